'use strict';
/**
 * Sets a job with Typst as a whole process: `node set-with-typst.cjs FOLDER JOB.json OUT.pdf FONTS …`, FOLDER where the
 * peers are installed, FONTS the folders of the faces. Heads and columns stand where the job has them; like `forme set`
 * it ends when the PDF is on the disk.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');

const [folder, job, out, ...fontPaths] = process.argv.slice(2);
const { NodeCompiler } = createRequire(join(folder, 'package.json'))('@myriaddreamin/typst-ts-node-compiler');
const { spec, pages } = JSON.parse(readFileSync(job, 'utf8'));
const text = JSON.stringify;
const points = (rows) => `${rows * spec.leadPt}pt`;

const articleOf = ({ headline, paragraphs, row, headRows, rows }) => `
#place(top + left, dx: ${spec.areaX}mm, dy: ${spec.areaY}mm + ${points(row)}, block(width: ${spec.areaW}mm, height: ${points(headRows + rows)})[
  #block(height: ${points(headRows)}, text(font: ${text(spec.headFont)}, weight: ${spec.headWeight}, size: ${spec.headPt}pt, ${text(headline)}))
  #columns(${spec.cols}, gutter: ${spec.gutter}mm)[#for words in (${paragraphs.map(text).join(',')},) { par(words) }]
])`;

const mainFileContent = `
#set page(width: ${spec.pageW}mm, height: ${spec.pageH}mm, margin: 0pt)
#set text(font: ${text(spec.bodyFont)}, size: ${spec.bodyPt}pt, lang: "zh", region: "cn")
#set par(justify: true, leading: ${spec.leadPt - spec.bodyPt}pt, first-line-indent: (amount: ${spec.indentEm}em, all: true))
${pages.map(({ articles }) => articles.map(articleOf).join('\n')).join('\n#pagebreak()\n')}`;

writeFileSync(out, NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths }] }).pdf({ mainFileContent }));

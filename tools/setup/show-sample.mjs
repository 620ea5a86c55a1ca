import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './paths.mjs';
import { SetupError, say, step } from './say.mjs';
import { runNode } from './shell.mjs';

/** The edition a first start shows, made from copy as it would arrive on a desk. */
const SAMPLE = {
  copy: 'examples/yunting/copy',
  make: ['--date', '2026-05-18'],
};

const forme = inRoot('out/main/cli.js');
const edition = inRoot('out/sample.forme');
const pdf = inRoot('out/sample.pdf');
const pictures = inRoot('out/sample-pages');

async function cli(what, args) {
  const code = await step(what, () => runNode(forme, args, { stdio: ['ignore', 'ignore', 2] }));
  // 1 says that the edition has problems, such as copy left over: shown all the same, and named by the tool.
  if (code !== 0 && code !== 1) throw new SetupError(`${what} failed; its message is above.`, 'report it as a bug.');
}

async function makeSample() {
  const copy = readdirSync(inRoot(SAMPLE.copy))
    .sort()
    .map((name) => path.join(SAMPLE.copy, name));
  await cli('making up the sample edition', ['make', ...copy, ...SAMPLE.make, '-o', edition]);
}

/** The sample edition's file, made when it is not there; one that is there may have been worked on and is kept. */
export async function ensureSample() {
  if (!existsSync(edition)) await makeSample();
  return edition;
}

/** Makes up the sample edition, exports its press PDF and a PNG of each page, and prints where they are. */
export async function showSample() {
  say('no display here: showing the sample edition as files');
  await makeSample();
  mkdirSync(pictures, { recursive: true });
  await cli('exporting the press PDF', ['export', edition, '-o', pdf]);
  await cli('painting the pages', ['export', edition, '--png', pictures]);
  console.log(`The sample edition of ${readdirSync(pictures).length} pages:`);
  for (const file of [
    edition,
    pdf,
    ...readdirSync(pictures)
      .sort()
      .map((name) => path.join(pictures, name)),
  ]) {
    console.log(`  ${path.relative(root, file)}`);
  }
}

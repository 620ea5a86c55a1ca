/**
 * Writes docs/third-party.md: everything of others that is shipped with the app, with version and licence, or with
 * --check says whether it is current. `npm run licences`.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PAIR_SOURCE, READING_SOURCE, SOURCES, VOCABULARY_SOURCE } from './lexicon/sources.mjs';
import { inPackages, inRoot } from './setup/paths.mjs';

const page = inRoot('docs/third-party.md');

/**
 * Packages under devDependencies because the bundler takes them into the app's own files; the others there are tools
 * and stay at home.
 */
const BUNDLED = [
  '@base-ui/react',
  'fflate',
  'i18next',
  'konva',
  'lucide',
  'lunar-typescript',
  'pdfjs-dist',
  'qrcode-generator',
  'react',
  'react-dom',
  'react-i18next',
  'react-konva',
  'saxes',
  'svgpath',
  'yjs',
];

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * The folder in the lock file of what `name` means to the package in `folder`: the nearest node_modules up the tree.
 */
function locate(packages, folder, name) {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const candidate = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (at === '') return undefined;
  }
}

/** Whether a package may be part of a build of ours: not types, not a binary for a platform we do not build for. */
function isShipped(name, { os = ['linux'], cpu = ['x64'] }) {
  const platforms = ['linux', 'darwin', 'win32'];
  return (
    !name.startsWith('@types/') &&
    os.some((each) => platforms.includes(each)) &&
    cpu.some((each) => ['x64', 'arm64'].includes(each))
  );
}

/** A licence the lock file does not know, as the package's own manifest or text has it. */
function licenceIn(folder) {
  const { license, licenses } = readJson(inRoot(folder, 'package.json'));
  if (license ?? licenses?.[0]?.type) return license ?? licenses[0].type;
  const text = readdirSync(inRoot(folder)).find((file) => /^licen[cs]e/i.test(file));
  return text &&
    /MIT License|Permission is hereby granted, free of charge/.test(readFileSync(inRoot(folder, text), 'utf8'))
    ? 'MIT'
    : 'see the package';
}

/** All packages that `roots` need to run, by folder in the lock file, platform binaries included. */
function closure(packages, roots) {
  const found = new Set();
  const waiting = roots.map((name) => locate(packages, '', name));
  for (let folder = waiting.pop(); folder !== undefined || waiting.length > 0; folder = waiting.pop()) {
    if (folder === undefined || found.has(folder)) continue;
    found.add(folder);
    const { dependencies = {}, optionalDependencies = {} } = packages[folder];
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      waiting.push(locate(packages, folder, name));
    }
  }
  return [...found];
}

function packageRows() {
  const { packages } = readJson(inRoot('package-lock.json'));
  const roots = [...Object.keys(packages[''].dependencies), ...BUNDLED];
  const nameOf = (folder) => folder.split('node_modules/').at(-1);
  const rows = closure(packages, roots)
    .filter((folder) => isShipped(nameOf(folder), packages[folder]))
    .map((folder) => {
      const { version, license } = packages[folder];
      return `| ${nameOf(folder)} | ${version} | ${license ?? licenceIn(folder)} |`;
    });
  return [...new Set(rows)].sort();
}

function fontRows() {
  return readJson(inRoot('fonts/catalog.json')).map(
    ({ family, weight, licence, licenceFile }) =>
      `| ${family} ${weight} | ${licence} | [${licenceFile}](../fonts/licences/${licenceFile}) |`,
  );
}

/** Data that stands in our own source files, taken from packages that are not shipped; the last two are of Debian. */
function lexiconRows() {
  return [...SOURCES, READING_SOURCE, PAIR_SOURCE, VOCABULARY_SOURCE].map(
    ({ name, version, part, licence }) => `| ${name} | ${version} | ${licence} | ${part} |`,
  );
}

/** The text of a colour profile's tag, which in a version 2 profile is plain ASCII after eight bytes of type. */
function profileText(bytes, tag) {
  const count = bytes.readUInt32BE(128);
  for (let entry = 132; entry < 132 + 12 * count; entry += 12) {
    if (bytes.toString('latin1', entry, entry + 4) !== tag) continue;
    const start = bytes.readUInt32BE(entry + 4) + 8;
    return bytes.toString('latin1', start, bytes.indexOf(0, start));
  }
  return 'see the profile';
}

function profileRows() {
  const folder = inRoot('press');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.icc'))
    .sort()
    .map((file) => `| ${path.basename(file)} | ${profileText(readFileSync(path.join(folder, file)), 'cprt')} |`);
}

/** The page as it should be. */
export function thirdPartyPage() {
  const electron = readJson(inPackages('electron/package.json'));
  return [
    '# What others made',
    '',
    'Written by `npm run licences`; a test keeps it current. Everything here is shipped with the app.',
    '',
    '## Packages',
    '',
    'Binaries are named for Linux, macOS and Windows; a build holds those of its own platform only.',
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    `| electron | ${electron.version} | ${electron.license}; Chromium’s parts in LICENSES.chromium.html beside it |`,
    ...packageRows(),
    '',
    '## Words',
    '',
    'Data in `core/cjk/lexicon-words.ts`, `core/proof/lists/known-words.ts`, `core/proof/lists/single-characters.ts`, `core/proof/lists/word-pairs.ts`, `core/proof/lists/vocabulary.ts`, `core/pinyin/readings.ts` and',
    '`core/script-tables/tables.ts`, made by the scripts in `tools/lexicon`; the licences’ notices are in [licences.txt](../tools/lexicon/licences.txt).',
    '',
    '| package | version | licence | what |',
    '| --- | --- | --- | --- |',
    ...lexiconRows(),
    '',
    '## Fonts',
    '',
    '| face | licence | text |',
    '| --- | --- | --- |',
    ...fontRows(),
    '',
    '## Colour profiles',
    '',
    '| profile | licence |',
    '| --- | --- |',
    ...profileRows(),
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = thirdPartyPage();
  if (!process.argv.includes('--check')) {
    writeFileSync(page, wanted);
  } else if (!existsSync(page) || readFileSync(page, 'utf8') !== wanted) {
    console.error('docs/third-party.md is out of date: run npm run licences');
    process.exitCode = 1;
  }
}

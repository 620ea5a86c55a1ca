'use strict';
/** CommonJS, because `cli/bin.js` asks it at most starts and must not wait for a module loader. */
const { readFileSync, readdirSync, statSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');

/** What the build is made from: the rooms, the data they take in, and what says how to build. */
const SOURCES = [
  'core',
  'model',
  'fonts',
  'icc',
  'pdf',
  'files',
  'cli',
  'locales',
  'templates',
  'codes',
  'canvas',
  'outputs',
  'pdf-preflight',
  'ipc',
  'electron',
  'renderer',
  'electron.vite.config.ts',
  'tools/lexicon/pack-words.ts',
  'tools/lexicon/word-packing.ts',
  'tools/setup/build-quick.mjs',
  'tools/setup/words.mjs',
  'package.json',
  'package-lock.json',
];

const stampFile = path.join(root, 'out', '.build-stamp');

function linesOf(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return '';
  return stat.isDirectory() ? linesOfFolder(file) : lineOf(file, stat);
}

function linesOfFolder(folder) {
  let lines = '';
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = `${folder}/${entry.name}`;
    lines += entry.isDirectory() ? linesOfFolder(file) : lineOf(file, statSync(file));
  }
  return lines;
}

function lineOf(file, { size, mtimeMs }) {
  return `${file} ${size} ${mtimeMs}\n`;
}

/** How files and folders stand: a line for each file with its size and time. */
function stampOf(sources) {
  return sources.map((source) => linesOf(`${root}/${source}`)).join('');
}

/** The lists themselves, not a hash of them: that would cost more time than reading some forty kilobytes back. */
function stampNow() {
  return stampOf(SOURCES);
}

/** Whether `out/` was built from its sources as they are, told by size and time: some milliseconds, no file read. */
function buildIsFresh() {
  try {
    return readFileSync(stampFile, 'utf8') === stampNow();
  } catch {
    return false;
  }
}

/** Takes the stamp before a build, so that a file changed while it runs makes the next one. */
function takeStamp() {
  const stamp = stampNow();
  return { keep: () => writeFileSync(stampFile, stamp) };
}

module.exports = { SOURCES, buildIsFresh, stampOf, takeStamp };

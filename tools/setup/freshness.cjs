'use strict';
/** CommonJS, because `cli/bin.js` asks it at each start and must not wait for a module loader. */
const { readFileSync, readdirSync, statSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');

/** What the quick commands of the command line (`cli/quick`) are made from. */
const QUICK_SOURCES = [
  'core',
  'model',
  'fonts',
  'icc',
  'pdf',
  'files',
  'cli',
  'locales',
  'templates',
  'electron.vite.config.ts',
  'tools/setup/build-quick.mjs',
  'package.json',
  'package-lock.json',
];

/** What the build is made from: the rooms, the data they take in, and what says how to build. */
const SOURCES = [...QUICK_SOURCES, 'codes', 'canvas', 'outputs', 'pdf-preflight', 'ipc', 'electron', 'renderer'];

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

/** The lists themselves, not a hash of them: that would cost more time than reading some forty kilobytes back. */
function stampOf(sources) {
  return Object.fromEntries(sources.map((source) => [source, linesOf(`${root}/${source}`)]));
}

/** Whether `out/` was built from `sources` as they are, told by size and time: some milliseconds, no file read. */
function buildIsFresh(sources = SOURCES) {
  try {
    const built = JSON.parse(readFileSync(stampFile, 'utf8'));
    return sources.every((source) => built[source] === linesOf(`${root}/${source}`));
  } catch {
    return false;
  }
}

/** Takes the stamp before a build, so that a file changed while it runs makes the next one. */
function takeStamp() {
  const stamp = stampOf(SOURCES);
  return { keep: () => writeFileSync(stampFile, JSON.stringify(stamp)) };
}

module.exports = { QUICK_SOURCES, SOURCES, buildIsFresh, takeStamp };

'use strict';
/** CommonJS, because `cli/bin.js` asks it at each start and must not wait for a module loader. */
const { readFileSync, readdirSync, statSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');

/** What the build is made from: the rooms, the data they take in, and what says how to build. */
const SOURCES = [
  'core',
  'model',
  'codes',
  'fonts',
  'pdf',
  'files',
  'canvas',
  'cli',
  'ipc',
  'locales',
  'electron',
  'renderer',
  'templates',
  'electron.vite.config.ts',
  'tools/setup/build-quick.mjs',
  'package.json',
  'package-lock.json',
];

const stampFile = path.join(root, 'out', '.build-stamp');

function linesOf(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [`${file} ${stat.size} ${stat.mtimeMs}`];
  return readdirSync(file)
    .sort()
    .flatMap((name) => linesOf(`${file}/${name}`));
}

/** The list itself, not a hash of it: that would cost more time than reading some thirty kilobytes back. */
function stampOfSources() {
  return SOURCES.flatMap((source) => linesOf(`${root}/${source}`)).join('\n');
}

/** Whether `out/` was built from the sources as they are, told by size and time: some milliseconds, no file read. */
function buildIsFresh() {
  try {
    return readFileSync(stampFile, 'utf8') === stampOfSources();
  } catch {
    return false;
  }
}

/** Takes the stamp before a build, so that a file changed while it runs makes the next one. */
function takeStamp() {
  const stamp = stampOfSources();
  return { keep: () => writeFileSync(stampFile, stamp) };
}

module.exports = { buildIsFresh, takeStamp };

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What the build is made from: the rooms, the data they take in, and what says how to build. */
const SOURCES = [
  'core',
  'model',
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
  'package.json',
  'package-lock.json',
];

const stampFile = path.join(root, 'out', '.build-stamp');

function addTo(hash, file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isDirectory()) {
    for (const name of readdirSync(file).sort()) addTo(hash, path.join(file, name));
  } else {
    hash.update(`${file} ${stat.size} ${stat.mtimeMs}\n`);
  }
}

function stampOfSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES) addTo(hash, path.join(root, source));
  return hash.digest('hex');
}

/** Whether `out/` was built from the sources as they are, told by size and time: some milliseconds, no file read. */
export function buildIsFresh() {
  try {
    return readFileSync(stampFile, 'utf8') === stampOfSources();
  } catch {
    return false;
  }
}

/** Takes the stamp before a build, so that a file changed while it runs makes the next one. */
export function takeStamp() {
  const stamp = stampOfSources();
  return { keep: () => writeFileSync(stampFile, stamp) };
}

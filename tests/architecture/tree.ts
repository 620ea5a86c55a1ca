import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOMS } from './rooms';

const root = path.resolve(import.meta.dirname, '../..');

const notOurs = new Set(['node_modules', 'out', 'dist', 'test-results', '.git']);

/** Every file and folder under a folder of the project, by path from its root with forward slashes. */
function entriesUnder(folder: string): { readonly name: string; readonly isFolder: boolean }[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name))
    .flatMap((entry) => {
      const name = path.posix.join(folder, entry.name);
      const isFolder = entry.isDirectory();
      return [{ name, isFolder }, ...(isFolder ? entriesUnder(name) : [])];
    });
}

const entries = entriesUnder('.');

/** All files of the project. */
export const allFiles: readonly string[] = entries.filter(({ isFolder }) => !isFolder).map(({ name }) => name);

/** The folders at the project's root. */
export const rootFolders: readonly string[] = entries
  .filter(({ name, isFolder }) => isFolder && !name.includes('/') && !name.startsWith('.'))
  .map(({ name }) => name);

/** Folders with no file in or under them. */
export const emptyFolders: readonly string[] = entries
  .filter(({ name, isFolder }) => isFolder && !allFiles.some((file) => file.startsWith(`${name}/`)))
  .map(({ name }) => name);

/** The text of a file of the project. */
export function readText(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** The TypeScript sources of the rooms. */
export const roomSources: ReadonlyMap<string, string> = new Map(
  allFiles
    .filter((file) => /\.tsx?$/.test(file) && (file.split('/')[0] ?? '') in ROOMS)
    .map((file) => [file, readText(file)]),
);

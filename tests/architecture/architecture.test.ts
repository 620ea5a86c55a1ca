import { describe, expect, it } from 'vitest';
import { undocumentedExports } from './exports';
import { importFaults } from './imports';
import { ROOMS } from './rooms';
import { allFiles, emptyFolders, readText, roomSources, rootFolders } from './tree';

/** At 400 lines a file is two files. */
const LONGEST_FILE = 400;

const notRooms = ['docs', 'tests', 'tools', 'build'];

describe('the house', () => {
  it('has the rooms of the table and no others', () => {
    expect(rootFolders.filter((folder) => !(folder in ROOMS) && !notRooms.includes(folder))).toEqual([]);
  });

  it('keeps to the import table', () => {
    expect(importFaults(roomSources)).toEqual([]);
  });

  it('has no empty folders', () => {
    expect(emptyFolders).toEqual([]);
  });

  it('has a doc comment on every export', () => {
    const faults = [...roomSources].flatMap(([file, text]) =>
      undocumentedExports(file, text).map((name) => `${file}: ${name}`),
    );
    expect(faults).toEqual([]);
  });

  it('has no file longer than one can oversee', () => {
    const sources = allFiles.filter((file) => /\.(ts|tsx|mjs|cjs|js|css)$/.test(file));
    expect(sources.filter((file) => readText(file).split('\n').length - 1 > LONGEST_FILE)).toEqual([]);
  });

  it('names its files in kebab-case', () => {
    const sources = allFiles.filter((file) => /\.(ts|tsx|mjs|cjs|js|css)$/.test(file));
    expect(sources.filter((file) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(file.split('/').at(-1) ?? ''))).toEqual([]);
  });
});

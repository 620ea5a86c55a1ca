import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../../../core/proof/lists/', import.meta.url);

interface List {
  readonly about: string;
  readonly sources: readonly string[];
  readonly entries: Readonly<Record<string, readonly string[]>>;
}

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.json')))('the list %s', (name) => {
  const { about, sources, entries } = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as List;
  // A file that is one list has an array of entries: all of them under one name.
  const lists = Object.values(Array.isArray(entries) ? { entries: entries as readonly string[] } : entries);

  it('says what it is and where it comes from', () => {
    expect(about).toMatch(/\.$/u);
    expect(sources).not.toEqual([]);
    expect(sources.every((source) => source.trim() !== '')).toBe(true);
  });

  it('has each entry once, words parted by one space', () => {
    for (const list of lists) {
      expect(list).not.toEqual([]);
      expect(list.filter((entry, at) => list.indexOf(entry) !== at)).toEqual([]);
      expect(list.filter((entry) => !/^\S+(?: \S+)*$/u.test(entry))).toEqual([]);
    }
  });
});

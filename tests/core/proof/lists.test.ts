import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIST_CATALOGUE, LIST_NAMES, isListRow } from '../../../core/proof';

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

describe('the catalogue of lists', () => {
  it('has every list of every file but the characters that look alike', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json') && name !== 'look-alikes.json');
    const parts = files.flatMap((file) => {
      const { entries, ...more } = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as List;
      const name = file.replace('.json', '');
      const own = Array.isArray(entries) ? [name] : Object.keys(entries).map((part) => `${name}.${part}`);
      const beside = Object.keys(more).filter((part) => part !== 'about' && part !== 'sources');
      return [...own, ...beside.map((part) => `${name}.${part}`)];
    });
    expect([...LIST_NAMES].sort()).toEqual(
      parts.map((name) => name.replace('word-choices.all', 'word-choices')).sort(),
    );
  });

  it.each(LIST_NAMES)('has rows of the form of %s, each once, with their source', (name) => {
    const { rows, sources } = LIST_CATALOGUE[name];
    expect(rows.filter((row) => !isListRow(name, row))).toEqual([]);
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.length * sources.length).toBeGreaterThan(0);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PRESS_CHECKS, type PressWords } from '../../pdf-preflight';

const WORDS = JSON.parse(readFileSync('locales/press.en.json', 'utf8')) as PressWords;

/** The rows of the table of docs/press-checks.md, cell by cell. */
const rows = readFileSync('docs/press-checks.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| [XN]-/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the list of press checks', () => {
  it('names every check once, in its order', () => {
    const ids = PRESS_CHECKS.map(({ id }) => id);
    expect(rows.map(([, id]) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says what each asks for, and of whom', () => {
    for (const [, id = '', asks, standard] of rows) {
      const standards = PRESS_CHECKS.find((check) => check.id === id)?.standards ?? [];
      expect([id, asks, standard]).toEqual([id, WORDS[id]?.asks, standards.length === 2 ? 'both' : standards[0]]);
    }
  });

  it('leads to where each is checked and tested', () => {
    const holds = (path: string, id: string): boolean => new RegExp(`\\b${id}\\b`).test(readFileSync(path, 'utf8'));
    for (const [, id = '', , , file = '', test = ''] of rows) {
      expect([id, holds(join('pdf-preflight/checks', file), id)]).toEqual([id, true]);
      expect([id, holds(join('tests', test), id)]).toEqual([id, true]);
    }
  });
});

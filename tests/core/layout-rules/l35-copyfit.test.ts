import { describe, expect, it } from 'vitest';
import { at, diagnosticsOf, editionWith } from './fake';

const withText = (characters: number, lines = 20) =>
  editionWith([[{ id: 'a', frame: at(0, 2, 0, lines), characters }]]);
const toldOf = (characters: number, lines = 20) =>
  diagnosticsOf(withText(characters, lines)).filter(({ rule }) => rule === 'L35');

describe('L35 溢文缺文', () => {
  it('gives what composing tells its rule and weight', () => {
    expect(toldOf(500)).toMatchObject([{ code: 'overset', severity: 'error' }]);
    expect(toldOf(200)).toMatchObject([{ code: 'underset', severity: 'warning' }]);
    expect(toldOf(330)).toEqual([]);
  });

  it('offers to shorten an underset article, which then fits', () => {
    for (const characters of [140, 200, 240, 270]) {
      const [found] = toldOf(characters);
      const fix = found?.fix;
      if (fix?.kind !== 'set-article-lines') continue;
      expect([characters, fix.line, toldOf(characters, fix.lines)]).toEqual([characters, 0, []]);
    }
    expect(toldOf(200)[0]?.fix).toBeDefined();
  });
});

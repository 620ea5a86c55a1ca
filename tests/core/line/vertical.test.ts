import { describe, expect, it } from 'vitest';
import { setVerticalLine } from '../../../core/line';
import { fakeFonts } from '../../support/fake-font';
import { SIZE, mainland, span } from './setting';

const set = (text: string): ReturnType<typeof setVerticalLine> =>
  setVerticalLine([span(text)], mainland(), fakeFonts({ missing: '㐀' }));

describe('vertical lines', () => {
  it('stand a character to a cell, centred on the axis', () => {
    const line = set('春山');
    expect(line.height).toBe(2 * SIZE);
    expect(line.runs.map((run) => [run.x[0], run.y[0], run.turn])).toEqual([
      [-5, 8.8, 0],
      [-5, 18.8, 0],
    ]);
  });

  it('turn curly quotes into corner brackets and keep the text', () => {
    const line = set('他“好”。');
    expect(line.runs.map((run) => String.fromCodePoint(run.glyphs[0]!)).join('')).toBe('他『好』。');
    expect(line.runs.flatMap((run) => run.text).join('')).toBe('他“好”。');
  });

  it('squeeze neighbouring marks: two of them take one and a half cells, the last half a cell', () => {
    expect(set('好。”走').height).toBe(3.5 * SIZE);
    expect(set('好。').height).toBe(1.5 * SIZE);
  });

  it('combine two and three digits in one cell, and lay longer runs down', () => {
    const line = set('7月16日2026');
    expect(line.runs.map((run) => [run.text.join(''), run.turn])).toEqual([
      ['7', 0],
      ['月', 0],
      ['16', 0],
      ['日', 0],
      ['2026', 90],
    ]);
    expect(line.height).toBe((4 + 0.25 + 2 + 0.25) * SIZE);
  });

  it('lays dashes on their side where the face has no vertical form', () => {
    expect(set('春——山').runs.map((run) => run.turn)).toEqual([0, 90, 90, 0]);
  });

  it('tells a missing glyph', () => {
    expect(set('春㐀').notes).toMatchObject([{ kind: 'missing-glyph', offset: 1, character: '㐀' }]);
  });
});

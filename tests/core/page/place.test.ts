import { describe, expect, it } from 'vitest';
import { BLACK } from '../../../core/display-list';
import { ornamentsOf, setParagraph } from '../../../core/line';
import { placeLine } from '../../../core/page/place';
import { fakeFonts } from '../../support/fake-font';
import { mainland, span } from '../line/setting';

const owner = { kind: 'article', id: 'a1', part: 'body' } as const;
const source = { story: 's1', part: 'body:0' };
const fonts = fakeFonts();

describe('placeLine', () => {
  const marks = [
    { kind: 'dot', start: 0, end: 1 },
    { kind: 'name', start: 1, end: 3 },
    { kind: 'ruby', start: 1, end: 3, reading: 'wu' },
  ] as const;
  const [line] = setParagraph([span('在吴村')], 100, mainland(), fonts).lines;
  const ornaments = ornamentsOf(line!, marks, fonts);
  const items = placeLine({ ...line!, ornaments }, { x: 200, y: 300, owner, source });

  it('draws dots and lines below the type, readings after it', () => {
    expect(items.map((item) => item.kind)).toEqual(['path', 'rule', 'glyphs', 'glyphs']);
    expect(items.every((item) => item.owner === owner)).toBe(true);
  });

  it('moves every one of them to the place of its line', () => {
    const [dots, rule, , reading] = items;
    expect(dots).toMatchObject({ kind: 'path', ink: BLACK });
    if (dots?.kind === 'path') expect(dots.contours[0]!.slice(0, 2)).toEqual([205.75, 302.5]);
    expect(rule).toMatchObject({ x1: 210.6, x2: 229.4, y1: 302, y2: 302 });
    expect(reading).toMatchObject({ kind: 'glyphs', size: 5, x: [217.5, 220], y: [290.6, 290.6] });
  });

  it('gives the type its place in the copy, and readings none: they are no part of it', () => {
    const [, , type, reading] = items;
    expect(type).toMatchObject({ source: { ...source, start: 0, end: 3 }, text: ['在', '吴', '村'] });
    expect(reading).not.toHaveProperty('source');
  });
});

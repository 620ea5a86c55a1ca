import { describe, expect, it } from 'vitest';
import { setLine, setParagraph } from '../../../core/line';
import type { ParagraphStyle, Span } from '../../../core/line';
import type { FontBook } from '../../../core/font';
import { fakeFace, fakeFonts } from '../../support/fake-font';
import { SIZE, mainland, pens, span, textOf } from './setting';

const fonts = fakeFonts();
const set = (text: string, cells: number, style: ParagraphStyle, over: Partial<Span> = {}) =>
  setParagraph([{ ...span(text), ...over }], cells * SIZE, style, fonts).lines;

describe('the pitch of a column', () => {
  it('lets whole cells fill a measure that is no whole number of them', () => {
    const lines = set('一二三四五六七八九十一二三四五六七八九十一二三四五', 10.9, mainland());
    for (const line of lines) expect(line.gap).toBeCloseTo(0.1, 9);
    expect(lines.map(textOf)).toEqual(['一二三四五六七八九十', '一二三四五六七八九十', '一二三四五']);
  });

  it('keeps the cells of a line with marks under those of a line without', () => {
    // The comma’s ink side takes no white (JLREQ 3.1.11): its share stands on the other.
    const [first, second] = set('一二三四五六七八九十一二三，四五六七八九十百千', 10.9, mainland());
    const at = (index: number): number => second!.runs.flatMap((run) => run.x)[index]!;
    expect(at(4)).toBeCloseTo(first!.runs[0]!.x[4]!, 2);
    expect(at(9)).toBeCloseTo(first!.runs[0]!.x[9]!, 2);
  });

  it('is squeezed out of marks before it is given up', () => {
    const [, second] = set('一二三四五六七八九十三四，五六七，八九、十百千万亿', 10.9, mainland());
    expect(second!.gap).toBeCloseTo(0.1, 2);
    expect(second!.squeezed).toBeGreaterThan(0.5);
    expect(second!.width).toBeCloseTo(10.9 * SIZE, 2);
  });
});

describe('setting options', () => {
  it('indents lines, first lines and hanging ones', () => {
    const text = '一二三四五六七八九十一二三四五';
    const both = set(text, 8, mainland({ startIndent: SIZE, endIndent: SIZE, indent: 2 * SIZE }));
    expect(both.map(textOf)).toEqual(['一二三四', '五六七八九十', '一二三四五']);
    expect(both.map((line) => line.left / SIZE)).toEqual([3, 1, 1]);
    const hanging = set(text, 8, mainland({ startIndent: 2 * SIZE, indent: -2 * SIZE }));
    expect(hanging.map((line) => line.left / SIZE)).toEqual([0, 2, 2]);
  });

  it('fills the last line too when all lines are justified', () => {
    const [, last] = set('一二三四五六七八九', 5, mainland({ align: 'justify-all' }));
    expect(last!.width).toBeCloseTo(5 * SIZE, 2);
    expect(last!.last).toBe(true);
  });

  it('keeps or trims an opening mark after the indent (CLREQ 3.1.6.3)', () => {
    expect(pens(set('“一二”', 9, mainland({ indent: 2 * SIZE }))[0]!)[1]).toBe(2.5);
    const kept = mainland({ indent: 2 * SIZE, composition: { firstMark: 'keep' } });
    expect(pens(set('“一二”', 9, kept)[0]!)[1]).toBe(3);
  });

  it('sets the interpunct half or whole (GB/T 15834 5.1.7, CLREQ 3.1.3)', () => {
    const width = (style: ParagraphStyle): number => setLine([span('诗经·秦风')], style, fonts).width / SIZE;
    expect(width(mainland())).toBe(4.5);
    expect(width(mainland({ composition: { interpunct: 'whole' } }))).toBe(5);
    expect(width(mainland({ language: 'zh-Hant', composition: { interpunct: 'half' } }))).toBe(4.5);
  });

  it('breaks line by line when asked: pulled in when squeezing costs less than stretching', () => {
    const style = mainland({ composition: { composer: 'line' } });
    expect(set('一二三四，五六七八九十', 6, style).map(textOf)).toEqual(['一二三四，五', '六七八九十']);
    expect(set('一二，三，四（五）六七', 5.5, style).map(textOf)[0]).toBe('一二，三，四');
    const lines = set('据三月份统计，共有一百二十户村民（含新迁入的）参加。', 7, style);
    expect(lines.map(textOf).join('')).toBe('据三月份统计，共有一百二十户村民（含新迁入的）参加。');
    for (const line of lines.slice(0, -1)) expect(line.left + line.width).toBeCloseTo(7 * SIZE, 2);
  });

  it('never breaks spans kept whole, as long as a line holds them', () => {
    const spans = [span('一二三四五六'), { ...span('欧阳青山'), whole: true as const }, span('说七八')];
    expect(setParagraph(spans, 8 * SIZE, mainland(), fonts).lines.map(textOf)).toEqual([
      '一二三四五六',
      '欧阳青山说七八',
    ]);
    const text = setParagraph(spans, 3 * SIZE, mainland(), fonts)
      .lines.map(textOf)
      .join('');
    expect(text).toBe('一二三四五六欧阳青山说七八');
  });

  it('spaces characters apart, but no dash', () => {
    expect(set('一二三', 9, mainland(), { tracking: 0.1 })[0]!.natural).toBeCloseTo(3.2 * SIZE, 6);
    expect(set('一——二', 9, mainland(), { tracking: 0.1 })[0]!.natural).toBeCloseTo(4.2 * SIZE, 6);
  });

  it('stretches cells with their type: 长体, 扁体', () => {
    const line = setLine([{ ...span('一，二'), stretch: 0.8 }], mainland(), fonts);
    expect(line.width).toBeCloseTo(2.4 * SIZE, 6);
  });
});

describe('composite fonts', () => {
  const faces: FontBook = {
    match: ({ family, weight }) => ({ face: fakeFace({ id: `${family}/${weight}` }), exact: true }),
  };
  const book: FontBook = { match: (query) => known.get(query.family) ?? faces.match(query) };
  const known = new Map(['Song', 'Latin', 'Marks'].map((family) => [family, faces.match({ family, weight: 400 })]));
  const composite = {
    latin: { family: 'Latin', weight: 400, scale: 1.1, rise: -0.02 },
    digits: { family: 'Latin', weight: 400 },
    marks: { family: 'Marks', weight: 400 },
  };

  it('set Han, marks, digits and Latin from their own faces', () => {
    const line = setLine([{ ...span('用AI共10个。'), family: 'Song', composite }], mainland(), book);
    expect(line.runs.map((run) => [run.text.join(''), run.face, run.size, run.rise ?? 0])).toEqual([
      ['用', 'Song/400', SIZE, 0],
      ['AI', 'Latin/400', 1.1 * SIZE, -0.2],
      ['共', 'Song/400', SIZE, 0],
      ['10', 'Latin/400', SIZE, 0],
      ['个', 'Song/400', SIZE, 0],
      ['。', 'Marks/400', SIZE, 0],
    ]);
    expect(line.width / SIZE).toBeCloseTo(1 + 0.125 + 1.1 + 0.125 + 1 + 1 + 1 + 0.5, 6);
  });
});

describe('a strict grid 对位 (CLREQ 3.2.5)', () => {
  const style = mainland({ grid: true });

  it('stands every character in a cell, Latin padded to whole ones', () => {
    const [line] = set('用AI写，共105个', 12, style);
    expect(pens(line!)).toEqual([0, 1, 1.5, 2, 3, 4, 5.25, 5.75, 6.25, 7]);
  });

  it('keeps its cells where the copy has spaces, in lines that are filled too', () => {
    const text = '用 AI 写了 10 页，由 New York 的江望舒审定，再交给印刷厂排印。';
    for (const line of set(text, 9, style)) {
      line.runs.forEach(({ text: characters, x }) =>
        characters.forEach((character, index) => {
          if (/\p{Script=Han}/u.test(character)) expect(x[index]! / SIZE).toBeCloseTo(Math.round(x[index]! / SIZE), 4);
        }),
      );
    }
  });

  it('hangs one stop at a line end', () => {
    const lines = set('一二三四五，六七八九十。', 5, style);
    expect(lines.map(textOf)).toEqual(['一二三四五，', '六七八九十。']);
    expect(pens(lines[0]!).at(-1)).toBe(5);
  });

  it('leaves a cell white rather than break a rule', () => {
    const lines = set('一二三四（五六七八）九十', 5, style);
    expect(lines.map(textOf)).toEqual(['一二三四', '（五六七八）', '九十']);
    for (const line of lines) expect(line.gap).toBe(0);
  });
});

describe('words that the editor protects 不拆词', () => {
  it('stay whole in running text', () => {
    const text = '一二三四欧阳青山到会';
    expect(set(text, 6, mainland()).map(textOf)).toEqual(['一二三四欧阳', '青山到会']);
    expect(set(text, 6, mainland({ words: ['欧阳青山'] })).map(textOf)[1]).toBe('欧阳青山到会');
  });
});

describe('names that the edition knows', () => {
  const names = ['江望舒'];

  it('stay whole where a line can bear it, and are cut before it has holes', () => {
    const text = '一二三四五六，七八九十江望舒到会说明了情况';
    expect(set(text, 12, mainland()).map(textOf)[0]).toBe('一二三四五六，七八九十江');
    expect(set(text, 12, mainland({ names })).map(textOf)[0]).toBe('一二三四五六，七八九十');
    const narrow = '一二三江望舒到会说明情况';
    expect(set(narrow, 5, mainland({ names })).map(textOf)[0]).toBe('一二三江望');
  });
});

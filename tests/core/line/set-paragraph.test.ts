import { describe, expect, it } from 'vitest';
import { setLine, setParagraph, setPassingParagraph } from '../../../core/line';
import { fakeFonts } from '../../support/fake-font';
import { SIZE, mainland, pens, span, textOf } from './setting';

const fonts = fakeFonts();
const lines = (text: string, cells: number, style = mainland()): string[] =>
  setParagraph([span(text)], cells * SIZE, style, fonts).lines.map(textOf);
const width = (text: string, style = mainland()): number => setLine([span(text)], style, fonts).width / SIZE;

describe('punctuation widths', () => {
  it.each([
    // CLREQ 3.1.6.2 and the widths that TeX packages give, Han on both sides
    ['字，字。字', 5],
    ['字）（字', 3.5],
    ['字”，字', 3.5],
    ['字：“字', 3.5],
    ['字“《字', 3.5],
    ['字（）字', 4],
    ['字——字', 4],
    ['爱。——测', 5],
    ['字……字', 4],
    ['经·秦', 2.5],
    // GB/T 15834 5.1.2
    ['好！！字', 3],
    ['好？！字', 3],
    ['好！！！字', 4],
    // GB/T 15834 5.1.6, 5.1.9: half an em between Han
    ['字-字', 2.5],
    ['字/字', 2.5],
  ])('sets %s %d em wide in quanjiao', (text, expected) => {
    expect(width(text)).toBe(expected);
  });

  it.each([
    ['quanjiao', 5],
    ['kaiming', 4.5],
    ['banjiao', 4],
    ['none', 5],
  ] as const)('sets 字，字。字 in %s %d em wide', (punctuation, expected) => {
    expect(width('字，字。字', mainland({ composition: { punctuation } }))).toBe(expected);
  });

  it.each([
    // CLREQ 3.1.6.1, figure: Traditional stops stand in the middle of their cell
    ['字，字', 3],
    ['字。」字', 4],
    ['字」，字', 3.5],
    ['字。「字', 3.5],
    ['字！」字', 4],
    ['字‧字', 3],
  ])('sets %s %d em wide in Traditional', (text, expected) => {
    expect(width(text, mainland({ language: 'zh-Hant' }))).toBe(expected);
  });

  it('puts an eighth of an em between Han and letters, nothing before digits', () => {
    expect(width('用AI好')).toBe(3.25);
    expect(width('共10个')).toBe(3);
    expect(width('用 AI 好')).toBe(3.25);
    // A variation selector or combining mark belongs to the character before it.
    expect(width('用\ufe00AI好')).toBe(3.25 + 1);
    expect(width('e\u0301好')).toBe(0.5 + 0.5 + 0.125 + 1);
  });
});

describe('line edges', () => {
  it('gives a closing mark at the line end half an em (GB/T 15834 5.1.10)', () => {
    const [first] = setParagraph([span('一二三四，五六七八九')], 4.5 * SIZE, mainland(), fonts).lines;
    expect(textOf(first!)).toBe('一二三四，');
    expect(first!.gap).toBe(0);
    expect(pens(first!)).toEqual([0, 1, 2, 3, 4]);
  });

  it('trims an opening mark at the line start', () => {
    const [, second] = setParagraph([span('一二\n（三四）')], 4 * SIZE, mainland(), fonts).lines;
    expect(pens(second!)).toEqual([-0.5, 0.5, 1.5, 2.5]);
  });

  it('keeps the first-line indent free', () => {
    const [first] = setParagraph([span('一二三四五六七八')], 6 * SIZE, mainland({ indent: 2 * SIZE }), fonts).lines;
    expect(textOf(first!)).toBe('一二三四');
    expect(pens(first!)).toEqual([2, 3, 4, 5]);
  });

  it('hangs spaces beyond the measure', () => {
    const [first] = setParagraph([span('一二三四 五六七')], 4 * SIZE, mainland(), fonts).lines;
    expect(textOf(first!)).toBe('一二三四 ');
    expect(first!.width).toBe(4 * SIZE);
  });
});

describe('lines', () => {
  it('squeezes a mark to pull the next character in', () => {
    expect(lines('一二，三四五，六七八九十', 6)).toEqual(['一二，三四五，', '六七八九十']);
  });

  it('opens gaps evenly when nothing can be squeezed', () => {
    const set = setParagraph([span('一二三四五六七八九（十百千）')], 9.5 * SIZE, mainland(), fonts);
    expect(textOf(set.lines[0]!)).toBe('一二三四五六七八九');
    expect(pens(set.lines[0]!).at(-1)).toBe(8.5);
    expect(set.lines[0]!.gap).toBeCloseTo(0.5 / 8, 6);
  });

  it('never leaves one character on the last line (CLREQ 3.5.4)', () => {
    expect(lines('一二三四五六七八九十一二三四五六七', 8).at(-1)!.length).toBeGreaterThan(1);
    expect(lines('一二三四，五六七八。', 9)).toEqual(['一二三四，五六七八。']);
  });

  it('leaves the last line ragged', () => {
    const last = setParagraph([span('一二三四五六七')], 4 * SIZE, mainland(), fonts).lines[1]!;
    expect(last.width).toBe(3 * SIZE);
    expect(last.last).toBe(true);
  });

  it('keeps numbers and words whole', () => {
    const joined = lines('全年共收粮12345.6吨，比OpenStreetMap上多76.8%左右', 8).join('|');
    expect(joined).not.toMatch(/[0-9.]\|[0-9.%]|[A-Za-z]\|[A-Za-z]/);
  });

  it('cuts a word wider than the measure and loses nothing', () => {
    const cut = lines('abcdefghijklmnopqrst', 4);
    expect(cut.join('')).toBe('abcdefghijklmnopqrst');
    expect(cut.length).toBe(3);
  });

  it('breaks at a line feed', () => {
    expect(lines('一二\n三四', 8)).toEqual(['一二\n', '三四']);
  });

  it('takes a measure for each line', () => {
    const set = setParagraph([span('一二三四五六七八九十')], (line) => (line === 0 ? 4 : 6) * SIZE, mainland(), fonts);
    expect(set.lines.map(textOf)).toEqual(['一二三四', '五六七八九十']);
  });

  it('sets nothing on one empty line', () => {
    const { lines: empty } = setParagraph([span('')], 40, mainland(), fonts);
    expect(empty.map((line) => [line.runs.length, line.start, line.end])).toEqual([[0, 0, 0]]);
  });

  it('centres and sets flush right by the width of the ink cells', () => {
    const set = (align: 'centre' | 'end'): number =>
      setParagraph([span('一二三')], 6 * SIZE, mainland({ align }), fonts).lines[0]!.left;
    expect([set('centre'), set('end')]).toEqual([15, 30]);
  });
});

describe('glyphs', () => {
  it('draws a two-em dash as one stroke', () => {
    const [line] = setParagraph([span('甲——乙')], 8 * SIZE, mainland(), fonts).lines;
    const dash = line!.runs[1]!;
    const stretch = dash.stretch ?? 1;
    const ink = dash.x.map((x) => [x / SIZE + 0.1 * stretch, x / SIZE + 0.9 * stretch]);
    expect(dash.text.join('')).toBe('——');
    expect(ink[0]![0]).toBeCloseTo(1.04, 2);
    expect(ink[0]![1]).toBeGreaterThan(ink[1]![0]!);
    expect(ink[1]![1]).toBeCloseTo(2.96, 2);
  });

  it('tells a missing glyph and draws a blank that carries the character', () => {
    const { lines: set, notes } = setParagraph([span('一㐀二')], 80, mainland(), fakeFonts({ missing: '㐀' }));
    expect(notes).toEqual([{ kind: 'missing-glyph', offset: 1, character: '㐀', face: 'Fake Song/400' }]);
    expect(textOf(set[0]!)).toBe('一㐀二');
    expect(set[0]!.runs.flatMap((run) => run.glyphs)).not.toContain(0);
    expect(pens(set[0]!)).toEqual([0, 1, 2]);
  });

  it('keeps faces, sizes and offsets of spans apart', () => {
    const bold = { ...span('本报讯'), weight: 700, size: 12 };
    const { lines: set } = setParagraph([bold, span('　入夏以来')], 200, mainland(), fonts);
    expect(set[0]!.runs.map((run) => [run.size, run.start, run.end])).toEqual([
      [12, 0, 3],
      [10, 3, 8],
    ]);
  });
});

describe('a paragraph that passes', () => {
  it('is set as one that is kept, and stays so when another has passed in its place', () => {
    const texts = ['第一段：全长12.5公里，“渠水”进村。', '短', '另一段——更长；Wi-Fi与NB-IoT同时启用！！惠及三个村。'];
    const set = (how: typeof setParagraph): unknown[] =>
      texts.map((text) => how([span(text)], 8.4 * SIZE, mainland(), fonts));
    expect(set(setPassingParagraph)).toEqual(set(setParagraph));
  });
});

import { describe, expect, it } from 'vitest';
import type { InlineMark } from '../../../core/document';
import { setVerticalParagraph, verticalOrnamentsOf } from '../../../core/line';
import type { Ornament, SetLine } from '../../../core/line';
import { fakeFonts } from '../../support/fake-font';
import { SIZE, mainland, span } from './setting';

const fonts = fakeFonts();
/** Half an em: the least line gap that body type has (CLREQ 2.3.5, 3.1.8). */
const LINE_GAP = 0.5 * SIZE;
const EDGE = SIZE / 2;

type Path = Extract<Ornament, { kind: 'path' }>;
type NameLine = Extract<Ornament, { kind: 'rule' }>;
type Reading = Extract<Ornament, { kind: 'reading' }>;

const paths = (all: readonly Ornament[]): readonly Path[] => all.filter((one) => one.kind === 'path');
const rules = (all: readonly Ornament[]): readonly NameLine[] => all.filter((one) => one.kind === 'rule');
const readings = (all: readonly Ornament[]): readonly Reading[] => all.filter((one) => one.kind === 'reading');

function set(text: string, marks: readonly InlineMark[] = [], cells = 20): readonly SetLine[] {
  const ruby = marks.find((mark) => mark.kind === 'ruby');
  const spans =
    ruby === undefined
      ? [span(text)]
      : [
          span(text.slice(0, ruby.start)),
          { ...span(text.slice(ruby.start, ruby.end)), ruby: ruby.reading },
          span(text.slice(ruby.end)),
        ].filter(({ text: own }) => own !== '');
  return setVerticalParagraph(spans, cells * SIZE, mainland(), fonts).lines;
}

function ornaments(text: string, marks: readonly InlineMark[], cells = 20): readonly (readonly Ornament[])[] {
  return set(text, marks, cells).map((line) => verticalOrnamentsOf(line, marks, fonts));
}

/** The least and the most of what a path has along the line and across it. */
function boxOf({ contours }: Path): { top: number; foot: number; right: number; left: number } {
  const [along, across] = [0, 1].map((odd) => contours.flat().filter((_, index) => index % 2 === odd)) as [
    number[],
    number[],
  ];
  return { top: Math.min(...along), foot: Math.max(...along), right: Math.min(...across), left: Math.max(...across) };
}

describe('emphasis dots of vertical lines', () => {
  it('stand right of each Han character and by no mark, in the line gap (CLREQ 3.1.8; GB/T 15834 5.2.5)', () => {
    const [line] = ornaments('修坝、清淤。', [{ kind: 'dot', start: 0, end: 6 }]);
    const [path] = paths(line!);
    const middles = path!.contours.map((contour) => boxOf({ ...path!, contours: [contour] }));
    expect(middles.map(({ top, foot }) => Math.round((top + foot) * 50) / 100)).toEqual([5, 15, 35, 45]);
    for (const { left, right } of middles) {
      expect(left).toBeLessThan(-EDGE);
      expect(right).toBeGreaterThan(-EDGE - LINE_GAP);
    }
  });

  it('go with their characters over a line end', () => {
    const lines = ornaments('一二三四五六七八九', [{ kind: 'dot', start: 2, end: 6 }], 4);
    expect(lines.map((line) => paths(line)[0]?.contours.length ?? 0)).toEqual([2, 2, 0]);
  });
});

describe('name and title lines of vertical lines', () => {
  it('stand left of the type, a gap between two names (CLREQ 3.1.2; GB/T 15834 5.2.5)', () => {
    const [line] = ornaments('李白杜甫来', [
      { kind: 'name', start: 0, end: 2 },
      { kind: 'name', start: 2, end: 4 },
    ]);
    const [first, second] = rules(line!);
    expect([first!.x1, first!.x2, second!.x1, second!.x2]).toEqual([0.6, 19.4, 20.6, 39.4]);
    for (const { y, width } of rules(line!)) {
      expect(y - width / 2).toBeGreaterThan(EDGE);
      expect(y + width / 2).toBeLessThan(EDGE + LINE_GAP);
    }
  });

  it('are wavy by a title, as long as its characters, round brackets left out by their ink', () => {
    const [line] = ornaments('读《江流》', [{ kind: 'title', start: 2, end: 4 }]);
    const { top, foot, left, right } = boxOf(paths(line!)[0]!);
    // The bracket takes half a cell after the first character and another half before it.
    expect([top, foot]).toEqual([20.6, 39.4]);
    expect(right).toBeGreaterThan(EDGE);
    expect(left).toBeLessThan(EDGE + LINE_GAP);
  });

  it('run beside Latin on its side and digits in one cell', () => {
    const [line] = ornaments('用Forme和16年', [{ kind: 'name', start: 1, end: 9 }]);
    const [rule] = rules(line!);
    // 用, a quarter em, five letters of half an em, a quarter em, 和, and the cell of the digits.
    expect([rule!.x1, rule!.x2]).toEqual([12.5 + 0.6, 12.5 + 25 + 2.5 + 10 + 10 - 0.6]);
  });
});

describe('readings of vertical lines', () => {
  it('in bopomofo stand right of their own characters, three tenths high, the tone beside the last letter (CLREQ 3.4.1)', () => {
    const [line] = ornaments('中國好', [{ kind: 'ruby', start: 0, end: 2, reading: 'ㄓㄨㄥ ㄍㄨㄛˊ' }]);
    const runs = readings(line!).map(({ run }) => run);
    expect(runs.map(({ text }) => text.join('')).join('')).toBe('ㄓㄨㄥㄍㄨㄛˊ');
    expect(runs.every(({ size, turn }) => size === 3 && turn === undefined)).toBe(true);
    // Three letters of 3 points in the middle of 10, each 0.88 of its size above its baseline.
    expect(runs.map(({ x }) => x[0])).toEqual([3.14, 6.14, 9.14, 13.14, 16.14, 19.14, 19.14]);
    expect(runs.slice(0, 6).every(({ cross }) => cross![0] === EDGE)).toBe(true);
    expect(runs[6]!.cross![0]).toBe(EDGE + 3);
  });

  it('have the light tone over the first letter', () => {
    const [line] = ornaments('嗎', [{ kind: 'ruby', start: 0, end: 1, reading: '˙ㄇㄚ' }]);
    const [tone, first] = readings(line!).map(({ run }) => run.x[0]!);
    expect(tone!).toBeLessThan(first!);
  });

  it('need no room beside the type, whatever their length', () => {
    const marks: InlineMark[] = [{ kind: 'ruby', start: 1, end: 3, reading: 'ㄓㄨㄥ ㄍㄨㄛˊ' }];
    expect(set('在中國好', marks)[0]!.width).toBe(4 * SIZE);
  });

  it('in Latin lie on their side at half size, and their bases make room for them', () => {
    const marks: InlineMark[] = [{ kind: 'ruby', start: 1, end: 2, reading: 'zhuang' }];
    const [line] = set('一壮三', marks);
    // Six letters of a quarter em are fifteen points: 2.5 over each side, which a neighbour lets reach.
    expect(line!.width).toBe(3 * SIZE);
    const [reading] = readings(verticalOrnamentsOf(line!, marks, fonts));
    expect(reading!.run).toMatchObject({ turn: 90, size: 5, start: 1, end: 2 });
    expect(reading!.run.x[0]).toBe(7.5);
    expect(reading!.run.cross![0]).toBe(EDGE + 0.6);
  });
});

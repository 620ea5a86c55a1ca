import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitMarks } from '../../../core/document';
import type { InlineMark } from '../../../core/document';
import { ornamentsOf, setParagraph } from '../../../core/line';
import type { Ornament, SetLine } from '../../../core/line';
import { fakeFonts } from '../../support/fake-font';
import { SIZE, mainland, span } from './setting';

const fonts = fakeFonts();
const DESCENT = 0.12 * SIZE;
/** Half an em: the least line gap that body type has (CLREQ 2.3.5, 3.1.8). */
const LINE_GAP = 0.5 * SIZE;

function set(text: string, cells = 20): readonly SetLine[] {
  return setParagraph([span(text)], cells * SIZE, mainland(), fonts).lines;
}

function ornaments(text: string, marks: readonly InlineMark[], cells = 20): readonly (readonly Ornament[])[] {
  return set(text, cells).map((line) => ornamentsOf(line, marks, fonts));
}

type Path = Extract<Ornament, { kind: 'path' }>;
type NameLine = Extract<Ornament, { kind: 'rule' }>;
type Reading = Extract<Ornament, { kind: 'reading' }>;

const paths = (all: readonly Ornament[]): readonly Path[] => all.filter((one) => one.kind === 'path');
const rules = (all: readonly Ornament[]): readonly NameLine[] => all.filter((one) => one.kind === 'rule');
const readings = (all: readonly Ornament[]): readonly Reading[] => all.filter((one) => one.kind === 'reading');

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

function boxOf(contour: readonly number[]): Box {
  const [xs, ys] = [contour.filter((_v, i) => i % 2 === 0), contour.filter((_v, i) => i % 2 === 1)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), foot: Math.max(...ys) };
}

/** Middles of the dots of a line. */
function dots(all: readonly Ornament[]): number[] {
  return paths(all)
    .flatMap(({ contours }) => contours.map(boxOf))
    .map(({ left, right }) => Math.round(50 * (left + right)) / 100);
}

describe('emphasis dots', () => {
  it('stand below the middle of each Han character and under no mark (CLREQ 3.1.8, GB/T 15834 5.1.8)', () => {
    const [line] = ornaments('修坝、清淤。', [{ kind: 'dot', start: 0, end: 6 }]);
    expect(dots(line!)).toEqual([5, 15, 35, 45]);
    for (const contour of paths(line!)[0]!.contours) {
      expect(boxOf(contour).top).toBeGreaterThan(DESCENT);
      expect(boxOf(contour).foot).toBeLessThan(DESCENT + LINE_GAP);
    }
  });

  it('stay under the middle of a character in a line that was spaced out (CLREQ 3.1.8)', () => {
    const text = '一二三四五六七八九十';
    const style = mainland({ align: 'justify-all' });
    const [line] = setParagraph([span(text)], 10.9 * SIZE, style, fonts).lines;
    const pens = line!.runs.flatMap((run) => run.x);
    expect(pens[1]).toBeGreaterThan(10);
    const middles = dots(ornamentsOf(line!, [{ kind: 'dot', start: 0, end: 10 }], fonts));
    middles.forEach((middle, index) => expect(middle).toBeCloseTo(pens[index]! + 5, 2));
  });

  it('go with their characters over a line end, and leave other lines alone', () => {
    const lines = ornaments('一二三四五六七八九', [{ kind: 'dot', start: 2, end: 6 }], 4);
    expect(lines.map(dots)).toEqual([[25, 35], [5, 15], []]);
  });

  it('count characters, not UTF-16 units', () => {
    const [line] = ornaments('𠮷安𠮷', [{ kind: 'dot', start: 2, end: 5 }]);
    expect(dots(line!)).toEqual([15, 25]);
  });
});

describe('lines under names and titles', () => {
  it('are one for each name, a gap to be seen between two side by side (CLREQ 3.1.2)', () => {
    const marks = [
      { kind: 'name', start: 0, end: 3 },
      { kind: 'name', start: 3, end: 5 },
    ] as const;
    const [first, second] = rules(ornaments('周牧之林远说', marks)[0]!);
    expect(first!.x1).toBeGreaterThanOrEqual(0);
    expect(second!.x1 - first!.x2).toBeGreaterThanOrEqual(0.1 * SIZE);
    expect(second!.x2).toBeLessThanOrEqual(50);
    expect(first!.y).toBe(second!.y);
  });

  it('are drawn on both lines of a name that is broken', () => {
    const lines = ornaments('一二三周牧之', [{ kind: 'name', start: 3, end: 6 }], 4);
    expect(lines.map((line) => rules(line).length)).toEqual([1, 1]);
    expect(rules(lines[0]!)[0]!.x1).toBeGreaterThan(30);
    expect(rules(lines[1]!)[0]!.x2).toBeLessThan(20);
  });

  it('are wavy under titles, in whole waves between the name gaps', () => {
    const [line] = ornaments('读河工志书', [{ kind: 'title', start: 1, end: 4 }]);
    const [wave] = paths(line!);
    expect(wave!.width).toBeGreaterThan(0);
    const [contour] = wave!.contours;
    const box = boxOf(contour!);
    expect(box.left).toBeGreaterThan(10);
    expect(box.right).toBeLessThan(40);
    // Ends on the level where it began, after an even number of half waves.
    expect(contour!.at(-1)).toBe(contour![1]);
    expect(((contour!.length - 2) / 6) % 2).toBe(0);
    expect(box.top).toBeGreaterThan(DESCENT);
    expect(box.foot).toBeLessThan(DESCENT + LINE_GAP);
  });

  it('come first, dots below them (CLREQ 3.1.8)', () => {
    const dotted = { kind: 'dot', start: 0, end: 4 } as const;
    const [line] = ornaments('周牧之说', [dotted, { kind: 'name', start: 0, end: 3 }]);
    const [rule] = rules(line!);
    const boxes = paths(line!)[0]!.contours.map(boxOf);
    for (const { top } of boxes.slice(0, 3)) expect(top).toBeGreaterThan(rule!.y + rule!.width / 2);
    expect(boxes[3]!.top).toBeLessThan(boxes[2]!.top);
    for (const { foot } of boxes) expect(foot).toBeLessThan(DESCENT + LINE_GAP);
  });

  it('reach to the ink of a mark at their end, whose cell may be squeezed', () => {
    const [line] = ornaments('“周牧”', [{ kind: 'name', start: 0, end: 4 }]);
    const [rule] = rules(line!);
    expect(rule!.x1).toBeLessThan(10);
    expect(rule!.x2).toBeLessThan(40);
  });

  it('are as wide as the type, not as the spaces that hang at a line end', () => {
    const [line] = ornaments('读book 书', [{ kind: 'name', start: 1, end: 6 }]);
    expect(rules(line!)[0]!.x2).toBeLessThan(10 + 4 * 5 + 2);
  });
});

describe('readings', () => {
  const ruby = (start: number, end: number, reading: string): InlineMark => ({ kind: 'ruby', start, end, reading });
  const ends = ({ run }: Reading): [number, number] => [run.x[0]!, run.x.at(-1)! + run.size / 2];

  it('stand over the middle of their base, on its em box, half as large (CLREQ 3.4.2)', () => {
    const [line] = ornaments('在石桥镇', [ruby(1, 3, 'shiqiao')]);
    const [reading] = readings(line!);
    expect(reading!.run.size).toBe(5);
    const [left, right] = ends(reading!);
    expect((left + right) / 2).toBeCloseTo(20, 2);
    expect(reading!.run.rise! - DESCENT / 2).toBeCloseTo(0.88 * SIZE, 2);
    expect(reading!.run).toMatchObject({ start: 1, end: 3 });
  });

  it('stand at the edge of the line that they would leave (CLREQ 3.4.2)', () => {
    const lines = ornaments('双一二床', [ruby(0, 1, 'shuang'), ruby(3, 4, 'chuang')], 4);
    const [first, last] = readings(lines[0]!).map(ends);
    expect(first![0]).toBe(0);
    expect(last![1]).toBe(40);
  });

  it('keep a quarter em apart (CLREQ 3.4.2)', () => {
    const [line] = ornaments('一桩双二三四', [ruby(1, 2, 'zhuang'), ruby(2, 3, 'shuang')]);
    const [first, second] = readings(line!).map(ends);
    expect(second![0] - first![1]).toBeGreaterThanOrEqual(0.25 * SIZE - 0.002);
  });
});

describe('any marks', () => {
  const text = fc.string({
    unit: fc.constantFrom('版', '面', '𠮷', '，', '“', 'a', '1', ' '),
    minLength: 1,
    maxLength: 40,
  });
  const mark = fc.record({
    kind: fc.constantFrom('dot' as const, 'name' as const, 'title' as const),
    start: fc.nat(40),
    end: fc.nat(40),
  });

  it('draw within the measure, in the white below their line', () => {
    fc.assert(
      fc.property(text, fc.array(mark, { maxLength: 6 }), fc.integer({ min: 4, max: 12 }), (copy, wanted, cells) => {
        for (const line of ornaments(copy, fitMarks(wanted, copy), cells)) {
          const boxes = paths(line).flatMap(({ contours }) => contours.map(boxOf));
          const lines = rules(line).map(({ x1, x2, y }) => ({ left: x1, right: x2, top: y, foot: y }));
          for (const { left, right, top, foot } of [...boxes, ...lines]) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThanOrEqual(cells * SIZE);
            expect(top).toBeGreaterThan(DESCENT);
            expect(foot).toBeLessThan(DESCENT + LINE_GAP);
          }
        }
      }),
    );
  });
});

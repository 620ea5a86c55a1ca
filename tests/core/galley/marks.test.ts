import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_MARKS, fitMarks } from '../../../core/document';
import type { InlineMark, Paragraph } from '../../../core/document';
import { composeGalley, createGalleyCache } from '../../../core/galley';
import type { Galley, GalleyLine } from '../../../core/galley';
import { LEADING, SIZE, body, options, profile, storyOf } from './setting';

const textOf = ({ line }: GalleyLine): string => line.runs.flatMap((run) => run.text).join('');
const texts = (galley: Galley): string[] => galley.lines.map(textOf);
const firstPen = ({ line }: GalleyLine): number => line.runs[0]!.x[0]!;

function galleyOf(paragraphs: readonly Paragraph[], dateline = ''): Galley {
  return composeGalley(storyOf(paragraphs, { dateline }), options);
}

describe('a run-in head', () => {
  const head = { kind: 'run-in', start: 0, end: 2 } as const;

  it('stands one em before the text (CLREQ 4.1.5)', () => {
    const [line] = galleyOf([body('水位今年不高', [head])]).lines;
    expect(textOf(line!)).toBe('水位　今年不高');
    expect(line!.line.runs.map(({ x }) => x[0])).toEqual([20, 40, 50]);
  });

  it('has the space that its copy has there', () => {
    expect(texts(galleyOf([body('水位　今年不高', [head])]))).toEqual(['水位　今年不高']);
    expect(texts(galleyOf([body('水位', [head])]))).toEqual(['水位']);
  });

  it('has no space where it ends under a reading that goes on', () => {
    const reading = { kind: 'ruby', start: 0, end: 3, reading: 'shui' } as const;
    const { lines } = galleyOf([body('水位线今年不高', [reading, head])]);
    expect(lines.map(textOf)).toEqual(['水位线今年不高']);
    expect(
      lines.flatMap(({ line }) => line.runs).every((run) => run.end - run.start === run.text.join('').length),
    ).toBe(true);
  });

  it('leaves the offsets of the copy as they are, after a dateline too', () => {
    const text = '水位今年入夏以来一直不高。';
    for (const dateline of ['', '本报讯']) {
      const galley = galleyOf([body(text, [head, { kind: 'name', start: 4, end: 6 }])], dateline);
      const copy = galley.lines.flatMap(({ line, lead }) =>
        line.runs
          .filter(({ start, end }) => end > start && end > lead)
          .map((run) => [run.text.join(''), text.slice(run.start - lead, run.end - lead)] as const),
      );
      for (const [set, own] of copy) expect(set).toBe(own);
      expect(copy.map(([set]) => set).join('')).toBe(text);
      // The name's line is under the name, not under what the space has moved.
      const line = galley.lines.find((one) => one.line.ornaments !== undefined)!;
      const [rule] = line.line.ornaments!;
      const run = line.line.runs.find(({ text: own }) => own.join('') === '入夏')!;
      expect(rule).toMatchObject({ kind: 'rule' });
      if (rule?.kind === 'rule') expect(rule.x1 - run.x[0]!).toBeCloseTo(0.06 * SIZE, 2);
    }
  });
});

describe('a drop initial', () => {
  const text = '石桥镇的河堤修了一百二十年，镇上的老人说堤是清末垒的，书里也写着。';
  const initial = { lines: 3, characters: 1 };

  it('is as high as its lines, from the em box of the first to that of the last', () => {
    const [first] = galleyOf([body(text, [], { initial })]).lines;
    const [head] = first!.line.runs;
    expect(head).toMatchObject({ text: ['石'], start: 0, end: 1, x: [0] });
    const { size, rise = 0 } = head!;
    // Heights above the first baseline; an em box goes from 0.88 above its baseline to 0.12 below it.
    expect(rise + 0.88 * size).toBeCloseTo(0.88 * SIZE, 2);
    expect(rise - 0.12 * size).toBeCloseTo(-2 * LEADING - 0.12 * SIZE, 2);
  });

  it('moves its lines right by whole cells, and only these; their characters keep to the grid', () => {
    const { lines } = galleyOf([body(text, [], { initial })]);
    const [head, beside] = lines[0]!.line.runs;
    expect(head!.size).toBe(40);
    expect(beside!.x[0]).toBe(50);
    expect(lines.slice(0, 4).map(({ line }) => line.runs.at(-1)!.x[0])).toEqual([50, 50, 50, 0]);
    for (const { line } of lines) {
      expect(line.measure).toBe(100);
      expect(line.left + line.width).toBeLessThanOrEqual(100.001);
    }
  });

  it('keeps its lines in one leg', () => {
    const { lines } = galleyOf([body(text, [], { initial })]);
    expect(lines.map(({ keepWithNext }) => keepWithNext).slice(0, 4)).toEqual([true, true, false, false]);
  });

  it('is lower beside fewer lines, and none beside one', () => {
    const size = (paragraph: Paragraph): number => galleyOf([paragraph]).lines[0]!.line.runs[0]!.size;
    expect(size(body('石桥镇的河堤修了一百年', [], { initial }))).toBe(25);
    expect(size(body('石桥镇', [], { initial }))).toBe(10);
    expect(galleyOf([body('石', [], { initial })]).lines).toHaveLength(1);
    expect(galleyOf([body('', [], { initial })]).lines).toHaveLength(1);
  });

  it('is none where it would take more than half of the measure, or a dateline stands before', () => {
    const wide = galleyOf([body(text, [], { initial: { lines: 2, characters: 3 } })]);
    expect(wide.lines[0]!.line.runs[0]!.size).toBe(10);
    expect(texts(galleyOf([body(text, [], { initial })], '本报讯'))[0]).toMatch(/^本报讯　石/u);
  });

  it('keeps every character once, at its place in the copy, and marks where they belong', () => {
    const marks = [{ kind: 'name', start: 0, end: 3 }] as const;
    const { lines } = galleyOf([body(text, marks, { initial })]);
    expect(lines.map(textOf).join('')).toBe(text);
    for (const { line } of lines) {
      for (const run of line.runs) expect(text.slice(run.start, run.end)).toBe(run.text.join(''));
    }
    // Under 桥镇, which stand beside the initial; the initial itself has no line.
    expect(lines[0]!.line.ornaments).toMatchObject([{ kind: 'rule', x1: 50.6, x2: 69.4 }]);
  });
});

describe('tables and indents', () => {
  it('take stops and indents from cells to points, ragged and without first-line indent', () => {
    const rows = body('村\t户\n上河\t42', [], { tabs: [{ at: 4, align: 'end' }] });
    const { lines } = galleyOf([rows]);
    expect(lines.map(textOf)).toEqual(['村\t户\n', '上河\t42']);
    expect(lines.map(firstPen)).toEqual([0, 0]);
  });

  it('stand as the paragraph says before as the paper says', () => {
    const first = (over: Partial<Paragraph>): number => firstPen(galleyOf([body('一二三四五', [], over)]).lines[0]!);
    expect(first({})).toBe(20);
    expect(first({ indents: { first: 0 } })).toBe(0);
    expect(first({ indents: { first: 0 }, align: 'end' })).toBe(50);
    expect(first({ indents: { first: 0 }, align: 'centre' })).toBe(25);
  });
});

describe('the galley cache', () => {
  it('sets a paragraph anew when the paper names other faces for marks', () => {
    const cache = createGalleyCache();
    const story = storyOf([body('甲乙', [{ kind: 'strong', start: 0, end: 1 }])]);
    const before = composeGalley(story, { ...options, cache });
    expect(composeGalley(story, { ...options, cache }).lines[0]!.line).toBe(before.lines[0]!.line);
    const markFaces = { strong: { family: 'Other', weight: 900 } };
    const after = composeGalley(story, { ...options, profile: { ...profile, markFaces }, cache });
    expect(after.lines[0]!.line).not.toBe(before.lines[0]!.line);
  });
});

describe('any paragraph', () => {
  const copy = fc.string({
    unit: fc.constantFrom('版', '面', '𠮷', '，', '。', '“', '”', 'a', '1', '\t'),
    maxLength: 60,
  });
  const mark: fc.Arbitrary<InlineMark> = fc.oneof(
    fc.record({ kind: fc.constantFrom(...PLAIN_MARKS), start: fc.nat(60), end: fc.nat(60) }),
    fc.record({ kind: fc.constant('ruby' as const), start: fc.nat(60), end: fc.nat(60), reading: fc.constant('mian') }),
  );
  const initial = fc.option(
    fc.record({ lines: fc.integer({ min: 2, max: 4 }), characters: fc.integer({ min: 1, max: 2 }) }),
  );

  it('comes out as it went in: each character once, at its offset, lines one after another', () => {
    fc.assert(
      fc.property(copy, fc.array(mark, { maxLength: 6 }), initial, fc.boolean(), (text, wanted, drop, dated) => {
        const marks = fitMarks(wanted, text);
        const paragraph = body(text, marks, drop === null ? {} : { initial: drop });
        const galley = galleyOf([paragraph], dated ? '本报讯' : '');
        let at = 0;
        for (const { line, lead } of galley.lines) {
          expect(line.start).toBe(at);
          const whole = (dated ? '本报讯　' : '') + text;
          for (const run of line.runs) {
            if (run.end > run.start) expect(run.text.join('')).toBe(whole.slice(run.start, run.end));
            else expect(['　', '']).toContain(run.text.join(''));
            expect(run.start).toBe(at);
            at = run.end;
          }
          expect(line.end).toBe(at);
          expect(lead).toBe(dated ? 4 : 0);
        }
        expect(at).toBe(text.length + (dated ? 4 : 0));
      }),
    );
  });

  it('has its readings within the measure, a quarter em apart, near their bases (CLREQ 3.4.2)', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'n', 'g'), minLength: 1, maxLength: 6 });
    const bases = fc.array(fc.tuple(fc.integer({ min: 1, max: 2 }), fc.nat(2), letters), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(bases, (wanted) => {
        const marks: InlineMark[] = [];
        let text = '';
        for (const [length, gap, reading] of wanted) {
          text += '版'.repeat(gap);
          marks.push({ kind: 'ruby', start: text.length, end: text.length + length, reading });
          text += '面'.repeat(length);
        }
        let found = 0;
        for (const { line } of galleyOf([body(text, marks)]).lines) {
          let free = 0;
          for (const one of line.ornaments ?? []) {
            if (one.kind !== 'reading') continue;
            const [left, right] = [one.run.x[0]!, one.run.x.at(-1)! + one.run.size / 2];
            expect(left).toBeGreaterThanOrEqual(free - 0.01);
            expect(right).toBeLessThanOrEqual(line.measure + 0.01);
            free = right + 0.25 * SIZE;
            const base = line.runs.filter((run) => run.start < one.run.end && run.end > one.run.start);
            const pens = base.flatMap((run) => run.x);
            const middle = (pens[0]! + pens.at(-1)! + SIZE) / 2;
            // A line's edge may push it aside, by no more than it is longer than its base on that side.
            expect(Math.abs((left + right) / 2 - middle)).toBeLessThanOrEqual(Math.max(0.01, (right - left) / 2));
            found += 1;
          }
        }
        expect(found).toBe(marks.length);
      }),
    );
  });
});

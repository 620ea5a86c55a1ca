import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LENGTH_UNITS, formatLength, parseLength } from '../../../core/document';

const grid = { size: 9, leading: 13.5 };

describe('parseLength', () => {
  it.each<[string, number]>([
    ['3字', 27],
    ['２．５ 行', 33.75],
    ['2.5 lines', 33.75],
    ['3 個字', 27],
    ['1 Cell', 9],
    ['25.4mm', 72],
    ['25.4 毫米', 72],
    ['25.4公厘', 72],
    ['２５．４㎜', 72],
    ['12pt', 12],
    ['12 點', 12],
    ['１２点', 12],
    ['12磅', 12],
    ['.5pt', 0.5],
    ['3.pt', 3],
    ['-2字', -18],
    ['－2字', -18],
    ['−2字', -18],
    [' 12 ', 12],
    ['-0', 0],
  ])('reads %s as %d points', (text, points) => {
    expect(parseLength(text, grid)).toBe(points);
  });

  it('counts a number alone in the unit that is asked for', () => {
    expect(parseLength('2', grid, 'line')).toBe(27);
    expect(parseLength('2', grid, 'cell')).toBe(18);
    expect(parseLength('2pt', grid, 'cell')).toBe(2);
  });

  it.each([
    '',
    ' ',
    '字',
    '3px',
    '3字3',
    'Infinity',
    '1e3',
    '0x10',
    '3,5pt',
    '--3',
    '3 4',
    '1234567890',
    'NaN',
    '一字',
  ])('does not read %j', (text) => {
    expect(parseLength(text, grid)).toBeUndefined();
  });

  it('never gives anything but a finite number or nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const points = parseLength(text, grid);
        expect(points === undefined || Number.isFinite(points)).toBe(true);
      }),
    );
  });
});

describe('formatLength', () => {
  it('writes a length in every unit, in no more digits than it needs', () => {
    expect(formatLength(27, 'cell', grid)).toBe('3字');
    expect(formatLength(33.75, 'line', grid)).toBe('2.5行');
    expect(formatLength(72, 'mm', grid)).toBe('25.4mm');
    expect(formatLength(10, 'cell', grid)).toBe('1.1111字');
    expect(formatLength(33.75, 'line', grid, 'en')).toBe('2.5 lines');
    expect(formatLength(-0, 'pt', grid)).toBe('0pt');
  });

  it('is read as exactly the length that was written', () => {
    const thousandths = fc.integer({ min: -3_000_000, max: 3_000_000 }).map((number) => number / 1000);
    const sizes = fc.integer({ min: 1, max: 60 }).map((number) => number / 4);
    fc.assert(
      fc.property(
        thousandths,
        fc.constantFrom(...LENGTH_UNITS),
        fc.record({ size: sizes, leading: sizes }),
        fc.constantFrom('zh' as const, 'en' as const),
        (points, unit, own, words) => {
          const text = formatLength(points, unit, own, words);
          expect(parseLength(text, own)).toBe(points);
          expect(text).not.toMatch(/^-0(?:\.0*)?[^\d.]/u);
        },
      ),
    );
  });
});

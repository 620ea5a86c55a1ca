import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TYPE_SIZES, formatTypeSize, parseTypeSize } from '../../../core/document';
import type { SizeLadder } from '../../../core/document';

const LADDERS = ['founder', 'office'] as const satisfies readonly SizeLadder[];

describe('parseTypeSize', () => {
  it.each<[string, number]>([
    ['小五', 9],
    ['小五号', 9],
    ['小5', 9],
    ['小 五', 9],
    ['五号', 10.5],
    ['五號', 10.5],
    ['5号', 10.5],
    ['５號', 10.5],
    ['特大号', 63],
    ['小初', 36],
    ['9', 9],
    ['9pt', 9],
    ['９．５ｐｔ', 9.5],
    ['10.5 磅', 10.5],
    ['12 點', 12],
    ['72 points', 72],
    ['3.18mm', 9],
    ['3.17 mm', 9],
    ['3.70毫米', 10.5],
    ['3.180mm', 9.014],
    ['10mm', 28.346],
  ])('reads %s as %d points', (text, points) => {
    expect(parseTypeSize(text)).toBe(points);
  });

  it('reads names by the ladder that the paper uses', () => {
    expect(parseTypeSize('二号')).toBe(21);
    expect(parseTypeSize('二号', 'office')).toBe(22);
    expect(parseTypeSize('7.76mm', 'office')).toBe(22);
  });

  it.each(['', '五', '9号', '零号', '大五号', '0', '-9', '0.4pt', '2001', '9字', '2行', '1e2', '9pt pt', '号'])(
    'does not read %j',
    (text) => {
      expect(parseTypeSize(text)).toBeUndefined();
    },
  );
});

describe('formatTypeSize', () => {
  it('shows a size by its name, in points or in millimetres as tables print them', () => {
    expect(formatTypeSize(9, { unit: 'name' })).toBe('小五');
    expect(formatTypeSize(10.5, { unit: 'name', language: 'zh-Hant' })).toBe('五號');
    expect(formatTypeSize(22, { unit: 'name' })).toBe('22pt');
    expect(formatTypeSize(22, { unit: 'name', ladder: 'office' })).toBe('二号');
    expect(formatTypeSize(7.875, { unit: 'pt' })).toBe('7.875pt');
    expect(formatTypeSize(10.5, { unit: 'mm' })).toBe('3.70mm');
    expect(formatTypeSize(9.014, { unit: 'mm' })).toBe('3.180mm');
  });

  it('keeps the points of a size that only nearly has a name', () => {
    expect(formatTypeSize(7.87, { unit: 'name' })).toBe('7.87pt');
  });

  it('is read as exactly the size that was written', () => {
    const named = fc.constantFrom(...LADDERS.flatMap((ladder) => TYPE_SIZES[ladder].map(({ points }) => points)));
    const any = fc.integer({ min: 500, max: 2_000_000 }).map((number) => number / 1000);
    fc.assert(
      fc.property(
        fc.oneof(named, any),
        fc.constantFrom('name' as const, 'pt' as const, 'mm' as const),
        fc.constantFrom(...LADDERS),
        fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const),
        (points, unit, ladder, language) => {
          expect(parseTypeSize(formatTypeSize(points, { unit, ladder, language }), ladder)).toBe(points);
        },
      ),
    );
  });
});

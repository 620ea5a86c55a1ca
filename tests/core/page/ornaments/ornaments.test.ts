import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { itemBounds, process } from '../../../../core/display-list';
import type { DisplayItem } from '../../../../core/display-list';
import type { BoxStyle, Profile } from '../../../../core/document';
import type { Rect } from '../../../../core/geometry';
import { boxOf, drawBox, drawRule, paddingOf, thicknessOf } from '../../../../core/page/ornaments';
import { profile } from '../fake';
import { RULES, anyBox, anyRule, by, nameOf } from './styles';

/** Points that a rectangle may be left by: coordinates are rounded, and a wave may bulge a hair at its turns. */
const TOLERANCE = 0.01;

function numbersOf(item: DisplayItem): readonly number[] {
  switch (item.kind) {
    case 'rule':
      return [item.x1, item.y1, item.x2, item.y2, item.width, ...(item.dash ?? [])];
    case 'fill':
      return Object.values(item.rect);
    case 'path':
      return [item.width ?? 0, ...item.contours.flat()];
    case 'glyphs':
    case 'picture':
      throw new Error(`an ornament drew ${item.kind}`);
  }
}

/** The points that a path's curves pass through. */
function reach(item: DisplayItem): Rect {
  if (item.kind !== 'path') return itemBounds(item);
  const ends = item.contours.map((contour) => contour.flatMap((at, index) => (index % 6 < 2 ? [at] : [])));
  return itemBounds({ ...item, contours: ends, width: 0 });
}

function within(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x - TOLERANCE &&
    inner.y >= outer.y - TOLERANCE &&
    inner.x + inner.width <= outer.x + outer.width + TOLERANCE &&
    inner.y + inner.height <= outer.y + outer.height + TOLERANCE
  );
}

describe('drawRule', () => {
  it('draws any rule with finite numbers, within its ends and its thickness', () => {
    fc.assert(
      fc.property(
        anyRule,
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.double({ min: 0.001, max: 1600, noNaN: true }),
        fc.boolean(),
        (rule, at, length, upright) => {
          const line = upright
            ? { x1: at, y1: 50, x2: at, y2: 50 + length }
            : { x1: at, y1: 50, x2: at + length, y2: 50 };
          const half = thicknessOf(rule) / 2;
          const place = upright
            ? { x: at - half, y: 50, width: 2 * half, height: length }
            : { x: at, y: 50 - half, width: length, height: 2 * half };
          for (const item of drawRule(rule, line, by)) {
            expect(numbersOf(item).every(Number.isFinite)).toBe(true);
            expect(within(reach(item), place)).toBe(true);
          }
        },
      ),
    );
  });

  it('draws a line where it is told', () => {
    const [item] = drawRule({ kind: 'line', width: 0.5 }, { x1: 10, y1: 20, x2: 110, y2: 20 }, by);
    expect(item).toMatchObject({ kind: 'rule', x1: 10, y1: 20, x2: 110, y2: 20, width: 0.5 });
  });

  it('puts the first of two unlike lines above, or at the left', () => {
    const rule = { kind: 'thick-thin', thick: 2, thin: 0.5, gap: 1.5 } as const;
    expect(drawRule(rule, { x1: 0, y1: 10, x2: 50, y2: 10 }, by)).toMatchObject([
      { width: 2, y1: 9 },
      { width: 0.5, y1: 11.75 },
    ]);
    expect(drawRule(rule, { x1: 10, y1: 0, x2: 10, y2: 50 }, by)).toMatchObject([
      { width: 2, x1: 9, y1: 0, y2: 50 },
      { width: 0.5, x1: 11.75 },
    ]);
  });

  it('begins and ends dashes with a whole dash, and dots with a dot', () => {
    const [dashes] = drawRule({ kind: 'dashed', width: 1, dash: 4, gap: 2 }, { x1: 0, y1: 0, x2: 101, y2: 0 }, by);
    const [dash = 0, gap = 0] = dashes?.kind === 'rule' ? (dashes.dash ?? []) : [];
    expect((101 + gap) / (dash + gap)).toBeCloseTo(17, 2);
    const [dots] = drawRule({ kind: 'dotted', width: 2, gap: 3 }, { x1: 0, y1: 0, x2: 102, y2: 0 }, by);
    expect(dots?.kind === 'path' && dots.contours.length).toBe(21);
    expect(dots && reach(dots)).toEqual({ x: 0, y: -1, width: 102, height: 2 });
  });

  it('has its own ink before that of what it is drawn for', () => {
    const red = process(0, 100, 90, 0);
    expect(drawRule({ kind: 'line', width: 1, ink: red }, { x1: 0, y1: 0, x2: 9, y2: 0 }, by)).toMatchObject([
      { ink: red },
    ]);
  });

  it('draws nothing on a line of no length', () => {
    for (const rule of RULES) expect(drawRule(rule, { x1: 5, y1: 5, x2: 5, y2: 5 }, by)).toEqual([]);
  });
});

describe('a border that repeats', () => {
  it.each(RULES.filter((rule) => rule.kind === 'border').map((rule) => [nameOf(rule), rule] as const))(
    'fills its length exactly: %s',
    (_name, rule) => {
      for (const length of [40, 97, 133.7, 500]) {
        const bounds = drawRule(rule, { x1: 0, y1: 0, x2: length, y2: 0 }, by).map(reach);
        // The star's outermost points and the dots of a net lie a little within their fields.
        expect(Math.min(...bounds.map(({ x }) => x))).toBeLessThan(0.1 * rule.size);
        expect(Math.max(...bounds.map(({ x, width }) => x + width))).toBeGreaterThan(length - 0.1 * rule.size);
      }
    },
  );
});

describe('drawBox', () => {
  it('draws any box with finite numbers, nothing outside it', () => {
    const side = fc.double({ min: 0.5, max: 1200, noNaN: true });
    fc.assert(
      fc.property(anyBox, side, side, (box, width, height) => {
        const rect = { x: 20, y: 30, width, height };
        const { under, over } = drawBox(box, rect, by);
        for (const item of [...under, ...over]) {
          expect(numbersOf(item).every(Number.isFinite)).toBe(true);
          expect(within(reach(item), rect)).toBe(true);
        }
      }),
    );
  });

  it('draws the same on a box that is turned', () => {
    for (const border of RULES.filter((rule) => rule.kind !== 'border')) {
      const wide = drawBox({ border }, { x: 0, y: 0, width: 120, height: 70 }, by).over;
      const high = drawBox({ border }, { x: 0, y: 0, width: 70, height: 120 }, by).over;
      expect(wide.length).toBe(high.length);
    }
  });

  it('keeps the thick line outside all round', () => {
    const border = { kind: 'thick-thin', thick: 2, thin: 0.5, gap: 1.5 } as const;
    const { over } = drawBox({ border }, { x: 0, y: 0, width: 100, height: 60 }, by);
    const thick = over.flatMap((item) => (item.kind === 'rule' && item.width === 2 ? [itemBounds(item)] : []));
    expect(thick).toEqual([
      { x: 0, y: 0, width: 100, height: 2 },
      { x: 98, y: 0, width: 2, height: 60 },
      { x: 0, y: 58, width: 100, height: 2 },
      { x: 0, y: 0, width: 2, height: 60 },
    ]);
    const thin = over.flatMap((item) => (item.kind === 'rule' && item.width === 0.5 ? [itemBounds(item)] : []));
    expect(thin[0]).toEqual({ x: 3.5, y: 3.5, width: 93, height: 0.5 });
  });

  it('draws only the sides it is told, their lines to the edge of the box', () => {
    const border = { kind: 'double', width: 1, gap: 2 } as const;
    const { over } = drawBox({ border, sides: ['top', 'left'] }, { x: 0, y: 0, width: 100, height: 60 }, by);
    expect(over.map(itemBounds)).toEqual([
      { x: 0, y: 0, width: 100, height: 1 },
      { x: 0, y: 0, width: 1, height: 60 },
      { x: 3, y: 3, width: 97, height: 1 },
      { x: 3, y: 3, width: 1, height: 57 },
    ]);
    expect(drawBox({ border, sides: [] }, { x: 0, y: 0, width: 100, height: 60 }, by).over).toEqual([]);
  });

  it('tints the whole of a box with lines, the inside of one with a drawing', () => {
    const rect = { x: 0, y: 0, width: 100, height: 60 };
    const tint = process(0, 0, 0, 10);
    const under = (box: BoxStyle): readonly DisplayItem[] => drawBox({ ...box, tint }, rect, by).under;
    expect(under({})).toMatchObject([{ kind: 'fill', rect, ink: tint }]);
    expect(under({ border: { kind: 'line', width: 1 } })).toMatchObject([{ rect }]);
    expect(under({ border: { kind: 'border', pattern: 'star', size: 8 } })).toMatchObject([
      { rect: { x: 8, y: 8, width: 84, height: 44 } },
    ]);
    expect(under({ radius: 5 })).toMatchObject([{ kind: 'path' }]);
  });

  it('takes from the named boxes of the paper what it does not say itself', () => {
    const line = { kind: 'line', width: 0.5 } as const;
    const paper: Profile = {
      ...profile,
      boxStyles: { notice: { border: line, radius: 4 }, soft: { basedOn: 'notice', radius: 9 } },
    };
    expect(boxOf(paper, { basedOn: 'soft', padding: { cells: 2, lines: 0 } })).toEqual({
      border: line,
      radius: 9,
      padding: { cells: 2, lines: 0 },
    });
    expect(paddingOf(boxOf(paper, { basedOn: 'soft' }))).toEqual({ cells: 1, lines: 1 });
    expect(boxOf(paper, { basedOn: 'gone' })).toEqual({});
  });
});

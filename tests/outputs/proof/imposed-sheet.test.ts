import { describe, expect, it } from 'vitest';
import type { DisplayList } from '../../../core/display-list';
import { mmToPoints, pointsToMm } from '../../../core/units';
import { imposedSheet } from '../../../outputs/proof/imposed-sheet';
import { firstThatFits } from '../../../outputs/proof/make-proof';
import { watermark } from '../../../outputs/proof/watermark';
import { library } from '../../support/pdf-fixture';

const page = (number: number): DisplayList => ({
  page: number,
  width: mmToPoints(390),
  height: mmToPoints(545),
  items: [],
});
const context = (paper: 'A3' | 'A4') => ({ paper, page: page(1), listOf: page, title: '试版', fonts: library });

describe('an imposed sheet', () => {
  it('has its pages beside each other at one scale, as large as the paper allows, the fold between them', () => {
    const { width, height, placed } = imposedSheet([4, 1], context('A3'));
    expect([width, height].map((side) => Math.round(pointsToMm(side)))).toEqual([420, 297]);
    const [left, right, marks] = placed;
    expect([left?.list.page, right?.list.page]).toEqual([4, 1]);
    const scale = left?.scale ?? 0;
    expect(scale).toBeCloseTo(274 / 545, 3);
    expect(right?.x).toBeCloseTo((left?.x ?? 0) + mmToPoints(390) * scale, 6);
    // Nothing reaches over the paper.
    for (const { x, y, list, scale: own } of [left, right].filter((each) => each !== undefined)) {
      expect(Math.min(x, y)).toBeGreaterThan(0);
      expect(x + list.width * own).toBeLessThan(width);
      expect(y + list.height * own).toBeLessThan(height);
    }
    const words = marks?.list.items.flatMap((item) => (item.kind === 'glyphs' ? [item.text.join('')] : []));
    expect(words).toEqual(['A04', 'A01', '试版   50 %']);
    expect(marks?.list.items.filter((item) => item.kind === 'rule' && item.dash !== undefined)).toHaveLength(2);
  });

  it('leaves a blank place white, and stands a single page upright', () => {
    expect(imposedSheet([undefined, 1], context('A3')).placed.map(({ list }) => list.page)).toEqual([1, 0]);
    const one = imposedSheet([1], context('A4'));
    expect([one.width, one.height].map((side) => Math.round(pointsToMm(side)))).toEqual([210, 297]);
  });

  it('never enlarges a small page', () => {
    const small = { ...page(1), width: 100, height: 150 };
    const { placed } = imposedSheet([1], { ...context('A3'), page: small, listOf: () => small });
    expect(placed[0]?.scale).toBe(1);
  });
});

describe('a watermark', () => {
  it('stays on the page, light, whatever its words', () => {
    for (const words of ['二校', '清样', '第三次校样（供检查）', '1']) {
      const { items, width, height } = watermark(words, page(1), library);
      expect(items).toHaveLength(3);
      for (const item of items) {
        if (item.kind !== 'glyphs') throw new Error('type is expected');
        expect(item.text.join('')).toBe(words);
        expect(item.ink).toEqual({ kind: 'process', cmyk: [0, 0, 0, expect.closeTo(0.1, 1) as number] });
        expect(Math.max(...item.y)).toBeLessThan(height);
        expect(Math.min(...item.x)).toBeGreaterThan(-width / 4);
      }
    }
  });
});

describe('a proof for a letter', () => {
  const steps = [5, 4, 3] as const;
  const written = async (limit: number): Promise<readonly number[]> => {
    const sizes: number[] = [];
    const bytes = await firstThatFits(steps, limit, (step) => {
      sizes.push(step);
      return Promise.resolve(new Uint8Array(step));
    });
    return [...sizes, bytes.length];
  };

  it('is made smaller step by step until it fits, and no smaller', async () => {
    expect(await written(5)).toEqual([5, 5]);
    expect(await written(4)).toEqual([5, 4, 4]);
    expect(await written(1)).toEqual([5, 4, 3, 3]);
  });
});

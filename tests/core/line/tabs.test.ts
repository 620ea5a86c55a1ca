import { describe, expect, it } from 'vitest';
import { setParagraph } from '../../../core/line';
import type { TabStop } from '../../../core/line';
import { fakeFonts } from '../../support/fake-font';
import { SIZE, mainland, pens, span, textOf } from './setting';

const set = (text: string, tabs: readonly TabStop[]) =>
  setParagraph([span(text)], 20 * SIZE, mainland({ align: 'start', tabs }), fakeFonts()).lines;
const stop = (at: number, align: TabStop['align'] = 'start'): TabStop => ({ at: at * SIZE, align });

describe('tabs', () => {
  it('take fields to their stops: at their start, middle and end', () => {
    const [line] = set('甲\t乙丙\t丁', [stop(5), stop(10)]);
    expect(pens(line!)).toEqual([0, 1, 5, 6, 7, 10]);
    expect(pens(set('甲\t乙丙', [stop(8, 'centre')])[0]!)).toEqual([0, 1, 7, 8]);
    expect(pens(set('甲\t乙丙', [stop(8, 'end')])[0]!)).toEqual([0, 1, 6, 7]);
  });

  it('stand in the same columns in every row', () => {
    const rows = set('品种\t元/公斤\n青菜\t3.60\n豆角\t12.80', [stop(12, 'end')]);
    expect(rows.map((row) => row.left + row.width)).toEqual([12 * SIZE, 12 * SIZE, 12 * SIZE]);
    expect(rows.map(textOf).join('')).toBe('品种\t元/公斤\n青菜\t3.60\n豆角\t12.80');
  });

  it('never drive one field into another', () => {
    const [line] = set('一二三四五六\t甲', [stop(6)]);
    expect(pens(line!).at(-1)).toBe(6.5);
    expect(pens(set('一二三四五六\t甲', [stop(3), stop(9)])[0]!).at(-1)).toBe(9);
  });

  it('leave half an em after the last stop', () => {
    expect(pens(set('甲\t乙\t丙', [stop(4)])[0]!)).toEqual([0, 1, 4, 5, 5.5]);
  });
});

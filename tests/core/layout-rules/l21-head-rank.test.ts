import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/document';
import { at, diagnosticsOf, editionWith, told } from './fake';

const sizes = (lead: number, second: number, columns = 4) =>
  editionWith([
    [
      { id: 'a', frame: at(0, 4, 0, 19), headline: '修桥', size: lead },
      { id: 'b', frame: at(0, columns, 20, 20), headline: '铺路', size: second },
    ],
  ]);

describe('L21 题级倒挂', () => {
  it('tells of a head larger than the lead’s, and offers a size', () => {
    const found = diagnosticsOf(sizes(30, 40)).filter(({ rule }) => rule === 'L21');
    expect(found).toMatchObject([{ code: 'head-over-rank', severity: 'error', values: { size: 40, least: 30 } }]);
    expect(found[0]?.fix).toEqual({ kind: 'set-head-size', article: 'b1', size: 20 });
  });

  it('tells mildly of a lead hardly stronger than the next, width counted', () => {
    expect(told('L21', sizes(30, 25))).toEqual(['lead-not-dominant']);
    expect(diagnosticsOf(sizes(30, 25)).find(({ rule }) => rule === 'L21')?.severity).toBe('warning');
    expect(told('L21', sizes(30, 25, 2))).toEqual([]);
  });

  it('tells mildly of a head larger than one before it that is not the lead’s, unless a box raises that one', () => {
    const page = (second: Partial<Article>) =>
      editionWith([
        [
          { id: 'a', frame: at(0, 4, 0, 12), headline: '修桥', size: 40 },
          { id: 'b', frame: at(0, 4, 13, 12), headline: '铺路', size: 16, article: second },
          { id: 'c', frame: at(0, 4, 26, 12), headline: '开船', size: 24 },
        ],
      ]);
    const found = diagnosticsOf(page({})).filter(({ rule }) => rule === 'L21');
    expect(found).toMatchObject([{ code: 'head-over-rank', severity: 'warning', values: { size: 24, least: 16 } }]);
    expect(told('L21', page({ box: { border: { kind: 'line', width: 0.5 } } }))).toEqual([]);
    expect(told('L21', page({ label: { text: '专栏', place: 'tab' } }))).toEqual([]);
  });

  it('is silent when what it offers is done, and between stories that are equals', () => {
    expect(told('L21', sizes(30, 20))).toEqual([]);
    const equals = sizes(30, 30);
    const stories = equals.stories.map((story) => ({ ...story, priority: 1 }));
    expect(told('L21', { ...equals, stories })).toEqual([]);
  });
});

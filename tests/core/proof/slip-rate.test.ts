import { describe, expect, it } from 'vitest';
import type { Slip } from '../../../core/proof/finding';
import type { ReadText } from '../../../core/proof/reading';
import { toldByRate } from '../../../core/proof/slip-rate';
import { found } from './slips';

const textOf = (length: number): ReadText => {
  const text = '字'.repeat(length);
  return { story: 's', part: 'body:0', kind: 'body', text, folded: text, before: '', after: '' };
};
const slipOf = (start: number, odds?: number): Slip => ({
  code: odds === undefined ? 'confusable' : 'sound-alike',
  start,
  end: start + 2,
  confidence: 0.9,
  ...(odds !== undefined && { odds }),
});
const told = (length: number, all: readonly Slip[]): readonly number[] =>
  [...toldByRate(new Map([[textOf(length), all]])).values()].flat().map(({ start }) => start);

describe('what is doubtful by itself', () => {
  const [doubtful, likely] = [slipOf(0, -1.6), slipOf(0, -1)];
  const sure = [10, 20, 30, 40].map((start) => slipOf(start));

  it('is told in a story of many slips, and not in one of few', () => {
    expect(told(300, [doubtful])).toEqual([]);
    expect(told(300, [doubtful, ...sure])).toEqual([0, 10, 20, 30, 40]);
    expect(told(3000, [doubtful, ...sure])).toEqual([10, 20, 30, 40]);
  });

  it('is told less readily in a long story without slips than in a short one', () => {
    expect(told(20, [likely])).toEqual([0]);
    expect(told(1500, [likely])).toEqual([]);
  });

  it('lends nothing to others as doubtful, and says how sure it is there', () => {
    expect(
      told(
        300,
        [0, 10, 20, 30].map((start) => slipOf(start, -1.6)),
      ),
    ).toEqual([]);
    const [alone, among] = [[likely], [likely, ...sure]].map(
      (all) => [...toldByRate(new Map([[textOf(100), all]])).values()].flat()[0]?.confidence ?? 0,
    );
    expect(among).toBeGreaterThan(alone ?? 1);
  });
});

describe('two characters changed about in a word of three', () => {
  it.each([
    ['通员讯', '通讯员'],
    ['志者愿', '志愿者'],
    ['博馆物', '博物馆'],
    ['敬院老', '敬老院'],
    ['停场车', '停车场'],
  ])('%s is told whatever is left of it', (written, meant) => {
    expect(found(`记者昨天来到镇里的${written}，了解情况。`)).toEqual([`sound-alike: ${written} → ${meant}`]);
  });
});

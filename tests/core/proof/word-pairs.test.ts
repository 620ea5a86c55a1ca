import { describe, expect, it } from 'vitest';
import { modelWords, pairCost, wordNumber } from '../../../core/proof/word-pairs';

const cost = (first: string, second: string): number => pairCost(wordNumber(first), wordNumber(second)) ?? Infinity;

describe('the language model', () => {
  it('has words and marks, the rarer the dearer', () => {
    expect(modelWords().get('的')).toBeLessThan(modelWords().get('材') ?? 0);
    expect(modelWords().get('工作')).toBeLessThan(modelWords().get('犯规') ?? 0);
    expect(modelWords().get('，')).toBeLessThan(2);
    expect(modelWords().get('犯归')).toBeUndefined();
  });

  it('knows which words follow one another', () => {
    expect(cost('提高', '水平')).toBeLessThan(modelWords().get('水平') ?? 0);
    expect(cost('提高', '水平')).toBeLessThan(3);
    expect(cost('提高', '筷子')).toBe(Infinity);
  });

  it('takes hardly a pair that nobody counted for one that was', () => {
    const words = [...modelWords().keys()].filter((word) => word.length === 4).slice(0, 300);
    const met = words.flatMap((one) => words.filter((other) => cost(one, other) < Infinity));
    expect(met.length / words.length ** 2).toBeLessThan(0.01);
  });
});

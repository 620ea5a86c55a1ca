import { describe, expect, it } from 'vitest';
import { commonWords, wordCost } from '../../../core/proof/word-costs';
import { soundingLike, wordWith } from '../../../core/proof/word-index';
import { pairCost, wordNumber } from '../../../core/proof/word-pairs';

const cost = (first: string, second: string): number => pairCost(wordNumber(first), wordNumber(second)) ?? Infinity;

describe('the language model', () => {
  it('has words and marks, the rarer the dearer', () => {
    expect(commonWords().get('的')).toBeLessThan(commonWords().get('材') ?? 0);
    expect(commonWords().get('工作')).toBeLessThan(commonWords().get('犯规') ?? 0);
    expect(commonWords().get('，')).toBeLessThan(2);
    expect(commonWords().get('犯归')).toBeUndefined();
  });

  it('knows which words follow one another', () => {
    expect(cost('提高', '水平')).toBeLessThan(commonWords().get('水平') ?? 0);
    expect(cost('提高', '水平')).toBeLessThan(3);
    expect(cost('提高', '筷子')).toBe(Infinity);
  });

  it('takes hardly a pair that nobody counted for one that was', () => {
    const words = [...commonWords().keys()].filter((word) => word.length === 4).slice(0, 300);
    const met = words.flatMap((one) => words.filter((other) => cost(one, other) < Infinity));
    expect(met.length / words.length ** 2).toBeLessThan(0.01);
  });

  it('has no number for two words of two characters', () => {
    const words = [...commonWords().keys()].filter((word) => word.length === 2);
    expect(new Set(words.map(wordNumber)).size).toBe(words.length);
  });

  it('has rare and new words, dearer than common ones', () => {
    expect(wordCost('微信')).toBeLessThan(wordCost('秤砣') ?? 0);
    expect(wordCost('友宜')).toBeUndefined();
  });
});

describe('the index of words', () => {
  it('finds words by how they sound, the cheapest first', () => {
    const found = soundingLike('友宜', 6);
    expect(found.map(({ word }) => word)).toContain('友谊');
    expect(found.map(({ cost }) => cost)).toEqual(found.map(({ cost }) => cost).sort((a, b) => a - b));
    expect(soundingLike('友宜', 3)).toEqual([]);
  });

  it('finds the word that a text is with another character', () => {
    expect(wordWith('宽敝', 1, '敞')?.word).toBe('宽敞');
    expect(wordWith('宽敝', 1, '蔽')).toBeUndefined();
  });
});

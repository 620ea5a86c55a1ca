import { describe, expect, it } from 'vitest';
import { expressionsLike, isSetExpression } from '../../../core/proof/expressions';
import { allWords, costOf, costOfWord, singleCost } from '../../../core/proof/word-costs';
import { cheapestWith, placeSwapped, placeWith, soundingLike } from '../../../core/proof/word-index';
import { pairCost, wordNumber } from '../../../core/proof/word-pairs';
import { NOWHERE, halvesOf } from '../../../core/proof/word-table';

const cost = (first: string, second: string): number => pairCost(wordNumber(first), wordNumber(second)) ?? Infinity;
const wordCost = (word: string): number | undefined => costOfWord(word, 0, word.length);
const singleOf = (character: string): number => singleCost(character.charCodeAt(0));
const wordsOf = (length: number): readonly string[] =>
  Array.from(allWords().table.fronts, (_, place) => allWords().table.wordAt(place)).filter(
    (word) => word.length === length,
  );
const wordAt = (place: number): string | undefined => (place === NOWHERE ? undefined : allWords().table.wordAt(place));

describe('the language model', () => {
  it('has words and marks, the rarer the dearer', () => {
    expect(singleOf('的')).toBeLessThan(singleOf('材'));
    expect(wordCost('工作')).toBeLessThan(wordCost('犯规') ?? 0);
    expect(singleOf('，')).toBeLessThan(2);
    expect(wordCost('犯归')).toBeUndefined();
  });

  it('knows which words follow one another', () => {
    expect(cost('提高', '水平')).toBeLessThan(wordCost('水平') ?? 0);
    expect(cost('提高', '水平')).toBeLessThan(3);
    expect(cost('提高', '筷子')).toBe(Infinity);
  });

  it('takes hardly a pair that nobody counted for one that was', () => {
    const words = wordsOf(4).slice(0, 300);
    const met = words.flatMap((one) => words.filter((other) => cost(one, other) < Infinity));
    expect(met.length / words.length ** 2).toBeLessThan(0.01);
  });

  it('has no number for two words of two characters', () => {
    const words = wordsOf(2);
    expect(new Set(words.map(wordNumber)).size).toBe(words.length);
  });

  it('has rare and new words, dearer than common ones', () => {
    expect(wordCost('微信')).toBeLessThan(wordCost('秤砣') ?? 0);
    expect(wordCost('友宜')).toBeUndefined();
  });
});

describe('the table of words', () => {
  it('has every word at one place, by its characters', () => {
    const { table } = allWords();
    const isAt = (place: number): boolean => table.placeOf(...halvesOf(table.wordAt(place))) === place;
    expect(table.fronts.length).toBeGreaterThan(200_000);
    expect(Array.from({ length: table.fronts.length }, (_, place) => place).filter((place) => !isAt(place))).toEqual(
      [],
    );
    const place = table.placeOf(...halvesOf('图书馆'));
    expect([0, 1, 2, 3].map((at) => table.codeOf(place, at))).toEqual([
      ...[...'图书馆'].map((one) => one.charCodeAt(0)),
      0,
    ]);
  });
});

describe('the index of words', () => {
  it('knows no word that is cheaper than the cheapest with one of its characters', () => {
    const words = allWords();
    const isTooDear = (place: number): boolean => {
      const word = words.table.wordAt(place);
      if (word.length < 2 || word.length > 3 || costOf(words, place) > 6.5) return false;
      return [...word].some((one, at) => cheapestWith(word.length, at, one.charCodeAt(0)) > costOf(words, place));
    };
    expect([...words.costs.keys()].filter(isTooDear)).toEqual([]);
    expect(cheapestWith(2, 0, '谊'.charCodeAt(0))).toBe(Infinity);
  });

  it('finds expressions by either half, and tells set ones from mere words', () => {
    const [front, back] = halvesOf('众志成诚');
    expect(expressionsLike({ front, back }, () => true)).toContain('众志成城');
    expect(expressionsLike({ front, back }, () => false)).toEqual([]);
    const [otherFront, otherBack] = halvesOf('重志成城');
    expect(expressionsLike({ front: otherFront, back: otherBack }, () => true)).toContain('众志成城');
    expect(['画地为牢', '画地为劳', '人民政府'].map(isSetExpression)).toEqual([true, false, false]);
  });

  it('finds words by how they sound, the cheapest first', () => {
    const found = soundingLike(...halvesOf('友宜'), 6, 6);
    expect(found.map(wordAt)).toContain('友谊');
    const costs = found.map((place) => costOf(allWords(), place));
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
    expect(soundingLike(...halvesOf('友宜'), 3, 3)).toEqual([]);
  });

  it('finds the word that a text is with another character', () => {
    const bits = (one: string, other: string): number => one.charCodeAt(0) ^ other.charCodeAt(0);
    expect(wordAt(placeWith(...halvesOf('宽敝'), 1, bits('敝', '敞')))).toBe('宽敞');
    expect(wordAt(placeWith(...halvesOf('宽敝'), 1, bits('敝', '蔽')))).toBeUndefined();
    expect(wordAt(placeWith(...halvesOf('图书棺'), 2, bits('棺', '馆')))).toBe('图书馆');
    expect(wordAt(placeWith(...halvesOf('众志成诚'), 3, bits('诚', '城')))).toBe('众志成城');
  });

  it('finds the word that a text is with two characters changed about', () => {
    expect(wordAt(placeSwapped(...halvesOf('作工'), 1))).toBe('工作');
    expect(wordAt(placeSwapped(...halvesOf('图馆书'), 2))).toBe('图书馆');
    expect(wordAt(placeSwapped(...halvesOf('众志城成'), 3))).toBe('众志成城');
    expect(wordAt(placeSwapped(...halvesOf('图书馆'), 1))).toBeUndefined();
  });
});

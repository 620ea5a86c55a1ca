import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversionOf } from '../../../core/text-edit';
import type { TextConversion } from '../../../core/text-edit';

function converted(text: string, conversion: TextConversion, language: 'zh-Hans' | 'zh-Hant' = 'zh-Hans'): string {
  return conversionOf(text, conversion, { language }).reduceRight((made, { start, end, was, words }) => {
    expect(made.slice(start, end)).toBe(was);
    return made.slice(0, start) + words + made.slice(end);
  }, text);
}

describe('conversionOf', () => {
  it('makes marks in Chinese text Chinese ones, as copy is cleaned', () => {
    expect(converted('他说:"好,走吧!"12:30到...', 'chineseMarks')).toBe('他说：“好，走吧！”12:30到……');
    expect(converted('他說"好",又說「走」', 'chineseMarks', 'zh-Hant')).toBe('他說「好」，又說「走」');
    expect(converted('It is "plain", 1,000.', 'chineseMarks')).toBe('It is "plain", 1,000.');
  });

  it('turns quotes to corners and back, apostrophes left alone', () => {
    expect(converted('“甲‘乙’丙”，I’m', 'cornerQuotes')).toBe('「甲『乙』丙」，I’m');
    expect(converted('「甲『乙』丙」', 'curlyQuotes')).toBe('“甲‘乙’丙”');
  });

  it('gives back what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('“', '”', '‘', '甲', '，', ' ') }), (text) => {
        expect(converted(converted(text, 'cornerQuotes'), 'curlyQuotes')).toBe(text);
      }),
    );
  });

  it('changes widths, and in a part nothing outside it', () => {
    expect(converted('ＡＢ１', 'halfWidth')).toBe('AB1');
    expect(converted('AB1', 'fullWidth')).toBe('ＡＢ１');
    expect(conversionOf('ABCD', 'fullWidth', { language: 'zh-Hans', within: { start: 1, end: 3 } })).toEqual([
      { start: 1, end: 3, was: 'BC', words: 'ＢＣ' },
    ]);
    const within = { start: 2, end: 6 };
    expect(conversionOf('「甲「乙」丙」', 'curlyQuotes', { language: 'zh-Hans', within })).toEqual([
      { start: 2, end: 3, was: '「', words: '“' },
      { start: 4, end: 5, was: '」', words: '”' },
    ]);
  });
});

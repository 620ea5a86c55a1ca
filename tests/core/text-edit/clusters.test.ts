import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  editWords,
  isClusterEdge,
  nextCluster,
  nextWord,
  previousCluster,
  previousWord,
  wordAt,
} from '../../../core/text-edit';

/** The places where a text may be cut. */
function edges(text: string): number[] {
  return Array.from({ length: text.length + 1 }, (_, offset) => offset).filter((at) => isClusterEdge(text, at));
}

describe('clusters', () => {
  it.each<[string, string, readonly number[]]>([
    ['Han', '版面', [0, 1, 2]],
    ['a character beyond the first plane', '𠮷野', [0, 2, 3]],
    ['a letter with an accent of its own', 'ā\u0301b', [0, 2, 3]],
    ['a variation selector', '葛\u{E0100}城', [0, 3, 4]],
    ['a family', '👨‍👩‍👧好', [0, 8, 9]],
    ['a tone of skin', '👍🏽好', [0, 4, 5]],
    ['flags', '🇨🇳🇫🇷', [0, 4, 8]],
    ['a keycap', '1️⃣好', [0, 3, 4]],
    ['a line end of two characters', 'a\r\nb', [0, 1, 3, 4]],
    ['kana with a voiced mark', 'か\u3099', [0, 2]],
  ])('of %s', (_what, text, cuts) => {
    expect(edges(text)).toEqual(cuts);
  });

  it('are stepped over both ways', () => {
    const unit = fc.constantFrom('版', '𠮷', 'a', '\u0301', '️', '‍', '👍', '🏽', '🇨', '\n', '，');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        const cuts = edges(text);
        const forwards = [0];
        while (forwards.at(-1)! < text.length) forwards.push(nextCluster(text, forwards.at(-1)!));
        expect(forwards).toEqual(cuts);
        const backwards = [text.length];
        while (backwards[0]! > 0) backwards.unshift(previousCluster(text, backwards[0]!));
        expect(backwards).toEqual(cuts);
      }),
    );
  });
});

describe('words', () => {
  const text = '青石镇 Wi-Fi 通了，12.5%的人说：“好。”';

  it('are those of the lexicon, and runs of letters and figures', () => {
    const words = editWords(text).map(({ start, end }) => text.slice(start, end));
    expect(words.join('')).toBe(text);
    expect(words).toContain('Wi-Fi');
    expect(words.some((word) => word.startsWith('12.5'))).toBe(true);
    expect(words).toContain('，');
  });

  it('are found at a place and stepped to', () => {
    const at = text.indexOf('Wi-Fi');
    expect(wordAt(text, at + 2)).toEqual({ start: at, end: at + 5 });
    expect(nextWord(text, at)).toBe(text.indexOf('通'));
    expect(previousWord(text, at + 5)).toBe(at);
    expect(previousWord(text, 0)).toBe(0);
    expect(nextWord(text, text.length)).toBe(text.length);
    expect(wordAt('', 0)).toEqual({ start: 0, end: 0 });
  });
});

import { describe, expect, it } from 'vitest';
import { packWordFile, readWordFile, wordFile } from '../../../core/proof/word-file';

describe('the file of words', () => {
  it('says what was packed, over the bytes themselves', () => {
    const bytes = packWordFile(wordFile());
    const read = readWordFile(bytes);
    for (const name of ['fronts', 'pairClasses', 'expressionsByBack'] as const) {
      expect(Buffer.from(read[name].slice().buffer).equals(Buffer.from(wordFile()[name].slice().buffer))).toBe(true);
    }
    expect(Object.values(read).every(({ buffer }) => buffer === bytes.buffer)).toBe(true);
  });

  it('is not read where it is none, cut short, or of another build', () => {
    const bytes = packWordFile(wordFile());
    const otherLayout = bytes.slice();
    otherLayout[4]! ^= 1;
    expect(() => readWordFile(new Uint8Array(400))).toThrow(/build/u);
    expect(() => readWordFile(new Uint8Array(3))).toThrow(/build/u);
    expect(() => readWordFile(otherLayout)).toThrow(/build/u);
    for (const length of [40, 1000, bytes.length - 4]) {
      expect(() => readWordFile(bytes.slice(0, length))).toThrow(/bytes of \d+: build/u);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareParts, firstLineFrom, linesOfPart } from '../../../core/text-edit';
import type { TextPart } from '../../../core/text-edit';

const part = fc.constantFrom<TextPart>('kicker', 'headline', 'deck:0', 'body:0', 'body:2', 'body:10', 'byline');

describe('the lines of a part', () => {
  it('are all of them and no other, found without looking through the rest', () => {
    fc.assert(
      fc.property(fc.array(part), part, (parts, wanted) => {
        const lines = parts.toSorted(compareParts).map((each) => ({ part: each }));
        expect(linesOfPart(lines, wanted)).toEqual(lines.filter((line) => line.part === wanted));
        const at = lines.findIndex((line) => compareParts(line.part, wanted) >= 0);
        expect(firstLineFrom(lines, wanted)).toBe(at < 0 ? lines.length : at);
      }),
    );
  });
});

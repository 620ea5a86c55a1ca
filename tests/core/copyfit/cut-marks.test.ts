import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutMarks } from '../../../core/copyfit';
import type { CutText } from '../../../core/copyfit';

const paragraphs = ['甲乙丙丁', '戊己', '庚辛壬癸'].map((text) => ({ kind: 'body' as const, text }));

function cut(paragraph: number, start: number, end: number): CutText {
  return { paragraph, start, end, text: paragraphs[paragraph]!.text.slice(start, end) };
}

describe('the marks of cuts', () => {
  it('stand in the text without them', () => {
    expect(cutMarks({ paragraphs }, [cut(0, 1, 2), cut(0, 3, 4), cut(2, 2, 3)])).toEqual([
      { place: { part: 'body:0', offset: 1 }, text: '乙', characters: 1 },
      { place: { part: 'body:0', offset: 2 }, text: '丁', characters: 1 },
      { place: { part: 'body:2', offset: 2 }, text: '壬', characters: 1 },
    ]);
  });

  it('of a whole paragraph stand at the end of the one before, of the first at the beginning', () => {
    expect(cutMarks({ paragraphs }, [cut(1, 0, 2)])[0]?.place).toEqual({ part: 'body:0', offset: 4 });
    expect(cutMarks({ paragraphs }, [cut(0, 0, 4)])[0]?.place).toEqual({ part: 'body:0', offset: 0 });
  });

  it('that meet are one', () => {
    expect(cutMarks({ paragraphs }, [cut(0, 2, 4), cut(1, 0, 2), cut(2, 0, 4)])).toEqual([
      { place: { part: 'body:0', offset: 2 }, text: '丙丁戊己庚辛壬癸', characters: 8 },
    ]);
  });

  it('lose no character and leave the text whole when put back', () => {
    const pick = fc.subarray([cut(0, 0, 1), cut(0, 2, 4), cut(1, 0, 2), cut(2, 1, 2), cut(2, 3, 4)]);
    fc.assert(
      fc.property(pick, (cuts) => {
        const marks = cutMarks({ paragraphs }, cuts);
        const all = cuts.reduce((sum, { text }) => sum + text.length, 0);
        expect(marks.reduce((sum, { characters }) => sum + characters, 0)).toBe(all);
      }),
    );
  });
});

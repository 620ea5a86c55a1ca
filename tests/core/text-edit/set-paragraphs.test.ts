import { describe, expect, it } from 'vitest';
import type { InlineMark, Paragraph } from '../../../core/document';
import { bodyPart, characterStyleOf, paragraphsIn, setCharacterStyle, setParagraphs } from '../../../core/text-edit';
import type { TextRange } from '../../../core/text-edit';
import { body, storyOf } from '../galley/setting';

const over = (first: number, from: number, last: number, to: number): TextRange => ({
  from: { part: bodyPart(first), offset: from },
  to: { part: bodyPart(last), offset: to },
});
const styled = (start: number, end: number, style = 'note'): InlineMark => ({ kind: 'style', start, end, style });

describe('setParagraphs', () => {
  const story = storyOf([body('甲乙'), body('“丙丁”'), body('戊己')]);

  it('says something of every paragraph that the range touches, and takes it away', () => {
    const made = setParagraphs(story, over(0, 1, 1, 1), { align: 'end', indents: { first: 0, end: 2 } });
    expect(made.paragraphs[0]).toEqual({ ...body('甲乙'), align: 'end', indents: { first: 0, end: 2 } });
    expect(made.paragraphs[2]).toBe(story.paragraphs[2]);
    const back = setParagraphs(made, over(0, 0, 1, 0), { align: null, indents: { first: null, end: null } });
    expect(back.paragraphs).toEqual(story.paragraphs);
  });

  it('keeps the indents that it does not name', () => {
    const made = setParagraphs(story, over(0, 0, 0, 0), { indents: { start: 1 } });
    const more = setParagraphs(made, over(0, 0, 0, 0), { indents: { first: -1 } });
    expect(more.paragraphs[0]?.indents).toEqual({ start: 1, first: -1 });
  });

  it('gives the first paragraph an initial, with the mark that opens it', () => {
    const made = setParagraphs(story, over(1, 0, 2, 1), { initial: {} });
    expect(made.paragraphs.map(({ initial }) => initial)).toEqual([undefined, { lines: 2, characters: 2 }, undefined]);
    const higher = setParagraphs(made, over(0, 0, 2, 1), { initial: { lines: 3 } });
    expect(higher.paragraphs[1]?.initial).toEqual({ lines: 3, characters: 2 });
    expect(setParagraphs(made, over(1, 0, 1, 0), { kind: 'subhead' }).paragraphs[1]?.initial).toBeUndefined();
  });

  it('keeps what is so already', () => {
    const made = setParagraphs(story, over(0, 0, 2, 0), {
      align: 'centre',
      indents: { first: 2 },
      initial: { lines: 2 },
    });
    const same = { align: 'centre', indents: { first: 2 }, kind: 'body' } as const;
    expect(setParagraphs(made, over(0, 0, 2, 0), same)).toBe(made);
    const headline = { part: 'headline', offset: 0 } as const;
    expect(setParagraphs(made, { from: headline, to: headline }, { align: null })).toBe(made);
  });

  it('tells which paragraphs those are', () => {
    expect(paragraphsIn(story, over(1, 1, 2, 0))).toEqual(story.paragraphs.slice(1));
  });
});

describe('the character style of a range', () => {
  const story = storyOf([
    body('一二三四', [styled(0, 2), { kind: 'strong', start: 1, end: 3 }]),
    body('五六', [styled(0, 2)]),
  ]);

  it('is told where all of it has one', () => {
    expect(characterStyleOf(story, over(0, 0, 0, 2))).toBe('note');
    expect(characterStyleOf(story, over(0, 2, 0, 4))).toBeUndefined();
    expect(characterStyleOf(story, over(0, 1, 0, 3))).toBe('mixed');
    expect(characterStyleOf(story, over(0, 1, 1, 1))).toBe('mixed');
    expect(characterStyleOf(story, over(0, 1, 0, 1))).toBeUndefined();
  });

  it('is given instead of what was there, and taken away, other marks kept', () => {
    const other = setCharacterStyle(story, over(0, 1, 1, 1), 'quote');
    expect(characterStyleOf(other, over(0, 1, 1, 1))).toBe('quote');
    expect(characterStyleOf(other, over(0, 0, 0, 1))).toBe('note');
    const none = setCharacterStyle(other, over(0, 0, 1, 2), undefined);
    expect(none.paragraphs.map(({ marks }): readonly InlineMark[] | undefined => marks)).toEqual([
      [{ kind: 'strong', start: 1, end: 3 }],
      undefined,
    ]);
    const plain: Paragraph | undefined = setCharacterStyle(none, over(0, 0, 1, 2), undefined).paragraphs[0];
    expect(plain).toBe(none.paragraphs[0]);
  });
});

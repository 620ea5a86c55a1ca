import { describe, expect, it } from 'vitest';
import { bodyPart } from '../../../core/text-edit';
import type { TextLine, TextPlace } from '../../../core/text-edit';
import { fieldText } from '../../../renderer/editor';
import type { FieldText, Typing } from '../../../renderer/editor';
import { beginTyping } from '../../../renderer/editor/text/typing';
import { articleOf, at, editionOf, storyOf } from '../../core/page/fake';

const TEXT = '一二三四五六七八';
const edition = editionOf([storyOf('s', [TEXT, '另一段'])], [[articleOf('a', 's', at(0, 1, 0, 10))]]);

/** The first paragraph set in lines of four characters. */
const lines = [0, 1].map((row): TextLine => ({
  ...{ page: 1, part: bodyPart(0), start: 4 * row, end: 4 * row + 4, edges: [0, 1, 2, 3, 4] },
  ...{ from: row, to: row + 1, begin: 0, limit: 4, row, ...(row === 0 && { soft: true as const }) },
}));

const place = (offset: number, index = 0): TextPlace => ({ part: bodyPart(index), offset });

function heldAt(anchor: TextPlace, focus: TextPlace, length = TEXT.length): FieldText | undefined {
  const typing: Typing = { ...beginTyping({ kind: 'story', id: 's' }, focus), selection: { anchor, focus } };
  return fieldText(edition, typing, { lines, length });
}

describe('the field that hears what is typed', () => {
  it('holds the line of the caret, with the caret where it stands', () => {
    expect(heldAt(place(6), place(6))).toMatchObject({ text: '五六七八', start: 2, end: 2 });
  });

  it('holds the lines that a selection is in, and knows which way it was made', () => {
    expect(heldAt(place(5), place(3))).toEqual({ text: TEXT, start: 3, end: 5, backward: true });
    expect(heldAt(place(1), place(2))).toEqual({ text: '一二三四', start: 1, end: 2, backward: false });
  });

  it('counts what was typed since the lines were set to the line of the caret', () => {
    expect(heldAt(place(1), place(1), TEXT.length - 1)).toMatchObject({ text: '一二三四五', start: 1 });
  });

  it('holds what is selected of several paragraphs by itself, and a text that is not set yet whole', () => {
    expect(heldAt(place(6), place(1, 1))).toMatchObject({ text: '七八\n另', start: 0, end: 4 });
    expect(heldAt(place(2, 1), place(2, 1), 3)).toMatchObject({ text: '另一段', start: 2 });
  });
});

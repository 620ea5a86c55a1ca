import type { Edition } from '../../../core/document';
import { lineEnds, rangeOf } from '../../../core/text-edit';
import type { TextLine } from '../../../core/text-edit';
import { selectedText } from './selected-text';
import { subjectTexts } from './subject';
import type { Typing } from './typing';

/**
 * What the field that hears the keyboard holds: the line of the caret, so that screen readers read it and its
 * characters.
 */
export interface FieldText {
  readonly text: string;
  /** What of it is selected, in UTF-16 units; both the same at the caret. */
  readonly start: number;
  readonly end: number;
  readonly backward: boolean;
}

/** The lines of a text where it is typed, and how long the text of the caret was when they were set. */
export interface KnownLines {
  readonly lines: readonly TextLine[];
  readonly length: number;
}

/**
 * The lines that the selection is in, as they are set; what is selected of several texts by itself. Where a line is not
 * known yet, the whole text. What was typed since is counted to the line of the caret.
 */
export function fieldText(edition: Edition, typing: Typing, { lines, length }: KnownLines): FieldText | undefined {
  const { selection } = typing;
  if (selection === undefined) return undefined;
  const { from, to } = rangeOf(selection);
  const backward = selection.focus === from;
  if (from.part !== to.part) {
    const text = selectedText(edition, typing)
      .map((paragraph) => paragraph.text)
      .join('\n');
    return { text, start: 0, end: text.length, backward };
  }
  const whole = textOf(edition, typing);
  if (whole === undefined) return undefined;
  const [first, last] = [lineEnds(lines, from)?.start, lineEnds(lines, to)?.end];
  const begin = first?.part === from.part ? Math.min(first.offset, from.offset) : 0;
  const finish = last?.part === to.part ? Math.max(last.offset + whole.length - length, to.offset) : whole.length;
  return { text: whole.slice(begin, finish), start: from.offset - begin, end: to.offset - begin, backward };
}

/** The text that the caret is in. */
export function textOf(edition: Edition, { subject, selection }: Typing): string | undefined {
  return subjectTexts(edition, subject).find(({ part }) => part === selection?.focus.part)?.text;
}

import type { TextEdit } from './text-edit';
import { isHighSurrogate, isLowSurrogate } from '../surrogates';

/** Kinds of inline marks that say all by themselves. */
export const PLAIN_MARKS = [
  /** Emphasis dots 着重号 below its Han characters (CLREQ 3.1.8, GB/T 15834 5.1.8). */
  'dot',
  /** A straight line below a proper noun 专名号 (CLREQ 3.1.2, GB/T 15834 5.1.8). */
  'name',
  /** A wavy line below the title of a book 书名号 (CLREQ 3.1.2). */
  'title',
  /** Set small and high: powers, note marks. */
  'superior',
  /** Set small and low: formulas. */
  'inferior',
  /** In the face that the paper keeps for stress, hei as a rule 黑体. */
  'strong',
  /** In the face for quoted matter 楷体. */
  'kai',
  /** The head 随文小标题 of a paragraph, its first words: in the strong face, one em before the text (CLREQ 4.1.5). */
  'run-in',
  /** Never broken inside 不拆. */
  'whole',
] as const;

/** A kind of inline mark that says all by itself. */
export type PlainMarkKind = (typeof PLAIN_MARKS)[number];

/** A stretch of a text: UTF-16 offsets of its first character and after its last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A mark that its kind says all about. */
export interface PlainMark extends Stretch {
  readonly kind: PlainMarkKind;
}

/** A reading 注音 over its characters: pinyin, bopomofo. */
export interface RubyMark extends Stretch {
  readonly kind: 'ruby';
  readonly reading: string;
}

/** A stretch in a character style of the paper. */
export interface StyleMark extends Stretch {
  readonly kind: 'style';
  /** A name of `Profile.characterStyles`; one that the paper does not have changes nothing. */
  readonly style: string;
}

/**
 * What stands out in a paragraph. Marks of one kind never overlap, but may touch: two names side by side are two lines
 * with a gap between them. Marks of different kinds lie as they like.
 */
export type InlineMark = PlainMark | RubyMark | StyleMark;

/** Marks in their order: by start, then end, then kind, so that equal marks make equal documents. */
export function orderMarks(marks: readonly InlineMark[]): readonly InlineMark[] {
  return marks.toSorted(compareMarks);
}

/** Negative when `a` stands before `b` in a paragraph's list of marks. */
export function compareMarks(a: InlineMark, b: InlineMark): number {
  return a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);
}

/** Whether an offset lies in a text and cuts no character in two. */
export function isCharacterEdge(text: string, offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false;
  return !(isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset)));
}

/**
 * The marks of a text as they stand after an edit of it. What is put in at the edge of a mark stays outside it; what
 * replaces a whole marked stretch takes its place; a mark whose characters are all gone goes too. The list keeps its
 * identity when nothing moves.
 */
export function shiftMarks(marks: readonly InlineMark[], edit: TextEdit): readonly InlineMark[] {
  const { at, remove, insert } = edit;
  const gone = at + remove;
  const grown = insert.length - remove;
  const shifted = marks.flatMap((mark): readonly InlineMark[] => {
    const start = mark.start >= gone ? mark.start + grown : mark.start > at ? at + insert.length : mark.start;
    const end = mark.end <= at ? mark.end : mark.end < gone ? at : mark.end + grown;
    if (start >= end) return [];
    return [start === mark.start && end === mark.end ? mark : { ...mark, start, end }];
  });
  return sameItems(shifted, marks) ? marks : orderMarks(shifted);
}

/** The marks of a part of a text, cut to it and counted from its start. */
export function marksWithin(marks: readonly InlineMark[], part: Stretch): readonly InlineMark[] {
  const cut = marks.flatMap((mark) => {
    const start = Math.max(mark.start, part.start) - part.start;
    const end = Math.min(mark.end, part.end) - part.start;
    return start < end ? [{ ...mark, start, end }] : [];
  });
  return orderMarks(cut);
}

/**
 * The marks that fit a text, in order: cut to it, none on half a character, none over another of its kind. Two people's
 * edits of one paragraph may meet in marks that do not; the list keeps its identity when they do.
 */
export function fitMarks(marks: readonly InlineMark[], text: string): readonly InlineMark[] {
  const ends = new Map<InlineMark['kind'], number>();
  const cut = marks.map((mark) => {
    const start = inwards(text, mark.start, 1);
    const end = inwards(text, mark.end, -1);
    return start === mark.start && end === mark.end ? mark : { ...mark, start, end };
  });
  const fitting = orderMarks(cut).filter((mark) => {
    const fits = mark.start < mark.end && mark.start >= (ends.get(mark.kind) ?? 0);
    if (fits) ends.set(mark.kind, mark.end);
    return fits;
  });
  return sameItems(fitting, marks) ? marks : fitting;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function inwards(text: string, offset: number, step: 1 | -1): number {
  const within = Math.min(Math.max(0, offset), text.length);
  return isCharacterEdge(text, within) ? within : within + step;
}

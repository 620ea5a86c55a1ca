import { textEdit } from '../document';
import { diffText } from '../text-edit';

/** A stretch of a text that lives on in another: where it was, and where it begins now. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
  readonly at: number;
}

/** What became of a text: what of it lives on, what was taken out, and what of the new text was put in. */
export interface TextRuns {
  readonly kept: readonly TextRun[];
  readonly removed: readonly Piece[];
  readonly added: readonly Piece[];
}

/** A stretch of a text by its offsets. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * How a text became another, in order: as one replacement, within which what little is alike by chance counts as gone.
 */
export function textRuns(before: string, after: string): TextRuns {
  if (before === after) return { kept: [{ start: 0, end: before.length, at: 0 }], removed: [], added: [] };
  const { at, remove, insert } = textEdit(before, after);
  const tail = { start: at + remove, end: before.length, at: at + insert.length };
  const kept: TextRun[] = at > 0 ? [{ start: 0, end: at, at: 0 }] : [];
  const removed: Piece[] = [];
  const added: Piece[] = [];
  let [old, now] = [at, at];
  for (const { kind, text } of diffText(before.slice(at, at + remove), insert)) {
    const { length } = text;
    if (kind === 'same') kept.push({ start: old, end: old + length, at: now });
    if (kind === 'removed') removed.push({ start: old, end: old + length });
    if (kind === 'added') added.push({ start: now, end: now + length });
    if (kind !== 'added') old += length;
    if (kind !== 'removed') now += length;
  }
  if (tail.start < tail.end) kept.push(tail);
  return { kept, removed, added };
}

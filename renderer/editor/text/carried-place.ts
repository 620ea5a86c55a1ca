import { textEdit } from '../../../core/document';
import { bodyPart, keptPlace, paragraphIndex } from '../../../core/text-edit';
import type { EditableText, TextPlace, TextRange } from '../../../core/text-edit';

/**
 * Where a place is after its texts were changed by something else: it stays by the characters before or after it, and
 * where those are gone, at the front of what took their place. Nothing where its text is gone.
 */
export function carriedPlace(
  was: readonly EditableText[],
  now: readonly EditableText[],
  place: TextPlace,
): TextPlace | undefined {
  const { part, offset } = place;
  const index = paragraphIndex(part);
  if (index === undefined) {
    const [before, after] = [was, now].map((texts) => texts.find((text) => text.part === part)?.text);
    // A part that is still empty is no text yet.
    if (before === undefined && after === undefined) return place;
    return after === undefined ? keptPlace(now, place) : { part, offset: carriedOffset(before ?? '', after, offset) };
  }
  // Paragraphs are read on, and may be joined or parted: as one text.
  const [before, after] = [paragraphsOf(was), paragraphsOf(now)];
  if (before[index] === undefined || after.length === 0) return keptPlace(now, place);
  let rest = carriedOffset(before.join('\n'), after.join('\n'), startOf(before, index) + offset);
  let at = 0;
  while (rest > after[at]!.length && at < after.length - 1) {
    rest -= after[at]!.length + 1;
    at += 1;
  }
  return { part: bodyPart(at), offset: rest };
}

/** A range whose ends are carried. */
export function carriedRange(
  was: readonly EditableText[],
  now: readonly EditableText[],
  { from, to }: TextRange,
): TextRange | undefined {
  const [first, last] = [carriedPlace(was, now, from), carriedPlace(was, now, to)];
  return first && last && { from: first, to: last };
}

function paragraphsOf(texts: readonly EditableText[]): readonly string[] {
  return texts.filter(({ part }) => paragraphIndex(part) !== undefined).map(({ text }) => text);
}

function startOf(paragraphs: readonly string[], index: number): number {
  return paragraphs.slice(0, index).reduce((sum, text) => sum + text.length + 1, 0);
}

function carriedOffset(was: string, now: string, offset: number): number {
  const { at, remove, insert } = textEdit(was, now);
  if (offset <= at) return offset;
  return offset >= at + remove ? offset - remove + insert.length : at;
}

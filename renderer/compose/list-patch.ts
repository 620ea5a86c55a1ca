import { sameData } from '../../core/document';
import type { Paragraph } from '../../core/document';
import type { StoryGalley, StoryLine } from '../../core/text-edit';

/** A list told by its difference to the one before: so many of the first and the last are as they were. */
export interface ListPatch<Entry> {
  readonly head: number;
  readonly tail: number;
  readonly between: readonly Entry[];
}

/** What leads from a list of plain data to the one that it is now: a key changes the lines of its paragraph alone. */
export function listPatch<Entry>(before: readonly Entry[], after: readonly Entry[]): ListPatch<Entry> {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && sameData(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < most - head && sameData(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail += 1;
  return { head, tail, between: after.slice(head, after.length - tail) };
}

/**
 * The list that a patch leads to; entries that are as they were keep their identity, and so does a list with no other.
 */
export function patchedList<Entry>(before: readonly Entry[], patch: ListPatch<Entry>): readonly Entry[] {
  if (isUnchanged(before, patch)) return before;
  const { head, tail, between } = patch;
  return [...before.slice(0, head), ...between, ...before.slice(before.length - tail)];
}

/** Whether a patch leads back to the list that it begins with. */
export function isUnchanged<Entry>(before: readonly Entry[], { head, tail, between }: ListPatch<Entry>): boolean {
  return between.length === 0 && head + tail === before.length;
}

/** A galley told by its difference to the one before: of a long story most paragraphs and lines are as they were. */
export interface GalleyPatch extends Omit<StoryGalley, 'lines'> {
  /** Without its paragraphs. */
  readonly story: StoryGalley['story'];
  readonly paragraphs: ListPatch<Paragraph>;
  readonly lines: ListPatch<StoryLine>;
}

/** What leads from a galley, or from none, to the one that it is now. */
export function galleyPatch(before: StoryGalley | undefined, { story, lines, cells }: StoryGalley): GalleyPatch {
  return {
    story: { ...story, paragraphs: [] },
    paragraphs: listPatch(before?.story.paragraphs ?? [], story.paragraphs),
    lines: listPatch(before?.lines ?? [], lines),
    cells,
  };
}

/** The galley that a patch leads to. */
export function patchedGalley(
  before: StoryGalley | undefined,
  { story, paragraphs, lines, cells }: GalleyPatch,
): StoryGalley {
  return {
    story: { ...story, paragraphs: patchedList(before?.story.paragraphs ?? [], paragraphs) },
    lines: patchedList(before?.lines ?? [], lines),
    cells,
  };
}

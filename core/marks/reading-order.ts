import type { Edition, ProofMark } from '../document';
import { compareParts } from '../text-edit';
import { markPage } from './mark-page';

/** Marks in the order of reading: by page, story and place; those that stand on no page last. */
export function inReadingOrder(edition: Edition, marks: readonly ProofMark[]): readonly ProofMark[] {
  const pages = new Map(marks.map((mark) => [mark, markPage(edition, mark) ?? Infinity]));
  return marks.toSorted((a, b) => byNumber(pages.get(a)!, pages.get(b)!) || comparePlaces(a, b));
}

/** Two that are nowhere are alike. */
function byNumber(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function comparePlaces({ anchor: a }: ProofMark, { anchor: b }: ProofMark): number {
  if (a.kind === 'place' || b.kind === 'place') {
    if (a.kind === b.kind) return a.kind === 'place' && b.kind === 'place' ? a.at.y - b.at.y : 0;
    return a.kind === 'text' ? -1 : 1;
  }
  if (a.owner.id !== b.owner.id) return a.owner.id < b.owner.id ? -1 : 1;
  return compareParts(a.from.part, b.from.part) || a.from.offset - b.from.offset;
}

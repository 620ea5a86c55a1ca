import type { TextPart } from '../document';

export type { TextPart };

/** A place between two characters of one text owner. */
export interface TextPlace {
  readonly part: TextPart;
  /** UTF-16 offset in the part's text. */
  readonly offset: number;
  /** Where a line ends and the next begins at the same offset: the caret stands at the end of the first. */
  readonly trailing?: true;
}

/** Text from one place to another that does not come before it; over several parts only of paragraphs. */
export interface TextRange {
  readonly from: TextPlace;
  readonly to: TextPlace;
}

/** What is selected: from where it was begun to where the caret is now. Nothing when both are one. */
export interface TextSelection {
  readonly anchor: TextPlace;
  readonly focus: TextPlace;
}

const RANKS: Readonly<Record<string, number>> = {
  label: 0,
  kicker: 1,
  banner: 2,
  head: 2,
  headline: 2,
  deck: 3,
  dateline: 4,
  text: 5,
  body: 5,
  byline: 6,
  caption: 7,
  credit: 8,
};

/** What a part is called without its index, and the index; 0 where it has none. */
export function partName(part: TextPart): { readonly name: string; readonly index: number } {
  const at = part.indexOf(':');
  return at < 0 ? { name: part, index: 0 } : { name: part.slice(0, at), index: Number(part.slice(at + 1)) };
}

/** The part of the paragraph at an index of a story's paragraphs. */
export function bodyPart(index: number): TextPart {
  return `body:${index}`;
}

/** The index in a story's paragraphs, where the part is one of them. */
export function paragraphIndex(part: TextPart): number | undefined {
  const { name, index } = partName(part);
  return name === 'body' ? index : undefined;
}

/** Negative where `a` comes before `b` in the order of reading. */
export function compareParts(a: TextPart, b: TextPart): number {
  return a === b ? 0 : partOrder(a) - partOrder(b);
}

/** No story has so many paragraphs. */
const RANK = 1_000_000;
/** Parts told apart once: long stories compare theirs by the thousand at every key. */
const orders = new Map<TextPart, number>();

function partOrder(part: TextPart): number {
  const known = orders.get(part);
  if (known !== undefined) return known;
  const { name, index } = partName(part);
  const order = (RANKS[name] ?? 0) * RANK + index;
  orders.set(part, order);
  return order;
}

/** Negative where `a` stands before `b`. */
export function comparePlaces(a: TextPlace, b: TextPlace): number {
  return compareParts(a.part, b.part) || a.offset - b.offset;
}

/** Whether two places are one, on whichever line the caret stands. */
export function samePlace(a: TextPlace, b: TextPlace): boolean {
  return a.part === b.part && a.offset === b.offset;
}

/** Whether a selection may run from one part into the other: only paragraphs are read on. */
export function isOneFlow(a: TextPart, b: TextPart): boolean {
  return a === b || (a.startsWith('body:') && b.startsWith('body:'));
}

/** A selection's text from front to back; where its ends are in texts that do not run on, nothing at its caret. */
export function rangeOf({ anchor, focus }: TextSelection): TextRange {
  if (!isOneFlow(anchor.part, focus.part)) return { from: focus, to: focus };
  return comparePlaces(anchor, focus) <= 0 ? { from: anchor, to: focus } : { from: focus, to: anchor };
}

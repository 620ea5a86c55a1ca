import type { ReceivedCopy, Story } from '../document';
import { diffLists } from './diff-lists';
import { diffText } from './diff-text';
import { replaceInStory } from './edit-story';
import { createPairMemory } from './pair-memory';
import { bodyPart, paragraphIndex } from './places';
import type { TextPart } from './places';
import { storyText, withStoryText } from './texts';

/** What of a story is no longer as it came in. Offsets and indices are those of the story as it is. */
export type CopyChange =
  /** From `start` to `end` stands what was not there; `was` is what stood there instead. Either may be empty. */
  | {
      readonly kind: 'text';
      readonly part: TextPart;
      readonly start: number;
      readonly end: number;
      readonly was: string;
    }
  /** A paragraph that did not come in. */
  | { readonly kind: 'added'; readonly index: number }
  /** A paragraph that came in stood before the paragraph of this index, or at the end. */
  | { readonly kind: 'removed'; readonly index: number; readonly was: string };

/** A comparison of one story after another of its states. */
export interface CopyComparison {
  /** What `copyChanges` gives, of which only what was edited since the last time is worked out. */
  readonly changes: (story: Pick<Story, 'received' | 'headline' | 'paragraphs'>) => readonly CopyChange[];
}

/**
 * What was found of two paragraphs, by which the next state of the story is compared: a key changes one of hundreds.
 */
interface Pairs {
  readonly likeness: (was: string, is: string) => number;
  readonly changes: (was: string, is: string) => readonly CopyChange[];
}

const PLAIN: Pairs = { likeness, changes: (was, is) => textChanges(bodyPart(0), was, is) };

/** A comparison that remembers the pairs of paragraphs it compared last. */
export function createCopyComparison(): CopyComparison {
  const [likenesses, changes] = [createPairMemory(PLAIN.likeness), createPairMemory(PLAIN.changes)];
  return {
    changes: (story) => {
      const found = changesOf(story, { likeness: likenesses.of, changes: changes.of });
      likenesses.turn();
      changes.turn();
      return found;
    },
  };
}

/** What was changed of a story since it came in, in the order of reading; nothing of a story that did not come in. */
export function copyChanges(story: Pick<Story, 'received' | 'headline' | 'paragraphs'>): readonly CopyChange[] {
  return changesOf(story, PLAIN);
}

function changesOf(
  { received, headline, paragraphs }: Pick<Story, 'received' | 'headline' | 'paragraphs'>,
  pairs: Pairs,
): readonly CopyChange[] {
  if (received === undefined) return [];
  const now = paragraphs.map(({ text }) => text);
  return [
    ...textChanges('headline', received.headline, headline),
    ...paragraphChanges(received.paragraphs, now, pairs),
  ];
}

/** A story with one change taken back: there it is as it came in. */
export function revertChange(story: Story, change: CopyChange): Story {
  switch (change.kind) {
    case 'text': {
      const { part, start, end, was } = change;
      const text = storyText(story, part);
      const before = text.slice(0, start) + was + text.slice(end);
      if (paragraphIndex(part) === undefined) return withStoryText(story, part, before);
      return replaceInStory(story, { from: { part, offset: start }, to: { part, offset: end } }, [
        { kind: 'body', text: was },
      ]).thing;
    }
    case 'added':
      return { ...story, paragraphs: story.paragraphs.toSpliced(change.index, 1) };
    case 'removed':
      return {
        ...story,
        paragraphs: story.paragraphs.toSpliced(change.index, 0, { kind: 'body', text: change.was }),
      };
  }
}

function textChanges(part: TextPart, before: string, after: string): readonly CopyChange[] {
  if (before === after) return [];
  const changes: Extract<CopyChange, { kind: 'text' }>[] = [];
  let at = 0;
  for (const { kind, text } of diffText(before, after)) {
    const last = changes.at(-1);
    if (kind === 'removed') changes.push({ kind: 'text', part, start: at, end: at, was: text });
    else {
      const end = at + text.length;
      if (kind === 'added') {
        if (last !== undefined && last.end === at && last.start === at) changes[changes.length - 1] = { ...last, end };
        else changes.push({ kind: 'text', part, start: at, end, was: '' });
      }
      at = end;
    }
  }
  return changes;
}

function paragraphChanges(
  before: ReceivedCopy['paragraphs'],
  after: readonly string[],
  pairs: Pairs,
): readonly CopyChange[] {
  const changes: CopyChange[] = [];
  const parts = diffLists(before, after);
  parts.forEach((part, index) => {
    if (part.kind === 'same') return;
    const next = parts[index + 1];
    if (part.kind === 'removed' && next?.kind === 'added') return;
    const from = parts[index - 1];
    const old = part.kind === 'removed' ? part : from?.kind === 'removed' ? from : undefined;
    const removed = old === undefined ? [] : before.slice(old.from, old.to);
    const added = part.kind === 'added' ? after.slice(part.at, part.until) : [];
    changes.push(...gapChanges(removed, added, pairs).map((change) => movedBy(change, part.at)));
  });
  return changes;
}

/** A change of a gap that begins with the first paragraph, in one that begins with another. */
function movedBy(change: CopyChange, first: number): CopyChange {
  if (change.kind !== 'text') return { ...change, index: change.index + first };
  return { ...change, part: bodyPart((paragraphIndex(change.part) ?? 0) + first) };
}

/**
 * Paragraphs of a gap told apart: those that are alike are one that was edited, in order; the gap begins with the
 * first.
 */
function gapChanges(removed: readonly string[], added: readonly string[], pairs: Pairs): readonly CopyChange[] {
  const changes: CopyChange[] = [];
  let [old, now] = [0, 0];
  const takeOut = (until: number): void => {
    for (; old < until; old++) changes.push({ kind: 'removed', index: now, was: removed[old]! });
  };
  const putIn = (until: number): void => {
    for (; now < until; now++) changes.push({ kind: 'added', index: now });
  };
  for (const [from, at] of pairsAlike(removed, added, pairs)) {
    takeOut(from);
    putIn(at);
    changes.push(...pairs.changes(removed[from]!, added[at]!).map((change) => movedBy(change, at)));
    [old, now] = [from + 1, at + 1];
  }
  takeOut(removed.length);
  putIn(added.length);
  return changes;
}

/** Share of the characters of the shorter that two paragraphs must have in common to be one. */
const ALIKE = 0.45;
/** In gaps of more pairs each paragraph is compared with its counterpart only. */
const LARGEST_GAP = 2500;
/**
 * In gaps with more characters to be looked up, all pairs counted, each is compared with those near its counterpart
 * only.
 */
const MOST_LOOKED_UP = 60_000;
const NEAR = 3;

/** The pairs of paragraphs, in order and never crossing, that have most in common. */
function pairsAlike(
  removed: readonly string[],
  added: readonly string[],
  { likeness: likenessOf }: Pairs,
): readonly (readonly [number, number])[] {
  if (removed.length * added.length > LARGEST_GAP) {
    return removed
      .slice(0, added.length)
      .flatMap((text, at) => (likenessOf(text, added[at]!) >= ALIKE ? [[at, at] as const] : []));
  }
  const near = lookedUp(removed, added) > MOST_LOOKED_UP ? NEAR : Infinity;
  const best = removed.map(() => new Float64Array(added.length + 1));
  best.push(new Float64Array(added.length + 1));
  const alike = removed.map((text, from) =>
    added.map((other, at) =>
      Math.abs((from * added.length) / removed.length - at) <= near ? likenessOf(text, other) : 0,
    ),
  );
  for (let from = removed.length - 1; from >= 0; from--) {
    for (let at = added.length - 1; at >= 0; at--) {
      const paired = alike[from]![at]! >= ALIKE ? alike[from]![at]! + best[from + 1]![at + 1]! : 0;
      best[from]![at] = Math.max(paired, best[from + 1]![at]!, best[from]![at + 1]!);
    }
  }
  const found: (readonly [number, number])[] = [];
  let [from, at] = [0, 0];
  while (from < removed.length && at < added.length) {
    if (best[from]![at] === best[from + 1]![at]) from += 1;
    else if (best[from]![at] === best[from]![at + 1]) at += 1;
    else {
      found.push([from, at]);
      from += 1;
      at += 1;
    }
  }
  return found;
}

/** The characters that comparing every pair of a gap would look up, about. */
function lookedUp(removed: readonly string[], added: readonly string[]): number {
  const length = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
  return added.length * length(removed) + removed.length * length(added);
}

/** How much of the shorter text's pairs of characters the other has, from 0 to 1. */
function likeness(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return short !== '' && long.includes(short) ? 1 : 0;
  const known = new Map<string, number>();
  for (let at = 0; at + 2 <= long.length; at++) {
    const pair = long.slice(at, at + 2);
    known.set(pair, (known.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 2 <= short.length; at++) {
    const pair = short.slice(at, at + 2);
    const left = known.get(pair) ?? 0;
    if (left > 0) shared += 1;
    known.set(pair, left - 1);
  }
  return shared / (short.length - 1);
}

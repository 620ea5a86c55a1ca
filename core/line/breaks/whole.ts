import { LINE_BREAK as LB } from '../../cjk';
import type { BrokenUnits } from './break-opportunities';

/** A stretch of a text: UTF-16 offsets from `start` to before `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words to be found in a text, as an automaton (Aho and Corasick): one step a code unit, whatever the words are. */
interface WordFinder {
  /** 1 for each code unit that a word begins with. */
  readonly first: Uint8Array;
  readonly next: readonly ReadonlyMap<number, number>[];
  /** Where to go on when no step fits. */
  readonly otherwise: readonly number[];
  /** Length of the longest word that ends in each state, 0 for none. */
  readonly longest: readonly number[];
}

const ROOT = 0;
const finders = new WeakMap<readonly string[], WordFinder>();

/** Every place where a word of `words` stands, by rising ends, of those with the same end the longest. */
export function findWords(text: string, words: readonly string[]): Stretch[] {
  let finder = finders.get(words);
  if (!finder) finders.set(words, (finder = buildFinder(words)));
  const { first, next, otherwise, longest } = finder;
  const found: Stretch[] = [];
  let state = ROOT;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (state === ROOT && first[unit] === 0) continue;
    let step = next[state]!.get(unit);
    while (step === undefined && state !== ROOT) {
      state = otherwise[state]!;
      step = next[state]!.get(unit);
    }
    state = step ?? ROOT;
    const length = longest[state]!;
    if (length > 0) found.push({ start: i + 1 - length, end: i + 1 });
  }
  return found;
}

function buildFinder(words: readonly string[]): WordFinder {
  const first = new Uint8Array(0x10000);
  const next: Map<number, number>[] = [new Map()];
  const longest = [0];
  for (const word of words) {
    let state = ROOT;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      if (i === 0) first[unit] = 1;
      let step = next[state]!.get(unit);
      if (step === undefined) {
        step = next.push(new Map()) - 1;
        longest.push(0);
        next[state]!.set(unit, step);
      }
      state = step;
    }
    longest[state] = word.length;
  }
  const otherwise = next.map(() => ROOT);
  const queue = [...next[ROOT]!.values()];
  for (let at = 0; at < queue.length; at++) {
    const state = queue[at]!;
    for (const [unit, step] of next[state]!) {
      queue.push(step);
      let back = otherwise[state]!;
      while (back !== ROOT && !next[back]!.has(unit)) back = otherwise[back]!;
      otherwise[step] = next[back]!.get(unit) ?? ROOT;
      if (longest[step] === 0) longest[step] = longest[otherwise[step]!]!;
    }
  }
  return { first, next, otherwise, longest };
}

/** Unites stretches that overlap. Wants them by rising ends; answers them in order and apart. */
export function unite(stretches: readonly Stretch[]): Stretch[] {
  const united: Stretch[] = [];
  for (const { start: from, end } of stretches) {
    let start = from;
    while (united.length > 0 && united.at(-1)!.end > start) start = Math.min(start, united.pop()!.start);
    united.push({ start, end });
  }
  return united;
}

/**
 * Takes every break inside `stretches` (in order and apart) out of `broken`, but those after a line end of the text.
 */
export function keepWhole(broken: BrokenUnits, stretches: readonly Stretch[]): void {
  const { units, breaks } = broken;
  let i = 1;
  for (const { start, end } of stretches) {
    while (i < units.length && units.offsets[i]! <= start) i += 1;
    for (; i < units.length && units.offsets[i]! < end; i++) if (!endsLine(units.classes[i - 1]!)) breaks[i] = 0;
  }
}

function endsLine(kind: number): boolean {
  return kind === LB.BK || kind === LB.CR || kind === LB.LF || kind === LB.NL;
}

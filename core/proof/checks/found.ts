import type { Word } from '../../cjk';
import type { Slip } from '../finding';
import type { Replacement } from '../lists';
import type { ReadText } from '../reading';
import { pairAt } from '../word-table';

/** Whether no word crosses the ends of a stretch: only then is it what it looks like, and not parts of two words. */
export function standsAlone(words: readonly Word[], start: number, end: number): boolean {
  return words.every(
    (word) =>
      word.end - word.start < 2 ||
      word.end <= start ||
      word.start >= end ||
      (word.start >= start && word.end <= end) ||
      (word.start <= start && word.end >= end),
  );
}

/** Where the wrong texts of a list stand in a text, the longest at each place; found by their first two characters. */
export class Finder {
  readonly #byStart = new Map<number, Replacement[]>();

  constructor(entries: readonly Replacement[]) {
    for (const entry of entries) {
      const key = pairAt(entry.wrong, 0);
      const known = this.#byStart.get(key);
      if (known === undefined) this.#byStart.set(key, [entry]);
      else known.push(entry);
    }
    for (const group of this.#byStart.values()) group.sort((a, b) => b.wrong.length - a.wrong.length);
  }

  /** In order, none over another. */
  *in(text: string): Generator<{ readonly start: number; readonly end: number; readonly entry: Replacement }> {
    for (let start = 0; start + 1 < text.length;) {
      const entry = this.#byStart.get(pairAt(text, start))?.find(({ wrong }) => text.startsWith(wrong, start));
      if (entry === undefined) {
        start += 1;
        continue;
      }
      const end = start + entry.wrong.length;
      yield { start, end, entry };
      start = end;
    }
  }
}

const finders = new WeakMap<readonly Replacement[], Finder>();

/** The finder of a list; made once. */
export function finderOf(entries: readonly Replacement[]): Finder {
  const known = finders.get(entries) ?? new Finder(entries);
  finders.set(entries, known);
  return known;
}

/**
 * What should stand in place of a stretch, when the lists, which are in Simplified characters, say `right`: in the
 * script of the text. `undefined` where a character that changes has another form there.
 */
export function inScriptOf(text: ReadText, start: number, end: number, right: string): string | undefined {
  const written = text.text.slice(start, end);
  const folded = text.folded.slice(start, end);
  if (written === folded) return right;
  if (right.length !== folded.length) return undefined;
  let made = '';
  for (let at = 0; at < right.length; at += 1) {
    if (right[at] === folded[at]) made += written[at] ?? '';
    else return undefined;
  }
  return made;
}

/** A stretch that should be a fixed phrase, which is put in its place where the script of the text has it. */
export function phraseSlip(text: ReadText, start: number, end: number, phrase: string): Slip {
  const suggestion = inScriptOf(text, start, end, phrase);
  const slip = { code: 'fixed-phrase', start, end, confidence: 0.8, values: { phrase } } as const;
  return suggestion === undefined ? slip : { ...slip, suggestion };
}

import type { Dictionary } from './tables';

/** A text that was made of another, and which stretch of that each of its UTF-16 units stands for. */
export interface AlignedText {
  readonly text: string;
  /** Offsets in the first text, for each unit of this one; neither ever falls. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /**
   * The word that a unit is part of where it is another word, not the same in other characters; units of one have the
   * same.
   */
  readonly words: readonly (object | undefined)[];
}

/** A stretch of a text as it is: each unit stands for itself. */
export function alignedText(text: string, offset: number): AlignedText {
  const units = Array.from({ length: text.length }, (_, at) => offset + at);
  return { text, starts: units, ends: units.map((at) => at + 1), words: units.map(() => undefined) };
}

/**
 * A text with every entry of a dictionary in it replaced, the longest at each place. What keeps its length is replaced
 * unit by unit, so that each stands for the same as before.
 */
export function replaceAll(before: AlignedText, dictionary: Dictionary, { words }: { words: boolean }): AlignedText {
  const { text } = before;
  let made = '';
  const [starts, ends, worded]: [number[], number[], (object | undefined)[]] = [[], [], []];
  for (let at = 0; at < text.length;) {
    const found = dictionary.at(text, at);
    const end = at + (found?.length ?? 1);
    const to = found?.to ?? text.charAt(at);
    const other = words && to !== text.slice(at, end) ? {} : undefined;
    for (let unit = 0; unit < to.length; unit += 1) {
      const isOwn = to.length === end - at;
      starts.push(before.starts[isOwn ? at + unit : at]!);
      ends.push(before.ends[isOwn ? at + unit : end - 1]!);
      worded.push(other ?? before.words[isOwn ? at + unit : at]);
    }
    made += to;
    at = end;
  }
  return { text: made, starts, ends, words: worded };
}

/** A word of the first text and the other one that it became. */
export interface AlignedWord {
  readonly was: string;
  readonly words: string;
}

/** A stretch of the first text and what it became. */
export interface AlignedStretch {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The whole word that it is part of, where that is another word now; the same object for each of its parts. */
  readonly whole?: AlignedWord;
}

type Open<T> = { -readonly [Name in keyof T]: T[Name] };

/** The least stretches that became something each, in order; `first` is the text that they are offsets of. */
export function alignedStretches({ text, starts, ends, words }: AlignedText, first: string): readonly AlignedStretch[] {
  const wholes = new Map<object, Open<AlignedWord>>();
  const stretches: Open<AlignedStretch>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const [start, end, character, word] = [starts[at]!, ends[at]!, text.charAt(at), words[at]];
    const last = stretches.at(-1);
    const isOwn = last === undefined || start >= last.end;
    let whole = word && wholes.get(word);
    if (whole !== undefined) {
      whole.words += character;
      whole.was += isOwn ? first.slice(start, end) : '';
    } else if (word !== undefined) {
      whole = { was: first.slice(start, end), words: character };
      wholes.set(word, whole);
    }
    if (isOwn) stretches.push({ start, end, words: character, ...(whole && { whole }) });
    else {
      last.end = Math.max(last.end, end);
      last.words += character;
    }
  }
  return stretches;
}

import type { Dictionary } from './tables';

/** A text that was made of another, and which stretch of that each of its UTF-16 units stands for. */
export interface AlignedText {
  readonly text: string;
  /** Offsets in the first text, for each unit of this one; neither ever falls. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Units that stand for another word, not for the same word in other characters. */
  readonly worded: readonly boolean[];
}

/** A stretch of a text as it is: each unit stands for itself. */
export function alignedText(text: string, offset: number): AlignedText {
  const units = Array.from({ length: text.length }, (_, at) => offset + at);
  return { text, starts: units, ends: units.map((at) => at + 1), worded: units.map(() => false) };
}

/**
 * A text with every entry of a dictionary in it replaced, the longest at each place. What keeps its length is replaced unit by
 * unit, so that each stands for the same as before.
 */
export function replaceAll(before: AlignedText, dictionary: Dictionary, { words }: { words: boolean }): AlignedText {
  const { text } = before;
  let made = '';
  const [starts, ends, worded]: [number[], number[], boolean[]] = [[], [], []];
  for (let at = 0; at < text.length;) {
    const found = dictionary.at(text, at);
    const end = at + (found?.length ?? 1);
    const to = found?.to ?? text.charAt(at);
    const isOther = words && to !== text.slice(at, end);
    for (let unit = 0; unit < to.length; unit += 1) {
      const isOwn = to.length === end - at;
      starts.push(before.starts[isOwn ? at + unit : at]!);
      ends.push(before.ends[isOwn ? at + unit : end - 1]!);
      worded.push(isOther || before.worded[isOwn ? at + unit : at] === true);
    }
    made += to;
    at = end;
  }
  return { text: made, starts, ends, worded };
}

/** A stretch of the first text and what it became. */
export interface AlignedStretch {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly worded: boolean;
}

/** The least stretches that became something each, in order. */
export function alignedStretches({ text, starts, ends, worded }: AlignedText): readonly AlignedStretch[] {
  const stretches: AlignedStretch[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const [start, end, isWord] = [starts[at]!, ends[at]!, worded[at] === true];
    const last = stretches.at(-1);
    if (last !== undefined && start < last.end) {
      const words = last.words + text.charAt(at);
      stretches[stretches.length - 1] = {
        ...last,
        ...{ end: Math.max(last.end, end), words, worded: last.worded || isWord },
      };
    } else stretches.push({ start, end, words: text.charAt(at), worded: isWord });
  }
  return stretches;
}

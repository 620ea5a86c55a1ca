import { nextCluster, previousCluster } from './clusters';
import { isOneFlow, samePlace } from './places';
import type { TextPlace, TextRange } from './places';
import type { EditableText } from './texts';
import { editWords, nextWord, previousWord, wordAt } from './words';
import type { CutWords } from './words';

/** How far a caret goes at once: a character, a word, to the end of a paragraph, of all that is read on. */
export type MoveUnit = 'character' | 'word' | 'paragraph' | 'story';

/** A move through the texts of one owner. */
export interface Move {
  readonly by: MoveUnit;
  readonly direction: 1 | -1;
  /** Stays in the texts that a selection may run over. */
  readonly within?: true;
  readonly words?: CutWords;
}

/**
 * Where a caret goes; at the ends of the text it stays. A word, a paragraph, all that is read on is left for the next
 * text at its end only.
 */
export function movePlace(texts: readonly EditableText[], place: TextPlace, move: Move): TextPlace {
  const { by, direction, within, words = editWords } = move;
  const at = texts.findIndex(({ part }) => part === place.part);
  const own = texts[at];
  if (own === undefined) return place;
  const { part, text } = own;
  const forwards = direction > 0;
  if (by === 'story') {
    const end = endOfFlow(texts, place, direction);
    const beyond = texts[at + direction];
    return samePlace(end, place) && beyond !== undefined && !within
      ? endOfFlow(texts, { part: beyond.part, offset: 0 }, direction)
      : end;
  }
  if (place.offset !== (forwards ? text.length : 0)) {
    const step = { character: forwards ? nextCluster : previousCluster, word: wordStep, paragraph: toEnd }[by];
    return { part, offset: step(text, place.offset) };
  }
  const next = texts[at + direction];
  if (next === undefined || (within && !isOneFlow(part, next.part))) return { part, offset: place.offset };
  const edge = forwards ? 0 : next.text.length;
  return { part: next.part, offset: by === 'paragraph' ? toEnd(next.text) : edge };

  function wordStep(own: string, offset: number): number {
    return forwards ? nextWord(own, offset, words) : previousWord(own, offset, words);
  }
  function toEnd(own: string): number {
    return forwards ? own.length : 0;
  }
}

/** The end of all that is read on from a place, or its start. */
function endOfFlow(texts: readonly EditableText[], place: TextPlace, direction: 1 | -1): TextPlace {
  const flow = texts.filter(({ part }) => isOneFlow(part, place.part));
  const last = direction > 0 ? flow.at(-1) : flow[0];
  if (last === undefined) return place;
  return { part: last.part, offset: direction > 0 ? last.text.length : 0 };
}

/** All that is read on from a place. */
export function wholeFlow(texts: readonly EditableText[], place: TextPlace): TextRange {
  return { from: endOfFlow(texts, place, -1), to: endOfFlow(texts, place, 1) };
}

/** What a double click takes. */
export function wordRange(
  texts: readonly EditableText[],
  { part, offset }: TextPlace,
  cut: CutWords = editWords,
): TextRange {
  const { start, end } = wordAt(texts.find((own) => own.part === part)?.text ?? '', offset, cut);
  return { from: { part, offset: start }, to: { part, offset: end } };
}

/** What a triple click takes: the whole text of a part. */
export function partRange(texts: readonly EditableText[], { part }: TextPlace): TextRange {
  const { length } = texts.find((own) => own.part === part)?.text ?? '';
  return { from: { part, offset: 0 }, to: { part, offset: length } };
}

/** A place brought back into texts that have changed under it. */
export function keptPlace(texts: readonly EditableText[], place: TextPlace): TextPlace | undefined {
  const own = texts.find(({ part }) => part === place.part);
  if (own === undefined) {
    const last = texts.findLast(({ part }) => isOneFlow(part, place.part));
    return last && { part: last.part, offset: last.text.length };
  }
  return place.offset <= own.text.length ? place : { part: own.part, offset: own.text.length };
}

/** Whether a range holds nothing. */
export function isEmptyRange({ from, to }: TextRange): boolean {
  return samePlace(from, to);
}

import type { Story } from '../document';
import { placesIn, personsIn } from './register';
import { spokenText } from './spoken-text';
import { textsOf } from './reading';
import type { ReadText, TextKind } from './reading';

/** What whoever reads aloud has to say letter by letter, and whoever follows has to look at twice. */
export interface HeededSpan {
  /** UTF-16 offsets in the part. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'name' | 'figure';
}

/** A sentence of a story as two read it 唱校: one aloud, the other along. */
export interface ReadSentence {
  /** The part of the story, as in `ProofFinding`, and UTF-16 offsets in it. */
  readonly part: string;
  readonly kind: TextKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Names, places and figures in it, in order; none overlaps another. */
  readonly heeded: readonly HeededSpan[];
  /** As it is read aloud: figures in words, marks by their names. */
  readonly spoken: string;
}

/** Where sentences end: at a stop and what closes with it, or at the end of a line. */
const SENTENCE = /[^。！？；…\n]*(?:[。！？；…]+[”’」』）》〉]*|\n|$)/gu;
/** Figures in either script: with units whatever they are, for every digit is read. */
const FIGURE = /[\d０-９][\d０-９,.:：％%]*|[零〇一二两兩三四五六七八九十百千万萬亿億]{2,}/gu;

/** 一条河, 这座桥: things, not names of any. */
const COUNTED = /^(?:[一二两三四五六七八九十几多每这那整]|全村|全县)/u;

const kept = new WeakMap<Story, { readonly known: readonly string[]; readonly sentences: readonly ReadSentence[] }>();

/**
 * The sentences of a story in reading order; heads, captions and their like are one each. `known` are names besides those
 * that a text shows by an office or how they end. The very same list for the same story and names.
 */
export function readAloud(story: Story, known: readonly string[]): readonly ReadSentence[] {
  const made = kept.get(story);
  if (made?.known === known) return made.sentences;
  const sentences = textsOf(story).flatMap((text) => sentencesOf(text, known));
  kept.set(story, { known, sentences });
  return sentences;
}

function sentencesOf(of: ReadText, known: readonly string[]): readonly ReadSentence[] {
  const { part, kind, text } = of;
  const heeded = heededIn(of, known);
  const whole = kind !== 'body';
  const stretches = whole ? [[0, text.length] as const] : stretchesOf(text);
  return stretches.map(([start, end]) => ({
    ...{ part, kind, start, end },
    text: text.slice(start, end),
    heeded: heeded.filter((span) => span.start >= start && span.end <= end),
    spoken: spokenText(text.slice(start, end)),
  }));
}

function stretchesOf(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) =>
    sentence.trim() === '' ? [] : [[index, index + sentence.length] as const],
  );
}

function heededIn(text: ReadText, known: readonly string[]): readonly HeededSpan[] {
  const names: HeededSpan[] = [
    ...personsIn(text).map(({ start, name }) => spanOf(start, name)),
    ...placesIn(text).flatMap(({ start, name }) => (COUNTED.test(name) ? [] : [spanOf(start, name)])),
    ...known.flatMap((name) => occurrences(text.text, name).map((start) => spanOf(start, name))),
  ];
  const figures = [...text.text.matchAll(FIGURE)].map(({ 0: figure, index }): HeededSpan => ({
    start: index,
    end: index + figure.length,
    kind: 'figure',
  }));
  const spans: HeededSpan[] = [];
  // The longer first where two begin alike; a name before the figure in it.
  for (const span of [...names, ...figures].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
  }
  return spans;
}

function spanOf(start: number, name: string): HeededSpan {
  return { start, end: start + name.length, kind: 'name' };
}

function occurrences(text: string, word: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); word !== '' && at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
  return found;
}

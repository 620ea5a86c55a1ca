import type { Story } from '../document';
import { setPart } from './compose-galley';
import type { GalleyOptions } from './compose-galley';
import { countRows } from './copyfit';
import { editCopy, endOfWords, lengthened } from './edit-copy';
import { lastThat } from './last-that';
import { runningText } from './running-text';
import type { TextPart } from './running-text';

/** A cut that gains lines, true when done. */
export interface Cut {
  /** Index in the story's paragraphs, and the UTF-16 range of its text that goes. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** A clause between its marks, or the last words before the paragraph's final marks. */
  readonly kind: 'clause' | 'end';
  readonly characters: number;
  /** Lines of the galley gained by it. */
  readonly lines: number;
}

/** What cuts are wanted. */
export interface CutWish {
  /** Lines to gain; 1 when left out. */
  readonly lines?: number;
  /** Cuts of more characters than this are left out. */
  readonly most?: number;
  /** How rows are counted, as where text runs round a picture; those of the galley when left out. */
  readonly rows?: (story: Story) => number;
}

/**
 * Where to cut a story to gain lines, fewest characters first: of each body paragraph its shortest clause and its
 * fewest last words that do it. Each was tried by setting the paragraph without them; cuts in different paragraphs add
 * up.
 */
export function cutsToGain(story: Story, options: GalleyOptions, wish: CutWish = {}): readonly Cut[] {
  const { lines = 1, most = Infinity } = wish;
  const cuts = runningText(story).flatMap((part) => {
    if (part.kind !== 'body') return [];
    const gained = gainOf(story, part, options, wish.rows);
    const text = story.paragraphs[part.index]?.text ?? '';
    const found = [firstThatGains(clauses(text), 'clause'), firstThatGains(endings(text), 'end')];
    return found.flatMap((cut) => (cut === undefined ? [] : [cut]));

    function firstThatGains(ranges: readonly Range[], kind: Cut['kind']): Cut | undefined {
      for (const { start, end } of ranges) {
        const characters = Array.from(text.slice(start, end)).length;
        if (characters > most) return undefined;
        const cut = { paragraph: part.index, start, end, kind, characters, lines };
        const own = gained(applyCut(story, cut));
        if (own >= lines) return { ...cut, lines: own };
      }
      return undefined;
    }
  });
  return cuts.sort((a, b) => a.characters - b.characters || a.paragraph - b.paragraph || a.start - b.start);
}

/** A story without what a cut takes away. */
export function applyCut(story: Story, { paragraph, start, end }: Pick<Cut, 'paragraph' | 'start' | 'end'>): Story {
  return editCopy(story, paragraph, { at: start, remove: end - start, insert: '' });
}

/** How much a paragraph's last line still takes. */
export interface Fill {
  readonly paragraph: number;
  /** Ordinary Han characters that can be added at its end without a line more; one more makes that line. */
  readonly characters: number;
}

/** What the last line of each body paragraph still takes, true when done. */
export function fillsOf(story: Story, options: GalleyOptions): readonly Fill[] {
  return runningText(story).flatMap((part) => {
    if (part.kind !== 'body') return [];
    const gained = gainOf(story, part, options);
    const last = setPart(story, part, options.measure, options).lines.at(-1);
    const free = last === undefined ? 0 : last.measure - last.left - last.width;
    const guess = Math.floor(free / options.profile.styles.body.size);
    const characters = lastThat((added) => gained(lengthened(story, part.index, added)) >= 0, guess);
    return [{ paragraph: part.index, characters }];
  });
}

/** How many rows a story gains by a change in one paragraph. Only the last also moves the byline. */
function gainOf(
  story: Story,
  part: TextPart,
  options: GalleyOptions,
  counted?: (story: Story) => number,
): (changed: Story) => number {
  const last = part.index === story.paragraphs.length - 1;
  const ofGalley = last
    ? (own: Story): number => countRows(own, options)
    : (own: Story): number => setPart(own, part, options.measure, options).lines.length;
  const rows = counted ?? ofGalley;
  const before = rows(story);
  return (changed) => before - rows(changed);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Marks that end a clause within a sentence, and those that end a sentence. */
const COMMA = '，';
const CLAUSE = /[^，；。！？]*[，；。！？]/gu;
const OPENING = '“‘（《〈「『【〔［';
const CLOSING = '”’）》〉」』】〕］';

/** The clauses of a text that can go without hurting its marks, shortest first. */
function clauses(text: string): readonly Range[] {
  const ranges: Range[] = [];
  for (const { index: start, 0: clause } of text.matchAll(CLAUSE)) {
    const end = start + clause.length;
    // A sentence keeps its stop: its last clause goes with the comma before it.
    const range =
      text[start - 1] === COMMA && text[end - 1] !== COMMA ? { start: start - 1, end: end - 1 } : { start, end };
    if (range.end - range.start < text.length && isClosed(text.slice(range.start, range.end))) ranges.push(range);
  }
  return ranges.sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
}

/** Whether every opening mark in a text is closed in it. */
function isClosed(text: string): boolean {
  const open: number[] = [];
  for (const character of text) {
    if (OPENING.includes(character)) open.push(OPENING.indexOf(character));
    else if (CLOSING.includes(character) && open.pop() !== CLOSING.indexOf(character)) return false;
  }
  return open.length === 0;
}

const WORD = /[\p{Script=Latin}\d.%]/u;
const MARK = /\p{P}/u;

/** The last words of a text before its final marks, fewest first; no Latin word or number is cut in two. */
function endings(text: string): readonly Range[] {
  const end = endOfWords(text);
  const ranges: Range[] = [];
  let start = end;
  for (const character of Array.from(text.slice(0, end)).reverse()) {
    start -= character.length;
    const before = text[start - 1] ?? '';
    const splits = WORD.test(before) && WORD.test(character);
    if (start > 0 && !splits && !MARK.test(before)) ranges.push({ start, end });
  }
  return ranges.filter((range) => isClosed(text.slice(range.start, range.end)));
}

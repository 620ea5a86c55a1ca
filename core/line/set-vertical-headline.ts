import type { FontBook } from '../font';
import { roundPoints } from '../units';
import type { Points } from '../units';
import { WRONG_BREAK } from './headline-breaks';
import { breakPart } from './headline-lines';
import type { LineLengths } from './headline-lines';
import { prepareHeadline } from './prepare-headline';
import { BREAK } from './prepared';
import type { HeadlineOptions } from './set-headline';
import { setVerticalLine } from './set-vertical-line';
import type { ParagraphStyle, SetVerticalLine, SettingNote, Span, VerticalRun } from './types';

/** A vertical headline 竖题: its lines from right to left, each of its natural height. */
export interface SetVerticalHeadline {
  readonly lines: readonly SetVerticalLine[];
  /** Whether every line fits the height with no word cut. */
  readonly fits: boolean;
  readonly notes: readonly SettingNote[];
}

/** Phrases stand one em apart, half an em when the line would be too high. */
const SEPARATOR = { natural: 1, least: 0.5 } as const;
/** Phrases with the word spaces of their Latin, and the separators between them. */
const PIECES = /(?:[^ \u3000\n]|(?<=[!-~]) +(?=[!-~]))+|[ \u3000\n]+/gu;
/** Lets a line fill its height exactly in spite of rounding. */
const TOLERANCE: Points = 0.01;

/**
 * Sets a headline in as few vertical lines of near-equal height as fit `height`, broken as a level one is
 * (`setHeadline`): between phrases and words, never inside a name or a number, no particle on top (newspaper rule L18).
 * Marks, figures and Latin stand as in `setVerticalLine`. Offsets count in the whole text; the runs of all lines joined
 * are it. What no rule lets fit is cut anywhere, so that no character is lost.
 */
export function setVerticalHeadline(
  spans: readonly Span[],
  height: Points,
  style: ParagraphStyle,
  fonts: FontBook,
  options: HeadlineOptions = {},
): SetVerticalHeadline {
  const { cells, breaks, parallel } = prepareHeadline(spans, style, fonts);
  const em = spans[0]?.size ?? 0;
  const setCells = (a: number, p: number, separator: number): SetVerticalLine =>
    setPhrases(spans, { start: cells.offsets[a]!, end: cells.offsets[p]! }, { style, fonts, separator });
  const lengths = measured(cells.length, setCells);
  const ends: number[] = [];
  let [start, fits] = [0, true];
  for (let p = 1; p <= cells.length; p++) {
    if (p < cells.length && cells.breaks[p] !== BREAK.forced) continue;
    const part = { start, end: p, breaks, parallel, lengths, measure: height + TOLERANCE, em };
    const broken = breakPart(part, options.lines ?? 1);
    fits &&= broken !== undefined && broken.cost < WRONG_BREAK;
    for (const end of broken?.ends ?? cutAnywhere(lengths, height, start, p)) ends.push(end);
    start = p;
  }
  const lines = ends.map((end, line) => {
    const first = ends[line - 1] ?? 0;
    const pressed = lengths.natural(first, end) > height + TOLERANCE;
    return setCells(first, end, pressed ? SEPARATOR.least : SEPARATOR.natural);
  });
  return { lines, fits, notes: lines.flatMap((line) => line.notes) };
}

/** Heights of lines, each measured once by setting it. */
function measured(size: number, set: (a: number, p: number, separator: number) => SetVerticalLine): LineLengths {
  const known = new Map<number, Points>();
  const measure = (a: number, p: number, pressed: 0 | 1): Points => {
    const key = (a * (size + 1) + p) * 2 + pressed;
    let height = known.get(key);
    if (height === undefined) {
      height = set(a, p, pressed === 1 ? SEPARATOR.least : SEPARATOR.natural).height;
      known.set(key, height);
    }
    return height;
  };
  return { natural: (a, p) => measure(a, p, 0), least: (a, p) => measure(a, p, 1) };
}

/** Where to cut what cannot be broken: as much on each line as it holds, one cell at least. */
function cutAnywhere(lengths: LineLengths, height: Points, start: number, end: number): number[] {
  const ends: number[] = [];
  let first = start;
  for (let p = start + 1; p <= end; p++) {
    if (p < end && lengths.least(first, p + 1) <= height) continue;
    ends.push(p);
    first = p;
  }
  return ends;
}

interface PhraseSetting {
  readonly style: ParagraphStyle;
  readonly fonts: FontBook;
  /** White between phrases, in em. */
  readonly separator: number;
}

/** Sets a stretch of the text on one line: phrases and, between them, separators; those at the end hang. */
function setPhrases(
  spans: readonly Span[],
  place: { readonly start: number; readonly end: number },
  { style, fonts, separator }: PhraseSetting,
): SetVerticalLine {
  const text = spans
    .map((span) => span.text)
    .join('')
    .slice(place.start, place.end);
  const runs: VerticalRun[] = [];
  const notes: SettingNote[] = [];
  let [at, pen, height] = [place.start, 0, 0];
  for (const [piece] of text.matchAll(PIECES)) {
    const set = setVerticalLine(sliceSpans(spans, at, at + piece.length), style, fonts, { display: true });
    for (const run of set.runs) {
      runs.push({
        ...run,
        y: run.y.map((y) => roundPoints(y + pen)),
        start: run.start + at,
        end: run.end + at,
      });
    }
    for (const note of set.notes) notes.push('offset' in note ? { ...note, offset: note.offset + at } : note);
    if (/^[ \u3000\n]/u.test(piece)) pen += separator * (sliceSpans(spans, at, at + 1)[0]?.size ?? 0);
    else height = pen += set.height;
    at += piece.length;
  }
  return { runs, start: place.start, end: place.end, height: roundPoints(height), notes };
}

/** The spans of a stretch of the text. */
function sliceSpans(spans: readonly Span[], start: number, end: number): Span[] {
  let from = 0;
  return spans.flatMap((span) => {
    const text = span.text.slice(Math.max(0, start - from), Math.max(0, end - from));
    from += span.text.length;
    return text === '' ? [] : [{ ...span, text }];
  });
}

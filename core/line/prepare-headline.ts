import { KIND } from '../cjk';
import type { FontBook } from '../font';
import { headlineBreakCosts } from './headline-breaks';
import type { HeadlineBreakCosts } from './headline-breaks';
import { tightenPairs } from './optical';
import { prepare } from './prepare';
import { BREAK, SHRINK, STRETCH } from './prepared';
import type { Prepared } from './prepared';
import { sumUp } from './sums';
import type { ParagraphStyle, Span } from './types';
import type { Points } from '../units';

/** A headline measured once, to be broken to any measure. */
export interface PreparedHeadline {
  readonly cells: Prepared;
  readonly style: ParagraphStyle;
  /** Values its places to break, at the first call: a head that stands on one line never asks. */
  readonly breaks: () => HeadlineBreakCosts;
  /** Width of a cell of the first span: lengths of other sizes are in proportion. */
  readonly em: Points;
  /** Whether its phrases are parallel: separated, and all of one length. */
  readonly parallel: boolean;
}

/** The separator of phrases: one em when there is room, half an em at least. */
const SEPARATOR = { natural: 1, least: 0.5 } as const;
/** Phrases whose lengths differ by less than this, in em, are of one length. */
const SAME_LENGTH = 0.05;

/**
 * Measures a headline: pairs set solid and tightened, a run of spaces between phrases made one separator, places to
 * break valued by its words (`style.words` among them).
 */
export function prepareHeadline(
  spans: readonly Span[],
  style: ParagraphStyle,
  fonts: FontBook,
  direction: 'horizontal' | 'vertical' = 'horizontal',
): PreparedHeadline {
  const cells = prepare(spans, { style, fonts, display: true, direction });
  setSeparators(cells);
  if (direction === 'horizontal') tightenPairs(cells);
  const em = cells.em[0] ?? 0;
  sumUp(cells);
  const parallel = isParallel(cells);
  let valued: HeadlineBreakCosts | undefined;
  const breaks = (): HeadlineBreakCosts => (valued ??= headlineBreakCosts(cells, { words: style.words, parallel }));
  return { cells, style, breaks, em, parallel };
}

function isSpace(kind: number | undefined): boolean {
  return kind === KIND.space || kind === KIND.ideographicSpace;
}

/**
 * Phrases stand one em apart, whatever spaces were typed: U+0020, U+3000 or several. A space in a run that touches
 * Latin on both sides, or Latin and Han, stays the word space or script gap that it is.
 */
function setSeparators(cells: Prepared): void {
  for (let i = 0; i < cells.length; i++) {
    if (!isSpace(cells.kinds[i])) continue;
    const first = i;
    while (isSpace(cells.kinds[i + 1])) i += 1;
    if (first === 0 || i + 1 === cells.length) continue;
    const wide = first < i || cells.kinds[i] === KIND.ideographicSpace;
    if (!wide) continue;
    const em = cells.em[cells.span[i]!]!;
    const tracking = (cells.spans[cells.span[i]!]!.tracking ?? 0) * em;
    for (let at = first; at <= i; at++) [cells.body[at], cells.glue[at], cells.shrink[at]] = [0, tracking, 0];
    cells.glue[i]! += SEPARATOR.natural * em;
    cells.shrink[i] = (SEPARATOR.natural - SEPARATOR.least) * em;
    cells.shrinkClass[i] = SHRINK.wordSpace;
    cells.stretchClass[i] = STRETCH.none;
  }
}

/** Two or more phrases of one length and nothing else: `凝心聚力　砥砺前行　再谱新篇`. */
function isParallel(cells: Prepared): boolean {
  const { sums } = cells;
  const lengths: number[] = [];
  let start = 0;
  for (let p = 1; p <= cells.length; p++) {
    if (p < cells.length && (cells.breaks[p] !== BREAK.allowed || !isSeparator(cells, p - 1))) continue;
    const v = sums.visible[p]!;
    if (v < start) return false;
    lengths.push(sums.width[v]! - sums.width[start]! + cells.body[v]!);
    start = p;
  }
  const [first = 0] = lengths;
  const em = cells.em[0] ?? 0;
  return lengths.length > 1 && lengths.every((length) => Math.abs(length - first) < SAME_LENGTH * em);
}

/** Whether the white after cell `i` parts phrases and not words or scripts. */
function isSeparator(cells: Prepared, i: number): boolean {
  return (
    isSpace(cells.kinds[i]) && cells.shrink[i]! >= (SEPARATOR.natural - SEPARATOR.least) * cells.em[cells.span[i]!]!
  );
}

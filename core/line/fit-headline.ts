import { KIND } from '../cjk';
import type { Points } from '../units';
import type { PreparedHeadline } from './prepare-headline';
import { breakHeadline, headlineWidth } from './set-headline';
import type { HeadlineBreaks } from './set-headline';

/**
 * How far a head may be pressed, in this order: first its tracking, in em, then its outlines 长体.
 *
 * Two Han of a black face stand 0.05 em ink to ink, their longest strokes 0.01: at -0.02 em strokes touch nowhere but
 * in the rarest pair, beyond it words clot. Condensed below 0.8 upright strokes thin visibly against level ones, which
 * keep their weight.
 */
export const FULL_PRESS: Press = { tracking: -0.02, stretch: 0.8 };
/** What nobody notices: spent to save a line that no one asked to be saved. */
export const UNNOTICED_PRESS: Press = { tracking: -0.02, stretch: 0.96 };
/** What is better than lines that say badly what they say: a compound cut, a line of two characters. */
export const SLIGHT_PRESS: Press = { tracking: -0.02, stretch: 0.92 };
const NO_PRESS: Press = { tracking: 0, stretch: 1 };

/** A head on one line looks lost over less than this part of its measure; one of Han only is spread towards it. */
export const LOST_BELOW = 0.5;
/** Spread further than this, in em, characters part into words of their own: a quarter of the separator of phrases. */
const WIDEST_TRACKING = 0.25;

/** White between characters, in em, and horizontal scale of the outlines. */
export interface Press {
  readonly tracking: number;
  readonly stretch: number;
}

/** The place a headline has to fit. */
export interface HeadlinePlace {
  /** Length of a line, in points of the prepared headline. */
  readonly measure: Points;
  /** Most lines; left out, the editor's own lines are kept whole or, where there are none, as few as fit unnoticed. */
  readonly lines?: number;
  /** `none`: neither pressed nor spread. */
  readonly press?: 'none';
  /** Spreads a short head that would look lost. */
  readonly spread?: true;
}

/** A headline fitted to its place. */
export interface HeadlineFit extends Press {
  /** The cell after each line's last. */
  readonly ends: readonly number[];
  /** Whether no word is cut, no line of the editor's broken, and no more lines are taken than there may be. */
  readonly fits: boolean;
  /** How badly its lines say what they say: 0 not at all, 1 poorly (`HeadlineBreaks`). */
  readonly ill: number;
  /** The share of its measure that its longest line fills, neither pressed nor spread. */
  readonly filled: number;
}

/**
 * Fits a headline of given size to a place: tracks it closer, then condenses it, as little as will do and within
 * limits, to keep the lines it should have; spreads it where it would look lost. What does not fit is set without
 * pressing.
 */
export function fitHeadline(head: PreparedHeadline, place: HeadlinePlace): HeadlineFit {
  const fit = pressed(head, place);
  return { ...fit, filled: longestLine(head, fit.ends) / place.measure };
}

function longestLine(head: PreparedHeadline, ends: readonly number[]): Points {
  return ends.reduce((most, end, at) => Math.max(most, headlineWidth(head, ends[at - 1] ?? 0, end).natural), 0);
}

function pressed(head: PreparedHeadline, place: HeadlinePlace): Omit<HeadlineFit, 'filled'> {
  const natural = breakHeadline(head, place.measure);
  const most = place.lines ?? natural.parts;
  const asked = place.lines !== undefined || natural.parts > 1 || natural.wrong;
  const free = place.lines === undefined && natural.parts === 1;
  if (natural.ends.length <= most && !natural.wrong && !(free && natural.poor)) {
    return { ends: natural.ends, ...spread(head, natural, place), fits: true, ill: natural.ill };
  }
  if (place.press !== 'none') {
    const limit = asked ? FULL_PRESS : natural.poor ? SLIGHT_PRESS : UNNOTICED_PRESS;
    for (const press of [{ ...limit, stretch: 1 }, limit]) {
      const { tracking } = press;
      const closer = breakHeadline(head, place.measure / press.stretch, { tracking });
      const better = natural.wrong || closer.ends.length < natural.ends.length || (natural.poor && !closer.poor);
      if (closer.wrong || !(closer.ends.length <= most || (free && better))) continue;
      return { ends: closer.ends, ...leastPress(head, closer, place.measure, press), fits: true, ill: closer.ill };
    }
  }
  const broken = natural.parts > 1 && natural.ends.length > natural.parts;
  const tooMany = place.lines !== undefined && natural.ends.length > place.lines;
  return { ends: natural.ends, ...NO_PRESS, fits: !natural.wrong && !broken && !tooMany, ill: natural.ill };
}

/** As little of `limit` as makes these lines fit. */
function leastPress(head: PreparedHeadline, { ends }: HeadlineBreaks, measure: Points, limit: Press): Press {
  let [tracking, stretch, start] = [0, 1, 0];
  for (const end of ends) {
    const { least, gaps } = headlineWidth(head, start, end);
    if (gaps > 0) tracking = Math.min(tracking, (measure - least) / (gaps * head.em));
    const tracked = headlineWidth(head, start, end, limit.tracking * head.em).least;
    if (tracked > 0) stretch = Math.min(stretch, measure / tracked);
    start = end;
  }
  if (limit.stretch === 1) return { tracking: Math.max(limit.tracking, downToThousandths(tracking)), stretch: 1 };
  return { tracking: limit.tracking, stretch: Math.max(limit.stretch, downToThousandths(stretch)) };
}

function downToThousandths(value: number): number {
  return Math.floor(value * 1000) / 1000;
}

function spread(head: PreparedHeadline, { ends, parts }: HeadlineBreaks, place: HeadlinePlace): Press {
  const { cells } = head;
  if (place.spread !== true || place.press === 'none' || ends.length !== 1 || parts !== 1) return NO_PRESS;
  if (cells.kinds.some((kind, at) => at < cells.length && kind !== KIND.han)) return NO_PRESS;
  const { natural, gaps } = headlineWidth(head, 0, cells.length);
  const room = LOST_BELOW * place.measure - natural;
  if (gaps === 0 || room <= 0) return NO_PRESS;
  return { tracking: Math.min(WIDEST_TRACKING, downToThousandths(room / (gaps * head.em))), stretch: 1 };
}

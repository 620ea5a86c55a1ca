import type { Flow } from '../galley';
import { isContinued } from './article-input';
import type { ArticleInput } from './article-input';
import type { TextSpace } from './article-legs';
import { bandsIn } from './bands';
import type { BandLeg, Bands } from './bands';
import type { CompositionCache } from './cache';
import { fillLegs } from './fill-legs';
import { usedRows } from './flow-around';
import { galleyFrom } from './galley-of';
import type { Setting } from './setting';

/** A vertical jump line 转版行, on the first or the last line of an article. */
export interface BandJump {
  readonly direction: 'to' | 'from';
  readonly page: number;
  readonly leg: number;
  readonly band: number;
  /** The line it takes, counted from the right of the text. */
  readonly line: number;
}

/** An article's bands as filled. */
export interface FilledBands {
  readonly bands: Bands;
  /** The legs without the lines that jump lines take. */
  readonly legs: readonly BandLeg[];
  /** Lines that each leg uses. */
  readonly used: readonly number[];
  readonly jumps: readonly BandJump[];
  readonly flow: Flow;
  /** Lines left white after the text; below zero when it does not fit. */
  readonly spareLines: number;
}

/**
 * Fills an article's bands with what is left of its story, one after the other: the last stays short. A band ends a
 * line early by the rules at leg ends (`pourFull`): a sub-head is never its last line. Lines are kept for jump lines.
 */
export function fillBands(
  input: ArticleInput,
  space: TextSpace,
  setting: Setting,
  cache: CompositionCache | undefined,
): FilledBands {
  const { story, start } = input;
  const bands = bandsIn(space, { ...input.frame, own: input.article.bands }, input.grid);
  const { measure } = bands;
  const form = { direction: 'vertical', measure } as const;
  const text = { story, start, measure, setting, cache, ...galleyFrom(story, start, setting, cache, form) };
  const legs = [...bands.legs];
  const jumps: BandJump[] = [];
  const first = legs[0];
  if (first !== undefined && isContinued(input) && input.from !== undefined) {
    jumps.push({ direction: 'from', page: input.from, leg: 0, band: first.band, line: first.from });
    legs[0] = { ...first, from: first.from + 1, rows: first.rows - 1 };
  }
  const runsOn = input.to !== undefined;
  let flow = fillLegs(text, legs, { how: 'full', runsOn });
  const last = legs.at(-1);
  if (flow.over.length > 0 && last !== undefined && input.to !== undefined && input.to !== input.page) {
    const line = last.from + last.rows - 1;
    jumps.push({ direction: 'to', page: input.to, leg: legs.length - 1, band: last.band, line });
    legs[legs.length - 1] = { ...last, rows: last.rows - 1 };
    flow = fillLegs(text, legs, { how: 'full', runsOn });
  }
  const used = legs.map((_, index) => usedRows(flow, index));
  const end = used.findLastIndex((lines) => lines > 0);
  const free = legs.reduce((sum, { rows }, index) => (index < end ? sum : sum + rows - (used[index] ?? 0)), 0);
  return { bands, legs, used, jumps, flow, spareLines: flow.over.length > 0 ? -1 : free };
}

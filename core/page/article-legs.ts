import type { Flow, LegLine, Slot } from '../galley';
import { isContinued } from './article-input';
import type { ArticleInput } from './article-input';
import type { CompositionCache } from './cache';
import { fillLegs } from './fill-legs';
import type { FillOptions } from './fill-legs';
import { usedRows } from './flow-around';
import { galleyFrom } from './galley-of';
import type { PageGrid } from './grid';
import { legsAround, withoutRow } from './legs';
import type { Leg } from './legs';
import type { PictureBlocks } from './picture';
import type { Setting } from './setting';

/** The space for text under an article's head: `top` is its first line on the page, `rows` its depth. */
export interface TextSpace extends PictureBlocks {
  readonly top: number;
  readonly rows: number;
}

/** A leg with what it holds. */
export interface FilledLeg extends Leg {
  /** The leg with the rows that jump lines take. */
  readonly whole: Leg;
  readonly lines: readonly LegLine[];
  readonly used: number;
}

/** A jump line 转版行 at the head or foot of an article's legs. `row` counts from under the head. */
export interface JumpLine {
  readonly direction: 'to' | 'from';
  readonly page: number;
  readonly leg: number;
  readonly column: number;
  readonly row: number;
  readonly slot: Slot;
}

/** An article's legs as filled. */
export interface ArticleLegs {
  readonly legs: readonly FilledLeg[];
  readonly jumps: readonly JumpLine[];
  readonly flow: Flow;
  /** Lines left white, beyond those that level legs cannot avoid; below zero when there are none to spare. */
  readonly spareLines: number;
}

/** Fills an article's legs with what is left of its story, rows kept for jump lines where it comes and goes. */
export function fillArticle(
  input: ArticleInput,
  space: TextSpace,
  setting: Setting,
  { cache, how = 'level' }: { readonly cache?: CompositionCache | undefined; readonly how?: FillOptions['how'] },
): ArticleLegs {
  const { story, start, grid, frame } = input;
  const { measure } = grid;
  const form = { direction: 'level', measure } as const;
  const text = { story, start, measure, setting, cache, ...galleyFrom(story, start, setting, cache, form) };
  const whole = legsAround({ columns: frame.columns, grid, ...space });
  const legs = [...whole];
  const jumps: JumpLine[] = [];
  const first = legs[0];
  if (first !== undefined && isContinued(input) && input.from !== undefined) {
    jumps.push({ direction: 'from', page: input.from, leg: 0, ...jumpPlace(first, 0, grid) });
    legs[0] = withoutRow(first, 'first');
  }
  const runsOn = input.to !== undefined;
  let flow = fillLegs(text, legs, { how, runsOn });
  const last = legs.at(-1);
  if (flow.over.length > 0 && last !== undefined && input.to !== undefined && input.to !== input.page) {
    jumps.push({ direction: 'to', page: input.to, leg: legs.length - 1, ...jumpPlace(last, last.rows - 1, grid) });
    legs[legs.length - 1] = withoutRow(last, 'last');
    flow = fillLegs(text, legs, { how: 'full', runsOn });
  }
  const filled = legs.map((leg, index): FilledLeg => {
    const lines = flow.placed.filter((placed) => placed.leg === index);
    return { ...leg, whole: whole[index] ?? leg, lines, used: usedRows(flow, index) };
  });
  const free = filled.reduce((sum, leg) => sum + leg.rows - leg.used, 0);
  const spareLines = flow.over.length > 0 ? -1 : free - Math.max(0, legs.length - 1);
  return { legs: filled, jumps, flow, spareLines };
}

/** The row of a leg that a jump line takes, beside a picture as the text was. */
function jumpPlace(leg: Leg, row: number, grid: PageGrid): Pick<JumpLine, 'column' | 'row' | 'slot'> {
  const slots = leg.slots?.[row];
  const slot = row === 0 ? slots?.[0] : slots?.at(-1);
  return { column: leg.column, row: leg.row + row, slot: slot ?? { x: 0, measure: grid.measure } };
}

import type { Article, Profile } from '../document';
import type { Hole } from './hole';
import { lookOf, lookOfShape } from './kept-look';
import type { Look } from './kept-look';
import { LEVEL_LINES } from './moves';
import type { Item } from './placement';
import { shapeTable } from './shape';
import type { Shape } from './shape';
import { laidFrame } from './turned';

/** How a lead stands: in so many columns, made up like this, at the left of what is free or at the right. */
export interface Stance {
  readonly columns: number;
  readonly look: Look | undefined;
  readonly end: 'first' | 'last';
}

/**
 * What it costs, in points, that a lead does not stand where reading begins, that it parts the page from edge to edge,
 * and that it is broader than any place at the head of the page, beside the nameplate or under it: it goes to the foot.
 */
const COST = { last: 2, all: 5, broad: 10 };
/**
 * What it is worth, in points, that a stance differs from one that is known: in its end, in its look, in each column up
 * to so many; and at most.
 */
const WORTH = { end: 5, look: 4, column: 1.5, columns: 2, most: 6 };
/** So many columns are left beside a lead at the right: one alone before it would be read as a part of it. */
const LEAST_BESIDE = 2;
/** Shapes so much dearer than the lead's best make poor pages. */
const DEARER = 7;
/** Stances that cost so many points more than they are worth make poor pages too. */
const WORTHLESS = 2;

/**
 * The stances that a lead may take on a page, those first that are most unlike the known ones for what they cost, and
 * `free` before those that cost more than that is worth. On pages set vertically it begins at the first band always:
 * below others no paper has its lead.
 */
export function stances(
  lead: Item,
  known: readonly Stance[],
  { hole, turned }: { readonly hole: Hole; readonly turned: boolean },
): readonly (Stance | 'free')[] {
  const { byWidth, bestCost } = lead.shapes;
  const { columns: all } = hole;
  const broadest = broadestHead(hole);
  const found: { readonly stance: Stance | 'free'; readonly value: number }[] = [{ stance: 'free', value: 0 }];
  byWidth.forEach((width, columns) => {
    const looks = new Map<Look | undefined, number>();
    for (const shape of width?.shapes ?? []) {
      const look = lookOfShape(shape);
      if (!looks.has(look) && shape.cost <= bestCost + DEARER) looks.set(look, shape.cost);
    }
    for (const [look, cost] of looks) {
      const hasEnds = !turned && all - columns >= LEAST_BESIDE && columns !== broadest;
      for (const end of hasEnds ? (['first', 'last'] as const) : (['first'] as const)) {
        const stance = { columns, look, end };
        const nearest = Math.min(...known.map((one) => unlikeness(one, stance)));
        if (nearest === 0) continue;
        const place = (end === 'last' ? COST.last : 0) + (columns === all ? COST.all : 0);
        const dear = cost - bestCost + place + (columns > broadest ? COST.broad : 0);
        const value = Math.min(WORTH.most, nearest) - dear;
        if (value > -WORTHLESS) found.push({ stance, value });
      }
    }
  });
  return found.sort((a, b) => b.value - a.value).map(({ stance }) => stance);
}

/** Columns of the broadest place at the head of a page, all of them free from the same line on. */
function broadestHead(hole: Hole): number {
  let [broadest, run] = [0, 0];
  for (let column = 0; column < hole.columns; column++) {
    const isLevel = column > 0 && Math.abs(hole.next(column, 0) - hole.next(column - 1, 0)) <= LEVEL_LINES;
    run = isLevel ? run + 1 : 1;
    broadest = Math.max(broadest, run);
  }
  return broadest;
}

function unlikeness(a: Stance, b: Stance): number {
  return (
    (a.end === b.end ? 0 : WORTH.end) +
    (a.look === b.look ? 0 : WORTH.look) +
    WORTH.column * Math.min(WORTH.columns, Math.abs(a.columns - b.columns))
  );
}

/** The stance of an article that is a page's lead. */
export function stanceOf(article: Article, profile: Pick<Profile, 'grid' | 'paper'>, columns: number): Stance {
  const frame = laidFrame(article.frame, profile);
  const isLast = frame.column > 0 && frame.column + frame.columns >= columns;
  return { columns: frame.columns, look: lookOf(article), end: isLast ? 'last' : 'first' };
}

/** An item that can stand in this stance only; `undefined` where it has no such shape. */
export function inStance(item: Item, { columns, look, end }: Stance): Item | undefined {
  const keeps = (shape: Shape): boolean => shape.columns === columns && lookOfShape(shape) === look;
  const { stepped, inOwnBands, filling, shapes } = item;
  const kept = (shapes.byWidth[columns]?.shapes ?? []).filter(keeps);
  if (kept.length === 0) return undefined;
  return {
    ...item,
    ...(end === 'last' && { end }),
    shapes: shapeTable(kept, shapes.byWidth.length - 1),
    ...(stepped && { stepped: () => stepped().filter(keeps) }),
    ...(inOwnBands && { inOwnBands: () => inOwnBands().filter(keeps) }),
    ...(filling && { filling: (width: number) => filling(width).filter(keeps) }),
  };
}

import type { Article, Profile } from '../document';
import { lookOf, lookOfShape } from './kept-look';
import type { Look } from './kept-look';
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
 * What it costs, in points, that a lead does not stand where reading begins, and that it parts the page from edge to
 * edge.
 */
const COST = { last: 2, all: 5 };
/**
 * What it is worth, in points, that a stance differs from one that is known: in its end, in its look, in each column up
 * to so many; and at most.
 */
const WORTH = { end: 5, look: 4, column: 1.5, columns: 2, most: 6 };
/** So many columns are left beside a lead at the right: one alone before it would be read as a part of it. */
const LEAST_BESIDE = 2;
/** Shapes so much dearer than the lead's best make poor pages. */
const DEARER = 7;

/**
 * The stances that a lead may take on a page, those first that are most unlike the known ones for what they cost. On
 * pages set vertically it begins at the first band always: below others no paper has its lead.
 */
export function stances(
  lead: Item,
  known: readonly Stance[],
  { columns: all, turned }: { readonly columns: number; readonly turned: boolean },
): readonly Stance[] {
  const { byWidth, bestCost } = lead.shapes;
  const found: { readonly stance: Stance; readonly value: number }[] = [];
  byWidth.forEach((width, columns) => {
    const looks = new Map<Look | undefined, number>();
    for (const shape of width?.shapes ?? []) {
      const look = lookOfShape(shape);
      if (!looks.has(look) && shape.cost <= bestCost + DEARER) looks.set(look, shape.cost);
    }
    for (const [look, cost] of looks) {
      for (const end of turned || all - columns < LEAST_BESIDE ? (['first'] as const) : (['first', 'last'] as const)) {
        const stance = { columns, look, end };
        const nearest = Math.min(...known.map((one) => unlikeness(one, stance)));
        if (nearest === 0) continue;
        const dear = cost - bestCost + (end === 'last' ? COST.last : 0) + (columns === all ? COST.all : 0);
        found.push({ stance, value: Math.min(WORTH.most, nearest) - dear });
      }
    }
  });
  return found.sort((a, b) => b.value - a.value).map(({ stance }) => stance);
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

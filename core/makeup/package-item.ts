import { headClash, picturesClash } from './clash';
import { depthsOf, whiteCost } from './depths';
import type { Depths } from './depths';
import { flush } from './flush';
import { pageHole } from './hole';
import { FAULT, leadCost } from './judge';
import { CLOSE_LINES } from './moves';
import { packageTop } from './package-shape';
import { placedHead, placedImages } from './placement';
import type { Item, Placed } from './placement';
import { shapeTable } from './shape';
import type { Shape } from './shape';
import { tile } from './tile';
import type { Beam } from './tile';

/** The search within a package: it has few stories, and is made at many widths. */
const BEAM: Beam = { states: 10, moves: 12, depths: 3, jitter: 0, close: CLOSE_LINES };
/**
 * Depths of a package at which its stories are laid out, as shares of what they like to take, and those given exact
 * ones.
 */
const TRIED = { least: 0.88, most: 1.3, step: 0.07, topologies: 24 };
/** Depths that a layout is stretched to on both sides of the one it was found at, in lines. */
const STRETCH = 3;
/** A package wider or taller than this grows dear (width over height), by this for each doubling or so. */
const ASPECT = { least: 0.5, most: 3, cost: 4 };

/** What a package is made from: its stories on their own, the most important first, and the page around it. */
export interface PackageTask {
  readonly items: readonly Item[];
  /** The name in the bar of its box; none where its stories only stand together. */
  readonly framed: string | undefined;
  readonly pageColumns: number;
  /** Deepest article that the page can hold. */
  readonly most: number;
  /** Width over height of a cell of one column and one line. */
  readonly cell: number;
}

/**
 * A package 组稿 as one item of its page: every rectangle that its stories fill together, each laid out by a search of
 * its own, its lead first. `undefined` where nothing holds them together.
 */
export function packageItem(task: PackageTask): Item | undefined {
  const [lead] = task.items;
  if (lead === undefined) return undefined;
  const shapes: Shape[] = [];
  const least = Math.max(2, Math.min(...task.items.map(({ shapes: { widths } }) => widths[0] ?? Infinity)));
  for (let columns = least; columns <= task.pageColumns; columns++) shapes.push(...shapesOfWidth(columns, task));
  if (shapes.length === 0) return undefined;
  return { story: lead.story, rank: lead.rank, shapes: shapeTable(shapes, task.pageColumns) };
}

function shapesOfWidth(columns: number, task: PackageTask): readonly Shape[] {
  const { items, most, framed } = task;
  const top = framed === undefined ? 0 : packageTop(columns);
  const below = framed === undefined ? 0 : 1;
  const inner = items.map((item, rank): Item => ({ ...(framed === undefined ? item : inPageColumns(item)), rank }));
  const depthsFor = depthsIn(inner);
  const wanted = items.reduce((sum, { shapes: { best } }) => sum + best, 0) / columns;
  const byLines = new Map<number, Shape>();
  for (let share = TRIED.least; share <= TRIED.most; share += TRIED.step) {
    const lines = Math.round(wanted * share);
    if (lines + top > most) break;
    const topologies = tile(
      { items: inner, hole: pageHole({ columns, lines }, []), standing: [], random: () => 0 },
      BEAM,
    ).slice(0, TRIED.topologies);
    for (let depth = lines - STRETCH; depth <= lines + STRETCH && depth + top <= most; depth++) {
      const hole = pageHole({ columns, lines: depth }, []);
      for (const { placed } of topologies) {
        const fitted = flush(placed, depthsFor, hole);
        if (fitted === undefined) continue;
        const shape = shapeOf(fitted, { columns, lines: depth, top, below }, task);
        if (shape.cost < (byLines.get(depth)?.cost ?? Infinity)) byLines.set(depth, shape);
      }
    }
  }
  return [...byLines.values()];
}

/** An item without its shapes in columns of their own: those of a box are the package's. */
function inPageColumns({ shapes: { byWidth }, ...item }: Item): Item {
  const kept = byWidth.flatMap((width) => width?.shapes.filter(({ own }) => own === undefined) ?? []);
  return { ...item, shapes: shapeTable(kept, byWidth.length - 1) };
}

function depthsIn(items: readonly Item[]): (placed: Placed) => Depths {
  const known = new Map<string, Depths>();
  return ({ item, shape }) => {
    const key = `${items.indexOf(item)}/${shape.columns}/${shape.kind}`;
    const depths = known.get(key) ?? depthsOf(item.shapes, shape);
    known.set(key, depths);
    return depths;
  };
}

function shapeOf(
  placed: readonly Placed[],
  at: { readonly columns: number; readonly lines: number; readonly top: number; readonly below: number },
  { items, framed, cell }: PackageTask,
): Shape {
  const { columns, top } = at;
  const lines = at.lines + top + at.below;
  const order = placed.toSorted((a, b) => a.item.rank - b.item.rank);
  const lead = order[0]!;
  const head = placedHead(lead) ?? lead.shape.head;
  const images = order.flatMap(placedImages).map((image) => ({ ...image, line: image.line + top }));
  return {
    ...{ columns, lines, air: 0, airy: false, kind: 'package' },
    cost: innerCost(order, at) + aspectCost((columns / lines) * cell),
    head: { ...head, line: head.line + top },
    ...{ images, pictures: [], bodies: [] },
    rows: order.reduce((sum, { shape }) => sum + shape.rows, 0),
    parts: order.map(({ item, shape, column, line, lines: depth, air }) => ({
      ...{ story: item.story, rank: items[item.rank]?.rank ?? item.rank },
      ...{ shape, column, line: line + top, lines: depth, air },
    })),
    ...(framed !== undefined && { framed }),
  };
}

/** What the stories' own shapes cost, and how they stand to each other. */
function innerCost(
  placed: readonly Placed[],
  { columns, lines }: { readonly columns: number; readonly lines: number },
) {
  let cost = 0;
  placed.forEach((one, index) => {
    const { shape, air } = one;
    cost += shape.cost + whiteCost(one.lines - air - shape.lines, shape.columns) + air / 2;
    if (index === 0) cost += leadCost(one, pageHole({ columns, lines }, []));
    for (const other of placed.slice(index + 1)) cost += between(one, other);
  });
  return cost;
}

function between(a: Placed, b: Placed): number {
  const heads = [placedHead(a), placedHead(b)];
  let cost = heads[0] && heads[1] ? FAULT.clash * headClash(heads[0], heads[1]) : 0;
  for (const image of placedImages(a)) {
    for (const other of placedImages(b)) cost += FAULT.touch * picturesClash(image, other);
  }
  return cost;
}

function aspectCost(aspect: number): number {
  if (aspect < ASPECT.least) return ASPECT.cost * Math.log2(ASPECT.least / aspect);
  return aspect > ASPECT.most ? ASPECT.cost * Math.log2(aspect / ASPECT.most) : 0;
}

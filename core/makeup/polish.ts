import { depthsOfStep, whiteCost } from './depths';
import type { Depths, Fitted } from './depths';
import { judge } from './judge';
import type { Layout } from './judge';
import type { DepthsByLook } from './lay-out';
import type { Item, Placed } from './placement';
import type { ScoreDesk } from './score-sheet';
import type { Shape } from './shape';

/** Layouts judged at most. */
const MOST_JUDGED = 160;
/** A make-up this much dearer than the one that stands is not tried. */
const DEARER = 9;

/**
 * Mends a page without moving an edge: another make-up of the same rectangle (a picture over the head instead of under
 * it), or two stories exchanged, as long as the page is judged better for it.
 */
export function polish(
  page: Layout,
  { depths, desk }: { readonly depths: DepthsByLook; readonly desk: ScoreDesk },
): Layout {
  let best = page;
  let judged = 0;
  for (let better = true; better;) {
    better = false;
    for (const placed of changes(best, depths)) {
      if (++judged > MOST_JUDGED) return best;
      const layout = judge(placed, desk);
      if (layout.cost >= best.cost - 1e-9) continue;
      [best, better] = [layout, true];
      break;
    }
  }
  return best;
}

/** Pages one change away, those at faults first. */
function* changes({ placed, faulty }: Layout, depths: DepthsByLook): Generator<readonly Placed[]> {
  const order = placed.map((_, index) => index);
  const isFaulty = (index: number): number => (faulty.has(placed[index]?.item.story ?? '') ? 0 : 1);
  order.sort((a, b) => isFaulty(a) - isFaulty(b) || a - b);
  for (const index of order) {
    const one = placed[index];
    if (one === undefined || one.shape.step !== undefined) continue;
    for (const fitted of waysToFill(one.item, one, depths)) {
      if (fitted.shape.kind === one.shape.kind || fitted.cost > one.shape.cost + DEARER) continue;
      yield placed.with(index, { ...one, ...dressed(fitted) });
    }
  }
  for (const a of order) {
    for (const b of order) {
      const [first, second] = [placed[a], placed[b]];
      if (first === undefined || second === undefined || a >= b) continue;
      if (first.shape.step !== undefined || second.shape.step !== undefined) continue;
      const [here] = waysToFill(second.item, first, depths);
      const [there] = waysToFill(first.item, second, depths);
      if (here === undefined || there === undefined) continue;
      if (here.cost + there.cost > first.shape.cost + second.shape.cost + DEARER) continue;
      yield placed
        .with(a, { ...first, item: second.item, ...dressed(here) })
        .with(b, { ...second, item: first.item, ...dressed(there) });
    }
  }
}

function dressed({ shape, air }: Fitted): Pick<Placed, 'shape' | 'air'> {
  return { shape, air };
}

/** The ways in which a story fills the two rectangles of a step, cheapest first. */
export function waysToFillSteps(
  item: Item,
  { shape, lines, stepLines }: Pick<Placed, 'shape' | 'lines'> & { readonly stepLines: number },
): readonly Fitted[] {
  const looks = (item.shapes.steps ?? []).filter(
    (other) =>
      other.columns === shape.columns &&
      other.step?.columns === shape.step?.columns &&
      other.step?.hangs === shape.step?.hangs,
  );
  const all = new Map(looks.map((look) => [look.kind, look]));
  const ways = [...all.values()].flatMap((look) => depthsOfStep(item.shapes, look).good);
  return ways
    .flatMap((way) => {
      const { lines: own = Infinity, hangs } = way.shape.step ?? {};
      const white = stepLines - own - (hangs ? way.air : 0);
      if (way.lines !== lines || white < 0) return [];
      return [{ ...way, cost: way.cost + whiteCost(white, way.shape.step?.columns ?? 0) }];
    })
    .sort((a, b) => a.cost - b.cost);
}

/** The ways in which a story fills a rectangle, one for each look, cheapest first. */
export function waysToFill(
  item: Item,
  { shape: { columns }, lines }: Pick<Placed, 'shape' | 'lines'>,
  depths: DepthsByLook,
): readonly Fitted[] {
  const looks = new Map<string, Shape>();
  for (const shape of item.shapes.byWidth[columns]?.shapes ?? [])
    if (!looks.has(shape.kind)) looks.set(shape.kind, shape);
  const ways = [...looks.values()].flatMap((shape) => {
    const all: Depths = depths({ item, shape });
    return all.fill(lines) ?? [];
  });
  return ways.sort((a, b) => a.cost - b.cost);
}

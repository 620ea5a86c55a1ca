import { waysOf } from './depths';
import { isSound, judge } from './judge';
import type { Layout } from './judge';
import type { Placed } from './placement';
import type { ScoreDesk } from './score-sheet';
import { hangsInAir, whiteHoles } from './white-holes';

/** Ways of one story that are judged in its place at most, and how much dearer than its own they may be. */
const TRIED = { ways: 12, dearer: 3 };

/**
 * A layout of which no edge moves any more, each of its stories in the shape that fills its place best: a picture a
 * line larger, a head of another size or over more or fewer bands, so that the last band is full. On level pages those
 * stories that leave white under them or in their heads. The search keeps one shape of each look and depth, for a place
 * that it does not know yet.
 */
export function withFullPlaces(layout: Layout, desk: ScoreDesk): Layout {
  let best = layout;
  for (const index of layout.placed.keys()) {
    const one = best.placed[index];
    const isLoose = one !== undefined && (desk.inBands || hangsInAir(one) || whiteHoles(one, false).seen);
    for (const placed of isLoose ? waysToStand(one) : []) {
      // Layouts that differ in such shapes only are told apart by nothing else.
      const made = judge(best.placed.with(index, placed), { ...desk, judged: new Map<string, Layout>() });
      if (made.cost < best.cost - 1e-9 && made.severity <= best.severity && isSound(made, best)) best = made;
    }
  }
  return best;
}

/** A story in the shapes in which it fills its own place, cheapest first; in none where it stands in a step. */
function waysToStand(one: Placed): readonly Placed[] {
  const { item, lines, shape } = one;
  if (item.filling === undefined || shape.step !== undefined) return [];
  return item
    .filling(shape.columns)
    .flatMap((other) => waysOf(other, lines))
    .filter(({ cost }) => cost <= shape.cost + TRIED.dearer)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, TRIED.ways)
    .map((fitted): Placed => ({ ...one, shape: fitted.shape, air: fitted.air }));
}

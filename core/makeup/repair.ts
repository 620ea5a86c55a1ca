import { restrictHole } from './hole';
import type { Hole } from './hole';
import type { Layout } from './judge';
import { bestOf } from './lay-out';
import type { DepthsByLook } from './lay-out';
import { CLOSE_LINES } from './moves';
import { placedRect } from './placement';
import type { Placed } from './placement';
import { polish } from './polish';
import type { ScoreDesk } from './score-sheet';
import { tile } from './tile';
import type { Beam } from './tile';

/** Rounds of mending, and the search of each. */
const ROUNDS = 60;
const BEAM: Beam = { states: 24, moves: 20, depths: 5, jitter: 2, close: CLOSE_LINES };
/** Fewest and most stories that a round lifts. */
const LIFTED = { least: 3, most: 6 };
/** A page of this score is not mended any further. */
const ENOUGH = 98.5;
/** How often a round starts at a fault rather than anywhere. */
const AT_FAULT = 0.7;
/** How many lines one column counts for when neighbours are told by distance. */
const COLUMN_LINES = 12;

/**
 * Mends a page: lifts a few neighbouring stories, those at a fault first, and lays them out anew in the place they
 * leave, as long as the page looks better for it.
 */
export function repair(
  page: Layout,
  hole: Hole,
  { depths, desk, random }: { readonly depths: DepthsByLook; readonly desk: ScoreDesk; readonly random: () => number },
): Layout {
  let best = page;
  for (let round = 0; round < ROUNDS && best.score < ENOUGH && best.placed.length >= LIFTED.least; round++) {
    const lifted = neighbours(best, random);
    const standing = best.placed.filter((one) => !lifted.includes(one));
    const part = restrictHole(hole, standing.map(placedRect));
    const items = lifted.map(({ item }) => item).sort((a, b) => a.rank - b.rank);
    const topologies = tile({ items, hole: part, standing, random }, BEAM).map(({ placed }) => placed);
    const found = bestOf(topologies, { hole: part, desk, standing, depths });
    if (found !== undefined && found.cost < best.cost - 1e-9) best = polish(found, { depths, desk });
  }
  return best;
}

/** A few stories that stand together, around one at a fault or any. */
function neighbours({ placed, faulty }: Layout, random: () => number): readonly Placed[] {
  const atFault = placed.filter(({ item }) => faulty.has(item.story));
  const pool = atFault.length > 0 && random() < AT_FAULT ? atFault : placed;
  const seed = pool[Math.floor(random() * pool.length)];
  const count = LIFTED.least + Math.floor(random() * (LIFTED.most - LIFTED.least + 1));
  if (seed === undefined) return [];
  const distance = (one: Placed): number =>
    Math.abs(middleX(one) - middleX(seed)) + Math.abs(middleY(one) - middleY(seed));
  return [...placed].sort((a, b) => distance(a) - distance(b) || a.item.rank - b.item.rank).slice(0, count);
}

function middleX({ column, shape }: Placed): number {
  return COLUMN_LINES * (column + shape.columns / 2);
}

function middleY({ line, lines }: Placed): number {
  return line + lines / 2;
}

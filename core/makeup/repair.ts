import { restrictHole } from './hole';
import type { Hole } from './hole';
import type { Layout } from './judge';
import { bestOf, isGood } from './lay-out';
import type { DepthsByLook } from './lay-out';
import { CLOSE_LINES } from './moves';
import { COLUMN_LINES, placedRects } from './placement';
import type { Placed } from './placement';
import { polish } from './polish';
import type { ScoreDesk } from './score-sheet';
import { tile } from './tile';
import type { Beam } from './tile';

/** Rounds of mending, of a good page and of others, and the search of each. */
const ROUNDS = { good: 15, other: 60 };
const BEAM: Beam = { states: 24, moves: 20, depths: 5, jitter: 2, close: CLOSE_LINES };
/**
 * So many rounds in a row that find nothing better are the last: where a page is poor still, wide searches find more in
 * the same time.
 */
const IDLE = 12;
/** Chance in the rounds' searches, in points: little to mend, more to find other pages. */
const JITTERS = [2, 1, 6, 12];
/** Fewest and most stories that a round lifts. */
const LIFTED = { least: 3, most: 6 };
/** A page of this score is not mended any further. */
const ENOUGH = 98;
/** How often a round starts at a fault rather than anywhere. */
const AT_FAULT = 0.7;
/** A page this much worse is taken as a way to a better one, for so many rounds. */
const DETOUR = 0.4;
const ASTRAY = 15;
/** How distance is stretched down and across: what lies along a line through the page is lifted together. */
const STRETCHES = [
  [1, 1],
  [0.3, 1],
  [1, 0.3],
] as const;

/**
 * Mends a page: lifts a few neighbouring stories, those at a fault first, and lays them out anew in the place they
 * leave, as long as the page looks better for it.
 */
export function repair(
  page: Layout,
  hole: Hole,
  { depths, desk, random }: { readonly depths: DepthsByLook; readonly desk: ScoreDesk; readonly random: () => number },
): Layout {
  let [best, current] = [page, page];
  /** The round from which on nothing better was found. */
  let since = 0;
  const lifts = new WeakMap<Layout, Set<string>>();
  const isWorthMore = (round: number): boolean =>
    round < Math.min(isGood(best) ? ROUNDS.good : ROUNDS.other, since + IDLE) && best.score < ENOUGH;
  for (let round = 0; isWorthMore(round) && best.placed.length >= LIFTED.least; round++) {
    if (round % ASTRAY === 0) current = best;
    const lifted = neighbours(current, random);
    // The same stories lifted from the same page again: none of 330 such rounds led to a better one.
    if (isKnown(lifted, current, lifts)) continue;
    const standing = current.placed.filter((one) => !lifted.includes(one));
    const part = restrictHole(hole, standing.flatMap(placedRects));
    const items = lifted.map(({ item }) => item).sort((a, b) => a.rank - b.rank);
    const topologies = tile(
      { items, hole: part, standing, random },
      { ...BEAM, jitter: JITTERS[round % JITTERS.length] ?? BEAM.jitter },
    ).map(({ placed }) => placed);
    const found = bestOf(topologies, { hole: part, desk, standing, depths, not: current });
    if (found === undefined || found.cost > current.cost + DETOUR) continue;
    current = found.cost < best.cost - 1e-9 ? polish(found, { depths, desk }) : found;
    if (current.cost < best.cost - 1e-9) [best, since] = [current, round + 1];
  }
  return best;
}

/** Whether these stories of a page were lifted before; they are from now on. */
function isKnown(lifted: readonly Placed[], page: Layout, lifts: WeakMap<Layout, Set<string>>): boolean {
  const known = lifts.get(page) ?? new Set();
  lifts.set(page, known);
  const key = lifted
    .map(({ item }) => item.rank)
    .sort((a, b) => a - b)
    .join();
  return known.size === known.add(key).size;
}

/** A few stories that stand together, around one at a fault or any. */
function neighbours({ placed, faulty }: Layout, random: () => number): readonly Placed[] {
  const atFault = placed.filter(({ item }) => faulty.has(item.story));
  const pool = atFault.length > 0 && random() < AT_FAULT ? atFault : placed;
  const seed = pool[Math.floor(random() * pool.length)];
  const count = LIFTED.least + Math.floor(random() * (LIFTED.most - LIFTED.least + 1));
  const [across, down] = STRETCHES[Math.floor(random() * STRETCHES.length)] ?? STRETCHES[0];
  if (seed === undefined) return [];
  const distance = (one: Placed): number =>
    across * Math.abs(middleX(one) - middleX(seed)) + down * Math.abs(middleY(one) - middleY(seed));
  return [...placed].sort((a, b) => distance(a) - distance(b) || a.item.rank - b.item.rank).slice(0, count);
}

function middleX({ column, shape }: Placed): number {
  return COLUMN_LINES * (column + shape.columns / 2);
}

function middleY({ line, lines }: Placed): number {
  return line + lines / 2;
}

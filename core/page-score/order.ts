import { around, overlapX, ramp } from './sheet';
import type { Box, Edges, Reading, Region } from './sheet';
import { taboo } from './taboos';
import type { Taboo } from './taboos';

/** A story that has a headline and a rank. */
interface Ranked {
  readonly region: Region;
  readonly head: Box;
  readonly priority: number;
}

/** A term of the score, 0 to 1, and the taboos that it prices. */
export interface Term {
  readonly value: number;
  readonly taboos: readonly Taboo[];
}

/** Stories by importance, those of one priority by the strength of their heads. */
export function rankedStories({ regions }: Reading): readonly Ranked[] {
  const ranked = regions.flatMap((region) => {
    const { head, priority, told } = region;
    // What goes on from another page was ranked there.
    const isRanked = told.ear !== true && head?.jumpPart !== true;
    return head === undefined || priority === undefined || !isRanked ? [] : [{ region, head, priority }];
  });
  return ranked.sort((a, b) => a.priority - b.priority || b.head.strength - a.head.strength);
}

/** 主次: heads rank as stories do, the lead clearly first, sizes in a few steps. */
export function hierarchy(ranked: readonly Ranked[]): Term {
  const [lead, second] = ranked;
  if (lead === undefined || second === undefined) return { value: 0.6 * 0.5 + 0.25 * 0.5 + 0.15 * 0.5, taboos: [] };
  const order = inOrder(ranked, ({ head }) => head.strength);
  const ratio = lead.head.strength / Math.max(...ranked.slice(1).map(({ head }) => head.strength));
  const twins = second.priority === lead.priority;
  const clear = twins ? 1 - ramp(Math.abs(ratio - 1), 0.12, 0.5) : ramp(ratio, 1, 1.25);
  const levels = sizeLevels(ranked);
  const steps = ranked.length < 4 ? 1 : ([0, 0.2, 0.65, 1, 1, 1, 1][levels] ?? 0.8);
  const double = !twins && ratio < 1.06 && ratio > 0.94;
  return {
    value: 0.6 * order + 0.25 * clear + 0.15 * steps,
    taboos: double ? [taboo('T5', 0.5, [lead.head])] : [],
  };
}

/** Distinct sizes of heads, those within nine hundredths of one another counted once. */
function sizeLevels(ranked: readonly Ranked[]): number {
  const sizes = ranked.map(({ head }) => head.fontSize ?? 0).sort((a, b) => a - b);
  let [levels, base] = [0, -Infinity];
  for (const size of sizes) if (levels === 0 || size > base * 1.09) [levels, base] = [levels + 1, size];
  return levels;
}

/** 区序: the more important a story, the better its place: upper left, upper right, lower right, lower left. */
export function position(ranked: readonly Ranked[], { regions, grid }: Reading): Term {
  const [lead] = ranked;
  if (lead === undefined || ranked.length < 2) return { value: 0.5, taboos: [] };
  const main = regions.filter(({ told }) => told.ear !== true);
  const news = around(main.length > 0 ? main : regions);
  const order = inOrder(ranked, ({ head }) => placeValue(head, news));
  const height = news.y2 - news.y;
  const low = (lead.region.y - news.y) / height;
  const covered = main.some(
    (other) =>
      other !== lead.region && other.y2 <= lead.region.y + grid.tolY && overlapX(other, lead.region) > grid.tolX,
  );
  const sunk = covered ? low : 0;
  let place = leadPlace(low, sunk, sunk + (lead.head.y - lead.region.y) / height);
  const rival = ranked.some(
    ({ head, priority }) =>
      priority > lead.priority &&
      head.y < lead.head.y + grid.leading &&
      head.x2 <= lead.head.x + grid.tolX &&
      head.strength > 0.8 * lead.head.strength,
  );
  if (rival) place *= 0.6;
  const aside = (lead.head.x - news.x) / (news.x2 - news.x) - 0.1;
  place *= 1 - 0.35 * Math.min(1, Math.max(0, aside));
  return { value: 0.5 * order + 0.5 * place, taboos: low > 0.5 ? [taboo('T7', 0.8, [lead.head])] : [] };
}

function placeValue(head: Box, news: Edges): number {
  const u = Math.min(1, Math.max(0, (head.x + 0.25 * head.w - news.x) / (news.x2 - news.x)));
  const v = Math.min(1, Math.max(0, (head.y - news.y) / (news.y2 - news.y)));
  return (1 - v) * (1 - 0.2 * u) + v * (0.4 + 0.05 * u);
}

/** At its ceiling the lead stands first, a picture over its head or not; the further down, the worse. */
function leadPlace(low: number, sunk: number, headAt: number): number {
  if (sunk <= 0.03 && low < 0.3) return headAt <= 0.12 ? 1 : headAt <= 0.35 ? 0.9 : 0.6;
  if (low <= 0.14) return 0.75;
  if (low <= 0.35) return 0.5;
  return low <= 0.5 ? 0.3 : 0.05;
}

/** The share of pairs that stand in the right order, the first stories and the larger differences counting more. */
function inOrder(ranked: readonly Ranked[], value: (one: Ranked) => number): number {
  let [right, all] = [0, 0];
  const values = ranked.map(value);
  for (const [index, first] of values.entries()) {
    const priority = ranked[index]?.priority ?? 0;
    for (let at = index + 1; at < values.length; at++) {
      const [second, other] = [values[at] ?? 0, ranked[at]?.priority ?? 0];
      if (priority === other) continue;
      const weight = Math.min(3, other - priority + 1) / (1 + index);
      right += weight * (first >= second * 1.02 ? 1 : first >= second * 0.97 ? 0.6 : 0);
      all += weight;
    }
  }
  return all > 0 ? right / all : 0.5;
}

/** How much a story whose text begins under its picture and goes on high beside it takes of the legs' value. */
const CLIMB = 0.2;
/** How much one whose text goes on beside its head takes. */
const ASIDE = 0.1;

/**
 * Legs 栏: eight to forty lines deep, nine to twenty-six characters wide, little white at their feet, read without
 * climbing over a picture, under their head.
 */
export function legs({ regions }: Reading): number {
  let [area, deep, wide, even, count, lost] = [0, 0, 0, 0, 0, 0];
  for (const { bodies, looks } of regions) {
    if (bodies.length === 0) continue;
    area += looks.text;
    deep += looks.deep;
    wide += looks.wide;
    even += looks.even;
    lost += CLIMB * looks.climb + ASIDE * looks.aside;
    count++;
  }
  if (area === 0) return 0;
  return Math.exp(-lost) * (0.5 * (deep / area) + 0.15 * (wide / area) + 0.35 * (even / count));
}

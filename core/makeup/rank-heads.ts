import type { Points } from '../units';
import { airOf } from './head-choices';
import { OUTWEIGHS, headWeight, isOver, weightOf } from './head-weight';
import { isSound, judge } from './judge';
import type { Layout } from './judge';
import type { Placed } from './placement';
import type { ScoreDesk } from './score-sheet';
import type { Shape } from './shape';

/** How many times as strong as any other head the lead's looks at least; an editor sees less as two leads. */
const LEAD = 1.2;
/** A head may be so many times as strong as one above it that counts more: so little is not seen. */
const UNSEEN = 1.02;
/** A head gives way, or gains, by this share of its size at the most. */
const [MOST_SMALLER, MOST_LARGER] = [0.3, 0.25];

/** The stories of a layout with heads in the sizes of their places, unless those clash. */
export function withRankedHeads(layout: Layout, desk: ScoreDesk): readonly Placed[] {
  const placed = rankHeads(layout.placed);
  // Layouts that differ in sizes of heads only are told apart by nothing else.
  const ranked = judge(placed, { ...desk, judged: new Map<string, Layout>() });
  return ranked.severity > layout.severity || !isSound(ranked, layout) ? layout.placed : placed;
}

/**
 * The stories of a page with main heads in the sizes that their places ask for, in head blocks as deep as they were:
 * that of the lead strictly the strongest, none stronger than one over it of a story that counts more, and none much
 * stronger than any over it: the upper one gains what its block holds, the lower one gives way, though not so far that
 * it is lost in its width; one that is lost gains. What a head gives up becomes air, no more than it bears; one that
 * cannot stays as it is. Heads of level text only, and of stories by themselves.
 */
export function rankHeads(placed: readonly Placed[]): readonly Placed[] {
  const ranked = placed.filter((one) => one.item.head !== undefined && weightOf(one) !== undefined);
  const found = ranked.find(({ item }) => item.rank === 0);
  if (found === undefined) return placed;
  const others = ranked.filter((one) => one !== found).sort((a, b) => topOf(a) - topOf(b) || a.item.rank - b.item.rank);
  const strongest = Math.max(0, ...others.map(strengthOf));
  const lead = strengthOf(found) < LEAD * strongest ? resized(found, LEAD * strongest) : found;
  const most = strengthOf(lead) / LEAD;
  const made: Placed[] = [];
  for (let one of others) {
    if (strengthOf(one) > most) one = resized(one, most);
    for (const [at, upper] of made.entries()) {
      if (isOver(upper, one) && strengthOf(one) > bearable(upper, one)) {
        const bound = Math.min(
          most,
          ...made.filter((other) => isOver(other, upper)).map((other) => bearable(other, upper)),
        );
        made[at] = resized(upper, Math.min(bound, strengthOf(one) / (bearable(upper, one) / strengthOf(upper))));
      }
    }
    const bound = Math.min(...made.filter((upper) => isOver(upper, one)).map((upper) => bearable(upper, one)));
    made.push(strengthOf(one) > bound ? resized(one, bound) : one);
  }
  const seen = made.map((one) => (isLost(one) ? enlarged(one, most, made) : one));
  const byStory = new Map([lead, ...seen].map((one) => [one.item.story, one]));
  return placed.map((one) => byStory.get(one.item.story) ?? one);
}

function topOf({ line, shape }: Placed): number {
  return line + shape.head.line;
}

function strengthOf(one: Placed): number {
  return weightOf(one) ?? 0;
}

/**
 * With a head that is lost in its width no more, or less so, as its block bears it: no stronger than that of any story
 * that counts more. Of the others only heads over it that are as wide hold it down: over a broad story a brief is
 * expected to have the smaller one.
 */
function enlarged(one: Placed, most: number, others: readonly Placed[]): Placed {
  const { columns } = one.shape.head;
  const over = others.filter((upper) => isOver(upper, one) && upper.shape.head.columns >= columns);
  const before = others.filter(({ item }) => item.rank < one.item.rank);
  const bound = Math.min(most, ...over.map((upper) => bearable(upper, one)), ...before.map(strengthOf));
  let best = one;
  for (const size of one.item.head?.sizes.toReversed() ?? []) {
    if (size <= one.shape.head.size || size > (1 + MOST_LARGER) * one.shape.head.size) continue;
    const next = withHead(one, size);
    if (next === undefined || strengthOf(next) > bound) continue;
    best = next;
    if (!isLost(best)) break;
  }
  return best;
}

/** Whether the head of a placed story is lost in its width (`HeadMeasure`). */
function isLost({ item, shape: { head } }: Placed): boolean {
  return item.head?.measure(head.columns, head.size).lost !== undefined;
}

/** How strong a head may be under another. */
function bearable(upper: Placed, lower: Placed): number {
  return (upper.item.rank < lower.item.rank ? UNSEEN : OUTWEIGHS) * strengthOf(upper);
}

/** With its head as near to a strength as its block allows, from where it is: no weaker where it gains, no stronger. */
function resized(one: Placed, wanted: number): Placed {
  const { sizes = [] } = one.item.head ?? {};
  const { size: own } = one.shape.head;
  const gains = wanted > strengthOf(one);
  const steps = gains ? sizes.toReversed() : sizes;
  let best = one;
  for (const size of steps) {
    if (gains ? size <= own || size > (1 + MOST_LARGER) * own : size >= own || size < (1 - MOST_SMALLER) * own)
      continue;
    const next = withHead(one, size);
    if (next === undefined || (gains && strengthOf(next) > wanted * UNSEEN)) continue;
    best = next;
    if (!gains && strengthOf(best) <= wanted) return best;
  }
  return best;
}

/** With a main head of another size in the same block; `undefined` where that breaks worse or leaves too much air. */
function withHead(one: Placed, size: Points): Placed | undefined {
  const { shape, item, air } = one;
  const measure = item.head?.measure;
  if (measure === undefined) return undefined;
  const [old, head] = [measure(shape.head.columns, shape.head.size), measure(shape.head.columns, size)];
  if (head.lost !== undefined && size < shape.head.size) return undefined;
  if (!head.fits || head.ill > old.ill || head.headlineLines > old.headlineLines) return undefined;
  const more = shape.head.lines - head.lines;
  if (more < 0 || (more > shape.air && !shape.airy)) return undefined;
  if (more > shape.air && more + air > airOf(head.lines)) return undefined;
  const changed: Shape = { ...shape, air: more, head: { ...shape.head, size, rows: head.headlineLines } };
  return headWeight(size, head.headlineLines) === strengthOf(one) ? undefined : { ...one, shape: changed };
}

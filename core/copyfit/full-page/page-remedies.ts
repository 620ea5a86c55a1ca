import type { Article, Edition, GridRect } from '../../document';
import { createCompositionCache } from '../../page';
import { applySteps } from '../apply-steps';
import { leftCost, stepCost } from '../costs';
import { freeId } from '../free-id';
import { freeSpace } from '../free-space';
import type { PageFit } from '../page-fit';
import type { CopyfitStep } from '../step';
import { faultsOf, fillings, harms } from './fillings';
import type { Filling, FullPageOptions } from './fillings';

/** A way to make a page full, true when done: it was composed with these steps. */
export interface PageRemedy extends Filling {
  /** Nothing is over and nothing white then. */
  readonly solves: boolean;
  /** How much it hurts, what is left over, white or clashing counted: the scale is that of `stepCost`. */
  readonly cost: number;
}

/** The remedies of a page. */
export interface PageHelp {
  readonly before: PageFit;
  /** The best first; none where the page is full or nothing makes it fuller. */
  readonly remedies: readonly PageRemedy[];
}

/** A story that waits in the pool, in a shape that holds it: an article without a place. */
export interface WaitingShape extends Pick<Article, 'story' | 'head' | 'pictures' | 'vertical'> {
  readonly columns: number;
  readonly lines: number;
}

/** What finding the remedies of a page needs. */
export interface PageRemedyOptions extends FullPageOptions {
  /** Stories that may be put into white room, the most important first. */
  readonly waiting?: readonly WaitingShape[];
}

/**
 * What may be done besides moving edges, from all together to one thing alone: people choose by what they would touch.
 */
const FAMILIES: readonly (readonly CopyfitStep['kind'][] | undefined)[] = [
  undefined,
  ['pictureLines', 'pictureSpan'],
  ['headSize', 'headLines', 'headAir'],
];
/** Ways of each family, and remedies that are offered. */
const MOST = { ways: 2, offered: 6 };
/**
 * Stories that are tried in white room, each in the place that it fills best, and how many lines of it may be filled
 * otherwise.
 */
const PLACED = { most: 3, spare: 12, tight: 2 };
/** A line that stays white somewhere on the page, and a pair of heads that clash, in points of `stepCost`. */
const LEFT = { white: 3, clash: 20 };

/**
 * Ways to make a page (from 1) full, ranked: all means together, larger pictures, larger heads, a story that waits put
 * into the white; each composed before it is offered. Those that lack the same differ in what they touch.
 * Deterministic. Throws when the edition has no such page.
 */
export function pageRemedies(edition: Edition, page: number, options: PageRemedyOptions): PageHelp {
  const { waiting = [], onProgress, ...given } = options;
  const resources = { ...given, cache: given.cache ?? createCompositionCache() };
  const places = placings(edition, page, waiting);
  const parts = FAMILIES.length + places.length;
  const tell = (part: number) => (done: number, total: number) => onProgress?.(part * total + done, parts * total);
  const found: Filling[] = [];
  let before: Filling | undefined;
  FAMILIES.forEach((only, part) => {
    const filled = fillings(edition, page, { ...resources, onProgress: tell(part), ...(only && { only }) });
    before ??= filled.before;
    found.push(...best(filled.ways, MOST.ways));
  });
  places.forEach((place, part) => {
    const placed = applySteps(edition, [place]);
    const filled = fillings(placed, page, { ...resources, onProgress: tell(FAMILIES.length + part) });
    for (const way of [...best(filled.ways, 1), ...(filled.ways.length === 0 ? [filled.before] : [])]) {
      const steps = [place, ...way.steps];
      if (!harms(edition, page, steps, resources)) found.push({ ...way, steps });
    }
  });
  const now = before!;
  const remedies = distinct(found)
    .filter((way) => faultsOf(way) < faultsOf(now))
    .map(remedyOf)
    .sort((a, b) => a.cost - b.cost);
  return { before: now.after, remedies: remedies.slice(0, MOST.offered) };
}

/** Those with the least wrong. */
function best(ways: readonly Filling[], most: number): readonly Filling[] {
  return ways.toSorted((a, b) => faultsOf(a) - faultsOf(b)).slice(0, most);
}

function distinct(ways: readonly Filling[]): readonly Filling[] {
  const seen = new Set<string>();
  return ways.filter(({ steps }) => {
    const key = JSON.stringify(steps);
    return seen.size < seen.add(key).size;
  });
}

function remedyOf(way: Filling): PageRemedy {
  const { steps, after, clash } = way;
  const left = leftCost({ oversetLines: after.over.lines, undersetLines: 0 });
  const white = after.under.lines + after.free.lines;
  const cost = steps.reduce((sum, step) => sum + stepCost(step), 0) + left + LEFT.white * white + LEFT.clash * clash;
  return { ...way, solves: after.over.lines + white === 0, cost };
}

/** The stories that fill white room best, each put into it. */
function placings(
  edition: Edition,
  page: number,
  waiting: readonly WaitingShape[],
): readonly Extract<CopyfitStep, { kind: 'place' }>[] {
  const places = freeSpace(edition, page).places();
  const stories = new Map<string, { readonly shape: WaitingShape; readonly frame: GridRect; readonly spare: number }>();
  for (const shape of waiting) {
    for (const place of places) {
      const spare = place.lines - shape.lines;
      if (place.columns !== shape.columns || spare < -PLACED.tight || spare > PLACED.spare) continue;
      const known = stories.get(shape.story);
      if (known !== undefined && Math.abs(known.spare) <= Math.abs(spare)) continue;
      stories.set(shape.story, { shape, spare, frame: { ...place, lines: Math.min(place.lines, shape.lines) } });
    }
  }
  return [...stories.values()]
    .sort((a, b) => Math.abs(a.spare) - Math.abs(b.spare))
    .slice(0, PLACED.most)
    .map(({ shape: { columns: _columns, lines: _lines, ...stands }, frame }) => {
      const article = freeId(edition, stands.story);
      return { kind: 'place', page, article, put: { id: article, ...stands, frame } };
    });
}

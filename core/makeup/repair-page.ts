import { replacePages } from '../document';
import type { Page } from '../document';
import { composePage } from '../page';
import { scorePage, scoreReading, turnedCode } from '../page-score';
import type { FaultCode, PageScore, SpreadTaboo, SpreadTabooCode, TabooCode } from '../page-score';
import type { ChangeSearch } from './change-search';
import { facingStanding, facingTaboos, facingTaboosStanding } from './facing';
import { staysOn } from './handmade';
import { judge } from './judge';
import type { Layout } from './judge';
import { bestOf, depthsByLook } from './lay-out';
import { CLOSE_LINES } from './moves';
import type { Item } from './placement';
import { seededRandom } from './random';
import { readLayout } from './score-sheet';
import type { ScoreDesk } from './score-sheet';
import { holdTheirText, liftedHole, standingDistance, standingItem, standingPage, withPlaced } from './standing';
import type { Standing, StandingTask } from './standing';
import { tile } from './tile';
import type { Beam } from './tile';

/** Rounds of one repair, and the search of each. */
const ROUNDS = 40;
const BEAM: Beam = { states: 24, moves: 20, depths: 5, jitter: 2, close: CLOSE_LINES };
const JITTERS = [0, 2, 6, 12];
/** Most stories that a round lifts; it begins with one. */
const MOST_LIFTED = 7;
/** Stories at the hit are lifted before neighbours that are nearer by this factor. */
const AT_HIT = 0.4;
/** Layouts that are composed to see whether they are better in truth. */
const COMPOSED = 8;
/** Points of the score that a taboo weighs beyond its price there, by its severity; and a fault, by its weight. */
const WEIGHT = { taboo: 3, fault: 100 };
/** A page must be better by so many points to be worth looking at. */
const BETTER = 0.2;

/**
 * A fault or taboo to be mended on a page, or one that it breaks with the page that it faces: its code and the stories
 * at it.
 */
export interface RepairTask extends StandingTask, ChangeSearch {
  readonly code: FaultCode | TabooCode | SpreadTabooCode;
  readonly stories: readonly string[];
  readonly seed?: number;
}

/**
 * A page repaired, and the score before and after, both of composed pages; or why it was not: nothing at the hit may
 * move, no other layout is free of it, or each that is makes the page worse.
 */
export type Repair = RepairedPage | { readonly ok: false; readonly why: 'stays' | 'noWay' | 'worse' };

/** A page repaired. */
export interface RepairedPage {
  readonly ok: true;
  readonly page: Page;
  readonly before: PageScore;
  readonly after: PageScore;
}

/**
 * Mends one fault or taboo of a page: lifts the stories at it and neighbours of theirs and lays them out anew in the
 * place they leave. All else stays: what is locked or made by hand, what is in a package, and stories that run on
 * elsewhere. Says why, where no way is found in which the hit weighs less and the page is better. Deterministic: the
 * search counts its rounds.
 */
export function repairPage(task: RepairTask): Repair {
  const { edition, page } = task;
  const own = edition.pages[page - 1];
  if (own === undefined) return { ok: false, why: 'stays' };
  const bare = standingPage(task, own, staysOn(own, edition));
  const { stands } = bare;
  const facing = facingStanding(edition, page, task);
  const desk: ScoreDesk = { ...bare.desk, ...(facing && { facing }) };
  const at = new Set(task.stories);
  const named = stands.filter(({ article }) => at.has(article.story));
  if (named.length === 0) return { ok: false, why: 'stays' };
  const scored = (made: Page): PageScore =>
    scorePage(composePage(replacePages(edition, [made]), page, resourcesOf(task)).layout);
  /** What a page breaks, across the fold too. */
  const brokenBy = (made: Page, score: PageScore): Broken => ({
    ...score,
    across: facing ? facingTaboosStanding(replacePages(edition, [made]), page, { ...task, facing }) : [],
  });
  const before = scored(own);
  const brokenBefore = brokenBy(own, before);
  const start = judge(
    stands.map(({ placed }) => placed),
    desk,
  );
  const composed = new Map<Layout, RepairedPage | undefined>();
  /** The page of a layout, where it is free of the hit when composed, and better. */
  const repairedBy = ({ layout, freed }: Found): RepairedPage | undefined => {
    if (composed.has(layout)) return composed.get(layout);
    const { page: made } = withPlaced(own, freed, layout.placed, [], edition.profile);
    const after = holdTheirText(made, freed, task) ? scored(made) : undefined;
    const broken = after && brokenBy(made, after);
    const isBetter =
      broken !== undefined &&
      hitWeight(broken, task) < hitWeight(brokenBefore, task) &&
      worth(broken) > worth(brokenBefore) + BETTER;
    const repaired = after !== undefined && isBetter ? { ok: true as const, page: made, before, after } : undefined;
    composed.set(layout, repaired);
    return repaired;
  };
  let told = Infinity;
  const tell = (one: Found): void => {
    if (task.onBetter === undefined || one.layout.cost >= told) return;
    const repaired = repairedBy(one);
    if (repaired === undefined) return;
    told = one.layout.cost;
    task.onBetter(repaired.page);
  };
  const found = search(task, { desk, stands, named, start, tell });
  for (const one of found) {
    const repaired = repairedBy(one);
    if (repaired !== undefined) return repaired;
  }
  return { ok: false, why: found.length === 0 ? 'noWay' : 'worse' };
}

interface Found {
  readonly layout: Layout;
  readonly freed: readonly Standing[];
}

/** The layouts of all rounds in which the hit weighs less, the best first; each is told as it is found. */
function search(
  task: RepairTask,
  {
    desk,
    stands,
    named,
    start,
    tell,
  }: {
    readonly desk: ScoreDesk;
    readonly stands: readonly Standing[];
    readonly named: readonly Standing[];
    readonly start: Layout;
    readonly tell: (found: Found) => void;
  },
): readonly Found[] {
  const random = seededRandom(task.seed ?? 1);
  const depths = { own: depthsByLook(), ranked: depthsByLook() };
  const items = new Map<string, Item>();
  const itemFor = (one: Standing, heads: 'own' | 'ranked'): Item => {
    const key = `${one.article.id} ${heads}`;
    const item = items.get(key) ?? standingItem(one, heads === 'own' ? 1 : heads, task, desk.grid);
    items.set(key, item);
    return item;
  };
  const isTurned = task.edition.profile.grid.bandLines !== undefined;
  const hit = isTurned ? { ...task, code: turnedCode(task.code) } : task;
  const weigh = ({ placed }: Layout): number => {
    const reading = readLayout(placed, desk);
    return hitWeight({ ...scoreReading(reading), across: desk.facing ? facingTaboos(reading, desk.facing) : [] }, hit);
  };
  const weight = weigh(start);
  const found: Found[] = [];
  const seen = new Set<Layout>([start]);
  for (let round = 0; round < ROUNDS; round++) {
    task.onStep?.(round, ROUNDS);
    const middle = named[round % named.length];
    const count = 1 + Math.min(MOST_LIFTED - 1, Math.floor(random() * MOST_LIFTED));
    const freed = middle === undefined ? [] : around(middle, stands, named).slice(0, count);
    const heads = round % 2 === 0 ? 'own' : 'ranked';
    const hole = liftedHole(freed, desk.grid);
    const fresh = freed.map((one) => itemFor(one, heads)).sort((a, b) => a.rank - b.rank);
    if (fresh.reduce((sum, { shapes }) => sum + shapes.smallest, 0) > hole.cells) continue;
    const standing = stands.filter((one) => !freed.includes(one)).map(({ placed }) => placed);
    const beam = { ...BEAM, jitter: JITTERS[(round >> 1) % JITTERS.length] ?? BEAM.jitter };
    const topologies = tile({ items: fresh, hole, standing, random }, beam).map(({ placed }) => placed);
    const layout = bestOf(topologies, { hole, desk, standing, depths: depths[heads] });
    if (layout === undefined || seen.has(layout)) continue;
    seen.add(layout);
    if (weigh(layout) >= weight) continue;
    found.push({ layout, freed });
    tell({ layout, freed });
  }
  return found.sort((a, b) => a.layout.cost - b.layout.cost).slice(0, COMPOSED);
}

/** The articles that stand round one, itself first, those at the hit before others. */
function around(middle: Standing, stands: readonly Standing[], named: readonly Standing[]): readonly Standing[] {
  const distance = (one: Standing): number =>
    one === middle ? -1 : standingDistance(one, [middle]) * (named.includes(one) ? AT_HIT : 1);
  return stands.toSorted((a, b) => distance(a) - distance(b) || a.rank - b.rank);
}

/** What a page breaks, and what it breaks together with the page that it faces. */
interface Broken extends Pick<PageScore, 'soft' | 'faults' | 'taboos'> {
  readonly across: readonly SpreadTaboo[];
}

/** How much faults or taboos of the hit's kind at its stories weigh. */
function hitWeight(
  { faults, taboos, across }: Broken,
  { code, stories }: Pick<RepairTask, 'code' | 'stories'>,
): number {
  const concerns = (hit: { readonly code: string; readonly articles: readonly string[] }): boolean =>
    hit.code === code && hit.articles.some((story) => stories.includes(story));
  return (
    faults.filter(concerns).reduce((sum, { weight }) => sum + weight, 0) +
    [...taboos, ...across].filter(concerns).reduce((sum, { severity }) => sum + severity, 0)
  );
}

function worth({ soft, faults, taboos, across }: Broken): number {
  return (
    soft -
    WEIGHT.taboo * [...taboos, ...across].reduce((sum, { severity }) => sum + severity, 0) -
    WEIGHT.fault * faults.reduce((sum, { weight }) => sum + weight, 0)
  );
}

function resourcesOf({ setting, cache }: StandingTask): Parameters<typeof composePage>[2] {
  return { fonts: setting.fonts, ...(cache && { cache }) };
}

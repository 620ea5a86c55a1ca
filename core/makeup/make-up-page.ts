import { isShown } from '../document';
import type { Article, Edition, Story } from '../document';
import { pageGrid, takenFrames, tryPage } from '../page';
import type { CompositionCache, Setting } from '../page';
import { readBox, readingOf } from '../page-score';
import { barePage, withPages } from './bare-pages';
import { betterLayout } from './better-layout';
import type { Facing } from './facing';
import { closedWithLittleWhite } from './gather-white';
import { headSizes } from './head-sizes';
import { withFullPlaces } from './full-places';
import { pageHole } from './hole';
import type { Hole } from './hole';
import { continuedMeasure, continuedShapes, isContinuedStory } from './jumps';
import { keepsStrip, withKeptLook } from './kept-look';
import { judge } from './judge';
import type { Layout } from './judge';
import { depthsByLook, fillHole } from './lay-out';
import type { LayOutTask } from './lay-out';
import { behindLeadPicture } from './lead-picture';
import { measureStory } from './measure';
import type { StoryMeasure } from './measure';
import { packageItem } from './package-item';
import { boxedSetting, storiesOf } from './package-shape';
import { GROWTH, isTooEmpty } from './page-load';
import { inOwnBands } from './own-band-shapes';
import { articlesOf } from './page-articles';
import type { Item, Placed } from './placement';
import type { CellRect, Shape } from './shape';
import { stepShapes } from './step-shapes';
import { seededRandom } from './random';
import { withRankedHeads } from './rank-heads';
import { scoreDesk } from './score-sheet';
import type { ScoreDesk } from './score-sheet';
import { storyShapes } from './shapes';
import { withoutShallow } from './shallow-cells';
import { filledCells, stack } from './stack';
import { MOST_ITEMS } from './state';
import { storyGroups } from './story-groups';
import type { StoryGroup } from './story-groups';
import { laidFrame, laidGrid, laidProfile } from './turned';

/**
 * Stories are set more tightly or generously where a page has less or more space than they like to take, within bounds.
 */
const ROOM = { least: 0.75, tight: 0.98, ample: 1.05, most: 1.35 };
/** A page whose stories like to take this share of it has copy enough. */
const ENOUGH = 0.9;
/** So few stories leave so few layouts that each is tried whole: where they may stand, and where white may be. */
const FEW = 4;
/** How often the foot of a page is raised before stories are left. */
const MOST_STRIPS = 5;
/** A strip of white this deep at the foot of a page that copy cannot fill; below it, white goes under the stories. */
const LEAST_STRIP = 3;

/**
 * A plain stack that is so much fuller than a page whose edges meet, and that had to leave copy, is taken instead of
 * it.
 */
const FAR_FULLER = 1.25;

/** A page made up: what stands where, and the stories that found no place. */
export interface MadeUpPage {
  readonly placed: readonly Placed[];
  readonly left: readonly string[];
}

/** What a page is made up from. */
export interface PageTask {
  readonly edition: Edition;
  /** From 1; the edition's `pages` need not hold it yet. */
  readonly page: number;
  /** The most important first. */
  readonly stories: readonly Story[];
  readonly setting: Setting;
  readonly cache?: CompositionCache | undefined;
  readonly seed: number;
  /** The articles of these stories as they stood, by story: what is locked of their looks stays. */
  readonly stood?: ReadonlyMap<string, Article>;
  /** What this page must not clash with across the fold. */
  readonly facing?: Facing | undefined;
  /** Its few stories leave few layouts: the lead may stand lower, white is gathered. */
  readonly isFree?: true;
}

/**
 * Makes up one page: every story in one of its shapes, no two overlapping, all edges meeting. Stories that the page
 * cannot hold are left, the least important first; a page that copy cannot fill keeps one clean strip of white at its
 * foot. Deterministic for the same task and seed: the search counts its steps, it never looks at a clock.
 */
export function makeUpPage(task: PageTask): MadeUpPage {
  return solvePage(preparePage(task), task.seed);
}

/** A page's stories in all their shapes, measured once for any number of solutions. */
export interface PreparedPage {
  readonly task: Omit<PageTask, 'seed'>;
  /** Without what is too shallow for any of the items. */
  readonly hole: Hole;
  /** The most important first; stories of which nothing can be set are not among them. */
  readonly items: readonly Item[];
  readonly desk: ScoreDesk;
  /** What the stories like to take by themselves, as a share of the hole; the items have the room that there is. */
  readonly load: number;
}

/** Measures the stories of a page by setting them. */
export function preparePage(task: Omit<PageTask, 'seed'>): PreparedPage {
  const { edition, page, stories } = task;
  const groups = storyGroups(stories.slice(0, MOST_ITEMS));
  const { hole, load, items: all } = shapeItems(groups, newsHole(edition, page), task);
  const items = all.filter((item) => item.shapes.widths.length > 0);
  return {
    ...{ task, hole, items, load },
    desk: { ...scoreDesk(edition, page, task), ...(task.facing && { facing: task.facing }) },
  };
}

/** A page that its stories close, not mended yet: so much tells what it holds, in a third of the time. */
export interface ClosedPage extends MadeUpPage {
  /** What is to be bettered; none where nothing closes the page, and its stories are stacked. */
  readonly found?: { readonly layout: Layout; readonly task: LayOutTask };
}

/** Lays a prepared page out, as `makeUpPage` promises; one below the score `least` is not searched for further. */
export function solvePage(prepared: PreparedPage, seed: number, least = 0): MadeUpPage {
  return finishPage(closePage(prepared, seed), { least });
}

/** Finds which stories a prepared page holds, in any layout that closes it: `finishPage` betters it. */
export function closePage(prepared: PreparedPage, seed: number): ClosedPage {
  const { task, hole: whole, items, desk, load } = prepared;
  const { edition, page, stories } = task;
  const shared = {
    ...{ desk, random: seededRandom(seed), depths: depthsByLook() },
    ...(isFree(task, items) && { anywhere: true as const }),
    ...(edition.profile.storyShapes === 'steps' && {
      holds: (made: readonly Placed[]) => holdsItsSteps(made, prepared),
    }),
  };
  let taken = fitting(items, whole);
  let strip = stripLines(taken, whole);
  const best = (some: readonly Item[]): number => some.reduce((sum, item) => sum + item.shapes.best, 0);
  /** What stories like to take by themselves, beside what their items do with the room that there is. */
  const unstretched = (load * whole.cells) / Math.max(1, best(items));
  if (isFree(task, items) && load < 1 && taken.length === items.length) {
    const found = closedWithLittleWhite({ ...shared, items, hole: whole });
    if (found !== undefined) return { ...closedWith(stories, found.layout.placed), found };
    if (isTooEmpty(prepared) && stackedPage(prepared).left.length === 0) return stackedPage(prepared);
  }
  for (let failures = 0; taken.length > 0; failures++) {
    const hole = strip === 0 ? whole : withoutShallow(newsHole(edition, page, strip), taken);
    const order = { ...shared, items: taken, hole };
    const layout = fillHole(order, failures === 0 ? 'full' : 'brief');
    if (layout !== undefined) {
      const { placed } = layout;
      const closed = closedWith(stories, placed);
      const stacked = taken.length === items.length ? undefined : stackedPage(prepared);
      if (stacked !== undefined && isFuller(stacked, closed, prepared)) return stacked;
      return { ...closed, found: { layout, task: order } };
    }
    // Nothing closes the page: with copy enough its last stories give way, else its foot does; each time by more.
    const hasEnough = unstretched * best(taken) > ENOUGH * hole.cells;
    if (hasEnough || failures > MOST_STRIPS) taken = taken.slice(0, -1 - (failures >> 1));
    else strip += LEAST_STRIP;
  }
  return stackedPage(prepared);
}

/** A prepared page's stories one below another: it holds what finds any place, with no beauty. */
export function stackedPage({ task, hole, items }: Pick<PreparedPage, 'task' | 'hole' | 'items'>): MadeUpPage {
  return closedWith(task.stories, stack(items, hole));
}

/** Whether a plain stack is taken instead of a page whose edges meet: copy is left of none that is too empty for it. */
function isFuller(stacked: MadeUpPage, closed: MadeUpPage, prepared: PreparedPage): boolean {
  if (isTooEmpty(prepared) && stacked.left.length < closed.left.length) return true;
  return filledCells(stacked.placed) > FAR_FULLER * filledCells(closed.placed);
}

/**
 * Betters a closed page with the stories that it has, once: mends it, and searches on where it is poor, as far as it
 * comes to the score `least`. What it faces need not have been known when it was closed.
 */
export function finishPage(
  { placed, left, found }: ClosedPage,
  { facing, least }: { readonly facing?: Facing | undefined; readonly least?: number } = {},
): MadeUpPage {
  if (found === undefined) return { placed, left };
  const { layout, task } = found;
  const desk = facing === undefined ? task.desk : { ...task.desk, facing, judged: new Map<string, Layout>() };
  const from = facing === undefined ? layout : judge(layout.placed, desk);
  const bettered = withFullPlaces(betterLayout(from, { ...task, desk }, least), desk);
  return { placed: withRankedHeads(bettered, desk), left };
}

function closedWith(stories: readonly Story[], placed: readonly Placed[]): ClosedPage {
  return { placed, left: leftOf(stories, placed) };
}

/**
 * How full a page would be: what its stories like to take, and at the least and the most, as shares of its news hole.
 */
export interface PageLoad {
  readonly wanted: number;
  readonly least: number;
  readonly most: number;
  /** The news hole itself: lines of one column. */
  readonly lines: number;
  /** Characters that such a line holds. */
  readonly cells: number;
}

/**
 * How full a page would be with its task's stories, told before anything is laid out: from 0.94 to 1.06 is comfortable.
 */
export function pageLoad(task: Omit<PageTask, 'seed'>): PageLoad {
  const whole = newsHole(task.edition, task.page);
  const items = itemsOf(storyGroups(task.stories), whole, task, 1);
  const hole = withoutShallow(whole, items);
  const share = (cells: (item: Item) => number): number =>
    items.reduce((sum, item) => sum + cells(item), 0) / Math.max(1, hole.cells);
  return {
    wanted: share(({ shapes }) => shapes.best),
    least: share(({ shapes }) => shapes.smallest),
    most: share(({ shapes }) => shapes.largest),
    lines: hole.cells,
    cells: laidProfile(task.setting.profile).grid.cells,
  };
}

/**
 * Whether the stories that stand in steps are sound and hold all their text when they are really set: it was only
 * counted in rows.
 */
function holdsItsSteps(placed: readonly Placed[], { task, desk }: PreparedPage): boolean {
  const { edition, page, setting, cache } = task;
  const steps = new Set(placed.flatMap(({ item, shape }) => (shape.step === undefined ? [] : [item.story])));
  if (steps.size === 0) return true;
  const pages = [...withPages(edition, page).pages];
  const own = pages[page - 1] ?? barePage(edition, page);
  pages[page - 1] = { ...own, articles: articlesOf(placed, page, own.articles, { setting }) };
  const tried = tryPage({ ...edition, pages }, page, { fonts: setting.fonts, ...(cache && { cache }) }, 'none');
  if (tried.articles.some(({ id, oversetLines }) => steps.has(id) && oversetLines > 0)) return false;
  const boxes = tried.boxes.map((box) => readBox(desk.turn(box), desk.measures, desk.charsPerLine));
  const { regions } = readingOf(desk.measures, boxes, []);
  return regions.every(({ id, faults }) => !steps.has(id) || faults.length === 0);
}

function leftOf(stories: readonly Story[], placed: readonly Placed[]): readonly string[] {
  const standing = new Set(placed.flatMap(storiesOf));
  return stories.map((story) => story.id).filter((id) => !standing.has(id));
}

/** The first stories by rank that the page can hold in their smallest good shapes. */
function fitting(items: readonly Item[], hole: Hole): readonly Item[] {
  let cells = 0;
  return items.filter((item, index) => {
    if (index > 0 && cells + item.shapes.smallest > hole.cells) return false;
    cells += item.shapes.smallest;
    return true;
  });
}

/** Lines at the foot of the page that the stories cannot fill even in their largest good shapes. */
function stripLines(items: readonly Item[], hole: Hole): number {
  const filled = items.reduce((sum, { shapes }) => sum + shapes.best + GROWTH * (shapes.largest - shapes.best), 0);
  const lines = Math.ceil((hole.cells - filled) / hole.columns);
  return lines < LEAST_STRIP ? 0 : lines;
}

/**
 * What furniture, blocks and locked articles leave of a page, less `strip` lines at the foot. The white line under the
 * lowest stories may fall below the type area.
 */
export function newsHole(edition: Edition, page: number, strip = 0): Hole {
  const { profile } = edition;
  const { columns, lines } = laidProfile(profile).grid;
  const locked = edition.pages[page - 1]?.articles.filter((article) => article.locked && isShown(article)) ?? [];
  const blocks = [...takenFrames(edition, page), ...locked].map((taken): CellRect => {
    const frame = laidFrame(taken.frame, profile);
    const atFoot = frame.line + frame.lines >= lines;
    // Furniture at the head keeps a line of white below it, as stories do.
    return { ...frame, lines: frame.lines + 1 + (atFoot ? 1 : 0) };
  });
  const hole = pageHole({ columns, lines: lines + 1 }, blocks);
  if (strip === 0) return hole;
  const foot = Math.max(...Array.from({ length: columns }, (_, column) => lastFree(hole, column)));
  return pageHole({ columns, lines: Math.max(1, foot - strip) }, blocks);
}

/** The line past the last free one of a column. */
function lastFree(hole: Hole, column: number): number {
  let foot = 0;
  for (let line = hole.next(column, 0); line < hole.foot; line = hole.next(column, foot)) {
    foot = hole.limit(column, line);
  }
  return foot;
}

/**
 * The items of a page with the room that there is, its hole without what is too shallow for them, and what they like to
 * take of it by themselves.
 */
function shapeItems(
  groups: readonly StoryGroup[],
  whole: Hole,
  task: PreparedPage['task'],
): Pick<PreparedPage, 'hole' | 'items' | 'load'> {
  const plain = itemsOf(groups, whole, task, 1);
  const hole = withoutShallow(whole, plain);
  const wanted = plain.reduce((sum, item) => sum + item.shapes.best, 0);
  const room = Math.max(ROOM.least, Math.min(ROOM.most, hole.cells / Math.max(1, wanted)));
  const items = room > ROOM.tight && room < ROOM.ample ? plain : itemsOf(groups, hole, task, room);
  return { hole, items: behindLeadPicture(items), load: wanted / Math.max(1, hole.cells) };
}

/** The items of a page. Stories of a package that nothing holds together are items by themselves. */
function itemsOf(groups: readonly StoryGroup[], hole: Hole, task: PreparedPage['task'], room: number): readonly Item[] {
  const single = (story: Story, rank: number, setting: Setting): Item => {
    const measure = measureStory(story, task.edition, setting, task.cache);
    const own = { ...task, setting };
    const stood = task.stood?.get(story.id);
    const place: ItemPlace = { rank, room, most: hole.foot, upright: keepsStrip(stood) };
    if (!isContinuedStory(story)) {
      const kept = (at: ItemPlace): Item => withKeptLook(itemOf(measure, at, own), stood, setting.profile);
      // A look that is locked may have no shape where stories are set more tightly or generously.
      const item = kept(place);
      return item.shapes.widths.length > 0 ? item : kept({ ...place, room: 1 });
    }
    const { story: id, shapes } = itemOf(continuedMeasure(measure), place, own);
    return { story: id, rank, shapes: continuedShapes(shapes), continued: true };
  };
  return groups.flatMap(({ stories, ranks, framed }) => {
    const apart = (setting: Setting): readonly Item[] =>
      stories.map((story, index) => single(story, ranks[index] ?? index, setting));
    const { setting } = task;
    if (stories.length === 1) return apart(setting);
    const grid = laidGrid(setting.profile);
    const together = packageItem({
      items: apart(framed === undefined ? setting : boxedSetting(setting)),
      ...{ framed, pageColumns: grid.columns, most: hole.foot },
      cell: (grid.measure + grid.gutter) / grid.leading,
    });
    return together === undefined ? apart(setting) : [together];
  });
}

/** The place of an item among those of its page. */
interface ItemPlace {
  readonly rank: number;
  readonly room: number;
  readonly most: number;
  /** Its head is to stay upright beside level text. */
  readonly upright?: boolean;
}

/** Whether each of a page's few layouts is tried whole (`isFree` of its task): it has few stories or packages. */
export function isFree({ isFree: may }: Pick<PageTask, 'isFree'>, stories: readonly unknown[]): boolean {
  return may === true && stories.length <= FEW;
}

/** Items by the measure of their story and their place. */
const known = new WeakMap<StoryMeasure, Map<string, Item>>();

/** A story's shapes on a page, as the one of this rank there, from 0. Kept as long as its measure. */
export function itemOf(
  measure: StoryMeasure,
  { rank, room, most, upright }: ItemPlace,
  { page, setting: { profile } }: Pick<PageTask, 'page' | 'setting'>,
): Item {
  const own = known.get(measure) ?? new Map<string, Item>();
  const key = `${page === 1}/${rank}/${room}/${most}/${upright === true}`;
  known.set(measure, own);
  let item = own.get(key);
  if (item === undefined) {
    const grid = laidGrid(profile);
    const scale = Math.sqrt(room);
    const { wanted, largest } = headSizes(rank, { front: page === 1, width: pageGrid(profile).area.width });
    const context = {
      ...{ profile: laidProfile(profile), rank, room, most, pageColumns: grid.columns },
      sizes: { wanted: wanted * scale, largest: largest * scale },
      ...{ column: grid.measure, gutter: grid.gutter, leading: grid.leading },
      ...(upright === true && { upright }),
    };
    const shapes = storyShapes(measure, context);
    let steps: readonly Shape[] | undefined;
    const stepped = (): readonly Shape[] => (steps ??= stepShapes(measure, context));
    const banded = inOwnBands(measure, context, shapes.bestCost);
    const head = measure.wordRows === undefined && { head: { sizes: profile.headlineSizes, measure: measure.head } };
    const filling = (width: number): readonly Shape[] =>
      storyShapes(measure, { ...context, filling: { width } }).byWidth[width]?.shapes ?? [];
    own.set(key, (item = { story: measure.story.id, rank, shapes, stepped, inOwnBands: banded, filling, ...head }));
  }
  return item;
}

import type { Article, Edition, Page, Story } from '../document';
import type { CompositionCache, Setting } from '../page';
import { assignPages, waitingFillers } from './assign';
import type { PagePlan } from './assign';
import { barePage, drawnUpPages, withPages } from './bare-pages';
import { facingPlaced } from './facing';
import { turnFromFront } from './jumps';
import { withFillers } from './fillers';
import { keepsStrip, lockedLooks, looksLocked, withKeptLook } from './kept-look';
import { spreadStory } from './long-story';
import { closePage, finishPage, itemOf, newsHole, pageLoad, preparePage } from './make-up-page';
import type { ClosedPage, PageLoad } from './make-up-page';
import { measureStory } from './measure';
import { storiesOf } from './package-shape';
import { articleIds, articlesOf, withPackages } from './page-articles';
import type { Placed } from './placement';
import type { ShapeTable } from './shape';
import { storyGroups } from './story-groups';

/** What making an edition up needs besides the edition. */
export interface MakeUpOptions {
  /** The edition's (`settingOf`), so that stories are measured as pages set them. */
  readonly setting: Setting;
  readonly cache?: CompositionCache;
  /** Another seed gives another make-up; the same seed always the same. */
  readonly seed?: number;
  /**
   * The edition has so many pages and no more: stories that find no place on them wait. As many as it takes when left
   * out.
   */
  readonly pages?: number;
  /** Told after each page that is finished how many are. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Told each page (from 1) as soon as its stories close it, before the next; again when it is made better or anew. */
  readonly onPage?: (page: Page, number: number) => void;
}

/** How often left stories are tried on other pages. */
const ROUNDS = 2;
/** A left story is tried on a page that is no fuller than this with it: shapes give way so far. */
const CROWDED = 1.1;

/** A page as made up: what it has stories from, and those it has; or the part of a long story that takes it whole. */
interface Made {
  readonly kept: Page;
  readonly name: string;
  readonly stories: readonly Story[];
  readonly placed: readonly Placed[];
  /** The stories that it could not hold: they are not tried here again. */
  readonly refused: readonly Story[];
  /** Of a page that is only closed: what it is finished from. */
  readonly closed?: ClosedPage;
  readonly part?: readonly Article[];
}

/**
 * Makes up a whole edition 自动组版: shares its stories out among pages and lays each page out. Gives the edition's
 * pages, under their ids, and those that come to them; an article that a story had keeps its id, wherever it comes to
 * stand. A story that its page cannot hold is tried on the emptiest others, those of its section first; what finds no
 * place begins a page more, or waits where the number of pages is given. What is locked of the looks of articles, their
 * columns or their kind of make-up, is kept. A story longer than a page runs over several; one far too long for page
 * one turns to another page that has room for its rest. Killed stories stay in the pool. Locked and hidden articles,
 * blocks, styles, furniture, credits and guides of pages stay as they are, and the other stories fill what they leave.
 * An edition without stories has one empty page.
 */
export function makeUp(edition: Edition, options: MakeUpOptions): readonly Page[] {
  return makeUpWith(edition, options, 'last-resort');
}

function makeUpWith(edition: Edition, options: MakeUpOptions, jumps: 'last-resort' | 'none'): readonly Page[] {
  const desk = deskOf(edition, options);
  const taken = new Set(edition.pages.flatMap(({ articles }) => articles.map(({ id }) => id)));
  const ids = idsByStory(edition);
  const plans = [...desk.plans];
  const made: Made[] = [];
  let left: readonly Story[] = [];
  const pageOf = ({ kept, name, placed, part }: Made, index: number): Page => {
    const begun = new Set(placed.flatMap((one) => (one.item.continued ? [] : storiesOf(one))));
    const locked = (article: Article): Article => {
      const stood = begun.has(article.story) ? desk.stood.get(article.story) : undefined;
      return stood === undefined || kept.articles.includes(article) ? article : { ...article, ...looksLocked(stood) };
    };
    // What points to an article, as a mark on its picture does, finds it again under its story and no other.
    const before = new Map([...begun].map((story) => [story, [...(ids.get(story) ?? [])]]));
    const known = (article: Article): Article =>
      kept.articles.includes(article) ? article : { ...article, id: before.get(article.story)?.shift() ?? article.id };
    const nextId = articleIds(index + 1, taken);
    const articles = part
      ? [...kept.articles, ...part.map((article) => ({ ...article, id: nextId() }))]
      : articlesOf(placed, index + 1, kept.articles, { setting: options.setting, taken })
          .map(locked)
          .map(known);
    return withPackages({ ...kept, name: kept.name || name, articles }, placed, edition.profile);
  };
  const told = new Map<number, Made>();
  const tell = (): void =>
    made.forEach((one, index) => {
      if (options.onPage === undefined || told.get(index) === one) return;
      told.set(index, one);
      options.onPage(pageOf(one, index), index + 1);
    });
  const add = ({ name, stories }: PagePlan): void => {
    const number = made.length + 1;
    const kept = barePage(edition, number);
    const closed = desk.close(number, stories);
    const { placed } = closed;
    const [first] = stories;
    const isTooLong = placed.length === 0 && kept.articles.length === 0 && options.pages === undefined;
    if (first === undefined || !isTooLong) {
      const refused = missing(stories, placed);
      made.push({ kept, name, stories: standing(stories, placed), placed, refused, closed });
      left = [...left, ...refused.filter(isMissed)];
    } else {
      for (const part of spreadStory(first, desk.target(number), number, options)) {
        made.push({ kept: barePage(edition, made.length + 1), name, stories: [], placed: [], refused: [], part });
      }
      left = [...left, ...stories.slice(1)];
    }
    tell();
  };
  let turned: Story | undefined;
  const turnFront = (): Story | undefined => {
    const [front] = made;
    const [plan] = plans;
    if (front === undefined || plan === undefined) return undefined;
    const others = plans.slice(1).map(({ stories }) => stories);
    if (options.pages === undefined) others.push([]);
    const jump = turnFromFront({ ...front, stories: plan.stories }, others, {
      ...options,
      ...desk,
      solve: (page, stories) => finishPage(desk.close(page, stories)).placed,
    });
    if (jump === undefined) return undefined;
    const { stories, placed, rest, page } = jump;
    const refused = missing(stories, placed);
    const { kept, name } = front;
    made.splice(0, made.length, { kept, name, stories: standing(stories, placed), placed, refused });
    left = refused.filter(isMissed);
    const target = plans[page - 1] ?? { name: plan.name, stories: [] };
    plans[page - 1] = { ...target, stories: byPriority([...target.stories, rest]) };
    return rest;
  };
  const least = options.pages ?? drawnUpPages(edition).length;
  for (let index = 0; index < plans.length; index++) {
    add(plans[index]!);
    if (index === 0 && jumps === 'last-resort') turned = turnFront();
  }
  for (let round = 0; round < ROUNDS && left.length > 0; round++) left = settle(byPriority(left), made, desk);
  tell();
  while (made.length < least) add({ name: '', stories: [] });
  while (left.length > 0 && options.pages === undefined) {
    const stories = byPriority(left);
    left = [];
    add({ name: stories[0]?.section ?? '', stories });
  }
  // A story that turns to a page where it is not is worse than one that waits.
  if (turned !== undefined && left.includes(turned)) return makeUpWith(edition, options, 'none');
  // What takes longest is done last, and once, when every page has the stories that it keeps.
  for (const [index, one] of made.entries()) {
    made[index] = desk.finish(one, index + 1, made);
    options.onProgress?.(index + 1, made.length);
    tell();
  }
  const pages = made.map(pageOf);
  return pages.length > 0 ? pages : [barePage(edition, 1)];
}

/** A page's load before it is made up, and the stories meant for it. */
export interface EditionLoad extends PageLoad {
  /** From 1. */
  readonly page: number;
  readonly name: string;
  /** Ids, the most important first. */
  readonly stories: readonly string[];
  /** Of them fillers 补白, which it has because its other copy does not fill it. */
  readonly fillers: readonly string[];
  /** Its least important stories without which it holds the others; none where it holds all. */
  readonly leaveOut: readonly string[];
}

/**
 * How full each page of an edition will be, told before it is made up: with the stories that `makeUp` will share out to
 * it.
 */
export function editionLoads(edition: Edition, options: MakeUpOptions): readonly EditionLoad[] {
  const { plans, target, stood } = deskOf(edition, options);
  return plans.map(({ name, stories }, index) => {
    const page = index + 1;
    const loadOf = (some: readonly Story[]): PageLoad =>
      pageLoad({ edition: target(page), page, stories: some, stood, ...options });
    const load = loadOf(stories);
    let held = stories;
    while (held.length > 1 && loadOf(held).least > 1) held = held.slice(0, -1);
    return {
      ...{ page, name: barePage(edition, page).name || name, ...load },
      ...{ stories: idsOf(stories), fillers: idsOf(stories.filter((story) => !isMissed(story))) },
      leaveOut: idsOf(stories.slice(held.length)),
    };
  });
}

function idsOf(stories: readonly Story[]): readonly string[] {
  return stories.map(({ id }) => id);
}

/** An edition shared out, and what pages of it are made up with. */
interface Desk {
  /** Articles whose looks are locked, by story. */
  readonly stood: ReadonlyMap<string, Article>;
  readonly plans: readonly PagePlan[];
  /** Until the last one is known, every page that may be it keeps room for the last page's furniture. */
  target(page: number): Edition;
  /** Finds which stories a page holds. */
  close(page: number, stories: readonly Story[]): ClosedPage;
  /** Makes the best of a closed page, knowing the one that faces it where that is finished already. */
  finish(one: Made, page: number, made: readonly Made[]): Made;
  capacity(page: number): number;
  /** How full a page is with stories. */
  load(page: number, stories: readonly Story[]): number;
}

function deskOf(edition: Edition, { setting, cache, seed = 1, pages }: MakeUpOptions): Desk {
  const known = new WeakMap<Story, Map<string, number>>();
  const stood = lockedLooks(edition);
  /** Lines that a page's stories have when it is prepared: their shapes are known then. */
  const depths = new Map<number, number>();
  const depthOf = (page: number): number => {
    const depth = depths.get(page) ?? newsHole(withPages(edition, page), page).foot;
    depths.set(page, depth);
    return depth;
  };
  /** A story's shapes as the one of a rank on a page: those that keep what is locked, where any do. */
  const shapesOf = (
    story: Story,
    page: number,
    rank: number,
  ): { readonly shapes: ShapeTable; readonly kept: boolean } => {
    const own = stood.get(story.id);
    const place = { rank, room: 1, most: depthOf(page), upright: keepsStrip(own) };
    const item = itemOf(measureStory(story, edition, setting, cache), place, { page, setting });
    const { shapes } = withKeptLook(item, own, setting.profile);
    const kept = shapes.widths.length > 0;
    return { shapes: kept ? shapes : item.shapes, kept };
  };
  const cellsOf = (story: Story, page: number, rank: number): number => {
    const own = known.get(story) ?? new Map<string, number>();
    const key = `${page === 1}/${rank}/${depthOf(page)}`;
    const cells = own.get(key) ?? shapesOf(story, page, rank).shapes.best;
    known.set(story, own.set(key, cells));
    return cells;
  };
  const capacityOf = (page: number, count: number): number => newsHole(withPages(edition, count), page).cells;
  const shared = assignPages(edition, { cellsOf, capacityOf, pages });
  const least = Math.max(shared.length, drawnUpPages(edition).length);
  const target = (page: number): Edition => withPages(edition, Math.max(least, page));
  const load = (page: number, stories: readonly Story[]): number =>
    stories.reduce((sum, story, rank) => sum + cellsOf(story, page, rank), 0) /
    Math.max(1, newsHole(target(page), page).cells);
  const plans = withFillers(shared, waitingFillers(edition), load);
  return {
    ...{ stood, plans, target },
    close(page, stories) {
      // A lock that no shape keeps would keep its story out of the paper.
      const able = stories.flatMap((story, rank): readonly (readonly [string, Article])[] => {
        const article = stood.get(story.id);
        return article !== undefined && shapesOf(story, page, rank).kept ? [[story.id, article]] : [];
      });
      const task = { edition: target(page), page, stories, setting, cache, stood: new Map(able) };
      return closePage(preparePage(task), seed + page);
    },
    finish({ closed, ...one }, page, made) {
      if (closed === undefined) return one;
      const finished = (other: number): readonly Placed[] | undefined =>
        made[other - 1]?.closed === undefined ? made[other - 1]?.placed : undefined;
      const facing = facingPlaced(target(page + 1), page, finished, { setting, cache });
      return { ...one, placed: finishPage(closed, { facing }).placed };
    },
    capacity: (page) => newsHole(target(page), page).cells,
    load,
  };
}

/** The articles of each story that are made up anew, by their ids, as they are read. */
function idsByStory(edition: Edition): ReadonlyMap<string, readonly string[]> {
  const kept = new Set(edition.pages.flatMap((_, index) => barePage(edition, index + 1).articles));
  const found = new Map<string, string[]>();
  for (const article of edition.pages.flatMap(({ articles }) => articles)) {
    if (!kept.has(article)) found.set(article.story, [...(found.get(article.story) ?? []), article.id]);
  }
  return found;
}

function standing(stories: readonly Story[], placed: readonly Placed[]): readonly Story[] {
  return stories.filter(({ id }) => placed.some((one) => storiesOf(one).includes(id)));
}

/** A filler that finds no place is missed by nobody. */
function isMissed({ filler }: Story): boolean {
  return filler !== true;
}

function missing(stories: readonly Story[], placed: readonly Placed[]): readonly Story[] {
  return stories.filter(({ id }) => !placed.some((one) => storiesOf(one).includes(id)));
}

/** Whether a page has a story, or another part of it. */
function isOn({ id }: Story, stories: readonly Story[]): boolean {
  return stories.some((story) => story.id === id);
}

/** Tries left stories on other pages, and closes those again. Gives the stories that are left still. */
function settle(left: readonly Story[], made: Made[], desk: Desk): readonly Story[] {
  const coming = new Map<number, Story[]>();
  const waiting: Story[] = [];
  for (const { stories: group } of storyGroups(left)) {
    const section = group[0]?.section;
    const tried = made.flatMap(({ name, stories, part, refused }, index) => {
      if (part !== undefined || group.some((story) => refused.includes(story) || isOn(story, stories))) return [];
      const load = desk.load(index + 1, byPriority([...stories, ...(coming.get(index) ?? []), ...group]));
      return load > CROWDED ? [] : [{ index, load: load - (name !== '' && name === section ? CROWDED : 0) }];
    });
    const [best] = tried.sort((a, b) => a.load - b.load || a.index - b.index);
    if (best === undefined) waiting.push(...group);
    else coming.set(best.index, [...(coming.get(best.index) ?? []), ...group]);
  }
  for (const [index, more] of coming) {
    const page = made[index]!;
    const stories = byPriority([...page.stories, ...more]);
    const closed = desk.close(index + 1, stories);
    const { placed } = closed;
    const refused = missing(stories, placed);
    const isBetter = refused.length < more.length;
    if (isBetter) made[index] = { ...page, stories: standing(stories, placed), placed, refused, closed };
    else made[index] = { ...page, refused: [...page.refused, ...more] };
    waiting.push(...(isBetter ? refused : more).filter(isMissed));
  }
  return waiting;
}

/** Stories with the most important first, fillers behind them. */
export function byPriority(stories: readonly Story[]): readonly Story[] {
  const behind = ({ filler }: Story): number => (filler === true ? 1 : 0);
  return [...stories].sort((a, b) => behind(a) - behind(b) || a.priority - b.priority);
}

import { isShown } from '../document';
import type { Article, Edition, Story } from '../document';
import { drawnUpPages } from './bare-pages';
import { evenLoads } from './even-loads';
import type { Shares } from './even-loads';
import { storyGroups } from './story-groups';
import type { StoryGroup } from './story-groups';

/** A page to be made up: its name and the stories meant for it, the most important first. */
export interface PagePlan {
  readonly name: string;
  readonly stories: readonly Story[];
}

/** What sharing stories out asks for. Cells are base columns × lines. */
export interface ShareOrder {
  /** Cells that a story likes to take on a page (from 1) as the one of this rank there, from 0. */
  cellsOf(story: Story, page: number, rank: number): number;
  /** Cells of a page that stories may take, in an edition of so many pages. */
  capacityOf(page: number, pages: number): number;
  /** The edition has so many pages and no more; as many as its stories need when left out. */
  readonly pages?: number | undefined;
}

/**
 * How much of page one stories take by priority, and of other pages before one more is begun: heads and pictures give
 * way.
 */
const SHARE = { front: 0.93, inside: 0.94 };

/**
 * Shares stories out among pages. Stories that name a section go to the pages of that name; sections stand in the order
 * of the profile's page names, others follow as they come; pages of which make-up leaves something keep their place.
 * Page one takes stories without a section by priority until it is full, the emptiest page each of the others; then
 * stories move and change places among the pages they may stand on, so that their loads are even. Stories that stand in
 * locked articles, or in hidden ones alone, are not shared out. Those of a package stay together.
 */
export function assignPages(edition: Edition, order: ShareOrder): readonly PagePlan[] {
  const stories = waitingStories(edition);
  const groups = storyGroups(stories);
  const names = sectionsOf(edition, stories).slice(0, order.pages);
  if (names.length === 0 && stories.length > 0) names.push('');
  while (names.length < (order.pages ?? 0)) names.push('');
  let shares = shareOut(names, groups, order);
  while (order.pages === undefined && isTooFull(shares)) {
    names.push('');
    shares = shareOut(names, groups, order);
  }
  return names.map((name, index) => {
    const own = new Set(groups.flatMap((group, at) => (shares.pageOf[at] === index ? group.stories : [])));
    return { name, stories: stories.filter((story) => own.has(story)) };
  });
}

/**
 * Whether stories that may stand anywhere ask for more than the others leave of all pages, slips of room not counted.
 */
function isTooFull({ stories, pageOf, cells, capacities }: Shares): boolean {
  if (stories.every(({ pages }) => pages.length < capacities.length)) return false;
  const rooms = capacities.map((capacity) => SHARE.inside * capacity);
  const asked: number[] = [];
  stories.forEach(({ pages }, at) => {
    const page = pageOf[at] ?? 0;
    if (pages.length === capacities.length) asked.push(cells(at, page));
    else rooms[page] = (rooms[page] ?? 0) - cells(at, page);
  });
  const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
  const least = Math.min(...asked);
  const held = rooms.filter((room, page) => room >= least || room === SHARE.inside * (capacities[page] ?? 0));
  return asked.length > 1 && sum(asked) > sum(held);
}

/**
 * Shares groups out whole: stories of a package stand on one page, that of the section which the first of them names.
 */
function shareOut(names: readonly string[], waiting: readonly StoryGroup[], order: ShareOrder): Shares {
  const all = names.map((_, index) => index);
  const stories = waiting.map(({ stories: group }, at) => {
    const section = group[0]?.section ?? '';
    const own = all.filter((page) => names[page] === section && section !== '');
    const pages = own.length > 0 ? own : all;
    return { pages, rank: Math.floor(at / names.length), group };
  });
  const capacities = names.map((_, index) => Math.max(1, order.capacityOf(index + 1, names.length)));
  const cells = (at: number, page: number): number => {
    const { group, rank } = stories[at]!;
    return group.reduce((sum, story, index) => sum + order.cellsOf(story, page + 1, rank + index), 0);
  };
  const pageOf: number[] = [];
  const shares = { stories, pageOf, cells, capacities };
  const loads = capacities.map(() => 0);
  // Stories are measured only where there is a choice.
  const isOpen = stories.some(({ pages }) => pages.length > 1);
  const put = (at: number, page: number): void => {
    pageOf[at] = page;
    loads[page] = (loads[page] ?? 0) + (isOpen ? cells(at, page) : 0) / (capacities[page] ?? 1);
  };
  stories.forEach(({ pages }, at) => pages.length === 1 && put(at, pages[0]!));
  const [first = 1] = capacities;
  const front = new Set<number>();
  stories.forEach(({ pages }, at) => {
    if (pages.length === 1) return;
    const load = loads[0] ?? 0;
    const fits = load + cells(at, 0) / first <= SHARE.front || (load === 0 && first >= Math.max(...capacities) / 2);
    if (pages.includes(0) && fits) {
      front.add(at);
      return put(at, 0);
    }
    const others = pages.filter((page) => page > 0);
    put(
      at,
      others.reduce((best, page) => ((loads[page] ?? 0) < (loads[best] ?? 0) ? page : best), others[0] ?? 0),
    );
  });
  evenLoads(shares, front);
  return shares;
}

/** Fillers 补白 that no page has yet, the most important first. */
export function waitingFillers(edition: Edition): readonly Story[] {
  const standing = new Set(edition.pages.flatMap(({ articles }) => articles.filter(stays).map(({ story }) => story)));
  return edition.stories
    .filter((story) => story.filler === true && isMadeUp(story) && !standing.has(story.id))
    .sort((a, b) => a.priority - b.priority);
}

/** Whether an article stays where it is when its edition is made up. */
function stays(article: Article): boolean {
  return article.locked === true || !isShown(article);
}

/**
 * Stories that make-up places for themselves: not killed, no fillers, not empty, and not where it leaves them. The most
 * important first.
 */
export function waitingStories(edition: Edition): readonly Story[] {
  const articles = edition.pages.flatMap((page) => page.articles);
  const shown = new Set(articles.filter(isShown).map(({ story }) => story));
  const remains = (article: Article): boolean => (article.locked && isShown(article)) || !shown.has(article.story);
  const standing = new Set(articles.filter(remains).map(({ story }) => story));
  return edition.stories
    .filter((story) => story.filler !== true && isMadeUp(story) && !standing.has(story.id))
    .sort((a, b) => a.priority - b.priority);
}

/** Killed stories, and those that hold nothing to print, stay in the pool. */
function isMadeUp(story: Story): boolean {
  const { killed, kicker, headline, decks, dateline, byline, paragraphs, pictures } = story;
  if (killed) return false;
  if (decks.length + paragraphs.length + pictures.length > 0) return true;
  return kicker + headline + dateline + byline !== '';
}

function sectionsOf(edition: Edition, stories: readonly Story[]): string[] {
  const named = new Set(stories.map((story) => story.section).filter((section) => section !== ''));
  const kept = drawnUpPages(edition).map(({ name }) => name);
  const known = [...kept, ...edition.profile.pageNames.filter((name) => named.has(name) && !kept.includes(name))];
  return [...known, ...[...named].filter((name) => !known.includes(name))];
}

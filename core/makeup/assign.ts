import { isShown } from '../document';
import type { Article, Edition, Story } from '../document';
import { drawnUpPages } from './bare-pages';

/** A page to be made up: its name and the stories meant for it, the most important first. */
export interface PagePlan {
  readonly name: string;
  readonly stories: readonly Story[];
}

/** How much of a page's cells stories may ask for before it counts as full: heads and pictures give way a little. */
const FULL = 0.94;

/**
 * Shares stories out among pages. Stories that name a section go to its page; sections stand in the order of the
 * profile's page names, others follow as they come; pages of which make-up leaves something keep their place. Stories
 * without a section fill pages by priority. A full page passes its least important stories on. Stories that stand in
 * locked articles, or in hidden ones alone, are not shared out.
 */
export function assignPages(
  edition: Edition,
  cellsOf: (story: Story) => number,
  capacityOf: (page: number) => number,
): readonly PagePlan[] {
  const articles = edition.pages.flatMap((page) => page.articles);
  const shown = new Set(articles.filter(isShown).map(({ story }) => story));
  const stays = (article: Article): boolean => (article.locked && isShown(article)) || !shown.has(article.story);
  const standing = new Set(articles.filter(stays).map(({ story }) => story));
  const waiting = edition.stories
    .filter((story) => isMadeUp(story) && !standing.has(story.id))
    .sort((a, b) => a.priority - b.priority);
  const sections = sectionsOf(edition, waiting);
  if (sections.length > 0) return bySection(sections, waiting);
  const plans: PagePlan[] = [];
  let page: Story[] = [];
  let cells = 0;
  for (const story of waiting) {
    const wanted = cellsOf(story);
    if (page.length > 0 && cells + wanted > FULL * capacityOf(plans.length + 1)) {
      plans.push({ name: '', stories: page });
      [page, cells] = [[], 0];
    }
    page.push(story);
    cells += wanted;
  }
  if (page.length > 0) plans.push({ name: '', stories: page });
  return balanced(plans, cellsOf, capacityOf);
}

/** Killed stories, and those that hold nothing to print, stay in the pool. */
function isMadeUp(story: Story): boolean {
  const { killed, kicker, headline, decks, dateline, byline, paragraphs, pictures } = story;
  if (killed) return false;
  if (decks.length + paragraphs.length + pictures.length > 0) return true;
  return kicker + headline + dateline + byline !== '';
}

function sectionsOf(edition: Edition, stories: readonly Story[]): readonly string[] {
  const named = new Set(stories.map((story) => story.section).filter((section) => section !== ''));
  const kept = drawnUpPages(edition).map(({ name }) => name);
  const known = [...kept, ...edition.profile.pageNames.filter((name) => named.has(name) && !kept.includes(name))];
  return [...known, ...[...named].filter((name) => !known.includes(name))];
}

/** The first page of a name takes its stories; page one those without a section, too. */
function bySection(sections: readonly string[], stories: readonly Story[]): readonly PagePlan[] {
  return sections.map((name, index) => {
    const takes = (section: string): boolean =>
      section === '' ? index === 0 : section === name && sections.indexOf(name) === index;
    return { name, stories: stories.filter((story) => takes(story.section)) };
  });
}

/** Evens the load: while the last page is much emptier than the one before, that page's last story moves on. */
function balanced(
  plans: readonly PagePlan[],
  cellsOf: (story: Story) => number,
  capacityOf: (page: number) => number,
): readonly PagePlan[] {
  const pages = plans.map((plan) => [...plan.stories]);
  const load = (index: number): number =>
    (pages[index] ?? []).reduce((sum, story) => sum + cellsOf(story), 0) / capacityOf(index + 1);
  for (let index = pages.length - 1; index > 0; index--) {
    const [before, page] = [pages[index - 1], pages[index]];
    for (let last = before?.at(-1); before && page && last && before.length > 1; last = before.at(-1)) {
      const share = cellsOf(last);
      const after = load(index - 1) - share / capacityOf(index);
      if (after < load(index) + share / capacityOf(index + 1)) break;
      before.pop();
      page.unshift(last);
    }
  }
  return pages.map((stories) => ({ name: '', stories }));
}

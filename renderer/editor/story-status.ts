import { keepSame } from '../../core/document';
import type { Edition, Story } from '../../core/document';
import { storyCharacters, storyState } from '../../core/page';
import type { ArticleFit, StoryState } from '../../core/page';
import type { ComposedPage } from '../compose';
import { articlesOf } from './edition-queries';

/**
 * Where a story is with its place in the paper: its state, and of what runs over, so much that it wants another place.
 */
export type StoryStatus = StoryState | 'partly';

/** A story as the stories list shows it. */
export interface StoryEntry {
  readonly story: Story;
  readonly status: StoryStatus;
  /** Pages (from 1) it stands on. */
  readonly pages: readonly number[];
  readonly characters: number;
  /** What of it found no room, and what of its room is white, over all its articles. */
  readonly fit: ArticleFit;
  /** Lines as set, those that run over with them; unknown until all its articles are composed, and off the pages. */
  readonly lines?: number;
}

/**
 * Up to this share of its text a story that runs over is a matter of copyfitting (cut, tighten, one more line); beyond
 * it the story wants another place to go on.
 */
const COPYFIT_SHARE = 0.15;

/** Lines that a story takes at a measure of so many cells, heads left out: an estimate that knows no prohibitions. */
export function linesAt({ paragraphs }: Pick<Story, 'paragraphs'>, cells: number): number {
  return paragraphs.reduce((lines, paragraph) => {
    const long = storyCharacters({ paragraphs: [paragraph] }) + (paragraph.kind === 'body' ? FIRST_INDENT : 0);
    return lines + Math.max(1, Math.ceil(long / cells));
  }, 0);
}

/** Cells that a paragraph begins with. */
const FIRST_INDENT = 2;

/** Stories in their order of importance, those of one rank as they are listed. */
export function byPriority(stories: readonly Story[]): readonly Story[] {
  return stories.toSorted((a, b) => a.priority - b.priority);
}

/** All stories in order of priority, with what became of each. Pages not composed yet count as fitting. */
export function storyEntries(edition: Edition, composed: ReadonlyMap<string, ComposedPage>): readonly StoryEntry[] {
  const settings = settingsOf(composed.values());
  return byPriority(edition.stories).map((story): StoryEntry => {
    const here = articlesOf(edition, story.id);
    const pages = [...new Set(here.map(({ page }) => page))];
    const characters = storyCharacters(story);
    const overset = pages.length === 0 ? undefined : settings.get(story.id);
    const isWhole = overset !== undefined && overset.articles === here.length;
    const fit = overset?.fit ?? FITS;
    const articles = here.map(({ article }) => article);
    const state = storyState(story, { articles, isOver: overset?.isOver === true });
    const wantsMore = state === 'overset' && fit.oversetCharacters > characters * COPYFIT_SHARE;
    const status = wantsMore ? 'partly' : state;
    const lines = isWhole ? { lines: overset.set + fit.oversetLines } : {};
    return kept({ story, status, pages, characters, fit, ...lines });
  });
}

const entries = new WeakMap<Story, StoryEntry>();

/** The entry made last for a story where it says the same: its row need not be drawn again. */
function kept(entry: StoryEntry): StoryEntry {
  const same = keepSame(entries.get(entry.story), entry);
  entries.set(entry.story, same);
  return same;
}

/** How the articles of a story are set, taken together. */
interface Setting {
  readonly fit: ArticleFit;
  readonly set: number;
  readonly articles: number;
  readonly isOver: boolean;
}

const FITS: ArticleFit = { oversetLines: 0, oversetCharacters: 0, undersetLines: 0, undersetCharacters: 0 };

/** How a story fits, over all its articles on these pages; `articles` counts them. The same wherever it is told. */
export function storyFit(
  story: string,
  composed: ReadonlyMap<string, Pick<ComposedPage, 'articles'>>,
): ArticleFit & { readonly articles: number } {
  let [fit, count] = [FITS, 0];
  for (const { articles } of composed.values()) {
    for (const article of articles) if (article.id === story) [fit, count] = [together(fit, article), count + 1];
  }
  return { ...fit, articles: count };
}

function together(a: ArticleFit, b: ArticleFit): ArticleFit {
  return {
    oversetLines: a.oversetLines + b.oversetLines,
    oversetCharacters: a.oversetCharacters + b.oversetCharacters,
    undersetLines: a.undersetLines + b.undersetLines,
    undersetCharacters: a.undersetCharacters + b.undersetCharacters,
  };
}

function settingsOf(pages: Iterable<ComposedPage>): ReadonlyMap<string, Setting> {
  const settings = new Map<string, Setting>();
  for (const page of pages) {
    for (const article of page.articles) {
      const known = settings.get(article.id) ?? { fit: FITS, set: 0, articles: 0, isOver: false };
      settings.set(article.id, {
        fit: together(known.fit, article),
        set: known.set + article.lines,
        articles: known.articles + 1,
        isOver: known.isOver || article.oversetLines > 0,
      });
    }
  }
  return settings;
}

import type { Edition, Story } from '../../core/document';
import { storyCharacters, storyState } from '../../core/page';
import type { StoryState } from '../../core/page';
import type { ComposedPage } from '../compose';
import { articlesOf } from './edition-queries';

/** Where a story is with its place in the paper: its state, and of what runs over, so much that it wants another place. */
export type StoryStatus = StoryState | 'partly';

/** A story as the stories list shows it. */
export interface StoryEntry {
  readonly story: Story;
  readonly status: StoryStatus;
  /** Pages (from 1) it stands on. */
  readonly pages: readonly number[];
  readonly characters: number;
  /** Characters and lines that found no room. */
  readonly oversetCharacters: number;
  readonly oversetLines: number;
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
  return paragraphs.reduce((lines, { kind, text }) => {
    const long = storyCharacters({ paragraphs: [{ kind, text }] }) + (kind === 'body' ? FIRST_INDENT : 0);
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
  const fits = [...composed.values()].flatMap((page) => page.articles);
  const setting = new Map<string, { characters: number; lines: number; set: number; articles: number }>();
  for (const article of fits) {
    const known = setting.get(article.id) ?? { characters: 0, lines: 0, set: 0, articles: 0 };
    setting.set(article.id, {
      characters: known.characters + article.oversetCharacters,
      lines: known.lines + article.oversetLines,
      set: known.set + article.lines,
      articles: known.articles + 1,
    });
  }
  return byPriority(edition.stories).map((story): StoryEntry => {
    const articles = articlesOf(edition, story.id);
    const pages = [...new Set(articles.map(({ page }) => page))];
    const characters = storyCharacters(story);
    const overset = pages.length === 0 ? undefined : setting.get(story.id);
    const isWhole = overset !== undefined && overset.articles === articles.length;
    const oversetCharacters = overset?.characters ?? 0;
    const state = storyState(edition, story, fits);
    const wantsMore = state === 'overset' && oversetCharacters > characters * COPYFIT_SHARE;
    const status = wantsMore ? 'partly' : state;
    const oversetLines = overset?.lines ?? 0;
    const lines = isWhole ? { lines: overset.set + oversetLines } : {};
    return { story, status, pages, characters, oversetCharacters, oversetLines, ...lines };
  });
}

import type { Edition, Story } from '../../core/document';
import type { ComposedPage } from '../compose';
import { articlesOf, charactersOf } from './edition-queries';

/** Where a story is with its place in the paper. */
export type StoryStatus = 'placed' | 'partly' | 'overset' | 'unplaced' | 'killed';

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
}

/**
 * Up to this share of its text a story that runs over is a matter of copyfitting (cut, tighten, one more line); beyond
 * it the story wants another place to go on.
 */
const COPYFIT_SHARE = 0.15;

/** All stories in order of priority, with what became of each. Pages not composed yet count as fitting. */
export function storyEntries(edition: Edition, composed: ReadonlyMap<string, ComposedPage>): readonly StoryEntry[] {
  const over = new Map<string, { characters: number; lines: number }>();
  for (const page of composed.values()) {
    for (const article of page.articles) {
      const known = over.get(article.id) ?? { characters: 0, lines: 0 };
      over.set(article.id, {
        characters: known.characters + article.oversetCharacters,
        lines: known.lines + article.oversetLines,
      });
    }
  }
  return edition.stories
    .map((story): StoryEntry => {
      const pages = [...new Set(articlesOf(edition, story.id).map(({ page }) => page))];
      const characters = charactersOf(story);
      const overset = pages.length === 0 ? undefined : over.get(story.id);
      const oversetCharacters = overset?.characters ?? 0;
      const status = statusOf({ killed: story.killed, pages: pages.length, characters, oversetCharacters });
      return { story, status, pages, characters, oversetCharacters, oversetLines: overset?.lines ?? 0 };
    })
    .sort((a, b) => a.story.priority - b.story.priority);
}

function statusOf(story: {
  readonly killed: boolean;
  readonly pages: number;
  readonly characters: number;
  readonly oversetCharacters: number;
}): StoryStatus {
  if (story.killed) return 'killed';
  if (story.pages === 0) return 'unplaced';
  if (story.oversetCharacters === 0) return 'placed';
  return story.oversetCharacters > story.characters * COPYFIT_SHARE ? 'partly' : 'overset';
}

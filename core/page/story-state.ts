import { isShown } from '../document';
import type { Edition, Story } from '../document';
import type { ArticleLayout } from './layout';

/**
 * What became of a story: spiked, in the pool, on pages with all of its text, running over where it ends, or on pages
 * but hidden wherever it stands.
 */
export type StoryState = 'killed' | 'unplaced' | 'placed' | 'overset' | 'hidden';

/** What is known of a story's articles once pages are composed. */
export type StoryFit = Pick<ArticleLayout, 'id' | 'oversetLines'>;

/**
 * The state of a story, from where the edition places it and how its articles fit. `fits` are the articles of all pages
 * composed so far (`ComposedPage.layout.articles`), of any stories; articles that are not among them count as fitting.
 */
export function storyState(edition: Edition, story: Story, fits: Iterable<StoryFit>): StoryState {
  if (story.killed) return 'killed';
  const articles = edition.pages.flatMap((page) => page.articles.filter((article) => article.story === story.id));
  if (articles.length === 0) return 'unplaced';
  if (!articles.some(isShown)) return 'hidden';
  for (const { id, oversetLines } of fits) if (id === story.id && oversetLines > 0) return 'overset';
  return 'placed';
}

/** What counts as one: Latin letters, digits and the half-width marks among them, run together; or any other character. */
const COUNTED = /[\u0021-\u024f]+|[^\s\p{M}]/gu;

/**
 * The length of a story 字数 as the trade counts it: every Han character and every mark is one (a dash —— and an ellipsis
 * …… two each), a Latin word or a number is one with all that is joined to it (`76.8%`, `GPS`), spaces are none. Only the
 * running text counts, with its sub-heads; heads, dateline, byline and captions do not.
 */
export function storyCharacters(story: Pick<Story, 'paragraphs'>): number {
  return story.paragraphs.reduce((sum, { text }) => sum + (text.match(COUNTED)?.length ?? 0), 0);
}

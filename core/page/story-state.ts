import { isShown } from '../document';
import type { Article, Paragraph, Story } from '../document';

/**
 * What became of a story: spiked, in the pool, on pages with all of its text, running over where it ends, or on pages
 * but hidden wherever it stands.
 */
export type StoryState = 'killed' | 'unplaced' | 'placed' | 'overset' | 'hidden';

/**
 * The state of a story, from its articles on all pages and whether any of them is over; one not composed yet counts as
 * fitting.
 */
export function storyState(
  story: Pick<Story, 'killed'>,
  { articles, isOver }: { readonly articles: readonly Article[]; readonly isOver: boolean },
): StoryState {
  if (story.killed) return 'killed';
  if (articles.length === 0) return 'unplaced';
  if (!articles.some(isShown)) return 'hidden';
  return isOver ? 'overset' : 'placed';
}

/**
 * What counts as one: Latin letters, digits and the half-width marks among them, run together; or any other character.
 */
const COUNTED = /[\u0021-\u024f]+|[^\s\p{M}]/gu;

/**
 * The length of a story 字数 as the trade counts it: every Han character and every mark is one (a dash —— and an
 * ellipsis …… two each), a Latin word or a number is one with all that is joined to it (`76.8%`, `GPS`), spaces are
 * none. Only the running text counts, with its sub-heads; heads, dateline, byline and captions do not.
 */
export function storyCharacters(story: Pick<Story, 'paragraphs'>): number {
  return story.paragraphs.reduce((sum, paragraph) => sum + paragraphCharacters(paragraph), 0);
}

/** Counts of paragraphs: lists of stories ask for those of a whole edition at every change of a page. */
const counts = new WeakMap<Paragraph, number>();

function paragraphCharacters(paragraph: Paragraph): number {
  const known = counts.get(paragraph);
  if (known !== undefined) return known;
  const count = paragraph.text.match(COUNTED)?.length ?? 0;
  counts.set(paragraph, count);
  return count;
}

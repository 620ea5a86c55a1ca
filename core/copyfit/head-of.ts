import type { Article, HeadSpec, Story } from '../document';
import { articleRoom, measureHead } from '../page';
import type { HeadMeasure, Setting } from '../page';

/**
 * The block of an article's level head over its columns, its air left out, with whatever `over` changes of it. Of no
 * lines where the article has none over its text, or has a vertical one.
 */
export function headOf(
  { article, story, setting }: { readonly article: Article; readonly story: Story; readonly setting: Setting },
  over: { readonly [Key in 'size' | 'lines']?: HeadSpec[Key] | undefined } = {},
): HeadMeasure {
  const { head } = article;
  if (head === undefined || head.vertical) return { lines: 0, headlineLines: 0, fits: true, ill: 0 };
  const { grid, frame } = articleRoom(article, setting.profile);
  const { size = head.size, style, span, lines } = { ...head, ...over };
  const columns = Math.min(span?.columns ?? frame.columns, frame.columns);
  return measureHead(story, { columns, size, style, grid, ...(lines !== undefined && { lines }) }, setting);
}

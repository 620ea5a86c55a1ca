import type { DisplayItem } from '../display-list';
import type { GridRect } from '../document';
import type { ArticleInput } from './article-input';
import { boxPlace } from './layout';
import type { LayoutBox } from './layout';
import { placeVerticalLine } from './place';
import type { PlacedText } from './placed-text';
import type { Setting } from './setting';
import { setVerticalHead, verticalStrip } from './vertical-head';
import type { VerticalHeadBlock } from './vertical-head';

/** A vertical head in its article: what it draws, and the columns it takes from the text. */
export interface UprightHead {
  readonly head: VerticalHeadBlock;
  readonly items: readonly DisplayItem[];
  readonly boxes: readonly LayoutBox[];
  readonly blocks: readonly GridRect[];
  /** Its lines, for who edits them. */
  readonly texts: readonly PlacedText[];
}

/** Sets an article's vertical head in its strip; `undefined` when it has no words. */
export function composeVerticalHead(input: ArticleInput, setting: Setting): UprightHead | undefined {
  const { article, story, frame, grid } = input;
  if (article.head === undefined) return undefined;
  const { size, style } = article.head;
  const strip = verticalStrip(frame, article.head, article);
  const head = setVerticalHead(story, { columns: strip.columns, lines: strip.lines, size, style, grid }, setting);
  const rect = grid.rectOf(strip);
  const texts = head.lines.map(({ part, line, axis, top }): PlacedText => {
    const owner = { kind: 'story', id: story.id } as const;
    return { owner, part, line, x: rect.x + axis, y: rect.y + top, vertical: true };
  });
  const items = texts.flatMap(({ part, line, x, y }) => {
    const owner = { kind: 'article', id: article.id, part: part.split(':')[0] ?? '' } as const;
    return placeVerticalLine(line, { x, y, owner, source: { story: story.id, part } });
  });
  if (head.lines.length === 0) return undefined;
  const box: LayoutBox = {
    kind: 'headline',
    articleId: story.id,
    priority: story.priority,
    ...boxPlace(rect),
    lines: head.headlineLines,
    fontSize: Math.max(...head.lines.map((line) => line.size)),
    vertical: true,
  };
  const block = { ...strip, column: strip.column - frame.column, line: strip.line - frame.line };
  return { head, items, boxes: [box], blocks: [block], texts };
}

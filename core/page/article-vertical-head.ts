import type { DisplayItem } from '../display-list';
import type { GridRect } from '../document';
import { roundPoints } from '../units';
import { lineOf } from './article-input';
import type { ArticleInput, ComposedLine } from './article-input';
import { boxPlace } from './layout';
import type { LayoutBox } from './layout';
import { placeVerticalLine } from './place';
import type { PlacedText } from './placed-text';
import type { Setting } from './setting';
import { measureVerticalJumpHead, setVerticalHead, setVerticalJumpHead, verticalStrip } from './vertical-head';
import type { VerticalHeadBlock } from './vertical-head';

/** A vertical head in its article: what it draws, and the columns it takes from the text. */
export interface UprightHead {
  readonly head: VerticalHeadBlock;
  readonly items: readonly DisplayItem[];
  readonly boxes: readonly LayoutBox[];
  readonly blocks: readonly GridRect[];
  /** Its lines, for who edits them. */
  readonly texts: readonly PlacedText[];
  /** Those of a repeated head, which nobody edits. */
  readonly lines: readonly ComposedLine[];
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
  return { head, items, ...inStrip(input, strip, head), texts, lines: [] };
}

/**
 * Sets the repeated head at the right of the rest of a story in the bands of its page, over all of them; `undefined`
 * when it has no words.
 */
export function composeVerticalJumpHead(input: ArticleInput, setting: Setting): UprightHead | undefined {
  const { article, story, frame, grid } = input;
  const { lines } = frame;
  const { lines: columns } = measureVerticalJumpHead(story, { lines, grid }, setting);
  if (columns === 0) return undefined;
  const strip = verticalStrip(frame, { span: { column: frame.columns - columns, columns } }, article);
  const head = setVerticalJumpHead(story, { columns: strip.columns, lines, grid }, setting);
  const { boxes, blocks } = inStrip(input, strip, head);
  const rect = grid.rectOf(strip);
  return {
    ...{ head, items: [], blocks, texts: [] },
    boxes: boxes.map((box) => ({ ...box, jumpPart: true })),
    lines: head.lines.map(({ part, line, axis, top }) =>
      lineOf(input, part, line, { x: roundPoints(rect.x + axis), y: roundPoints(rect.y + top), vertical: true }),
    ),
  };
}

/** The box of a head in its strip, and what it takes of the text. */
function inStrip(
  { story, frame, grid }: ArticleInput,
  strip: GridRect,
  { lines, headlineLines }: VerticalHeadBlock,
): Pick<UprightHead, 'boxes' | 'blocks'> {
  const box: LayoutBox = {
    kind: 'headline',
    articleId: story.id,
    priority: story.priority,
    ...boxPlace(grid.rectOf(strip)),
    lines: headlineLines,
    fontSize: Math.max(...lines.map((line) => line.size)),
    vertical: true,
  };
  const block = { ...strip, column: strip.column - frame.column, line: strip.line - frame.line };
  return { boxes: [box], blocks: [block] };
}

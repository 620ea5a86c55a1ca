import type { ScoreBox, ScoreSheet } from '../../../core/page-score';

const LEADING = 10;
const COLUMN = 100;
const GUTTER = 10;

/** A box by columns and lines of the tidy page: six columns of 100 points, eighty lines of 10. */
export function boxAt(
  kind: ScoreBox['kind'],
  place: readonly [column: number, columns: number, line: number, lines: number],
  over: Partial<ScoreBox> = {},
): ScoreBox {
  const [column, columns, line, lines] = place;
  return {
    kind,
    x: column * (COLUMN + GUTTER),
    y: line * LEADING,
    w: columns * (COLUMN + GUTTER) - GUTTER,
    h: lines * LEADING,
    ...(kind === 'body' && { columns, lines: columns * lines }),
    ...over,
  };
}

/** A story of a headline over a text, its white line below included in its lines. */
export function storyAt(
  id: string,
  priority: number,
  place: readonly [column: number, columns: number, line: number, lines: number],
  size: number,
  headLines = 4,
): readonly ScoreBox[] {
  const [column, columns, line, lines] = place;
  const story = { articleId: id, priority };
  return [
    boxAt('headline', [column, columns, line, headLines], { ...story, fontSize: size, lines: 1 }),
    boxAt('body', [column, columns, line + headLines, lines - headLines - 1], story),
  ];
}

/** A page with these boxes; without margins, so that points are those of the type area. */
export function sheetOf(boxes: readonly ScoreBox[], over: Partial<ScoreSheet['page']> = {}): ScoreSheet {
  const ids = [...new Set(boxes.flatMap(({ articleId }) => articleId ?? []))];
  return {
    page: {
      ...{ width: 650, height: 800, margins: { top: 0, right: 0, bottom: 0, left: 0 } },
      ...{ columns: 6, gutter: GUTTER, leading: LEADING, bodySize: 9, charsPerLine: 11, gridTop: 0, front: false },
      ...over,
    },
    articles: ids.map((id) => ({ id })),
    boxes,
  };
}

/** Six stories and two pictures on a full page that breaks no rule. */
export function tidyPage(): ScoreSheet {
  return sheetOf([
    ...storyAt('a', 1, [0, 4, 0, 34], 40, 6),
    boxAt('image', [4, 2, 0, 16], { articleId: 'b', priority: 2 }),
    boxAt('caption', [4, 2, 16, 1], { articleId: 'b', priority: 2 }),
    ...storyAt('b', 2, [4, 2, 18, 40], 30),
    ...storyAt('c', 3, [0, 2, 34, 30], 26),
    boxAt('image', [2, 2, 34, 8], { articleId: 'd', priority: 4 }),
    boxAt('caption', [2, 2, 42, 1], { articleId: 'd', priority: 4 }),
    ...storyAt('d', 4, [2, 2, 44, 14], 23),
    ...storyAt('e', 5, [0, 2, 64, 17], 20),
    ...storyAt('f', 6, [2, 4, 58, 23], 18, 3),
  ]);
}

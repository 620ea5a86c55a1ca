import type { Fix } from '../diagnostic';
import { overlaps } from '../geometry';
import type { Rect } from '../geometry';
import { betweenAcross, betweenDown, gapAcross, gapDown, headlineOf, pairsOf } from './gaps';
import type { Hit, LayoutRule } from './rule';
import type { RuleArticle, RulePage } from './rule-page';

/** Parts of a point that are lost in sums of lengths. */
const LOST = 0.01;

/**
 * L30 稿界: less than a cell between two stories side by side, or less than a line above one another, and no rule
 * there.
 */
export const storyBorder: LayoutRule = {
  id: 'L30',
  name: { 'zh-Hans': '稿界不清', 'zh-Hant': '稿界不清', en: 'stories run together' },
  severity: 'hard',
  scope: 'page',
  check: (page) => pairsOf(page.articles).flatMap(([a, b]) => border(a, b, page)),
};

function border(a: RuleArticle, b: RuleArticle, page: RulePage): readonly Hit[] {
  if (a.story === b.story || a.boxed || b.boxed) return [];
  const { cell, leading } = page.grid;
  const [across, down] = [gapAcross(a.rect, b.rect), gapDown(a.rect, b.rect)];
  // Stories that lie on one another are told as such; those that share no edge are no neighbours.
  if ((across < -LOST && down < -LOST) || (across >= -LOST && down >= -LOST)) return [];
  const beside = down < 0;
  if (beside ? across >= cell - LOST : down >= leading - LOST) return [];
  const between = beside ? betweenAcross(a.rect, b.rect) : betweenDown(a.rect, b.rect);
  if (page.rules.some((rule) => overlaps(grown(rule), grown(between)))) return [];
  const [upper, lower] = a.rect.y <= b.rect.y ? [a, b] : [b, a];
  const fix = beside ? undefined : moveDown(lower, page);
  return [
    {
      code: 'stories-too-close',
      articles: [lower.article.id, upper.article.id],
      rects: [grown(between)],
      values: { headline: headlineOf(upper), other: headlineOf(lower) },
      ...(fix && { fix }),
    },
  ];
}

function grown({ x, y, width, height }: Rect): Rect {
  return { x: x - 1, y: y - 1, width: width + 2, height: height + 2 };
}

/** A line lower, where a line of white stays under it. */
function moveDown({ article, rect }: RuleArticle, page: RulePage): Fix | undefined {
  const { grid } = page;
  const moved = { ...rect, y: rect.y + grid.leading, height: rect.height + grid.leading };
  const others = [
    ...page.articles.filter((one) => one.article !== article).map((one) => one.rect),
    ...page.blocks.map((one) => one.rect),
    ...page.furniture.map((one) => one.rect),
  ].filter((other) => other.y > rect.y);
  const free =
    moved.y + rect.height <= grid.area.y + grid.area.height + LOST &&
    !others.some((other) => overlaps(moved, other, LOST));
  if (!free) return undefined;
  return { kind: 'set-article-lines', article: article.id, line: article.frame.line + 1, lines: article.frame.lines };
}

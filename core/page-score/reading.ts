import { faultsOfRegion } from './region-faults';
import { looksOfRegion } from './region-looks';
import { around, isNews, measuresOf, readBox } from './sheet';
import type { Box, Measures, Reading, Region, ScoreArticle, ScoreSheet } from './sheet';

/** Works a sheet out. */
export function readSheet({ page, articles, boxes }: ScoreSheet): Reading {
  const grid = measuresOf(page);
  const read = boxes.map((box) => readBox(box, grid, page.charsPerLine));
  return readingOf(grid, read, articles);
}

/** Puts boxes together to a page. Those of stories without an id take no part in regions. */
export function readingOf(grid: Measures, boxes: readonly Box[], articles: readonly ScoreArticle[]): Reading {
  const told = new Map(articles.map((article) => [article.id, article]));
  const byStory = new Map<string, Box[]>();
  for (const box of boxes) {
    if (!isNews(box) || box.articleId === undefined) continue;
    const own = byStory.get(box.articleId);
    if (own === undefined) byStory.set(box.articleId, [box]);
    else own.push(box);
  }
  const regions = [...byStory].map(([id, own]) => readRegion(told.get(id) ?? { id }, own, grid));
  return { grid, boxes, regions, told: articles };
}

/** Works a story's boxes out: all that the score asks of it wherever the others of its page stand. */
function readRegion(told: ScoreArticle, boxes: readonly Box[], grid: Measures): Region {
  const heads = boxes.filter(({ kind }) => kind === 'headline');
  const priorities = boxes.flatMap(({ priority }) => priority ?? []);
  let head: Box | undefined;
  for (const one of heads) if (head === undefined || one.strength > head.strength) head = one;
  const parts = {
    ...{ id: told.id, told, boxes, heads, head },
    priority: priorities.length > 0 ? Math.min(...priorities) : told.priority,
    bodies: boxes.filter(({ kind }) => kind === 'body'),
    images: boxes.filter(({ kind }) => kind === 'image'),
    ...around(boxes),
  };
  return { ...parts, faults: faultsOfRegion(parts, grid), looks: looksOfRegion(parts, grid) };
}

import type { Rect } from '../geometry';
import { somethingIn } from './between';
import { betweenDown, gapAcross, gapDown, headlineOf, pairsOf } from './gaps';
import type { Hit, LayoutRule } from './rule';
import type { RuleArticle, RulePage } from './rule-page';
import { newsHeight } from './standing';

/** Pictures closer than this below one another, in lines, read as one. */
export const TOUCHING_LINES = 3;
/** Pictures level with one another for less than this share of the lower one only pass each other. */
const SHARED = 0.3;

/**
 * L26 图碰图, 图孤: pictures of two stories with less than a column between them, or so few lines that nothing stands
 * between; and a page, or its upper or lower half, without any picture, block or box that gives the eye a hold, which
 * only tells: a page may have no picture to show.
 */
export const pictures: LayoutRule = {
  id: 'L26',
  name: { 'zh-Hans': '图碰图', 'zh-Hant': '圖碰圖', en: 'pictures' },
  severity: 'soft',
  scope: 'page',
  check: (page) => [...pairsOf(page.articles).flatMap(([a, b]) => touching(a, b, page)), ...grey(page)],
};

function touching(a: RuleArticle, b: RuleArticle, page: RulePage): readonly Hit[] {
  if (a.story === b.story) return [];
  return a.pictures.flatMap((first) =>
    b.pictures.flatMap((second): readonly Hit[] => {
      if (!touch(first.rect, second.rect, page)) return [];
      return [
        {
          code: 'pictures-touch',
          articles: [b.article.id, a.article.id],
          rects: [first.rect, second.rect],
          values: { headline: headlineOf(a), other: headlineOf(b) },
        },
      ];
    }),
  );
}

function touch(a: Rect, b: Rect, page: RulePage): boolean {
  const [across, down] = [gapAcross(a, b), gapDown(a, b)];
  if (-down > SHARED * Math.min(a.height, b.height)) return across < page.grid.measure;
  if (-across <= SHARED * Math.min(a.width, b.width)) return false;
  // Pictures stand level with type, a little within their lines.
  return Math.floor(down / page.grid.leading) <= TOUCHING_LINES && (down <= 0 || !somethingIn(betweenDown(a, b), page));
}

function grey(page: RulePage): readonly Hit[] {
  const news = newsHeight(page);
  if (news === undefined) return [];
  const { area } = page.grid;
  const art = [
    ...page.articles.flatMap((one) => [...one.pictures.map(({ rect }) => rect), ...(one.boxed ? [one.rect] : [])]),
    ...page.blocks.map(({ rect }) => rect),
  ];
  const middle = (news.top + news.foot) / 2;
  const upper = art.some((rect) => rect.y < middle);
  const lower = art.some((rect) => rect.y + rect.height > middle);
  const half = (top: number, foot: number): Rect => ({ x: area.x, y: top, width: area.width, height: foot - top });
  if (!upper && !lower) {
    return [{ code: 'page-without-picture', severity: 'info', rects: [half(news.top, news.foot)], values: {} }];
  }
  if (!upper) {
    return [{ code: 'upper-half-without-picture', severity: 'info', rects: [half(news.top, middle)], values: {} }];
  }
  if (!lower) {
    return [{ code: 'lower-half-without-picture', severity: 'info', rects: [half(middle, news.foot)], values: {} }];
  }
  return [];
}

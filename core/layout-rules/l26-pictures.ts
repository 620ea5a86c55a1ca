import { overlaps } from '../geometry';
import type { Rect } from '../geometry';
import { somethingIn } from './between';
import { betweenDown, gapAcross, gapDown, headlineOf, pairsOf } from './gaps';
import type { Hit, LayoutRule } from './rule';
import type { RuleArticle, RulePage } from './rule-page';
import { GREY, greyWall } from './grey-wall';
import { ranked } from './lead';
import { rivalry } from './picture-rivals';
import { newsHeight } from './standing';

/** Pictures closer than this below one another, in lines, read as one. */
export const TOUCHING_LINES = 3;
/** Pictures side by side are seen as a pair where so many lines of them are level: fewer only pass each other. */
export const LEVEL_LINES = 1.5;
/** Pictures one over another are seen as a pair where so few lines, and no text, stand between: a head and captions. */
export const PAIR_LINES = 12;
/** Pictures less of whose widths than this lie over one another, of the narrower one, only pass. */
const SHARED = { touching: 0.3, pair: 0.5 };

/**
 * L26 图碰图, 夺图, 图孤: pictures of two stories that are level with less than a column between them, or one over another
 * without any text between (on pages set vertically only where hardly anything is: heads stand between all there);
 * another story's picture as large or as high as the lead's, where the lead has one (a photo with its words only
 * 图片新闻 may be); walls of grey; and a page, or its upper or lower half, without any picture, block or box that gives
 * the eye a hold, which only tells: a page may have no picture to show.
 */
export const pictures: LayoutRule = {
  id: 'L26',
  name: { 'zh-Hans': '图碰图', 'zh-Hant': '圖碰圖', en: 'pictures' },
  severity: 'soft',
  scope: 'page',
  check: (page) => {
    const bare = withoutPictures(page);
    return [
      ...pairsOf(page.articles).flatMap(([a, b]) => touching(a, b, page)),
      ...outshining(page),
      ...(bare.length > 0 ? bare : walls(page)),
    ];
  },
};

function touching(a: RuleArticle, b: RuleArticle, page: RulePage): readonly Hit[] {
  if (a.story === b.story) return [];
  return a.pictures.flatMap((first) =>
    b.pictures.flatMap((second): readonly Hit[] => {
      const code = meeting(first.rect, second.rect, page);
      if (code === undefined) return [];
      return [
        {
          code,
          articles: [b.article.id, a.article.id],
          rects: [first.rect, second.rect],
          values: { headline: headlineOf(a), other: headlineOf(b) },
        },
      ];
    }),
  );
}

function meeting(a: Rect, b: Rect, page: RulePage): 'pictures-touch' | 'pictures-stacked' | undefined {
  const [across, down] = [gapAcross(a, b), gapDown(a, b)];
  const { leading, measure, bandLines } = page.grid;
  const level = LEVEL_LINES * leading;
  if (-down >= level) return across < measure ? 'pictures-touch' : undefined;
  // Pictures stand level with type, a little within their lines.
  const [lines, shared] = [Math.floor(down / leading), -across / Math.min(a.width, b.width)];
  if (down > 0 && somethingIn(betweenDown(a, b), page)) return undefined;
  const isOver = bandLines === undefined ? shared > SHARED.touching : -across >= level;
  if (lines <= TOUCHING_LINES && isOver) return 'pictures-touch';
  return bandLines === undefined && lines <= PAIR_LINES && shared > SHARED.pair ? 'pictures-stacked' : undefined;
}

/** The pictures that are as large or as high as the lead's. */
function outshining(page: RulePage): readonly Hit[] {
  const [lead] = ranked(page);
  const leads = (lead?.pictures ?? []).map(({ rect }) => rect);
  return page.articles.flatMap((one): readonly Hit[] => {
    if (one.story === lead?.story || one.legs.length === 0) return [];
    return one.pictures.flatMap(({ rect }): readonly Hit[] => {
      const found = rivalry(rect, leads);
      if (found === undefined) return [];
      const code = found.by === 'area' ? 'picture-as-large' : 'picture-as-high';
      const values = { headline: headlineOf(one), percent: Math.round(100 * found.share) };
      return [{ code, articles: [one.article.id], rects: [rect, found.lead], values }];
    });
  });
}

function withoutPictures(page: RulePage): readonly Hit[] {
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

/** The stretch of text without a picture, where that is large. */
function walls(page: RulePage): readonly Hit[] {
  const { area, cell, leading, lines } = page.grid;
  const columns = Math.max(1, Math.round(area.width / cell));
  const cellsOf = ({ x, y, width, height }: Rect): Rect => {
    const [left, top] = [Math.round((x - area.x) / cell), Math.round((y - area.y) / leading)];
    const [right, foot] = [Math.round((x + width - area.x) / cell), Math.round((y + height - area.y) / leading)];
    return { x: left, y: top, width: right - left, height: foot - top };
  };
  const plain = page.articles.filter(({ boxed }) => !boxed);
  const texts = plain.flatMap(({ legs }) => legs.map(({ rect }) => rect));
  const reliefs = [
    ...page.articles.flatMap((one) => (one.boxed ? [one.rect] : one.pictures.map(({ rect }) => rect))),
    ...page.blocks.map(({ rect }) => rect),
    ...page.furniture.map(({ rect }) => rect),
  ];
  const wall = greyWall({ columns, lines }, texts.map(cellsOf), reliefs.map(cellsOf));
  if (wall === undefined || wall.share < GREY) return [];
  const rect = {
    ...{ x: area.x + wall.rect.x * cell, y: area.y + wall.rect.y * leading },
    ...{ width: wall.rect.width * cell, height: wall.rect.height * leading },
  };
  const articles = plain
    .filter(({ legs }) => legs.some((leg) => overlaps(leg.rect, rect)))
    .map(({ article }) => article.id);
  return [{ code: 'grey-wall', rects: [rect], articles, values: { percent: Math.round(100 * wall.share) } }];
}

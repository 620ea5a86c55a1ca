import { LEVEL_LINES, PAIR_LINES, TOUCHING_LINES, likeness, throughSeverity } from '../layout-rules';
import { around, isNews, overlapX, overlapY } from './sheet';
import type { Box, Edges, Measures, Reading, Region, ScoreBox } from './sheet';

/**
 * Taboos of make-up: T1 碰题, T2 叠题, T3 断版, T4 竖断, T5 双头条, T6 串文误读, T7 头条失位, T8 图片相碰, T9 图贴广告.
 */
export type TabooCode = 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7' | 'T8' | 'T9';

/** A taboo that a page breaks. */
export interface Taboo {
  readonly code: TabooCode;
  /** 0 to 1. */
  readonly severity: number;
  /** The boxes concerned, and the stories. */
  readonly boxes: readonly ScoreBox[];
  readonly articles: readonly string[];
  /** Where the line lies, as a share of the news area, of T3 and T4. */
  readonly at?: number;
  /** That line from end to end over the news area, of T3 and T4. */
  readonly line?: Edges;
}

/** A taboo between these boxes. */
export function taboo(code: TabooCode, severity: number, boxes: readonly Box[]): Taboo {
  const articles = [...new Set(boxes.flatMap(({ articleId }) => articleId ?? []))];
  return { code, severity, boxes, articles };
}

/** Two heads, or two pictures, are level of which more than this share of the lower one is: less only passes by. */
export const LEVEL_SHARE = 0.3;
/** How bad it is that pictures of two stories touch, and that they are seen as a pair though they hardly do. */
export const TOUCH_SEVERITY = { touching: 0.6, pair: 0.12 };

/** T1 碰题 heads side by side with only a gutter between, T2 叠题 one right under the other. */
export function headClashes({ regions, grid }: Reading): readonly Taboo[] {
  const found: Taboo[] = [];
  regions.forEach((of, index) => {
    for (let at = index + 1; at < regions.length; at++) {
      const other = regions[at];
      if (other === undefined || isOnePackage(of, other)) continue;
      const framed = of.told.framed === true || other.told.framed === true ? 0.5 : 1;
      for (const a of of.heads) {
        for (const b of other.heads) {
          const clash = headClash(a, b, grid);
          if (clash !== undefined) found.push(taboo(clash.code, clash.severity * framed, [a, b]));
        }
      }
    }
  });
  return found;
}

function headClash(
  a: Box,
  b: Box,
  grid: Measures,
): { readonly code: 'T1' | 'T2'; readonly severity: number } | undefined {
  const [across, down] = [overlapX(a, b), overlapY(a, b)];
  const level = down > LEVEL_SHARE * Math.min(a.h, b.h);
  const beside = -across > -grid.tolX && -across <= 1.5 * grid.gutter + grid.tolX && level;
  const stacked = -down > -grid.tolY && -down <= 2.5 * grid.leading && across > 0.25 * Math.min(a.w, b.w);
  if (!beside && !stacked) return undefined;
  const alike = likeness(a.fontSize ?? 0, b.fontSize ?? 0);
  const verticals = Number(a.vertical === true) + Number(b.vertical === true);
  if (beside) return { code: 'T1', severity: ([1, 0.35, 0.8][verticals] ?? 1) * alike };
  return { code: 'T2', severity: (verticals > 0 ? 0.5 : 1) * alike };
}

function isOnePackage(a: Region, b: Region): boolean {
  return a.told.package !== undefined && a.told.package === b.told.package;
}

/** T6 串文误读: a leg that ends right over another story's text, with no head and no rule between. */
export function misreadings({ regions, boxes, grid, ruled }: Reading): readonly Taboo[] {
  if (ruled === true) return [];
  // A repeated head over the rest of a story is a line of type: its rule and its text stand close under what ends
  // above.
  const rules = boxes.filter(({ ghost, role, jumpPart, kind }) =>
    ghost ? role !== 'tint' : kind === 'headline' && jumpPart === true,
  );
  const found: Taboo[] = [];
  for (const a of regions) {
    for (const b of regions) {
      if (a === b || b.y2 < a.y || b.y - a.y2 > 2.5 * grid.leading || overlapX(a, b) < 0.5 * grid.column) continue;
      if (a.told.framed === true || b.told.framed === true) continue;
      for (const upper of a.bodies) {
        for (const lower of b.bodies) {
          if (lower.y < upper.y2 - grid.tolY || lower.y - upper.y2 > 2.5 * grid.leading) continue;
          const across = overlapX(upper, lower);
          if (across < 0.5 * grid.column) continue;
          const parted = rules.some((rule) => {
            const between = rule.y >= upper.y2 - grid.tolY && rule.y <= lower.y + grid.tolY;
            const covered = Math.min(rule.x2, upper.x2, lower.x2) - Math.max(rule.x, upper.x, lower.x);
            return (between || rule.role === 'frame') && covered > 0.8 * across;
          });
          if (!parted) found.push(taboo('T6', 0.4, [upper, lower]));
        }
      }
    }
  }
  return found;
}

/** T3 断版 and T4 竖断: a straight line through the whole news area that no story crosses. */
export function throughLines({ regions, boxes, grid }: Reading): readonly Taboo[] {
  const ranked = regions.filter(({ told }) => told.ear !== true);
  if (ranked.length < 3) return [];
  const groups = new Map<string, Edges[]>();
  for (const region of ranked) {
    const key = region.told.package === undefined ? `a:${region.id}` : `p:${region.told.package}`;
    groups.set(key, [...(groups.get(key) ?? []), region]);
  }
  const things = [...groups.values()].map(around);
  const fixed = boxes.filter((box) => !box.ghost && !isNews(box));
  const news = around(things);
  const down = linesThrough({ things, news, fixed, ranked }, grid, 'y');
  return [...down, ...linesThrough({ things, news, fixed, ranked }, grid, 'x')];
}

/**
 * What straight lines run between: stories and packages, the news area, what stands fast; and the stories one by one.
 */
interface PageParts {
  readonly things: readonly Edges[];
  readonly news: Edges;
  readonly fixed: readonly Box[];
  readonly ranked: readonly Region[];
}

function linesThrough(
  { things, news, fixed, ranked }: PageParts,
  grid: Reading['grid'],
  axis: 'x' | 'y',
): readonly Taboo[] {
  const level = axis === 'y';
  const [end, tolerance] = level ? (['y2', grid.tolY] as const) : (['x2', grid.tolX] as const);
  const found: Taboo[] = [];
  let last = -Infinity;
  for (const at of [...new Set(things.map((thing) => thing[end]))].sort((a, b) => a - b)) {
    if (at >= news[end] - tolerance || at - last < 2 * tolerance) continue;
    const before = things.filter((thing) => thing[end] <= at + tolerance).length;
    const after = things.filter((thing) => thing[axis] >= at - tolerance).length;
    if (before === 0 || after === 0 || before + after !== things.length) continue;
    // An advertisement or a masthead that reaches over the line holds the page together.
    const held = fixed.some((box) => {
      if (box[axis] >= at - tolerance || box[end] <= at + tolerance + (level ? 2 * grid.leading : grid.gutter))
        return false;
      return level ? overlapX(box, news) > 2 * grid.gutter : overlapY(box, news) > 3 * grid.leading;
    });
    if (held) continue;
    last = at;
    const share = (at - news[axis]) / (news[end] - news[axis]);
    const alone = before === 1 || after === 1 ? 0.45 : 1;
    const severity = throughSeverity(share) * alone * (level ? 1 : 0.5);
    if (severity > 0.04) {
      const near = tolerance + (level ? 2 * grid.leading : grid.gutter);
      const along = ranked.filter((one) => Math.abs(one[end] - at) <= near || Math.abs(one[axis] - at) <= near);
      const line = level ? { ...news, y: at, y2: at } : { ...news, x: at, x2: at };
      const articles = along.map(({ id }) => id);
      found.push({ code: level ? 'T3' : 'T4', severity, boxes: [], articles, at: share, line });
    }
  }
  return found;
}

/**
 * T8 图片相碰 pictures of two stories that touch or are seen as a pair (rule L26), T9 图贴广告 a news picture against an
 * advertisement.
 */
export function touchingPictures({ boxes, grid }: Reading): readonly Taboo[] {
  const images = boxes.filter(({ kind }) => kind === 'image');
  const ads = boxes.filter(({ kind }) => kind === 'ad');
  const found: Taboo[] = [];
  images.forEach((a, index) => {
    for (const b of images.slice(index + 1)) {
      if (a.articleId === b.articleId) continue;
      const severity = touch(a, b, { boxes, grid });
      if (severity > 0) found.push(taboo('T8', severity, [a, b]));
    }
    for (const ad of ads) {
      const [across, down] = [overlapX(a, ad), overlapY(a, ad)];
      const over = -down <= 1.5 * grid.leading && -down > -grid.tolY && across > 0.3 * a.w;
      const beside = -across <= 1.5 * grid.gutter && -across > -grid.tolX && down > 0.3 * a.h;
      if (over || beside) found.push(taboo('T9', 0.3, [a, ad]));
    }
  });
  return found;
}

function touch(a: Box, b: Box, { boxes, grid }: Pick<Reading, 'boxes' | 'grid'>): number {
  const [across, down] = [overlapX(a, b), overlapY(a, b)];
  if (across <= 0) {
    if (-across > 1.5 * grid.gutter + grid.tolX) return 0;
    if (down > LEVEL_SHARE * Math.min(a.h, b.h)) return TOUCH_SEVERITY.touching;
    return down >= LEVEL_LINES * grid.leading ? TOUCH_SEVERITY.pair : 0;
  }
  const shared = across / Math.min(a.w, b.w);
  if (-down <= TOUCHING_LINES * grid.leading && shared > 0.3) return TOUCH_SEVERITY.touching;
  if (grid.underLines > 0 || -down > PAIR_LINES * grid.leading || shared <= 0.5) return 0;
  const between: Edges = {
    x: Math.max(a.x, b.x),
    x2: Math.min(a.x2, b.x2),
    y: Math.min(a.y2, b.y2),
    y2: Math.max(a.y, b.y),
  };
  const parted = boxes.some(
    (box) => box.kind === 'body' && overlapX(box, between) > grid.tolX && overlapY(box, between) > grid.tolY,
  );
  return parted ? 0 : TOUCH_SEVERITY.pair;
}

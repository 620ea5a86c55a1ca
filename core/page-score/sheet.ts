import { headStrength } from '../layout-rules';
import type { PageLayout } from '../page';
import type { Points } from '../units';
import type { Fault } from './faults';

/** What a box of a page holds. `furniture` of the roles `frame`, `tint`, `rule` and `divider` takes no place. */
export type ScoreBoxKind = 'headline' | 'body' | 'image' | 'caption' | 'masthead' | 'furniture' | 'ad';

/** A rectangle of a page with what the score asks of it; `LayoutBox` is one. Points, without the white around it. */
export interface ScoreBox {
  readonly kind: ScoreBoxKind;
  readonly x: Points;
  readonly y: Points;
  readonly w: Points;
  readonly h: Points;
  /** The story that a headline, text, picture or caption belongs to. */
  readonly articleId?: string;
  /** 1 is the most important. */
  readonly priority?: number;
  /** Of text: lines really set, all legs together; of a headline: its lines. */
  readonly lines?: number;
  /** Of a headline or a nameplate. */
  readonly fontSize?: Points;
  readonly vertical?: boolean;
  /** Of a headline: it stands beside its text, or within it; else over it. */
  readonly place?: 'beside' | 'within';
  /** Equal legs of a text box. */
  readonly columns?: number;
  /** Characters that found no place. */
  readonly overset?: number;
  /** The page on which the text goes on. */
  readonly jumpTo?: number;
  /** It continues a story from another page. */
  readonly jumpPart?: boolean;
  readonly role?: string;
}

/** What the score is told of a story besides its boxes. */
export interface ScoreArticle {
  readonly id: string;
  readonly priority?: number;
  readonly chars?: number;
  /** It must stand on this page; so it is when left out. */
  readonly mustPlace?: boolean;
  /** It has no headline by its nature: a picture with its words. */
  readonly headless?: boolean;
  readonly framed?: boolean;
  /** It stands in the ear 报眼: no part of the page's order. */
  readonly ear?: boolean;
  /** Stories of one package 组稿 are one thing. */
  readonly package?: string;
}

/** A page as the score reads it; `PageLayout` is one. */
export interface ScoreSheet {
  readonly page: Omit<PageLayout['page'], 'unit'> & {
    /**
     * White that boxes of text leave out under their last line, where lines are vertical ones and the page is turned.
     */
    readonly underLines?: Points;
  };
  readonly articles: readonly ScoreArticle[];
  readonly boxes: readonly ScoreBox[];
}

/** A box with its far edges and what follows from it, worked out once. */
export interface Box extends ScoreBox {
  readonly x2: Points;
  readonly y2: Points;
  /** Drawn under or around others: it takes no place. */
  readonly ghost: boolean;
  /** Of a headline: how strong it looks. */
  readonly strength: number;
  /** Of text: lines a leg, lines that fit, lines left, characters a line, width of a leg. */
  readonly depth: number;
  readonly slack: number;
  readonly capacity: number;
  readonly set: number;
  readonly perLine: number;
  readonly measure: Points;
}

/** A story on the page: its boxes by kind, and the rectangle around them all. */
export interface Region {
  readonly id: string;
  readonly told: ScoreArticle;
  readonly priority: number | undefined;
  readonly boxes: readonly Box[];
  readonly heads: readonly Box[];
  readonly bodies: readonly Box[];
  readonly images: readonly Box[];
  /** The strongest headline. */
  readonly head: Box | undefined;
  /** Faults it has wherever the others stand; their weights before the caps. */
  readonly faults: readonly Fault[];
  readonly looks: RegionLooks;
  readonly x: Points;
  readonly y: Points;
  readonly x2: Points;
  readonly y2: Points;
}

/** What a story alone adds to the terms of the score. */
export interface RegionLooks {
  /** Its area in square points; how much of that counts as rectangular, and as of sane proportions. */
  readonly area: number;
  readonly solid: number;
  readonly proportioned: number;
  /** Boxes whose edges are looked at, and how many of them stand on columns. */
  readonly edges: number;
  readonly onGrid: number;
  /**
   * Area of its text, and how much of it counts as of good depth and of good measure; how even its legs end, 0 to 1.
   */
  readonly text: number;
  readonly deep: number;
  readonly wide: number;
  readonly even: number;
  /** White at the feet of its legs, in square points. */
  readonly slack: number;
  /** How far the eye has to climb from the text under its picture to the next leg, 0 to 1. */
  readonly climb: number;
  /** 1 where text goes on beside its head as if it had none (rule L07), else 0. */
  readonly aside: number;
}

/** A rectangle by its edges. */
export type Edges = Pick<Box, 'x' | 'y' | 'x2' | 'y2'>;

/** The page's measures, and how far things may be off without being seen. */
export interface Measures extends Edges {
  readonly width: Points;
  readonly height: Points;
  readonly columns: number;
  readonly gutter: Points;
  readonly leading: Points;
  readonly column: Points;
  readonly pitch: Points;
  readonly gridTop: Points;
  readonly front: boolean;
  readonly tolX: Points;
  readonly tolY: Points;
  /** White that boxes of text leave out under their last line. */
  readonly underLines: Points;
}

/** A page ready to be judged. */
export interface Reading {
  readonly grid: Measures;
  readonly boxes: readonly Box[];
  readonly regions: readonly Region[];
  readonly told: readonly ScoreArticle[];
  /** Rules stand between all stories, though the boxes do not tell them: pages that are not composed yet. */
  readonly ruled?: boolean;
}

const GHOSTS = new Set(['frame', 'tint', 'rule', 'divider']);

/** The measures of a page. */
export function measuresOf(page: ScoreSheet['page']): Measures {
  const { margins, columns, gutter, leading, width, height, gridTop, front, underLines = 0 } = page;
  const [x, y, x2, y2] = [margins.left, margins.top, width - margins.right, height - margins.bottom];
  const column = (x2 - x - gutter * (columns - 1)) / columns;
  return {
    ...{ x, y, x2, y2, width, height, columns, gutter, leading, column, gridTop, front, pitch: column + gutter },
    tolX: Math.max(0.15 * gutter, 0.012 * column),
    tolY: 0.2 * leading,
    underLines,
  };
}

/** Whether a box is part of a story. */
export function isNews({ kind }: Pick<ScoreBox, 'kind'>): boolean {
  return kind === 'headline' || kind === 'body' || kind === 'image' || kind === 'caption';
}

/** Works a box out on its page. */
export function readBox(box: ScoreBox, grid: Measures, charsPerLine: number): Box {
  const [long, deep] = box.vertical === true ? [box.h, box.w] : [box.w, box.h];
  const isUprightText = box.kind === 'body' && box.vertical === true;
  const columns = isUprightText ? 1 : Math.max(1, box.columns ?? Math.round((box.w + grid.gutter) / grid.pitch));
  const depth = Math.floor((isUprightText ? deep : box.h) / grid.leading + 0.45);
  const capacity = isUprightText ? Math.max(depth, box.lines ?? 0) : columns * depth;
  const set = box.lines ?? capacity;
  const measure = isUprightText ? long : (box.w - (columns - 1) * grid.gutter) / columns;
  return {
    ...box,
    ...{ columns, depth, capacity, set, measure },
    x2: box.x + box.w,
    y2: box.y + box.h,
    ghost: box.kind === 'furniture' && GHOSTS.has(box.role ?? ''),
    strength: box.kind === 'headline' ? headStrength(box.fontSize ?? 0, Math.max(0.5, long / grid.column)) : 0,
    slack: box.kind === 'body' ? Math.max(0, capacity - set) : 0,
    perLine: charsPerLine * (measure / grid.column),
  };
}

/** The edges around several rectangles; empty ones around none. */
export function around(boxes: readonly Edges[]): Edges {
  let [x, y, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    x = Math.min(x, box.x);
    y = Math.min(y, box.y);
    x2 = Math.max(x2, box.x2);
    y2 = Math.max(y2, box.y2);
  }
  return { x, y, x2, y2 };
}

/** How far two rectangles overlap across; negative where they stand apart. */
export function overlapX(a: Edges, b: Edges): Points {
  return Math.min(a.x2, b.x2) - Math.max(a.x, b.x);
}

/** How far two rectangles overlap down the page; negative where they stand apart. */
export function overlapY(a: Edges, b: Edges): Points {
  return Math.min(a.y2, b.y2) - Math.max(a.y, b.y);
}

/** A straight line from 0 at `bad` to 1 at `good`, level beyond. */
export function ramp(value: number, bad: number, good: number): number {
  return Math.min(1, Math.max(0, (value - bad) / (good - bad)));
}

/** The sum of what `value` gives for each. */
export function sumOf<T>(list: readonly T[], value: (one: T) => number): number {
  let sum = 0;
  for (const one of list) sum += value(one);
  return sum;
}

import type { PageLayout } from '../page';
import type { ScoreBox } from '../page-score';

/** What of a page strikes the eye first: two make-ups of the same stories differ by it before anybody reads. */
export interface PageLook {
  /** The most important story of those that are made up; none on a page without any. */
  readonly lead?: LeadLook;
  /** A more important story stays on the page in any case: the lead is that of the others only. */
  readonly leadStays?: true;
  /** Where the story stands that comes next to it. */
  readonly second?: PagePart;
  /** Where the largest picture stands that is not the lead's. */
  readonly picture?: PagePart;
  /** Whether most of its area is in stories broader than deep, deeper than broad, or neither. */
  readonly run: 'level' | 'upright' | 'mixed';
}

/** How the lead of a page stands. */
export interface LeadLook {
  readonly across: 'left' | 'middle' | 'right' | 'full';
  readonly down: 'upper' | 'lower';
  /** Columns it stands in; bands 段 where text is set vertically. */
  readonly columns: number;
  readonly head: 'level' | 'vertical' | 'none';
  /** Where its largest picture stands from its head. */
  readonly picture: 'above' | 'under' | 'left' | 'right' | 'none';
}

/** A ninth of a page. */
export type PagePart = `${'upper' | 'middle' | 'lower'}${'Left' | 'Middle' | 'Right'}`;

/** A feature of a page's look, by which others may differ from it. */
export type LookFeature = 'place' | 'columns' | 'head' | 'leadPicture' | 'second' | 'picture' | 'run';

/** Of the printed area no more than this share holds the same part of the same story on pages that look different. */
export const MOST_SHARED_PRINT = 0.5;
/**
 * Pages that look different do so in so many features at the least, one of them of the two stories that are seen first.
 */
const LEAST_FEATURES = 2;
const SEEN_FIRST: ReadonlySet<LookFeature> = new Set(['place', 'columns', 'head', 'leadPicture', 'second']);
/** A page runs one way where so much of its area does. */
const RUNS = 0.6;
/** A story this much longer one way than the other runs that way. */
const LONGER = 1.15;
/** Edges that miss each other by less than this share of a column are one. */
const NEAR = 0.3;

/** What the eye sees of a page, composed or laid out only. */
export interface SeenPage {
  readonly page: PageLayout['page'];
  readonly articles: readonly {
    /** The story's. */
    readonly id: string;
    /** 1 is the most important. */
    readonly priority: number;
    readonly rect: { readonly width: number; readonly height: number };
  }[];
  readonly boxes: readonly ScoreBox[];
}

interface Extent {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** How a composed page looks; stories that stay on it in any case (`kept`, by their ids) are never its lead. */
export function lookOfPage({ page, articles, boxes }: SeenPage, kept: ReadonlySet<string>): PageLook {
  const { width, height } = page;
  const order = articles.toSorted((a, b) => a.priority - b.priority);
  const [first, next] = order.filter(({ id }) => !kept.has(id));
  const lead =
    first &&
    leadLook(
      boxes.filter((box) => isOf(box, first.id)),
      page,
    );
  const others = boxes.filter((box) => box.kind === 'image' && !(first && isOf(box, first.id)));
  const picture = largest(others);
  const second = next && extentOf(boxes.filter((box) => isOf(box, next.id)));
  return {
    ...(lead && { lead }),
    ...(lead && first !== order[0] && { leadStays: true }),
    ...(second && { second: partOf(second, width, height) }),
    ...(picture && { picture: partOf(picture, width, height) }),
    run: runOf(articles.map(({ rect }) => rect)),
  };
}

function isOf({ articleId }: ScoreBox, story: string): boolean {
  return articleId === story;
}

function leadLook(boxes: readonly ScoreBox[], page: PageLayout['page']): LeadLook | undefined {
  const own = extentOf(boxes);
  if (own === undefined) return undefined;
  const { width, height, margins, columns, gutter, bands } = page;
  const area = width - margins.left - margins.right;
  const measure = (area + gutter) / columns - gutter;
  const near = bands === undefined ? NEAR * measure : NEAR * bands.measure;
  const atLeft = own.x - margins.left < near;
  const atRight = width - margins.right - own.x - own.w < near;
  const span =
    bands === undefined ? (own.w + gutter) / (measure + gutter) : (own.h + bands.pitch - bands.measure) / bands.pitch;
  const head = boxes.find((box) => box.kind === 'headline');
  return {
    across: atLeft ? (atRight ? 'full' : 'left') : atRight ? 'right' : 'middle',
    down: own.y + Math.min(own.h, height / 4) / 2 < height / 2 ? 'upper' : 'lower',
    columns: Math.max(1, Math.round(span)),
    head: head === undefined ? 'none' : head.vertical ? 'vertical' : 'level',
    picture: besideHead(largest(boxes.filter((box) => box.kind === 'image')), head),
  };
}

function besideHead(picture: Extent | undefined, head: Extent | undefined): LeadLook['picture'] {
  if (picture === undefined) return 'none';
  if (head === undefined) return 'above';
  const [right, below] = [head.x + head.w / 2, head.y + head.h / 2];
  if (picture.y + picture.h <= below) return 'above';
  if (picture.x + picture.w <= right) return 'left';
  if (picture.x >= right) return 'right';
  return 'under';
}

function largest(boxes: readonly Extent[]): Extent | undefined {
  return boxes.toSorted((a, b) => b.w * b.h - a.w * a.h)[0];
}

function extentOf(boxes: readonly Extent[]): Extent | undefined {
  if (boxes.length === 0) return undefined;
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const w = Math.max(...boxes.map((box) => box.x + box.w)) - x;
  return { x, y, w, h: Math.max(...boxes.map((box) => box.y + box.h)) - y };
}

function partOf({ x, y, w, h }: Extent, width: number, height: number): PagePart {
  const [across, down] = [(3 * (x + w / 2)) / width, (3 * (y + h / 2)) / height];
  const row = down < 1 ? 'upper' : down < 2 ? 'middle' : 'lower';
  return `${row}${across < 1 ? 'Left' : across < 2 ? 'Middle' : 'Right'}`;
}

function runOf(rects: readonly { readonly width: number; readonly height: number }[]): PageLook['run'] {
  let [level, upright, all] = [0, 0, 0];
  for (const { width, height } of rects) {
    const area = width * height;
    all += area;
    if (width > LONGER * height) level += area;
    else if (height > LONGER * width) upright += area;
  }
  return level > RUNS * all ? 'level' : upright > RUNS * all ? 'upright' : 'mixed';
}

/** In what looks differ from one another: in these features not all are alike. */
export function featuresApart(looks: readonly PageLook[]): ReadonlySet<LookFeature> {
  const [first, ...others] = looks;
  return new Set(others.flatMap((other) => (first === undefined ? [] : [...differingFeatures(first, other)])));
}

/** In what two looks differ. */
export function differingFeatures(a: PageLook, b: PageLook): ReadonlySet<LookFeature> {
  const differing = new Set<LookFeature>();
  const tell = (feature: LookFeature, here: unknown, there: unknown): void => {
    if (here !== there) differing.add(feature);
  };
  tell('place', `${a.lead?.across} ${a.lead?.down}`, `${b.lead?.across} ${b.lead?.down}`);
  tell('columns', a.lead?.columns, b.lead?.columns);
  tell('head', a.lead?.head, b.lead?.head);
  tell('leadPicture', a.lead?.picture, b.lead?.picture);
  tell('second', a.second, b.second);
  tell('picture', a.picture, b.picture);
  tell('run', a.run, b.run);
  return differing;
}

/**
 * Whether two make-ups of a page are different pages to an editor: half of what is printed is another story, or another
 * part of the same, and of what strikes the eye two things differ, one of them of the lead or of the story next to it.
 */
export function looksDifferent(a: SeenPage, b: SeenPage, kept: ReadonlySet<string>): boolean {
  return likeness(sightOf(a, kept), sightOf(b, kept)) === 0;
}

/**
 * The share of the printed area that holds the same part of the same story, its head, its text or a picture of it, on
 * both pages.
 */
export function sharedPrint(a: SeenPage, b: SeenPage, kept: ReadonlySet<string>): number {
  return shared(printOf(a, kept), printOf(b, kept));
}

/** What of a page is compared with others. */
export interface PageSight {
  readonly look: PageLook;
  readonly print: Print;
}

/** Where the parts of each story are printed, by what they are, and the area of them all. */
interface Print {
  readonly parts: ReadonlyMap<string, readonly Extent[]>;
  readonly area: number;
}

/** What of a page is compared with others; stories that stay on it in any case (`kept`, by their ids) are not. */
export function sightOf(page: SeenPage, kept: ReadonlySet<string>): PageSight {
  return { look: lookOfPage(page, kept), print: printOf(page, kept) };
}

/** How alike pages are that are no different ones (`looksDifferent`), from 0, of those that are, to 1. */
export function likeness(a: PageSight, b: PageSight): number {
  const same = shared(a.print, b.print);
  if (same > MOST_SHARED_PRINT) return same;
  const differing = differingFeatures(a.look, b.look);
  const differ = differing.size >= LEAST_FEATURES && [...differing].some((feature) => SEEN_FIRST.has(feature));
  return differ ? 0 : MOST_SHARED_PRINT;
}

function shared(a: Print, b: Print): number {
  let same = 0;
  for (const [what, here] of a.parts) {
    for (const one of here) for (const other of b.parts.get(what) ?? []) same += overlap(one, other);
  }
  const all = Math.max(a.area, b.area);
  return all === 0 ? 1 : same / all;
}

function printOf({ boxes }: SeenPage, kept: ReadonlySet<string>): Print {
  const parts = new Map<string, Extent[]>();
  let area = 0;
  for (const box of boxes) {
    const { kind, articleId } = box;
    if (articleId === undefined || kept.has(articleId)) continue;
    const what = `${kind === 'caption' ? 'image' : kind} ${articleId}`;
    const own = parts.get(what);
    if (own === undefined) parts.set(what, [box]);
    else own.push(box);
    area += box.w * box.h;
  }
  return { parts, area };
}

function overlap(a: Extent, b: Extent): number {
  const width = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

import { isShown, keepSame } from '../document';
import type { Article, Edition, GridRect, Page, Profile, Story } from '../document';
import { pageGrid, tryPage } from '../page';
import type { CompositionCache, PageGrid, Setting } from '../page';
import { readBox } from '../page-score';
import type { ScoreBox } from '../page-score';
import { hangs, isStep, stepOf } from './article-step';
import { headSizes } from './head-sizes';
import type { HeadSizes } from './head-sizes';
import { pageHole } from './hole';
import type { Hole } from './hole';
import { lookOf, withKeptLook } from './kept-look';
import { measureStory } from './measure';
import type { StoryMeasure } from './measure';
import { placedArticle, steppedArticle } from './placed-article';
import { COLUMN_LINES } from './placement';
import { ownBandShapes, withShapes } from './own-band-shapes';
import type { Item, Placed } from './placement';
import { keepBoxes, scoreDesk } from './score-sheet';
import type { ScoreDesk } from './score-sheet';
import { shapeTable } from './shape';
import type { CellRect, ShapeHead, ShapeTable } from './shape';
import type { ShapeContext } from './shape-costs';
import { storyShapes } from './shapes';
import { stepShapes } from './step-shapes';
import { laidFrame, laidProfile } from './turned';

/** A head may grow by this factor where that fills its place. */
const LARGER = 1.14;
/**
 * Where its story fills its own place again, a head may be so many times as large as it is: that moves nothing else.
 */
const FILLING_HEAD = { least: 0.525, largest: 1.37 };
/**
 * Where its story fills its own place again, so much of a picture may be cut off, as copyfitting allows a hand; down to
 * so many lines.
 */
const PICTURE = { crop: 0.35, least: 5 };

/** A page (from 1) some of whose articles are lifted and placed anew while the others stand. */
export interface StandingTask {
  readonly edition: Edition;
  readonly page: number;
  readonly setting: Setting;
  readonly cache?: CompositionCache;
}

/** The desk of a page with none of its articles but those that `stays` names, and the others as they stand. */
export function standingPage(
  task: StandingTask,
  own: Page,
  stays: (article: Article) => boolean = () => false,
): { readonly desk: ScoreDesk; readonly stands: readonly Standing[] } {
  const { edition, page } = task;
  const bare: Edition = {
    ...edition,
    pages: edition.pages.map((each, index) =>
      index === page - 1 ? { ...each, articles: own.articles.filter(stays) } : each,
    ),
  };
  const desk = scoreDesk(bare, page, task);
  const stands = standingArticles(task, own, desk);
  return { desk, stands: stands.filter(({ article }) => !stays(article)) };
}

/** An article as it stands, in make-up's terms. */
export interface Standing {
  readonly article: Article;
  /** That of its step, where it stands in one. */
  readonly step?: Article;
  /** Its frame on the page that is laid out (`laidProfile`), and that of its step. */
  readonly frame: GridRect;
  readonly beside?: GridRect;
  readonly story: Story;
  readonly rank: number;
  readonly placed: Placed;
}

/** The articles of a page that are shown, as they stand, one in a step with it; the desk is told their boxes. */
function standingArticles(
  { edition, page, setting, cache }: StandingTask,
  own: Page,
  desk: ScoreDesk,
): readonly Standing[] {
  const stories = new Map(edition.stories.map((story) => [story.id, story]));
  const shown = own.articles.flatMap((article) => {
    const story = stories.get(article.story);
    const isApart = story !== undefined && isShown(article) && !isStep(article, own, setting.profile);
    return isApart ? [{ article, story }] : [];
  });
  const order = shown.toSorted((a, b) => a.story.priority - b.story.priority);
  const composed = tryPage(edition, page, { fonts: setting.fonts, ...(cache && { cache }) }, 'none');
  const boxes = composed.boxes.map(desk.turn);
  return shown.map(({ article, story }) => {
    const rank = order.findIndex((one) => one.article === article);
    const mine = boxes.filter(({ articleId }) => articleId === story.id);
    const frame = laidFrame(article.frame, setting.profile);
    const step = stepOf(article, own, setting.profile);
    const beside = step && laidFrame(step.frame, setting.profile);
    const placed = withStep(placedAsItStands({ ...article, frame }, rank, mine, desk.grid), frame, beside);
    const ranked = mine.map((box): ScoreBox => ({ ...box, priority: rank + 1 }));
    const read = ranked.map((box) => readBox(box, desk.measures, desk.charsPerLine));
    keepBoxes(placed, read, desk);
    return { article, ...(step && { step }), frame, ...(beside && { beside }), story, rank, placed };
  });
}

function placedAsItStands(article: Article, rank: number, boxes: readonly ScoreBox[], grid: PageGrid): Placed {
  const { column, columns, line, lines } = article.frame;
  const within = (box: ScoreBox): CellRect => {
    const { column: left, line: top } = grid.cellAt({ x: box.x + 1, y: box.y + 1 });
    return {
      column: left - column,
      columns: Math.max(1, Math.round((box.w + grid.gutter) / (grid.measure + grid.gutter))),
      line: top - line,
      lines: Math.max(1, Math.round(box.h / grid.leading)),
    };
  };
  const main = boxes.find((box) => box.kind === 'headline');
  const images = boxes.filter((box) => box.kind === 'image').map((box) => ({ ...within(box), captionRows: 0 }));
  const none: ShapeHead = { column: 0, columns, line: 0, lines: 0, size: 0, reach: columns };
  const head = main === undefined ? none : headOf(within(main), main, grid);
  return {
    item: { story: article.story, rank, shapes: shapeTable([], grid.columns) },
    shape: {
      ...{ columns, lines: lines + 1, kind: 'stands', cost: 0, air: 0, head, airy: false },
      ...{ images, pictures: article.pictures, bodies: [], rows: 0 },
    },
    ...{ column, line, lines: lines + 1, air: 0 },
  };
}

function withStep(placed: Placed, frame: GridRect, beside: GridRect | undefined): Placed {
  if (beside === undefined) return placed;
  const lines = beside.line + beside.lines + 1 - frame.line;
  const { columns } = beside;
  if (!hangs(frame, beside))
    return { ...placed, shape: { ...placed.shape, step: { columns, lines } }, stepLines: lines };
  const step = { columns, lines, hangs: true } as const;
  return { ...placed, shape: { ...placed.shape, columns: frame.columns - columns, step }, stepLines: lines };
}

function headOf(
  rect: CellRect,
  { fontSize = 0, vertical = false }: Pick<ScoreBox, 'fontSize' | 'vertical'>,
  grid: PageGrid,
): ShapeHead {
  const reach = vertical ? (rect.lines * grid.leading) / grid.measure : rect.columns;
  return { ...rect, size: fontSize, reach, ...(vertical && { vertical }) };
}

/**
 * The shapes of a story that is placed anew; its head keeps near `heads` times the size it has, or takes its rank's.
 */
export function standingItem(one: Standing, heads: number | 'ranked', task: StandingTask, grid: PageGrid): Item {
  const { article, step, story, rank } = one;
  const { measure, context } = standingStory(one, heads, task, grid);
  const shapes = withOwnBands(storyShapes(measure, context), measure, context, article);
  const item = withKeptLook({ story: story.id, rank, shapes }, article, task.setting.profile);
  if (step === undefined || item.shapes !== shapes) return item;
  // Only what stands in a step may stand in one again.
  return { ...item, shapes: { ...shapes, steps: stepShapes(measure, context) } };
}

/**
 * The shapes of a story that is to fill the place it stands in: of its own columns alone, though its rank or its length
 * ask for others now, with the pictures that it shows and no others, cropped as far as a hand crops them; its head in
 * every size that is not far from the one it has.
 */
export function fillingItem(one: Standing, task: StandingTask, grid: PageGrid): Item {
  const { article, step, story, rank, placed } = one;
  const { measure: whole, context } = standingStory(one, 'filling', task, grid);
  const shown = new Set(article.pictures.map(({ index }) => index));
  const measure = { ...whole, pictures: whole.pictures.filter(({ index }) => shown.has(index)) };
  const { columns: width, step: beside } = placed.shape;
  const filling = { ...context, filling: { width, ...(beside && { step: beside }) }, bounds: PICTURE };
  const shapes = withOwnBands(storyShapes(measure, filling), measure, filling, article);
  const item = withKeptLook({ story: story.id, rank, shapes }, article, task.setting.profile);
  if (step === undefined || item.shapes !== shapes) return item;
  return { ...item, shapes: { ...shapes, steps: stepShapes(measure, filling) } };
}

/** Only what stands in bands of its own may stand in some again, as with steps. */
function withOwnBands(
  shapes: ShapeTable,
  measure: StoryMeasure,
  context: ShapeContext,
  { bands }: Pick<Article, 'bands'>,
): ShapeTable {
  return bands === undefined ? shapes : withShapes(shapes, ownBandShapes(measure, context, shapes.bestCost));
}

function standingStory(
  { article, story, rank }: Standing,
  heads: number | 'ranked' | 'filling',
  { edition, page, setting, cache }: StandingTask,
  grid: PageGrid,
): { readonly measure: StoryMeasure; readonly context: ShapeContext } {
  const measure = measureStory(story, edition, setting, cache);
  const sizes =
    standingSizes(article, heads) ??
    headSizes(rank, { front: page === 1, width: pageGrid(setting.profile).area.width });
  const context = {
    ...{ profile: laidProfile(setting.profile), rank, room: 1, sizes, pageColumns: grid.columns },
    ...{ column: grid.measure, gutter: grid.gutter, leading: grid.leading, most: grid.lines + 1 },
    ...(lookOf(article) === 'strip' && { upright: true as const }),
  };
  return { measure, context };
}

/** The sizes of a head that keeps near the one it has; `undefined` of one that has none, or takes its rank's. */
function standingSizes({ head }: Article, heads: number | 'ranked' | 'filling'): HeadSizes | undefined {
  if (head === undefined || heads === 'ranked') return undefined;
  const { size } = head;
  if (heads !== 'filling') return { wanted: size * heads, largest: size * Math.max(1, heads) * LARGER };
  return { wanted: size, least: FILLING_HEAD.least * size, largest: FILLING_HEAD.largest * size };
}

/** The place that articles leave when they are lifted: their frames and the white line under each. */
export function liftedHole(freed: readonly Standing[], grid: PageGrid): Hole {
  const lines = grid.lines + 1;
  const blocks: CellRect[] = [];
  for (let column = 0; column < grid.columns; column++) {
    const free = new Uint8Array(lines);
    for (const frame of freed.flatMap(framesOf)) {
      if (column < frame.column || column >= frame.column + frame.columns) continue;
      free.fill(1, Math.max(0, frame.line), Math.min(lines, frame.line + frame.lines + 1));
    }
    for (let line = 0; line < lines;) {
      const from = line;
      while (line < lines && free[line] === free[from]) line++;
      if (free[from] === 0) blocks.push({ column, columns: 1, line: from, lines: line - from });
    }
  }
  return pageHole({ columns: grid.columns, lines }, blocks);
}

/** The frames of an article, on the page that is laid out: two of one in a step. */
function framesOf({ frame, beside }: Standing): readonly GridRect[] {
  return beside === undefined ? [frame] : [frame, beside];
}

/** The articles in which a story stands, that of its step the last. */
export function partsOf({ article, step }: Standing): readonly Article[] {
  return step === undefined ? [article] : [article, step];
}

/** How far an article is from the nearest of others, in lines. */
export function standingDistance(of: Pick<Standing, 'frame'>, changed: readonly Standing[]): number {
  const middle = ({ frame }: Pick<Standing, 'frame'>): readonly [number, number] => [
    COLUMN_LINES * (frame.column + frame.columns / 2),
    frame.line + frame.lines / 2,
  ];
  const [x, y] = middle(of);
  return Math.min(
    ...changed.map((one) => {
      const [ox, oy] = middle(one);
      return Math.abs(x - ox) + Math.abs(y - oy);
    }),
  );
}

/**
 * A page whose lifted articles stand as they were placed, and the ids of those of them that are not among the named and
 * do not stand as they did.
 */
export function withPlaced(
  own: Page,
  freed: readonly Standing[],
  placed: readonly Placed[],
  named: readonly string[],
  profile: Pick<Profile, 'grid' | 'paper'>,
): { readonly page: Page; readonly moved: readonly string[] } {
  const byStory = new Map(placed.map((one) => [one.item.story, one]));
  const moved: string[] = [];
  const articles = own.articles.flatMap((article): readonly Article[] => {
    const stood = freed.find((each) => partsOf(each).includes(article));
    const one = stood && byStory.get(article.story);
    if (one === undefined) return [article];
    if (stood?.step === article) {
      const step = steppedArticle(one, profile);
      return step === undefined ? [] : [{ ...article, ...step }];
    }
    const { head: _head, columns: _columns, bands: _bands, ...rest } = article;
    const now = keepSame(article, { ...rest, ...placedArticle(one, profile) });
    if (now !== article && !named.includes(article.id)) moved.push(article.id);
    return [now];
  });
  return { page: { ...own, articles }, moved };
}

/** Whether lifted articles hold their stories when a page (an edition's, made anew) is really set. */
export function holdTheirText(
  made: Page,
  freed: readonly Standing[],
  { edition, page, setting, cache }: StandingTask,
): boolean {
  const pages = edition.pages.map((each, index) => (index === page - 1 ? made : each));
  const { articles } = tryPage({ ...edition, pages }, page, { fonts: setting.fonts, ...(cache && { cache }) }, 'none');
  const lifted = new Set(freed.flatMap(partsOf).map(({ id }) => id));
  return articles.every(({ article, oversetLines }) => !lifted.has(article) || oversetLines === 0);
}

import { isShown } from '../document';
import type { Article, Edition, Page, Story } from '../document';
import { tryPage } from '../page';
import type { CompositionCache, LayoutBox, PageGrid, Setting } from '../page';
import { readBox } from '../page-score';
import type { ScoreBox } from '../page-score';
import { headSizes } from './head-sizes';
import type { HeadSizes } from './head-sizes';
import { pageHole } from './hole';
import type { Hole } from './hole';
import { judge } from './judge';
import type { Layout } from './judge';
import { bestOf, depthsByLook } from './lay-out';
import { measureStory } from './measure';
import { CLOSE_LINES } from './moves';
import { placedArticle } from './placed-article';
import type { Item, Placed } from './placement';
import { seededRandom } from './random';
import { keepBoxes, scoreDesk } from './score-sheet';
import type { ScoreDesk } from './score-sheet';
import { shapeTable } from './shape';
import type { CellRect, ShapeHead } from './shape';
import { storyShapes } from './shapes';
import { tile } from './tile';
import type { Beam } from './tile';

/** A mended page may score so much less than before its story changed. */
const WORSE = 8;
/** Searches of the place that is made free, one after the other until one closes. */
const BEAMS: readonly Beam[] = [
  { states: 40, moves: 24, depths: 5, jitter: 0, close: CLOSE_LINES },
  { states: 40, moves: 24, depths: 5, jitter: 6, close: CLOSE_LINES },
];
/** How many lines one column counts for when neighbours are told by distance. */
const COLUMN_LINES = 12;
/** A head may grow by this factor where that fills its place. */
const LARGER = 1.14;
/** Heads that give way to text that has grown become about so much smaller. */
const SMALLER = 0.75;

/** What is to be mended: the page (from 1) and the articles on it whose stories do not fit them any more. */
export interface MendTask {
  readonly edition: Edition;
  readonly page: number;
  readonly articles: readonly string[];
  readonly setting: Setting;
  readonly cache?: CompositionCache;
  readonly seed?: number;
}

/** A page mended. */
export interface MendedPage {
  readonly page: Page;
  /** Ids of the articles besides those named that moved or changed. */
  readonly moved: readonly string[];
}

/**
 * Makes changed stories fit their page again with the fewest moves: in their own place if they can, else together with
 * their nearest neighbours, one more at a time. What is locked never moves, nor does anything beyond. Heads keep near the
 * sizes they have. `undefined` when no way closes the page without harm to its looks.
 */
export function mendPage(task: MendTask): MendedPage | undefined {
  const { edition, page, setting, cache, seed = 1 } = task;
  const own = edition.pages[page - 1];
  if (own === undefined) return undefined;
  const bare: Edition = {
    ...edition,
    pages: edition.pages.map((each, index) => (index === page - 1 ? { ...each, articles: [] } : each)),
  };
  const desk = scoreDesk(bare, page, { setting, cache });
  const stands = standingArticles(task, own, desk);
  const changed = stands.filter(({ article }) => task.articles.includes(article.id) && article.locked !== true);
  if (changed.length === 0) return undefined;
  const before = judge(
    stands.map(({ placed }) => placed),
    desk,
  );
  const others = stands.filter((one) => !changed.includes(one) && one.article.locked !== true);
  const near = others.toSorted((a, b) => distance(a, changed) - distance(b, changed) || a.rank - b.rank);
  const items = new Map<string, Item>();
  const itemFor = (one: Standing, heads: number): Item => {
    const key = `${one.article.id} ${heads}`;
    const item = items.get(key) ?? itemOf(one, heads, task, desk.grid);
    items.set(key, item);
    return item;
  };
  for (const { freed, heads } of steps(changed, near)) {
    const hole = holeOf(freed, desk.grid);
    const standing = stands.filter((one) => !freed.includes(one)).map(({ placed }) => placed);
    const fresh = freed.map((one) => itemFor(one, heads)).sort((a, b) => a.rank - b.rank);
    if (fresh.reduce((sum, { shapes }) => sum + shapes.smallest, 0) > hole.cells) continue;
    const random = seededRandom(seed + freed.length);
    for (const beam of BEAMS) {
      const topologies = tile({ items: fresh, hole, standing, random }, beam).map(({ placed }) => placed);
      const found = bestOf(topologies, { hole, desk, standing, depths: depthsByLook() });
      if (found === undefined || !isAsGood(found, before)) continue;
      const made = mended(own, freed, found.placed, task.articles);
      if (holdsAllText(made, freed, task)) return made;
    }
  }
  return undefined;
}

/** Whether a page has no fault that it had not, and looks hardly worse. */
function isAsGood(page: Layout, before: Layout): boolean {
  return page.soft >= before.soft - WORSE && [...page.faults].every((code) => before.faults.has(code));
}

/** What is lifted, in turn, and how large heads may be against those that stand. */
function* steps(
  changed: readonly Standing[],
  near: readonly Standing[],
): Generator<{ readonly freed: readonly Standing[]; readonly heads: number }> {
  yield { freed: changed, heads: 1 };
  // Before a neighbour moves, the head gives way.
  yield { freed: changed, heads: SMALLER };
  for (let count = 1; count <= near.length; count++) yield { freed: [...changed, ...near.slice(0, count)], heads: 1 };
}

/** Whether the lifted articles hold their stories when really set. */
function holdsAllText(
  { page: own }: MendedPage,
  freed: readonly Standing[],
  { edition, page, setting, cache }: MendTask,
): boolean {
  const pages = edition.pages.map((each, index) => (index === page - 1 ? own : each));
  const { articles } = tryPage({ ...edition, pages }, page, { fonts: setting.fonts, ...(cache && { cache }) }, 'none');
  const lifted = new Set(freed.map(({ article }) => article.id));
  return articles.every(({ article, oversetLines }) => !lifted.has(article) || oversetLines === 0);
}

/** An article as it stands, in make-up's terms. */
interface Standing {
  readonly article: Article;
  readonly story: Story;
  readonly rank: number;
  readonly placed: Placed;
}

function standingArticles(
  { edition, page, setting, cache }: MendTask,
  own: Page,
  desk: ScoreDesk,
): readonly Standing[] {
  const stories = new Map(edition.stories.map((story) => [story.id, story]));
  const shown = own.articles.flatMap((article) => {
    const story = stories.get(article.story);
    return story === undefined || !isShown(article) ? [] : [{ article, story }];
  });
  const order = shown.toSorted((a, b) => a.story.priority - b.story.priority);
  const { boxes } = tryPage(edition, page, { fonts: setting.fonts, ...(cache && { cache }) }, 'none');
  return shown.map(({ article, story }) => {
    const rank = order.findIndex((one) => one.article === article);
    const mine = boxes.filter((box) => 'articleId' in box && box.articleId === story.id);
    const placed = placedAsItStands(article, rank, mine, desk.grid);
    const ranked = mine.map((box): ScoreBox => ({ ...box, priority: rank + 1 }));
    const read = ranked.map((box) => readBox(box, desk.measures, desk.charsPerLine));
    keepBoxes(placed, read, desk);
    return { article, story, rank, placed };
  });
}

function placedAsItStands(article: Article, rank: number, boxes: readonly LayoutBox[], grid: PageGrid): Placed {
  const { column, columns, line, lines } = article.frame;
  const within = (box: LayoutBox): CellRect => {
    const { column: left, line: top } = grid.cellAt({ x: box.x + 1, y: box.y + 1 });
    return {
      column: left - column,
      columns: Math.max(1, Math.round((box.w + grid.gutter) / (grid.measure + grid.gutter))),
      line: top - line,
      lines: Math.max(1, Math.round(box.h / grid.leading)),
    };
  };
  const main = boxes.find((box) => box.kind === 'headline');
  const image = boxes.find((box) => box.kind === 'image');
  const none: ShapeHead = { column: 0, columns, line: 0, lines: 0, size: 0, reach: columns };
  const head = main?.kind === 'headline' ? headOf(within(main), main, grid) : none;
  return {
    item: { story: article.story, rank, shapes: shapeTable([], grid.columns) },
    shape: {
      ...{ columns, lines: lines + 1, kind: 'stands', cost: 0, air: 0, head, airy: false },
      ...(image !== undefined && { image: within(image) }),
      ...{ pictures: article.pictures, captionRows: 0, bodies: [], rows: 0 },
    },
    ...{ column, line, lines: lines + 1, air: 0 },
  };
}

function headOf(
  rect: CellRect,
  { fontSize, vertical }: { fontSize: number; vertical: boolean },
  grid: PageGrid,
): ShapeHead {
  const reach = vertical ? (rect.lines * grid.leading) / grid.measure : rect.columns;
  return { ...rect, size: fontSize, reach, ...(vertical && { vertical }) };
}

/** The shapes of a story that is placed anew; its head keeps near the size it has. */
function itemOf(
  { article, story, rank }: Standing,
  heads: number,
  { edition, page, setting, cache }: MendTask,
  grid: PageGrid,
): Item {
  const measure = measureStory(story, edition, setting, cache);
  const ranked = headSizes(rank, { front: page === 1, width: grid.area.width });
  const size = article.head?.size;
  const sizes: HeadSizes = size === undefined ? ranked : { wanted: size * heads, largest: size * LARGER };
  const shapes = storyShapes(measure, {
    ...{ profile: setting.profile, rank, room: 1, sizes, pageColumns: grid.columns },
    ...{ column: grid.measure, gutter: grid.gutter, leading: grid.leading, most: grid.lines + 1 },
  });
  return { story: story.id, rank, shapes };
}

/** The place that articles leave when they are lifted: their frames and the white line under each. */
function holeOf(freed: readonly Standing[], grid: PageGrid): Hole {
  const lines = grid.lines + 1;
  const blocks: CellRect[] = [];
  for (let column = 0; column < grid.columns; column++) {
    const free = new Uint8Array(lines);
    for (const { article } of freed) {
      const { frame } = article;
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

function distance({ article }: Standing, changed: readonly Standing[]): number {
  const middle = ({ frame }: Article): readonly [number, number] => [
    COLUMN_LINES * (frame.column + frame.columns / 2),
    frame.line + frame.lines / 2,
  ];
  const [x, y] = middle(article);
  return Math.min(
    ...changed.map((one) => {
      const [ox, oy] = middle(one.article);
      return Math.abs(x - ox) + Math.abs(y - oy);
    }),
  );
}

function mended(
  own: Page,
  freed: readonly Standing[],
  placed: readonly Placed[],
  named: readonly string[],
): MendedPage {
  const byStory = new Map(placed.map((one) => [one.item.story, one]));
  const moved: string[] = [];
  const articles = own.articles.map((article): Article => {
    const one = freed.some((each) => each.article === article) ? byStory.get(article.story) : undefined;
    if (one === undefined) return article;
    const { head: _head, ...rest } = article;
    if (!named.includes(article.id)) moved.push(article.id);
    return { ...rest, ...placedArticle(one) };
  });
  return { page: { ...own, articles }, moved };
}

import type { Article, Edition, Story } from '../../core/document';
import {
  bandDepths,
  countRows,
  measureHead,
  measureVerticalHead,
  pageBands,
  pageGrid,
  textDepth,
} from '../../core/page';
import type { CompositionCache, HeadMeasure, PageBands, PageGrid, Setting } from '../../core/page';

/** A rectangle that holds a whole story, and how it stands in it: an article without a place. */
export interface StoryShape extends Pick<Article, 'head' | 'pictures' | 'vertical'> {
  readonly columns: number;
  readonly lines: number;
}

/** Size of the main head by the article's base columns, in points, for a broadsheet's type area 985 points wide. */
const HEAD_SIZES = [18, 24, 30, 36, 40, 44] as const;
const BROADSHEET_WIDTH = 985;
const SMALLEST_SCALE = 0.8;
/** A head runs over this many lines at most before a smaller size is taken; in one column one more. */
const HEAD_LINES = 2;
/** Text is read most easily in legs about this deep (lines); wider or narrower articles are second choice. */
const LEG_LINES = 22;
/** The flattest picture worth printing, in lines. */
const PICTURE_LINES = 7;

/** The shapes in which a story can be put on a page by hand: one for each width, the best first; never empty. */
export function storyShapes(
  edition: Edition,
  story: Story,
  { setting, cache }: { readonly setting: Setting; readonly cache: CompositionCache },
): readonly StoryShape[] {
  const grid = pageGrid(setting.profile);
  const bands = pageBands(setting.profile);
  if (bands !== undefined) return bandShapes(story, bands, { setting, cache });
  const rows = countRows(story, setting, cache);
  const shapes = Array.from({ length: grid.columns }, (_, index) => {
    const columns = index + 1;
    const head = headOf(story, columns, grid, setting);
    const pictures = picturesOf(edition, story, columns, grid);
    const depth = textDepth(story, { columns, pictures }, setting, cache);
    const lines = Math.max(2, (head?.lines ?? 0) + depth);
    const shape: StoryShape = { columns, lines, pictures, ...(head && { head: { size: head.size } }) };
    return { shape, cost: Math.abs(Math.log(Math.max(1, depth) / Math.min(LEG_LINES, Math.max(1, rows)))) };
  });
  const fitting = shapes.filter(({ shape }) => shape.lines <= grid.lines).sort((a, b) => a.cost - b.cost);
  if (fitting.length > 0) return fitting.map(({ shape }) => shape);
  const widest = shapes.slice(-1).map(({ shape }) => ({ ...shape, lines: grid.lines }));
  return widest;
}

/**
 * Those of a paper that is set vertically: over so many bands 段, the head at the right, pictures left to who places
 * them.
 */
function bandShapes(
  story: Story,
  { count, step }: PageBands,
  { setting, cache }: { readonly setting: Setting; readonly cache: CompositionCache },
): readonly StoryShape[] {
  const { columns: most } = setting.profile.grid;
  const depthOf = bandDepths(story, setting, cache);
  const shapes = Array.from({ length: count }, (_, index) => {
    const lines = (index + 1) * step - 1;
    const { size, ...head } = bandHead(story, { lines, bands: index + 1 }, setting);
    const depth = depthOf({ bands: index + 1, taken: [] });
    const strip = Math.max(1, head.lines);
    const columns = (head.lines > 0 ? strip + 1 : 0) + Math.max(1, depth);
    const span = { column: columns - strip, columns: strip };
    const shape: StoryShape = {
      ...{ columns, lines, pictures: [], vertical: true },
      ...(head.lines > 0 && { head: { size, vertical: true, span } }),
    };
    return { shape, cost: Math.abs(Math.log(Math.max(1, depth) / LEG_LINES)) + (head.fits ? 0 : 1) };
  });
  const fitting = shapes.filter(({ shape }) => shape.columns <= most).sort((a, b) => a.cost - b.cost);
  return (fitting.length > 0 ? fitting : shapes.slice(-1)).map(({ shape }) => ({
    ...shape,
    columns: Math.min(most, shape.columns),
  }));
}

/** The largest head that stands in one or two upright lines. */
function bandHead(
  story: Story,
  { lines, bands }: { readonly lines: number; readonly bands: number },
  setting: Setting,
): HeadMeasure & { readonly size: number } {
  const wanted = (HEAD_SIZES[bands - 1] ?? Math.max(...HEAD_SIZES)) * SMALLEST_SCALE;
  const sizes = setting.profile.headlineSizes.filter((size) => size <= wanted).sort((a, b) => b - a);
  let last = { size: wanted, ...measureVerticalHead(story, { lines, size: wanted }, setting) };
  for (const size of sizes) {
    last = { size, ...measureVerticalHead(story, { lines, size }, setting) };
    if (last.fits && last.headlineLines <= HEAD_LINES) break;
  }
  return last;
}

function headOf(
  story: Story,
  columns: number,
  grid: PageGrid,
  setting: Setting,
): { readonly size: number; readonly lines: number } | undefined {
  if (story.headline === '' && story.kicker === '' && story.decks.length === 0) return undefined;
  const scale = Math.max(SMALLEST_SCALE, Math.min(1, grid.area.width / BROADSHEET_WIDTH));
  const wanted = (HEAD_SIZES[columns - 1] ?? Math.max(...HEAD_SIZES)) * scale;
  const most = columns === 1 ? HEAD_LINES + 1 : HEAD_LINES;
  const sizes = [...setting.profile.headlineSizes].filter((size) => size <= wanted).sort((a, b) => b - a);
  let last: { size: number; lines: number } | undefined;
  for (const size of sizes.length > 0 ? sizes : [wanted]) {
    const { lines, headlineLines, fits } = measureHead(story, { columns, size }, setting);
    last = { size, lines };
    if (fits && headlineLines <= most) return last;
  }
  return last;
}

/**
 * The story's first picture that the edition holds, at the right of the text: across the article when that is narrow.
 */
function picturesOf(edition: Edition, story: Story, columns: number, grid: PageGrid): Article['pictures'] {
  const held = new Map(edition.pictures.map((picture) => [picture.id, picture]));
  const index = story.pictures.findIndex(({ picture }) => held.has(picture));
  const picture = held.get(story.pictures[index]?.picture ?? '');
  if (picture === undefined) return [];
  const across = columns <= 2 ? columns : Math.ceil(columns / 2);
  const height = grid.columnWidth(across) / (picture.width / picture.height);
  const lines = Math.max(PICTURE_LINES, Math.min(Math.round(height / grid.leading), Math.round(grid.lines / 2)));
  return [{ index, frame: { column: columns - across, columns: across, line: 0, lines } }];
}

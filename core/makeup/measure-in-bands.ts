import type { Edition, Story } from '../document';
import {
  bandDepths,
  captionRows,
  countRows,
  measureHead,
  measureVerticalHead,
  measureVerticalJumpHead,
  ownBandMeasure,
  pageBands,
  pageGrid,
} from '../page';
import type { CompositionCache, HeadMeasure, PageGrid, Setting } from '../page';
import type { MeasuredPicture, OwnColumnsMeasure, StoryMeasure } from './measure';
import { depthKey, keep, picturesOf } from './measure-keys';
import type { Points } from '../units';
import { bandRows } from './turned';

/** Vertical lines of white between a head and its text. */
const HEAD_WHITE = 1;
/** A level head over text in bands has no more lines than this. */
const LEVEL_LINES = 2;
/** How often the words under a picture are set for its width, which depends on them. */
const ROUNDS = 3;

/**
 * Measures a story of a paper that is set vertically: its columns are bands 段, its lines vertical lines, its head a
 * vertical one at the right of its text over all its bands, or a level one over them. Its own columns are bands of its
 * own over whole ones of the page.
 */
export function measureInBands(
  story: Story,
  files: Edition['pictures'],
  setting: Setting,
  cache: CompositionCache | undefined,
): StoryMeasure {
  const grid = pageGrid(setting.profile);
  const bands = pageBands(setting.profile);
  const heads = new Map<string, HeadMeasure>();
  const strips = new Map<string, StripHead>();
  const words = new Map<string, number>();
  const depths = new Map<string, number>();
  const owns = new Map<string, OwnColumnsMeasure>();
  const rowsOf = (columns: number): number => (bands === undefined ? 0 : bandRows({ column: 0, columns }, bands).lines);
  const wordRows = (index: number, lines: number): number =>
    keep(words, `${index}/${lines}`, () => {
      const picture = story.pictures[index];
      return picture === undefined ? 0 : captionRows(picture, lines, setting);
    });
  const rows = countRows(story, setting, cache);
  const depthOf = bandDepths(story, setting, cache);
  /** A head beside its text: its strip, and white. */
  const withWhite = (head: HeadMeasure): HeadMeasure =>
    head.lines === 0 ? head : { ...head, lines: head.lines + HEAD_WHITE };
  return {
    ...{ story, rows, wordRows },
    pictures: picturesOf(story, files).map((picture): MeasuredPicture => {
      const linesOver = (columns: number): number => linesOfPicture(picture, rowsOf(columns), { grid, wordRows });
      return { ...picture, linesOver };
    }),
    head: (columns, size) =>
      keep(heads, `${columns}/${size}`, () =>
        withWhite(measureVerticalHead(story, { lines: rowsOf(columns), size }, setting)),
      ),
    jumpHead: (columns) => withWhite(measureVerticalJumpHead(story, { lines: rowsOf(columns) }, setting)),
    verticalHead: (lines, sizes) =>
      keep(strips, `${lines}/${sizes.join()}`, () => fitLevelHead(story, { lines, sizes }, setting)),
    depth: (columns, taken) => keep(depths, depthKey(columns, taken), () => depthOf({ bands: columns, taken })),
    own: (columns, count) =>
      keep(owns, `${columns}/${count}`, () => measureOwn(story, { bands: columns, count }, setting, cache)),
    captionRows: () => 0,
  };
}

/** The story's text in `count` bands of its own over so many of the page's. */
function measureOwn(
  story: Story,
  place: { readonly bands: number; readonly count: number },
  setting: Setting,
  cache: CompositionCache | undefined,
): OwnColumnsMeasure {
  const { profile } = setting;
  const measure = ownBandMeasure(place, profile);
  const form = { direction: 'vertical', measure } as const;
  const depths = new Map<string, number>();
  let rows: number | undefined;
  let depthOf: ReturnType<typeof bandDepths> | undefined;
  return {
    cells: measure / profile.grid.size,
    get rows() {
      return (rows ??= countRows(story, setting, cache, form));
    },
    depth: (taken) =>
      keep(depths, depthKey(place.count, taken), () =>
        (depthOf ??= bandDepths(story, setting, cache, form))({ bands: place.count, taken }),
      ),
  };
}

/** A head in a strip: its size, and whether it fits. */
type StripHead = ReturnType<StoryMeasure['verticalHead']>;

/**
 * The largest of these sizes in which a level head over so many vertical lines, in no more lines than look well and
 * none of them badly broken, is no higher than a band.
 */
function fitLevelHead(
  story: Story,
  { lines: columns, sizes }: { readonly lines: number; readonly sizes: readonly Points[] },
  setting: Setting,
): StripHead {
  const { bandLines = 0 } = setting.profile.grid;
  for (const size of [...sizes].sort((a, b) => b - a)) {
    const { lines, headlineLines, fits, ill } = measureHead(story, { columns, size }, setting);
    if (fits && ill < 1 && headlineLines <= LEVEL_LINES && lines < bandLines) return { size, fits };
  }
  return { size: 0, fits: false };
}

/** Vertical lines that a picture takes over so many grid lines, its words at their foot. */
function linesOfPicture(
  { index, aspect }: MeasuredPicture,
  rows: number,
  { grid, wordRows }: { readonly grid: PageGrid; readonly wordRows: (index: number, lines: number) => number },
): number {
  const across = (height: number): number =>
    (height * grid.leading * aspect + grid.gutter) / (grid.measure + grid.gutter);
  let lines = across(rows);
  for (let round = 0; round < ROUNDS; round++) {
    lines = Math.max(1, across(rows - wordRows(index, Math.max(1, Math.round(lines)))));
  }
  return lines;
}

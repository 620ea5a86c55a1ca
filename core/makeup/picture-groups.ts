import type { Points } from '../units';
import type { MeasuredPicture } from './measure';
import type { CellRect } from './shape';

/** A picture of a group, from the group's top left, and the lines of words under it. */
export interface GroupedPicture extends CellRect {
  /** Index in the story's `pictures`. */
  readonly index: number;
  readonly captionRows: number;
}

/** Pictures of one story that stand as one rectangle. */
export interface PictureGroup {
  /** How they stand to each other: groups of one look differ only in depth. */
  readonly look: string;
  readonly columns: number;
  /** Down to the foot of the words under the deepest. */
  readonly lines: number;
  /** The story's leading picture first. */
  readonly pictures: readonly GroupedPicture[];
  /** The share of them that is cut off, on the mean. */
  readonly crop: number;
}

/** What pictures are grouped by. */
export interface GroupMeasures {
  /** Share of a picture that may be cut off, and its least lines; when left out those of pages made up anew. */
  readonly bounds?: { readonly crop: number; readonly least: number };
  /** Widest picture of the group, in base columns. */
  readonly widest: number;
  /** Width of a base column and of the gutter, and the leading. */
  readonly column: Points;
  readonly gutter: Points;
  readonly leading: Points;
  captionRows(index: number, columns: number): number;
}

/**
 * Share of a picture that may be cut off so that it fills its place, rather than that spare depth goes to heads and
 * feet: as much as editors crop, of its height or its width. In bands 段 less.
 */
const MOST_CROP = { level: 0.3, inBands: 0.16 };
/**
 * No picture is cropped flatter or narrower than this, width by height, that is not so itself: it reads as a strip. Of
 * any picture a little may be cut off.
 */
const PRINTED = { flattest: 1.95, narrowest: 0.64, anyCrop: 0.12 };
/** Heights of the small pictures beside a large one differ from their own by this share at the most. */
const MOST_BESIDE = 0.25;
/** Least and most lines of a picture, and the least of those that follow a story's first. */
const PICTURE_LINES = { least: 7, most: 50, small: 6 };
/** A line of white between words and the picture below them. */
const AIR = 1;
/** Depths tried of each group of several pictures. */
const DEPTHS = 4;
/** How many pictures stand side by side, row by row, from the top. */
const ROWS: readonly (readonly (readonly number[])[])[] = [
  [],
  [],
  [[2], [1, 1]],
  [[3], [1, 2], [1, 1, 1]],
  [[4], [2, 2], [1, 3]],
];

/**
 * The ways to stand pictures in a rectangle `columns` base columns wide: in rows, or one large with the others beside
 * it.
 */
export function pictureGroups(
  pictures: readonly MeasuredPicture[],
  columns: number,
  measures: GroupMeasures,
): readonly PictureGroup[] {
  const [first] = pictures;
  if (first === undefined) return [];
  if (pictures.length === 1) return inRows(pictures, [1], columns, measures, Infinity);
  return [
    ...(ROWS[pictures.length] ?? []).flatMap((rows) => inRows(pictures, rows, columns, measures, DEPTHS)),
    ...(pictures.length > 2 ? besideLarge(pictures, columns, measures) : []),
  ];
}

/** Pictures of one height side by side. */
interface Row {
  readonly pictures: readonly (MeasuredPicture & Pick<CellRect, 'column' | 'columns'> & { readonly ideal: number })[];
  readonly captionRows: number;
  readonly least: number;
  readonly most: number;
}

function inRows(
  pictures: readonly MeasuredPicture[],
  counts: readonly number[],
  columns: number,
  measures: GroupMeasures,
  depths: number,
): readonly PictureGroup[] {
  const rows: Row[] = [];
  let from = 0;
  for (const count of counts) {
    const row = rowOf(pictures.slice(from, from + count), columns, measures, from === 0);
    if (row === undefined) return [];
    rows.push(row);
    from += count;
  }
  const [top, ...others] = rows;
  if (top === undefined) return [];
  return sampled(top, depths).map((lines) => {
    const placed: GroupedPicture[] = [];
    let [line, crop] = [0, 0];
    for (const row of rows) {
      const own = row === top ? lines : bestLines(row);
      if (row !== top) line += AIR;
      for (const { index, column, columns: across, ideal } of row.pictures) {
        placed.push({
          index,
          column,
          columns: across,
          line,
          lines: own,
          captionRows: measures.captionRows(index, across),
        });
        crop += cutOff(own, ideal);
      }
      line += own + row.captionRows;
    }
    const look = others.length === 0 && counts[0] === 1 ? '' : counts.join('-');
    return { look, columns, lines: line, pictures: placed, crop: crop / placed.length };
  });
}

/**
 * Pictures side by side over `columns`, the first the wider where they cannot be equal; `undefined` where heights
 * differ too much.
 */
function rowOf(
  pictures: readonly MeasuredPicture[],
  columns: number,
  measures: GroupMeasures,
  leads: boolean,
): Row | undefined {
  const across = Math.floor(columns / pictures.length);
  const wider = columns - across * pictures.length;
  if (across === 0 || wider > 1 || across + wider > measures.widest) return undefined;
  let column = 0;
  const placed = pictures.map((picture, at) => {
    const own = at === 0 ? across + wider : across;
    column += own;
    return { ...picture, column: column - own, columns: own, ideal: idealLines(picture, own, measures) };
  });
  const few = measures.bounds?.least ?? PICTURE_LINES.least;
  const heights = placed.map((picture) => heightsOf(picture, measures));
  const least = Math.max(
    leads ? few : Math.min(few, PICTURE_LINES.small),
    Math.ceil(Math.max(...heights.map((one) => one.least))),
  );
  const most = Math.min(PICTURE_LINES.most, Math.floor(Math.min(...heights.map((one) => one.most))));
  if (least > most) return undefined;
  const captionRows = Math.max(...placed.map(({ index, columns: own }) => measures.captionRows(index, own)));
  return { pictures: placed, captionRows, least, most };
}

/** The least and the most lines of a picture that is cropped as far as it may be. */
function heightsOf(
  { aspect, linesOver, ideal }: MeasuredPicture & { readonly ideal: number },
  { bounds }: GroupMeasures,
): { readonly least: number; readonly most: number } {
  const crop = bounds?.crop ?? MOST_CROP[linesOver === undefined ? 'level' : 'inBands'];
  const within = (share: number): number =>
    bounds === undefined && linesOver === undefined ? Math.max(PRINTED.anyCrop, Math.min(crop, share)) : crop;
  return {
    least: ideal * (1 - within(1 - aspect / PRINTED.flattest)),
    most: ideal / (1 - within(1 - PRINTED.narrowest / aspect)),
  };
}

/** Share of a picture of so many lines that is cut off where it is to stand in `lines`. */
function cutOff(lines: number, ideal: number): number {
  return 1 - Math.min(lines / ideal, ideal / lines);
}

function idealLines(
  { aspect, linesOver }: MeasuredPicture,
  columns: number,
  { column, gutter, leading }: GroupMeasures,
): number {
  return linesOver?.(columns) ?? (columns * (column + gutter) - gutter) / aspect / leading;
}

function bestLines({ pictures, least, most }: Row): number {
  const mean = pictures.reduce((sum, { ideal }) => sum + ideal, 0) / pictures.length;
  return Math.min(most, Math.max(least, Math.round(mean)));
}

/** Heights of a row, evenly taken where there are more than `most`. */
function sampled(row: Row, most: number): readonly number[] {
  const count = Math.min(most, row.most - row.least + 1);
  if (count === 1) return [bestLines(row)];
  return Array.from({ length: count }, (_, at) => Math.round(row.least + (at * (row.most - row.least)) / (count - 1)));
}

/** The first picture large, the others below one another beside it, all feet level. */
function besideLarge(
  pictures: readonly MeasuredPicture[],
  columns: number,
  measures: GroupMeasures,
): readonly PictureGroup[] {
  const groups: PictureGroup[] = [];
  const [first, ...others] = pictures;
  for (let across = 1; first !== undefined && across < columns - across; across++) {
    const large = rowOf([first], columns - across, measures, true);
    if (large === undefined) continue;
    const ideals = others.map((picture) => idealLines(picture, across, measures));
    const captions = others.map(({ index }) => measures.captionRows(index, across));
    const wanted = ideals.reduce((sum, ideal) => sum + ideal, 0);
    const words = captions.reduce((sum, rows) => sum + rows, 0) + AIR * (others.length - 1);
    for (const lines of sampled(large, DEPTHS)) {
      const foot = lines + large.captionRows;
      const share = (foot - words) / wanted;
      if (Math.abs(share - 1) > MOST_BESIDE) continue;
      const placed: GroupedPicture[] = [
        { index: first.index, column: 0, columns: columns - across, line: 0, lines, captionRows: large.captionRows },
      ];
      let line = 0;
      others.forEach(({ index }, at) => {
        const captionRows = captions[at] ?? 0;
        const isLast = at === others.length - 1;
        const own = isLast ? foot - captionRows - line : Math.round((ideals[at] ?? 0) * share);
        placed.push({ index, column: columns - across, columns: across, line, lines: own, captionRows });
        line += own + captionRows + AIR;
      });
      if (placed.some((one) => one.lines < PICTURE_LINES.small)) continue;
      const crop =
        (cutOff(lines, large.pictures[0]?.ideal ?? lines) + others.length * cutOff(share, 1)) / pictures.length;
      groups.push({ look: `${others.length}by${across}`, columns, lines: foot, pictures: placed, crop });
    }
  }
  return groups;
}

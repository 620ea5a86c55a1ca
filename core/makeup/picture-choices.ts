import type { MeasuredPicture, StoryMeasure } from './measure';
import { pictureGroups } from './picture-groups';
import type { GroupMeasures, GroupedPicture, PictureGroup } from './picture-groups';

/** What pictures cost for each way they fall short, in points of a page's score. */
const COST = { crop: 9, width: 1, left: 1, beside: 0.15, above: 0.1, large: 5, missing: 6, apart: 0.3 };
/** Widest picture as a share of the page's columns: one picture leads, the others stay behind it (rule L26). */
const WIDEST_PICTURE = [2 / 3, 1 / 2, 1 / 2, 1 / 3];
/** Columns that an upright picture of another story than the lead likes to take: one is as good as two. */
const UPRIGHT_COLUMNS = 1.5;
/** Share of the page's width that pictures like to take in bands, which leave no other choice of width. */
const WIDE_IN_BANDS = { lead: 0.5, other: 0.3 };
/**
 * Share of the page above which the pictures of a story are large for its rank; those of a photo with words count as of
 * rank 1.
 */
const LARGE = [0.3, 0.13, 0.13, 0.08];
/** Pictures that a story of this rank shows at most; one that lives by them (rows of text) as many as the lead. */
const MOST_PICTURES = [4, 3, 3, 2, 2, 1];
const PHOTO_STORY_ROWS = 16;
/**
 * Stories before this rank show their picture in two columns at least; upright ones, and in bands any, of all but the
 * lead, in one.
 */
const PROMINENT = 3;
/** A second picture within the text stands in an article at least so wide. */
const APART_COLUMNS = 3;

/** Where pictures stand to the head 题图: under it, above it, or beside it. */
export type PicturePlace = 'under' | 'above' | 'beside';

/**
 * A picture as chosen: its column within the article; its line from the article's top if it is `over`, else from under
 * the head.
 */
export interface ChosenPicture extends GroupedPicture {
  readonly over: boolean;
}

/** A way to set a story's pictures. */
export interface PictureChoice {
  readonly place: PicturePlace;
  /** What looks alike: choices of one look differ only in depth. */
  readonly look: string;
  /** Columns that those above or beside the head take. */
  readonly columns: number;
  /** Lines that they take, words and all. */
  readonly lines: number;
  readonly pictures: readonly ChosenPicture[];
  readonly cost: number;
}

/** The place of a story's pictures among those of its page. */
export interface PictureContext extends Omit<GroupMeasures, 'widest' | 'captionRows'> {
  readonly rank: number;
  /** How much more space the page has than its stories like to take; 1 when they fill it. Pictures grow with it. */
  readonly room: number;
  /** Base columns of the page. */
  readonly pageColumns: number;
  /** Deepest article that the page can hold, in lines. */
  readonly most: number;
}

/**
 * The ways to set the story's pictures in an article of this width; none when it has none. As many as its rank may
 * show; fewer cost dearly, the last ones give way first.
 */
export function pictureChoices(
  measure: StoryMeasure,
  width: number,
  context: PictureContext,
): readonly PictureChoice[] {
  const shown = picturesOf(measure, context.rank);
  const choices: PictureChoice[] = [];
  let counts = 0;
  for (let count = shown.length; count > 0; count--) {
    // Between the most that can stand here, one fewer, and the leading one alone nothing is gained.
    if (counts >= 2 && count > 1) continue;
    const before = choices.length;
    const missing = COST.missing * (shown.length - count);
    choices.push(...choicesOf(measure, shown.slice(0, count), width, { ...context, missing }));
    if (choices.length > before) counts++;
  }
  return choices;
}

/** How many pictures a story of this rank shows at most. */
export function picturesOf({ pictures, rows }: StoryMeasure, rank: number): readonly MeasuredPicture[] {
  const most = MOST_PICTURES[rows <= PHOTO_STORY_ROWS ? 0 : Math.min(rank, MOST_PICTURES.length - 1)] ?? 1;
  return pictures.slice(0, most);
}

interface Choosing extends PictureContext {
  /** Cost of the pictures that are not shown. */
  readonly missing: number;
}

function* choicesOf(
  measure: StoryMeasure,
  pictures: readonly MeasuredPicture[],
  width: number,
  context: Choosing,
): Generator<PictureChoice> {
  const { rank, room, pageColumns } = context;
  const several = pictures.length > 1;
  const isPhoto = measure.rows === 0;
  const isUpright = rank > 0 && !several && isUprightPicture(pictures[0]);
  const usual = usualColumns(pictures, context);
  const isInBands = pictures[0]?.linesOver !== undefined;
  const mayBeNarrow = isUpright || rank >= (isInBands ? 1 : PROMINENT);
  const wanted = Math.min(width, isUpright ? UPRIGHT_COLUMNS : Math.round(room * usual) + (several ? 1 : 0));
  const share = WIDEST_PICTURE[Math.min(isPhoto ? 1 : rank, WIDEST_PICTURE.length - 1)] ?? 1;
  const widest = Math.min(width, Math.ceil(pageColumns * share * Math.max(1, room)));
  const measures = {
    ...context,
    widest,
    captionRows: (index: number, columns: number): number => measure.captionRows(index, columns),
  };
  const costOf = (group: PictureGroup): number =>
    context.missing +
    COST.width * Math.abs(group.columns - wanted) +
    COST.crop * group.crop +
    COST.large * Math.max(0, Math.log(shareOf(group, context) / largeFor(isPhoto ? 1 : rank)));
  for (let columns = 1; columns <= (several ? width : widest); columns++) {
    if (columns === 1 && usual > 1 && width > 1 && !mayBeNarrow) continue;
    if (columns < width && isPhoto) continue;
    for (const group of pictureGroups(pictures, columns, measures)) yield* places(group, width, costOf(group));
  }
  if (pictures.length !== 2 || isPhoto || width < APART_COLUMNS) return;
  for (const lead of pictureGroups(pictures.slice(0, 1), widest, measures)) {
    if (lead.columns < width) continue;
    for (let columns = 1; columns <= width >> 1; columns++) {
      yield* apart(lead, nearest(pictureGroups(pictures.slice(1), columns, measures)), costOf(lead));
    }
  }
}

/** Whether a picture is higher than wide; in bands, where its width follows from its height, none counts as such. */
function isUprightPicture(picture: MeasuredPicture | undefined): boolean {
  return picture !== undefined && picture.linesOver === undefined && picture.aspect < 1;
}

/**
 * Columns that a leading picture likes to take; bands over which it is as wide as such a one, where columns are bands.
 */
function usualColumns([first]: readonly MeasuredPicture[], { rank, pageColumns, most }: PictureContext): number {
  if (first?.linesOver === undefined) return rank === 0 ? Math.ceil(pageColumns / 2) : 2;
  const wanted = WIDE_IN_BANDS[rank === 0 ? 'lead' : 'other'] * most;
  let columns = 1;
  const off = (bands: number): number => Math.abs((first.linesOver?.(bands) ?? 0) - wanted);
  while (columns < pageColumns && off(columns + 1) < off(columns)) columns++;
  return columns;
}

/** A group's share of the page, for whether it is large; a page with much room bears more. */
function shareOf({ columns, lines }: PictureGroup, { pageColumns, most, room }: PictureContext): number {
  return (columns * lines) / (pageColumns * most * Math.max(1, room));
}

function largeFor(rank: number): number {
  return LARGE[Math.min(rank, LARGE.length - 1)] ?? 1;
}

function places(group: PictureGroup, width: number, cost: number): readonly PictureChoice[] {
  const { columns } = group;
  if (columns === width) {
    return [placed(group, 'under', 0, cost), placed(group, 'above', 0, cost + COST.above)];
  }
  const right = width - columns;
  return [
    placed(group, 'under', right, cost),
    placed(group, 'under', 0, cost + COST.left),
    // Text begins under the head and runs on under the picture: the head stands at the left.
    placed(group, 'beside', right, cost + COST.beside),
  ];
}

function placed(group: PictureGroup, place: PicturePlace, column: number, cost: number): PictureChoice {
  const { look, columns, lines } = group;
  const over = place !== 'under';
  return {
    ...{ place, columns, lines, cost },
    look: `${columns}/${column}${look === '' ? '' : ` ${look}`}`,
    pictures: group.pictures.map((picture) => ({ ...picture, column: column + picture.column, over })),
  };
}

/** The group that is cropped least; of no picture none. */
function nearest(groups: readonly PictureGroup[]): PictureGroup | undefined {
  return groups.toSorted((a, b) => a.crop - b.crop)[0];
}

/** The leading picture above the head over all columns, the second in the last legs of the text. */
function apart(lead: PictureGroup, second: PictureGroup | undefined, cost: number): readonly PictureChoice[] {
  if (second === undefined) return [];
  const above = placed(lead, 'above', 0, cost + COST.above + COST.apart + COST.crop * second.crop);
  const under = placed(second, 'under', lead.columns - second.columns, 0);
  return [{ ...above, look: `${above.look} ${under.look}`, pictures: [...above.pictures, ...under.pictures] }];
}

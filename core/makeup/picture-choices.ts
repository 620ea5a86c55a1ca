import type { Points } from '../units';
import type { StoryMeasure } from './measure';

/** What a picture costs for each way it falls short, in points of a page's score. */
const COST = { crop: 9, width: 1, left: 1, beside: 0.15, above: 0.1 };
/** A picture may lose or gain this much of its height to fill its place. */
const MOST_CROP = 0.16;
/** Least and most lines of a picture. */
const PICTURE_LINES = { least: 7, most: 50 };
/** Widest picture as a share of the page's columns: one picture leads, the others stay behind it (rule L26). */
const WIDEST_PICTURE = { lead: 2 / 3, other: 1 / 2 };
/** Stories before this rank show their picture in two columns at least. */
const PROMINENT = 3;

/** Where a picture stands to its head 题图: under it, above it, or beside it; inset ones at the left or right. */
export type PicturePlace = 'under' | 'above' | 'beside';

/** A way to set a story's picture. */
export interface PictureChoice {
  readonly place: PicturePlace;
  /** First base column within the article, and how many. */
  readonly column: number;
  readonly columns: number;
  /** Lines of the picture, and of the words under it. */
  readonly lines: number;
  readonly captionRows: number;
  readonly cost: number;
}

/** The place of a picture among those of its page. */
export interface PictureContext {
  readonly rank: number;
  /** How much more space the page has than its stories like to take; 1 when they fill it. Pictures grow with it. */
  readonly room: number;
  /** Base columns of the page. */
  readonly pageColumns: number;
  /** Width of a base column and of the gutter, and the leading, for proportions. */
  readonly column: Points;
  readonly gutter: Points;
  readonly leading: Points;
}

/** The ways to set the story's picture in an article of this width; none when it has no picture. */
export function pictureChoices(
  measure: StoryMeasure,
  width: number,
  context: PictureContext,
): readonly PictureChoice[] {
  const { picture } = measure;
  if (picture === undefined) return [];
  const { rank, room, pageColumns } = context;
  const wanted = Math.min(width, Math.round(room * (rank === 0 ? Math.ceil(pageColumns / 2) : 2)));
  const share = rank === 0 ? WIDEST_PICTURE.lead : WIDEST_PICTURE.other;
  const widest = Math.min(width, Math.ceil(pageColumns * share * Math.max(1, room)));
  const choices: PictureChoice[] = [];
  for (let columns = 1; columns <= widest; columns++) {
    if (columns === 1 && rank < PROMINENT && width > 1) continue;
    if (columns < width && measure.rows === 0) continue;
    const ideal = (columns * (context.column + context.gutter) - context.gutter) / picture.aspect / context.leading;
    const captionRows = measure.captionRows(columns);
    const least = Math.max(PICTURE_LINES.least, Math.ceil(ideal * (1 - MOST_CROP)));
    const most = Math.min(PICTURE_LINES.most, Math.floor(ideal * (1 + MOST_CROP)));
    for (let lines = least; lines <= most; lines++) {
      const cost = COST.crop * Math.abs(lines / ideal - 1) + COST.width * Math.abs(columns - wanted);
      choices.push(...places({ columns, lines, captionRows, cost }, width));
    }
  }
  return choices;
}

function places(
  size: Pick<PictureChoice, 'columns' | 'lines' | 'captionRows' | 'cost'>,
  width: number,
): readonly PictureChoice[] {
  if (size.columns === width) {
    return [
      { ...size, place: 'under', column: 0 },
      { ...size, place: 'above', column: 0, cost: size.cost + COST.above },
    ];
  }
  const right = width - size.columns;
  return [
    { ...size, place: 'under', column: right },
    { ...size, place: 'under', column: 0, cost: size.cost + COST.left },
    // Text begins under the head and runs on under the picture: the head stands at the left.
    { ...size, place: 'beside', column: right, cost: size.cost + COST.beside },
  ];
}

import type { ArticlePicture, Profile } from '../document';
import type { Points } from '../units';
import { candidateSizes } from './head-sizes';
import type { HeadSizes } from './head-sizes';
import type { StoryMeasure } from './measure';
import { shapeTable } from './shape';
import type { Shape, ShapeTable } from './shape';

/** What a shape costs for each way it falls short, in points of a page's score. */
const COST = {
  size: 7,
  twoLineHead: 0.25,
  threeLineHead: 1.2,
  air: 0.5,
  width: 0.9,
  crop: 9,
  pictureWidth: 1,
  slack: 0.1,
  shallow: 1.2,
  deep: 0.09,
  aspect: 4,
};
/** Most lines of air that a head block takes in. */
const MOST_AIR = 3;
/** A picture may lose or gain this much of its height to fill its place. */
const MOST_CROP = 0.16;
/** Least and most lines of a picture. */
const PICTURE_LINES = { least: 7, most: 46 };
/** Widest picture as a share of the page's columns: one picture leads, the others stay behind it (rule L26). */
const WIDEST_PICTURE = { lead: 2 / 3, other: 1 / 2 };
/** Legs shallower than this look like captions, deeper ones like a wall (lines). */
const LEG_LINES = { least: 5, shallow: 8, deep: 40, most: 80 };
/** Shapes of articles: wider or taller than this grow dear (width over height). */
const ASPECT = { least: 0.33, most: 3.6 };
/** One-column stories are for short items (rows of text); the first three ranks never take one column. */
const SHORT_ITEM_ROWS = 46;

/** The place of a story among the others of its page. */
export interface ShapeContext {
  readonly profile: Profile;
  /** 0 is the lead of the page. */
  readonly rank: number;
  readonly sizes: HeadSizes;
  /** Width of a base column and of the gutter, and the leading, for proportions. */
  readonly column: Points;
  readonly gutter: Points;
  readonly leading: Points;
  /** Deepest article that the page can hold. */
  readonly most: number;
}

interface PictureChoice {
  readonly frame?: ArticlePicture;
  readonly width: number;
  readonly captionRows: number;
  readonly side: string;
  readonly cost: number;
}

/** Every rectangle that a story can fill on its page, with what each costs. */
export function storyShapes(measure: StoryMeasure, context: ShapeContext): ShapeTable {
  const { profile, rank } = context;
  const { columns } = profile.grid;
  const shapes: Shape[] = [];
  for (let width = 1; width <= columns; width++) {
    if (width < leastWidth(rank, columns)) continue;
    if (width === 1 && measure.rows > SHORT_ITEM_ROWS) continue;
    shapes.push(...shapesOfWidth(measure, width, context));
  }
  if (shapes.length === 0) shapes.push(...shapesOfWidth(measure, columns, { ...context, rank: columns }));
  return shapeTable(shapes, columns);
}

function leastWidth(rank: number, columns: number): number {
  if (rank === 0) return Math.ceil(columns / 2);
  return rank < 3 && columns > 3 ? 2 : 1;
}

function* shapesOfWidth(measure: StoryMeasure, width: number, context: ShapeContext): Generator<Shape> {
  const heads = headChoices(measure, width, context);
  if (heads.length === 0) return;
  const widthCost = (context.rank < 3 ? 1 : 1.2) * COST.width * Math.abs(width - wantedWidth(measure, context));
  for (const picture of pictureChoices(measure, width, context)) {
    const pictures = picture.frame === undefined ? [] : [picture.frame];
    const depth = measure.depth(width, pictures);
    if (depth > context.most || (depth < LEG_LINES.least && measure.rows > LEG_LINES.least)) continue;
    const taken = picture.width * ((picture.frame?.frame.lines ?? 0) + picture.captionRows);
    const inside = widthCost + picture.cost + depthCost(depth, depth * width - measure.rows - taken);
    for (const head of heads) {
      const lines = head.lines + depth + 1;
      if (lines > context.most + 1) continue;
      const image = picture.frame && { ...picture.frame.frame, line: head.lines + picture.frame.frame.line };
      yield {
        columns: width,
        lines,
        kind: `${picture.side}${picture.width}`,
        cost: head.cost + inside + aspectCost(width, lines, context),
        size: head.size,
        air: head.air,
        head: { column: 0, columns: width, line: 0, lines: head.lines, size: head.size },
        ...(image && { image }),
        pictures,
      };
    }
  }
}

function wantedWidth(measure: StoryMeasure, { rank, profile }: ShapeContext): number {
  if (rank === 0) return Math.ceil(profile.grid.columns * 0.66);
  return measure.rows > 80 ? 3 : measure.rows > 45 ? 2.6 : 2;
}

interface HeadChoice {
  readonly size: Points;
  readonly lines: number;
  readonly air: number;
  readonly cost: number;
}

/** The head blocks that a story can carry over this width: sizes that fit, each with some air. */
function headChoices(measure: StoryMeasure, width: number, { profile, sizes }: ShapeContext): readonly HeadChoice[] {
  const { headline, kicker, decks } = measure.story;
  if (headline === '' && kicker === '' && decks.length === 0)
    return [{ size: sizes.wanted, lines: 0, air: 0, cost: 0 }];
  return candidateSizes(profile, sizes).flatMap((size) => {
    const head = measure.head(width, size);
    if (!head.fits || head.headlineLines > (width > 2 ? 2 : 3)) return [];
    const broken = [0, 0, COST.twoLineHead, COST.threeLineHead][head.headlineLines] ?? 0;
    const cost = COST.size * Math.abs(Math.log(size / sizes.wanted)) + broken;
    return Array.from({ length: MOST_AIR + 1 }, (_, air) => ({
      size,
      lines: head.lines + air,
      air,
      cost: cost + COST.air * air,
    }));
  });
}

function depthCost(depth: number, slack: number): number {
  const extreme = depth < LEG_LINES.shallow ? COST.shallow : Math.max(0, depth - LEG_LINES.deep) * COST.deep;
  return extreme + COST.slack * Math.max(0, slack);
}

function aspectCost(width: number, lines: number, context: ShapeContext): number {
  const aspect = (width * (context.column + context.gutter)) / (lines * context.leading);
  if (aspect < ASPECT.least) return COST.aspect * Math.log(ASPECT.least / aspect);
  return aspect > ASPECT.most ? COST.aspect * Math.log(aspect / ASPECT.most) : 0;
}

/** The ways to set the story's picture in an article of this width: full width, or inset at the right or left. */
function* pictureChoices(measure: StoryMeasure, width: number, context: ShapeContext): Generator<PictureChoice> {
  const { picture } = measure;
  if (picture === undefined) return yield { width: 0, captionRows: 0, side: 'text', cost: 0 };
  const grid = context.profile.grid;
  const wanted = context.rank === 0 ? Math.min(width, Math.ceil(grid.columns / 2)) : Math.min(width, 2);
  const widest = Math.min(
    width,
    Math.ceil(grid.columns * (context.rank === 0 ? WIDEST_PICTURE.lead : WIDEST_PICTURE.other)),
  );
  for (let columns = 1; columns <= widest; columns++) {
    if (columns === 1 && context.rank < 3 && width > 1) continue;
    const ideal = (columns * (context.column + context.gutter) - context.gutter) / picture.aspect / context.leading;
    const captionRows = measure.captionRows(columns);
    const [least, most] = [Math.ceil(ideal * (1 - MOST_CROP)), Math.floor(ideal * (1 + MOST_CROP))];
    for (let lines = Math.max(PICTURE_LINES.least, least); lines <= Math.min(PICTURE_LINES.most, most); lines++) {
      const cost = COST.crop * Math.abs(lines / ideal - 1) + COST.pictureWidth * Math.abs(columns - wanted);
      const at = (column: number): ArticlePicture => ({
        index: picture.index,
        frame: { column, columns, line: 0, lines },
      });
      const choice = { width: columns, captionRows, cost };
      if (columns === width) yield { ...choice, frame: at(0), side: 'top' };
      else {
        yield { ...choice, frame: at(width - columns), side: 'right' };
        yield { ...choice, frame: at(0), side: 'left', cost: cost + 0.2 };
      }
    }
  }
}

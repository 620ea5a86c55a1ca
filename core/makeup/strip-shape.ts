import { whiteBeside } from './band-shapes';
import { HEAD_COST } from './head-choices';
import { candidateSizes } from './head-sizes';
import { bandBodies, baseLegs, looksLost } from './legs';
import type { StoryMeasure } from './measure';
import { pictureChoices } from './picture-choices';
import type { PictureChoice } from './picture-choices';
import type { CellRect, Shape, ShapeImage } from './shape';
import { aspectCost, depthCost, widthCost } from './shape-costs';
import type { ShapeContext } from './shape-costs';

/**
 * Heads that run the other way than their text: of which ranks, how wide their stories, how deep, how small, what they
 * cost.
 */
interface StripRules {
  readonly ranks: { readonly least: number; readonly most: number };
  readonly columns: number;
  readonly depth: { readonly least: number; readonly most: number };
  readonly smallest: number;
  readonly cost: number;
  readonly white: number;
  /**
   * A head is lost in its strip where its characters take less than these shares of the strip's depth and of its area.
   */
  readonly lost: { readonly depth: number; readonly area: number };
}

/** Vertical heads 竖题 stay beside the smaller stories of a level page where a hand has set them (`upright`). */
const LEVEL: StripRules = {
  ranks: { least: 2, most: Infinity },
  columns: 4,
  depth: { least: 13, most: 38 },
  ...{ smallest: 0.75, cost: 1.6, white: 2 },
  lost: { depth: 0.5, area: 0.08 },
};
/**
 * Level heads 横题 stand over the first stories of a page that is set vertically: smaller ones are lost in the height
 * of a band.
 */
const IN_BANDS: StripRules = {
  ranks: { least: 0, most: 1 },
  columns: Infinity,
  depth: { least: 16, most: Infinity },
  ...{ smallest: 0.8, cost: 1, white: 3 },
  lost: { depth: 0.6, area: 0.18 },
};

/**
 * The article with its head in a strip over its whole depth, across the direction of its text: a vertical one at the
 * left of level text without pictures, a level one over text in bands, pictures at the right under it.
 */
export function* stripShapes(measure: StoryMeasure, width: number, context: ShapeContext): Generator<Shape> {
  const isInBands = measure.wordRows !== undefined;
  const rules = isInBands ? IN_BANDS : LEVEL;
  const { rank } = context;
  if (rank < rules.ranks.least || rank > rules.ranks.most || width < 2 || width > rules.columns) return;
  if (measure.story.headline === '') return;
  const pictures = isInBands ? pictureChoices(measure, width - 1, context) : [];
  const choices: readonly (PictureChoice | undefined)[] =
    pictures.length > 0 ? pictures.filter(({ place }) => place === 'under') : [undefined];
  for (const choice of choices) yield* stripWith(measure, width, context, { choice, rules });
}

function* stripWith(
  measure: StoryMeasure,
  width: number,
  context: ShapeContext,
  { choice, rules }: { readonly choice: PictureChoice | undefined; readonly rules: StripRules },
): Generator<Shape> {
  const { sizes, profile } = context;
  const inner = width - 1;
  const taken = (choice?.pictures ?? []).map(({ column, columns, line, lines }): CellRect => {
    return { column, columns, line, lines };
  });
  const depth = baseLegs(measure, inner).depth(taken);
  if (depth < rules.depth.least || depth > rules.depth.most || depth + 1 > context.most) return;
  const { size, fits } = measure.verticalHead(depth, candidateSizes(profile, sizes));
  if (!fits || size < rules.smallest * sizes.wanted) return;
  const height = depth * context.leading;
  // A head that leaves much of its strip white looks lost.
  const length = measure.story.headline.length * size;
  const filled = Math.min(1, length / height);
  if (filled < rules.lost.depth || (length * size) / (height * context.column) < rules.lost.area) return;
  const bodies = bandBodies(measure, inner, taken, depth);
  const slack = bodies.reduce((sum, body) => sum + body.columns * body.lines, 0) - measure.rows;
  const white = whiteBeside(taken, bodies, { width: inner, depth });
  // A band without text would part the pictures below it from their story.
  if (taken.length > 0 && (white >= depth || looksLost(measure, bodies, slack))) return;
  const beyond = <Rect extends CellRect>(rect: Rect): Rect => ({ ...rect, column: rect.column + 1 });
  yield {
    columns: width,
    lines: depth + 1,
    kind: choice === undefined ? 'strip' : `strip ${choice.look}`,
    cost:
      rules.cost +
      (choice?.cost ?? 0) +
      rules.white * (1 - filled) +
      HEAD_COST.size * Math.abs(Math.log(size / sizes.wanted)) +
      widthCost(measure, width, context) +
      depthCost(depth, slack + white, inner) +
      aspectCost(width, depth + 1, context),
    air: 0,
    head: { column: 0, columns: 1, line: 0, lines: depth, size, reach: height / context.column, vertical: true },
    airy: false,
    images: (choice?.pictures ?? []).map(({ index, over: _over, ...rect }): ShapeImage => {
      return beyond({ ...rect, wordRows: measure.wordRows?.(index, rect.lines) ?? 0 });
    }),
    pictures: (choice?.pictures ?? []).map(({ index, column, columns, line, lines }) => ({
      index,
      frame: { column: column + 1, columns, line, lines },
    })),
    bodies: bodies.map(beyond),
    rows: measure.rows,
    ...(white > 0 && { white }),
  };
}

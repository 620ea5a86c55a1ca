import { HEAD_COST } from './head-choices';
import { candidateSizes } from './head-sizes';
import type { StoryMeasure } from './measure';
import type { Shape } from './shape';
import { aspectCost, depthCost, widthCost } from './shape-costs';
import type { ShapeContext } from './shape-costs';

/** Vertical heads: from which rank, how wide at most, between which depths, how small, and what they cost. */
const STRIP = { rank: 2, columns: 4, least: 13, most: 38, smallest: 0.75, cost: 1.6, white: 2 };
/** A vertical head is lost in its strip where its characters take less than these shares of the strip's depth and of its area. */
const LOST = { depth: 0.5, area: 0.08 };

/** The article with a vertical head 竖题 at its left, for the smaller stories of a page without pictures. */
export function* stripShape(measure: StoryMeasure, width: number, context: ShapeContext): Generator<Shape> {
  const { rank, sizes, profile } = context;
  if (rank < STRIP.rank || width < 2 || width > STRIP.columns || measure.story.headline === '') return;
  const depth = measure.depth(width - 1, []);
  if (depth < STRIP.least || depth > STRIP.most || depth + 1 > context.most) return;
  const { size, fits } = measure.verticalHead(depth, candidateSizes(profile, sizes));
  if (!fits || size < STRIP.smallest * sizes.wanted) return;
  const height = depth * context.leading;
  const reach = height / context.column;
  // A head that leaves much of its strip white looks lost.
  const length = measure.story.headline.length * size;
  const filled = Math.min(1, length / height);
  if (filled < LOST.depth || (length * size) / (height * context.column) < LOST.area) return;
  const slack = depth * (width - 1) - measure.rows;
  yield {
    columns: width,
    lines: depth + 1,
    kind: 'strip',
    cost:
      STRIP.cost +
      STRIP.white * (1 - filled) +
      HEAD_COST.size * Math.abs(Math.log(size / sizes.wanted)) +
      widthCost(measure, width, context) +
      depthCost(depth, slack, width - 1) +
      aspectCost(width, depth + 1, context),
    air: 0,
    head: { column: 0, columns: 1, line: 0, lines: depth, size, reach, vertical: true },
    airy: false,
    images: [],
    pictures: [],
    bodies: [{ column: 1, columns: width - 1, line: 0, lines: depth }],
    rows: measure.rows,
  };
}

import type { Point } from '../../geometry';
import type { Points } from '../../units';
import type { MarkedStretch } from '../mark-place';
import { ROOM, frameOf } from './line-frame';
import type { LineFrame } from './line-frame';
import { polyline } from './pen';
import type { Stroke } from './pen';

/**
 * From so many lines on a page a deletion is long. Handbooks frame and cross out "much" text and ring what is little,
 * and name no length; of two lines both can still be struck so that it is seen at a glance.
 */
const LONG = 3;

/** Lines of one leg that lie farther apart, in em, have something else between them, such as a picture. */
const FARTHEST = 2;

/** Lines of deleted text that stand one under another, from edge to edge; the first and the last as far as it goes. */
export type DeletedBlock = readonly LineFrame[];

/**
 * The blocks of a long deletion, one for each leg that it stands in; nothing of one that is struck out line by line.
 * What goes on on another page is long.
 */
export function deletedBlocks(
  stretches: readonly MarkedStretch[],
  { goesOn }: { readonly goesOn: boolean },
): readonly DeletedBlock[] {
  const blocks: LineFrame[][] = [];
  let before: { readonly frame: LineFrame; readonly leg: string | undefined } | undefined;
  for (const [index, stretch] of stretches.entries()) {
    const frame = wholeLine(stretch, { isFirst: index === 0, isLast: index === stretches.length - 1 });
    const leg = stretch.line?.leg;
    const gap = before === undefined ? Infinity : frame.top - before.frame.foot;
    const block = blocks.at(-1);
    if (block !== undefined && before?.leg === leg && gap > -frame.em && gap < FARTHEST * frame.em) {
      // Stretches of one line, such as a head that runs in and what follows it.
      if (gap < -frame.em / 2) block.splice(-1, 1, { ...block.at(-1)!, to: frame.to });
      else block.push(frame);
    } else blocks.push([frame]);
    before = { frame, leg };
  }
  const lines = blocks.reduce((sum, { length }) => sum + length, 0);
  return goesOn || lines >= LONG ? blocks : [];
}

/** A line that is taken from edge to edge, as far as it is wide and not only as far as its characters go. */
function wholeLine(stretch: MarkedStretch, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): LineFrame {
  const frame = frameOf(stretch);
  const { line } = stretch;
  if (line === undefined) return frame;
  return { ...frame, from: isFirst ? frame.from : line.begin, to: isLast ? frame.to : Math.max(frame.to, line.limit) };
}

/** The frame of a block, along the lines: steps where the first begins within its line and the last ends in it. */
export function frameBlock(block: DeletedBlock): readonly Stroke[] {
  const { at } = block[0]!;
  const edges = edgesOf(block);
  const down = edges.flatMap(({ to, top, foot }) => [at(to, top), at(to, foot)]);
  const up = [...edges].reverse().flatMap(({ from, top, foot }) => [at(from, foot), at(from, top)]);
  return [polyline(...distinct([...down, ...up, down[0]!]))];
}

/** The two diagonals that cross a block out, and where they meet. */
export interface Crossing {
  readonly strokes: readonly Stroke[];
  readonly middle: { readonly along: Points; readonly across: Points };
  readonly em: Points;
  readonly at: LineFrame['at'];
}

/** Crosses a block out in the largest upright rectangle within its frame: so no diagonal touches what stays. */
export function crossBlock(block: DeletedBlock): Crossing {
  const { at, em } = block[0]!;
  const { from, to, top, foot } = largestWithin(edgesOf(block));
  return {
    strokes: [polyline(at(from, top), at(to, foot)), polyline(at(to, top), at(from, foot))],
    middle: { along: (from + to) / 2, across: (top + foot) / 2 },
    em,
    at,
  };
}

type Edges = Pick<LineFrame, 'from' | 'to' | 'top' | 'foot'>;

/** The lines of a block with their white, each reaching to the next. */
function edgesOf(block: DeletedBlock): readonly Edges[] {
  return block.map(({ from, to, top, foot, em }, index) => {
    const [above, below] = [block[index - 1], block[index + 1]];
    return {
      from: from - ROOM * em,
      to: to + ROOM * em,
      top: above === undefined ? top - ROOM * em : (above.foot + top) / 2,
      foot: below === undefined ? foot + ROOM * em : (foot + below.top) / 2,
    };
  });
}

function largestWithin(edges: readonly Edges[]): Edges {
  let largest = edges[0]!;
  for (const [index, first] of edges.entries()) {
    let { from, to } = first;
    for (const last of edges.slice(index)) {
      from = Math.max(from, last.from);
      to = Math.min(to, last.to);
      const found = { from, to, top: first.top, foot: last.foot };
      if (to > from && areaOf(found) > areaOf(largest)) largest = found;
    }
  }
  return largest;
}

function areaOf({ from, to, top, foot }: Edges): number {
  return (to - from) * (foot - top);
}

function distinct(points: readonly Point[]): readonly Point[] {
  return points.filter(({ x, y }, index) => {
    const before = points[index - 1];
    return before?.x !== x || before.y !== y;
  });
}

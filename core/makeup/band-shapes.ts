import { byLines, headChoices } from './head-choices';
import type { HeadChoice, HeadWish } from './head-choices';
import { leadBands } from './lead-bands';
import { bandBodies, baseLegs, leastDepth, looksLost } from './legs';
import type { Legs } from './legs';
import type { StoryMeasure } from './measure';
import { pictureChoices } from './picture-choices';
import type { PictureChoice } from './picture-choices';
import type { CellRect, Shape, ShapeBody, ShapeImage } from './shape';
import { LEG_LINES, OWN_COST, aspectCost, depthCost, isDear, widthCost } from './shape-costs';
import type { ShapeContext } from './shape-costs';

/**
 * What a shape costs for each way it falls short, in points of a page's score; white at the end of a text that fills a
 * given place by the square of its lines beyond the first.
 */
const COST = { narrowLead: 3.5, above: 0.4, band: 0.3, end: 0.06 };
/**
 * White of more than this share of a band under a head is a hole to an editor: what it costs, and each line of it a
 * band high.
 */
const UNDER_HEAD = { seen: 1 / 3, hole: 0.3, cell: 0.2 };
/** Below this share of the page's bands the head of the lead looks narrow. */
const NARROW = 0.4;

/** Where a head stands in its story: bands from the first on, and vertical lines from its right edge. */
export interface HeadSpot {
  readonly columns: number;
  readonly line: number;
}

/**
 * The shapes of a story in bands 段, so many of them wide: its head a strip at the right over all bands, or over the
 * upper ones with text running on under it to the edge; pictures left of the head, right of it over all bands, or under
 * it in its strip. Those much dearer than the cheapest of the story so far, of whatever width, are not among them;
 * `best` is told what it costs.
 */
export function* bandShapes(
  measure: StoryMeasure,
  width: number,
  context: ShapeContext,
  { misfits, best }: Pick<BandTask, 'misfits' | 'best'>,
): Generator<Shape> {
  const wish = { profile: context.profile, sizes: context.sizes, misfits };
  const task: BandTask = { measure, context, misfits, best, known: new Map<string, number>() };
  const legs = baseLegs(measure, width);
  const heads = Array.from({ length: width }, (_, index) => bandHeads(measure, index + 1, wish, context));
  const least = context.rank === 0 ? leadBands(context.pageColumns) : 1;
  const pictures = pictureChoices(measure, width, context);
  if (pictures.length === 0) {
    for (let columns = least; columns <= width; columns++) {
      for (const head of heads[columns - 1] ?? []) {
        const shape = bandShapeWith(task, legs, { columns, line: 0 }, head);
        if (shape !== undefined) yield shape;
      }
    }
    return;
  }
  for (const choice of pictures.toSorted((a, b) => a.cost - b.cost)) {
    for (const { columns, line } of spotsFor(choice, width, least)) {
      for (const head of heads[columns - 1] ?? []) {
        if (choice.place !== 'under' && head.lines === 0) continue;
        if (choice.place === 'beside' && choice.lines < head.lines) continue;
        const shape = bandShapeWith(task, legs, { columns, line }, head, choice);
        if (shape !== undefined) yield shape;
      }
    }
  }
}

/** A head over bands, and the white under it, in lines a band high: no more than a third of a band is none. */
interface BandHead extends HeadChoice {
  readonly hang?: number;
}

/** The heads of a story over so many bands, the cheapest of each depth: of those that leave white under them dearer. */
export function bandHeads(
  measure: StoryMeasure,
  columns: number,
  wish: HeadWish,
  { column, gutter }: Pick<ShapeContext, 'column' | 'gutter'>,
): readonly BandHead[] {
  return byLines(
    headChoices(measure, columns, wish).map((head): BandHead => {
      const { lines, length = 0, cost } = head;
      const bands = columns - (length + gutter) / (column + gutter) - UNDER_HEAD.seen;
      if (lines === 0 || bands <= 0) return head;
      return { ...head, cost: cost + UNDER_HEAD.hole + UNDER_HEAD.cell * bands * lines, hang: bands * lines };
    }),
  );
}

/** Where a head can stand to a story's pictures. */
function spotsFor(
  { place, columns, lines, pictures }: PictureChoice,
  width: number,
  least: number,
): readonly HeadSpot[] {
  const across = (from: number): readonly HeadSpot[] =>
    Array.from({ length: width - from + 1 }, (_, index) => ({ columns: from + index, line: 0 }));
  // A line of white between pictures and the head left of them.
  if (place === 'above') return [{ columns: width, line: lines + 1 }];
  if (place === 'beside') return width - columns >= least ? across(width - columns).slice(0, 1) : [];
  // Under a head that spans the upper bands only there is no picture: text runs to the edge there.
  const foot = Math.max(...pictures.map((picture) => picture.column + picture.columns));
  return foot >= width ? [{ columns: width, line: 0 }] : across(Math.max(least, foot));
}

/** What all shapes of a story in bands have in common. */
export interface BandTask {
  readonly measure: StoryMeasure;
  readonly context: ShapeContext;
  readonly misfits: 'refuse' | 'take';
  /** What the cheapest so far costs: those much dearer are left out. */
  readonly best: { cost: number };
  /** What the cheapest so far of each look and depth costs: dearer ones are none. */
  readonly known: Map<string, number>;
}

/**
 * The article with its text in these bands, its head at this spot and these pictures; `undefined` where the page cannot
 * hold it, and where it is dearer than what is known.
 */
export function bandShapeWith(
  { measure, context, misfits, best, known }: BandTask,
  legs: Legs,
  spot: HeadSpot,
  head: BandHead,
  choice?: PictureChoice,
): Shape | undefined {
  const { columns: width, count } = legs;
  const isNarrow = context.rank === 0 && spot.columns < NARROW * context.pageColumns;
  const isWhole = head.lines === 0 || spot.columns === width;
  const plain =
    head.cost +
    (choice?.cost ?? 0) +
    (choice?.place === 'above' ? COST.above : 0) +
    widthCost(measure, width, context) +
    (isNarrow ? COST.narrowLead : 0) +
    (legs.isOwn ? OWN_COST : 0) +
    (isWhole ? 0 : COST.band);
  if (isDear(plain, best)) return undefined;
  const headFoot = spot.line + head.lines;
  // Text begins beyond a head over all bands; beside any other it begins at the edge, the head taking a part of it.
  const start = isWhole ? headFoot : 0;
  const taken: CellRect[] = [];
  if (!isWhole) taken.push({ column: 0, columns: spot.columns, line: 0, lines: head.lines - 1 });
  for (const { column, columns, line: from, lines, over: isOver } of choice?.pictures ?? []) {
    const line = (isOver ? from : headFoot + from) - start;
    // Over bands of the story's own pictures take all of them.
    const over = legs.isOwn ? { column: 0, columns: count } : { column, columns };
    if (line + lines >= 0) taken.push({ ...over, line, lines });
  }
  if (isDear(plain + leastWhiteCost(taken, legs), best)) return undefined;
  const depth = legs.depth(taken);
  const lines = start + depth + 1;
  if (lines > context.most + 1 || (misfits === 'refuse' && depth < leastDepth(measure))) return undefined;
  const look = choice === undefined ? 'text' : `${choice.place}${choice.look}`;
  // Heads over more or fewer bands count as alike, so that one of them fits each depth; in a place that is to be filled
  // again, where depth is given, each may be the one that clashes with no other.
  const alike = context.filling === undefined ? look : `${look} under ${spot.columns}`;
  const kind = legs.isOwn ? `${alike} in ${count}` : alike;
  const [key, sided] = [`${kind}/${lines}`, plain + aspectCost(width, lines, context)];
  const before = known.get(key) ?? Infinity;
  if (sided + depthCost(depth, 0, count) >= before) return undefined;
  const bodies = bandBodies(legs, count, taken, depth);
  const slack = bodies.reduce((sum, body) => sum + body.columns * body.lines, 0) - legs.rows;
  if (misfits === 'refuse' && looksLost(measure, bodies, slack)) return undefined;
  const white = whiteBeside(taken, bodies, { width: count, depth });
  // Where depth is given, what can be full is; a search has places that fit little else.
  const end = context.filling === undefined ? 0 : COST.end * Math.max(0, slack - 1) ** 2;
  const cost = sided + depthCost(depth, slack + white, count) + end;
  if (cost >= before || isDear(cost, best)) return undefined;
  known.set(key, cost);
  best.cost = Math.min(best.cost, cost);
  return {
    columns: width,
    lines,
    kind,
    cost,
    air: head.air,
    ...(head.hang !== undefined && { hang: head.hang }),
    head: {
      column: 0,
      columns: spot.columns,
      line: spot.line,
      lines: head.lines,
      size: head.size,
      reach: spot.columns,
    },
    airy: head.lines > 0 && choice?.place !== 'beside',
    images: (choice?.pictures ?? []).map(({ index, over, ...rect }): ShapeImage => {
      const line = over ? rect.line : headFoot + rect.line;
      return { ...rect, line, wordRows: measure.wordRows?.(index, rect.lines) ?? 0 };
    }),
    pictures: (choice?.pictures ?? []).map(({ index, column, columns, line, lines: own }) => ({
      index,
      frame: { column, columns, line, lines: own },
    })),
    bodies: bodies.map((body) => overBands({ ...body, line: body.line + start }, legs)),
    ...(legs.isOwn && { own: count }),
    rows: legs.rows,
    ...(white > 0 && { white: (white * width) / count }),
  };
}

/** A rectangle of a story's bands in those of its page. */
function overBands(body: ShapeBody, { isOwn, columns, count }: Legs): ShapeBody {
  if (!isOwn) return body;
  const wide = columns / count;
  return { ...body, column: body.column * wide, columns: body.columns * wide, legs: body.columns };
}

/**
 * What the white of a story costs at the least, told before its text is set: of what its bands hold beside what is
 * taken, down to the foot of that, neither text fills a part nor the lines that belong between the two.
 */
function leastWhiteCost(taken: readonly CellRect[], { count: width, rows }: Legs): number {
  let [foot, held] = [0, rows];
  for (const { columns, line, lines } of taken) {
    foot = Math.max(foot, line + lines);
    held += columns * (lines + 1);
  }
  return depthCost(Math.max(LEG_LINES.shallow, foot), width * foot - held, width);
}

/**
 * Cells of the bands that neither text nor what is taken fills: those that part the two are as they should be, but
 * where a band stays white beyond what stands in it, they and the white line at the story's end are seen as white too.
 */
export function whiteBeside(
  taken: readonly CellRect[],
  bodies: readonly CellRect[],
  { width, depth }: { readonly width: number; readonly depth: number },
): number {
  let white = 0;
  for (let band = 0; band < width; band++) {
    const stands = ({ column, columns }: CellRect): boolean => band >= column && band < column + columns;
    const linesOf = (rects: readonly CellRect[]): number => rects.reduce((sum, { lines }) => sum + lines, 0);
    const parts = taken.filter(stands);
    const free = depth - linesOf(parts) - linesOf(bodies.filter(stands));
    if (free > parts.length) white += free + 1;
  }
  return white;
}

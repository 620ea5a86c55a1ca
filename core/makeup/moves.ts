import { headClash, picturesClash } from './clash';
import { whiteCost } from './depths';
import type { Hole } from './hole';
import { FAULT, leadCost, twinCost } from './judge';
import { outshoneCost } from './lead-picture';
import type { Outlook, Waiting } from './outlook';
import { shunnedCost, spanOf } from './placement';
import type { Item, Placed, Skyline } from './placement';
import { largestPicture, shapeStrength } from './shape';
import type { CellRect, Shape, WeighedShape, WidthShapes } from './shape';
import type { Display, State } from './state';

/** Edges that miss each other by this many lines count as level: exact depths are found afterwards (`flush`). */
export const LEVEL_LINES = 4;
/** A story that ends this near the foot is taken to reach it, as a rule. */
export const CLOSE_LINES = 5;
/** What each line costs that it misses the foot by. */
const MISS = 0.5;
/** A strip of fewer free lines than this holds no story. */
const LEAST_LINES = 9;
/** At the foot a story may stand over this much white when nothing else closes the page. */
const MOST_WHITE = 14;
/** Shapes tried at each depth: other make-ups of the same rectangle clash less. */
const KINDS = 4;
/** Shapes this much dearer than an item's best are not tried. */
const TASTE = 11;

/** A story put to a place, and what that adds to the page's cost. Few of the many that are found are ever placed. */
export interface Move extends Pick<Placed, 'shape' | 'column' | 'line' | 'lines' | 'stepLines'> {
  /** Of its item. */
  readonly index: number;
  readonly cost: number;
  /** Cost beyond the item's best shape: how moves of different items compare. */
  readonly extra: number;
}

/** What moves are made from. */
export interface MoveContext {
  readonly items: readonly Item[];
  readonly hole: Hole;
  /** What it costs to place each item while those wait that are not in a mask (`placingOrder`). */
  readonly orders: (mask: number) => readonly number[];
  /** Moves kept, and depths tried of each width besides the flush ones. */
  readonly moves: number;
  readonly depths: number;
  /** Lines by which a story may miss the foot and still be taken to reach it. */
  readonly close: number;
  readonly outlook: Outlook;
  /** The lead need not be placed first, and every story may stand at either end of a notch. */
  readonly anywhere?: true;
}

/** The lowest notch of a skyline: the columns from `from` to before `to`, which hold the topmost free line. */
export interface Notch {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** The notch to fill next; `undefined` when nothing is free. */
export function lowestNotch(skyline: Skyline, hole: Hole): Notch | undefined {
  let [line, column] = [hole.foot, -1];
  for (let at = 0; at < skyline.length; at++) {
    const top = skyline[at] ?? line;
    if (top < line) [line, column] = [top, at];
  }
  if (column < 0) return undefined;
  let [from, to] = [column, column + 1];
  const level = (at: number): boolean => (skyline[at] ?? Infinity) <= line + LEVEL_LINES;
  while (from > 0 && level(from - 1)) from--;
  while (to < hole.columns && level(to)) to++;
  return { column, from, to, line };
}

/**
 * The cheapest ways to fill a state's notch, cheapest first. The lead goes first wherever it fits. Others that cost
 * `most` with what is still to come lead to no state that is kept.
 */
export function movesFrom(state: State, notch: Notch, context: MoveContext, most: number): readonly Move[] {
  const lead = context.items.findIndex((item) => item.rank === 0);
  const kept: KeptMoves = { moves: [], most: context.moves, worst: Infinity };
  const orders = context.orders(state.mask);
  if (lead >= 0) tryItem(lead, notch, { state, context, kept, order: orders[lead] ?? 0, most: Infinity });
  if (kept.moves.length > 0 && context.anywhere === undefined) return cheapest(kept);
  for (let index = 0; index < context.items.length; index++) {
    if (index !== lead) tryItem(index, notch, { state, context, kept, order: orders[index] ?? 0, most });
  }
  return cheapest(kept);
}

function tryItem(index: number, notch: Notch, { state, context, kept, order, most }: ItemTask): void {
  const item = context.items[index];
  if (item === undefined || (state.mask & (1 << index)) !== 0) return;
  const waiting = context.outlook.waiting(state.mask | (1 << index));
  const trial: Trial = { state, display: state.display, context, kept, item, index, order, waiting, most };
  for (const width of item.shapes.widths) {
    const shapes = item.shapes.byWidth[width];
    const cheapest = shapes?.shapes[0];
    if (shapes === undefined || cheapest === undefined || !isTried(trial, cheapest)) continue;
    const column = columnIn(notch, width, item);
    if (column !== undefined) tryWidth(trial, shapes, width, column);
    const other = context.anywhere && columnIn(notch, width, { end: item.end === 'last' ? undefined : 'last' });
    if (other !== undefined && other !== column) tryWidth(trial, shapes, width, other);
  }
  for (const shape of item.shapes.steps ?? []) {
    if (!isTried(trial, shape)) return;
    tryStep(trial, shape, notch);
  }
}

/** Where a story of so many columns stands in a notch: at its end, over its lowest column. */
function columnIn(
  { column, from, to }: Notch,
  width: number,
  { end }: { readonly end?: Item['end'] | undefined },
): number | undefined {
  if (width > to - from) return undefined;
  const at = end === 'last' ? to - width : from;
  return at > column || at + width <= column ? undefined : at;
}

/** Whether a shape, and those no cheaper that follow it, may still be among the moves that are kept. */
function isTried(trial: Trial, { cost }: Shape): boolean {
  const { bestCost } = trial.item.shapes;
  return cost <= bestCost + TASTE && cost + trial.order < dearest(trial, trial.waiting.cost);
}

/** What a move costs that is not kept, where the rest costs so much at the least. */
function dearest({ kept, item, most }: Trial, ahead: number): number {
  return Math.min(item.shapes.bestCost + kept.worst, most - ahead);
}

/** The moves found so far; more than `most` are thinned out from time to time. */
interface KeptMoves {
  readonly moves: Move[];
  readonly most: number;
  /** Moves of so much extra are not kept. */
  worst: number;
}

function keepMove(kept: KeptMoves, move: Move): void {
  if (kept.moves.push(move) < 2 * kept.most) return;
  kept.worst = cheapest(kept).at(-1)?.extra ?? Infinity;
}

/** The moves that are kept, cheapest first: those found first where they cost the same. */
function cheapest({ moves, most }: KeptMoves): readonly Move[] {
  moves.sort((a, b) => a.extra - b.extra);
  if (moves.length > most) moves.length = most;
  return moves;
}

/**
 * Tries a shape with a step at its end of a notch: both its rectangles end at the foot, or leave room for others below.
 */
function tryStep(trial: Trial, shape: Shape, notch: Notch): void {
  const { step } = shape;
  const span = spanOf(shape);
  const from = columnIn(notch, span, trial.item);
  if (step === undefined || from === undefined) return;
  const { skyline } = trial.state;
  let line = 0;
  for (let at = from; at < from + span; at++) line = Math.max(line, skyline[at] ?? 0);
  const lines = footed(trial.context, { column: from, columns: shape.columns, line, lines: shape.lines });
  if (lines === undefined) return;
  const stepRect = { column: from + shape.columns, columns: step.columns, line, lines: step.lines };
  const stepLines = footed(trial.context, stepRect);
  if (stepLines === undefined) return;
  let gap = 0;
  for (let at = from; at < from + span; at++) gap += line - (skyline[at] ?? line);
  const { item, index, display, kept } = trial;
  const free = trial.state.free - gap - shape.columns * lines - step.columns * stepLines;
  const ahead = trial.context.outlook.cost(free, trial.waiting);
  if (ahead === Infinity) return;
  const miss = MISS * (Math.abs(lines - shape.lines) + Math.abs(stepLines - step.lines));
  const most = dearest(trial, ahead);
  let cost = shape.cost + (trial.order + FAULT.gap * gap) + miss;
  if (cost >= most) return;
  const place = { column: from, line };
  const { columns } = shape;
  cost +=
    aloneCost(item, { strength: shapeStrength(shape), picture: largestPicture(shape) }, place, trial) +
    displayCost(shape, place, display, most - cost) +
    shunnedCost(item, { column: from, columns, line, lines }) +
    shunnedCost(item, { ...stepRect, lines: stepLines });
  if (cost >= most) return;
  const extra = cost - item.shapes.bestCost;
  keepMove(kept, { index, shape, column: from, line, lines, stepLines, cost, extra });
}

/** The depth of a rectangle here, to the foot where it is close; `undefined` where too little is left below. */
function footed({ hole, close }: MoveContext, { column, columns, line, lines }: CellRect): number | undefined {
  let available = Infinity;
  for (let at = column; at < column + columns; at++) available = Math.min(available, hole.limit(at, line) - line);
  const rest = available - lines;
  if (rest < -CLOSE_LINES || (rest > close && rest < LEAST_LINES)) return undefined;
  return rest <= close ? available : lines;
}

interface ItemTask {
  readonly state: State;
  readonly context: MoveContext;
  readonly kept: KeptMoves;
  /** What it costs to place this item now. */
  readonly order: number;
  /** Moves of such a cost, with what is still to come, are not worth keeping. */
  readonly most: number;
}

interface Trial extends ItemTask {
  readonly display: Display;
  readonly item: Item;
  readonly index: number;
  /** What still waits then. */
  readonly waiting: Waiting;
}

/** Tries a width at a column: depths flush with the foot and with both neighbours, then the best-looking ones. */
function tryWidth(trial: Trial, { byDepth, depths }: WidthShapes, width: number, column: number): void {
  const { skyline } = trial.state;
  const { hole } = trial.context;
  let line = 0;
  for (let at = column; at < column + width; at++) line = Math.max(line, skyline[at] ?? 0);
  let gap = 0;
  let available = Infinity;
  for (let at = column; at < column + width; at++) {
    gap += line - (skyline[at] ?? line);
    available = Math.min(available, hole.limit(at, line) - line);
  }
  const free = trial.state.free - gap;
  const place: Place = { column, width, line, available, free, fixed: trial.order + FAULT.gap * gap };
  const left = column > 0 ? (skyline[column - 1] ?? 0) - line : available;
  const right = column + width < hole.columns ? (skyline[column + width] ?? 0) - line : available;
  let found = tryDepth(trial, byDepth[available], place, available);
  if (left !== available) found = tryDepth(trial, byDepth[left], place, left) || found;
  if (right !== available && right !== left) found = tryDepth(trial, byDepth[right], place, right) || found;
  let others = 0;
  for (const depth of depths) {
    if (others >= trial.context.depths) break;
    if (depth === available || depth === left || depth === right) continue;
    if (tryDepth(trial, byDepth[depth], place, depth)) others++;
  }
  if (found || others > 0) return;
  for (let white = 1; white <= MOST_WHITE; white++) {
    const shapes = byDepth[available - white];
    if (shapes !== undefined) return tryShapes(trial, shapes, place, available, whiteCost(white, width));
  }
}

/** Where a width is tried, how many lines are free there, and what every shape costs there. */
interface Place {
  readonly column: number;
  readonly width: number;
  readonly line: number;
  readonly available: number;
  /** Free cells of the page but those above it. */
  readonly free: number;
  readonly fixed: number;
}

/** Tries the shapes of a depth where it leaves room for others below, or next to none: it is then taken to the foot. */
function tryDepth(trial: Trial, shapes: readonly WeighedShape[] | undefined, place: Place, depth: number): boolean {
  const { available } = place;
  const { close } = trial.context;
  const rest = available - depth;
  if (shapes === undefined || rest < -CLOSE_LINES || (rest > close && rest < LEAST_LINES)) return false;
  const closes = rest <= close;
  tryShapes(trial, shapes, place, closes ? available : depth, closes ? MISS * Math.abs(rest) : 0);
  return true;
}

function tryShapes(trial: Trial, shapes: readonly WeighedShape[], place: Place, lines: number, miss: number): void {
  const { item, index, display, context, kept } = trial;
  const best = item.shapes.bestCost;
  const ahead = context.outlook.cost(place.free - place.width * lines, trial.waiting);
  if (ahead === Infinity) return;
  for (let at = 0; at < shapes.length && at < KINDS; at++) {
    const weighed = shapes[at];
    if (weighed === undefined || weighed.shape.cost > best + TASTE) return;
    const { shape } = weighed;
    let cost = shape.cost + place.fixed + miss;
    const most = dearest(trial, ahead);
    // Shapes come cheapest first: those that follow are no better.
    if (cost >= most) return;
    const alone = aloneCost(item, weighed, place, trial);
    if (cost + alone >= most) continue;
    cost += alone + displayCost(shape, place, display, most - cost);
    if (shape.head.vertical === true && isHanging(place, shape, context.hole)) cost += FAULT.misread;
    cost += shunnedCost(item, { column: place.column, columns: shape.columns, line: place.line, lines });
    if (cost >= most) continue;
    const { column, line } = place;
    keepMove(kept, { index, shape, column, line, lines, cost, extra: cost - best });
  }
}

/** Whether another story ends right above a text that begins here: in any of its columns but the first. */
function isHanging({ column, line }: Place, { columns }: Shape, hole: Hole): boolean {
  for (let at = column + 1; at < column + columns; at++) if (line > hole.next(at, 0)) return true;
  return false;
}

/** What the place of the lead, or of a head nearly as strong, costs. */
function aloneCost(
  { rank }: Item,
  { strength, picture }: Omit<WeighedShape, 'shape'>,
  place: Pick<Place, 'column' | 'line'>,
  { display, context }: Trial,
): number {
  if (rank > 0) {
    const twin = display.lead > 0 ? twinCost(display.lead, strength) : 0;
    return twin + outshoneCost(display.leadPicture, picture);
  }
  const outshone = outshoneCost(picture, display.otherPicture);
  return leadCost(place, context.hole) + twinCost(strength, display.rival) + outshone;
}

/** What a shape costs that clashes with what stands: all of it, or more than `most`. */
function displayCost(
  { head, images }: Shape,
  { column, line }: Pick<Place, 'column' | 'line'>,
  display: Display,
  most: number,
): number {
  let cost = 0;
  for (let other: Display | undefined = display; other !== undefined && cost <= most; other = other.before) {
    if (head.lines > 0 && other.head !== undefined) cost += FAULT.clash * headClash(head, other.head, column, line);
    for (const image of images) {
      for (const near of other.images) cost += FAULT.touch * picturesClash(image, near, column, line);
    }
  }
  return cost;
}

/**
 * What it costs to place each of these items while more important ones still wait, those that are not in a mask: their
 * share of all pairs of the page.
 */
export function placingOrder(items: readonly Item[]): MoveContext['orders'] {
  const known = new Map<number, readonly number[]>();
  const pairs = allPairs(items.length);
  return (mask) => {
    let orders = known.get(mask);
    if (orders === undefined) {
      orders = items.map(({ rank }, index) => {
        const ahead = items.slice(0, index).filter((_, at) => (mask & (1 << at)) === 0);
        return (FAULT.order * ahead.reduce((sum, other) => sum + pairWeight(other.rank, rank), 0)) / pairs;
      });
      known.set(mask, orders);
    }
    return orders;
  };
}

/** How much it counts that the more important of two stories stands first. */
function pairWeight(first: number, second: number): number {
  return Math.min(3, second - first + 1) / (1 + first);
}

/** What all pairs of so many stories count together. */
function allPairs(count: number): number {
  let sum = 0;
  for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) sum += pairWeight(a, b);
  return Math.max(1, sum);
}

import type { Point, Rect } from '../geometry';
import type { Points } from '../units';
import { comparePlaces, isOneFlow } from './places';
import { linesBetween, linesOfPart } from './part-lines';
import type { TextPart, TextPlace, TextRange } from './places';
import type { TextLine } from './text-lines';

/** A caret on the page: no width, in vertical text no height. */
export interface Caret {
  readonly line: TextLine;
  readonly rect: Rect;
}

/** The line that a place is on; the nearest one of its part where lines are not yet composed as far. */
export function lineAt(lines: readonly TextLine[], { part, offset, trailing }: TextPlace): TextLine | undefined {
  const own = linesOfPart(lines, part);
  const holding = own.filter(({ start, end }) => start <= offset && offset <= end);
  if (holding.length > 0) return trailing ? holding[0] : holding.at(-1);
  return own.findLast(({ start }) => start <= offset) ?? own[0];
}

/** The caret at a place; `undefined` where its text stands on no page. */
export function caretAt(lines: readonly TextLine[], place: TextPlace): Caret | undefined {
  const line = lineAt(lines, place);
  return line && { line, rect: rectOf(line, edgeAt(line, place.offset), edgeAt(line, place.offset)) };
}

/** The place nearest to a point of a page; `within` keeps it in the texts that a selection may run over. */
export function placeAt(
  lines: readonly TextLine[],
  page: number,
  point: Point,
  within?: TextPart,
): TextPlace | undefined {
  const nearest = nearestLine(lines, page, point, within);
  return nearest && placeOnLine(nearest, alongAcross(nearest, point)[0]);
}

/** The place before the character that a point of a page is on, or is nearest to. */
export function cellAt(
  lines: readonly TextLine[],
  page: number,
  point: Point,
  within?: TextPart,
): TextPlace | undefined {
  const line = nearestLine(lines, page, point, within);
  if (line === undefined) return undefined;
  const [along] = alongAcross(line, point);
  const { part, start, edges } = line;
  const after = edges.findIndex((edge, at) => at > 0 && edge > along);
  return { part, offset: start + Math.max(0, (after < 0 ? edges.length - 1 : after) - 1) };
}

/** The line nearest to a point of a page. */
function nearestLine(lines: readonly TextLine[], page: number, point: Point, within?: TextPart): TextLine | undefined {
  let nearest: TextLine | undefined;
  let least = Infinity;
  for (const line of lines) {
    if (line.page !== page || (within !== undefined && !isOneFlow(line.part, within))) continue;
    const [along, across] = alongAcross(line, point);
    const aside = Math.max(
      Math.min(line.begin, line.edges[0]!) - along,
      0,
      along - Math.max(line.limit, line.edges.at(-1)!),
    );
    const off = Math.max(line.from - across, 0, across - line.to);
    // Stretches that share a row are told apart by where their characters stand.
    const beside = Math.max(line.edges[0]! - along, 0, along - line.edges.at(-1)!);
    const distance = aside * aside + off * off + beside * TIE;
    // Of two that touch there, the later: beside a drop initial the text.
    if (distance <= least) [nearest, least] = [line, distance];
  }
  return nearest;
}

/** The place on a line that is nearest to a coordinate along it. */
export function placeOnLine(line: TextLine, along: Points): TextPlace {
  const { part, start, end, edges, soft } = line;
  let best = 0;
  for (let at = 1; at < edges.length; at++) {
    if (Math.abs(edges[at]! - along) < Math.abs(edges[best]! - along)) best = at;
  }
  const offset = start + best;
  return { part, offset, ...(soft && offset === end && end > start && { trailing: true }) };
}

/** Where the line of a place begins or ends: what Home and End go to. */
export function lineEnds(
  lines: readonly TextLine[],
  place: TextPlace,
): { readonly start: TextPlace; readonly end: TextPlace } | undefined {
  const line = lineAt(lines, place);
  if (line === undefined) return undefined;
  const row = linesOfPart(lines, line.part).filter((own) => own.row === line.row);
  const [first = line, last = line] = [row[0], row.at(-1)];
  return { start: { part: first.part, offset: first.start }, end: placeOnLine(last, last.edges.at(-1)!) };
}

/** A place and the coordinate along lines that moves up and down keep to. */
export interface Step {
  readonly place: TextPlace;
  readonly goal: Points;
}

/**
 * The place on the next line (`direction` 1) or the one before, at the goal or above where the caret stands; in another
 * leg as far from its edge. Captions and blocks are left by no such step. `undefined` where there is no line more.
 */
export function stepLine(
  lines: readonly TextLine[],
  place: TextPlace,
  direction: 1 | -1,
  goal?: Points,
): Step | undefined {
  const from = lineAt(lines, place);
  if (from === undefined) return undefined;
  const along = goal ?? edgeAt(from, place.offset);
  const flow = lines.filter((line) => isSteppedTo(line.part, from.part));
  const at = flow.indexOf(from);
  const ahead = direction > 0 ? flow.slice(at + 1) : flow.slice(0, at).reverse();
  // A drop initial stands over several levels: its line is that of the text beside it.
  const level = flow.findLast((line) => line.row === from.row && line.part === from.part) ?? from;
  const next = ahead.find((line) => line.row !== from.row && !isLevel(line, level));
  if (next === undefined) return undefined;
  const moved = isBeside(next, from) ? along : along - from.begin + next.begin;
  const beside = ahead.filter((line) => isLevel(line, next));
  const to = beside.reduce((best, line) => (distanceTo(line, moved) < distanceTo(best, moved) ? line : best), next);
  return { place: placeOnLine(to, moved), goal: moved };
}

/** The rectangles of a range on the pages, one for each line that it takes something of, with that line. */
export function rangeRects(
  lines: readonly TextLine[],
  { from, to }: TextRange,
): readonly { readonly page: number; readonly rect: Rect; readonly line: TextLine }[] {
  return linesBetween(lines, from.part, to.part).flatMap((line) => {
    const { part, start, end, page } = line;
    const first = comparePlaces(from, { part, offset: start }) > 0 ? from : { part, offset: start };
    const last = comparePlaces(to, { part, offset: end }) < 0 ? to : { part, offset: end };
    if (first.part !== part || last.part !== part || first.offset > last.offset) return [];
    const [begin, limit] = [edgeAt(line, first.offset), edgeAt(line, last.offset)];
    // The end of a paragraph that is taken shows as a little more.
    const isTaken = !line.soft && comparePlaces({ part, offset: end }, to) < 0 && part !== to.part;
    const more = isTaken ? (line.to - line.from) / 4 : 0;
    return limit + more - begin <= 0 ? [] : [{ page, rect: rectOf(line, begin, limit + more), line }];
  });
}

const TIE = 1e-3;
/** Lines whose middles are this near, in em, stand on one level. */
const LEVEL = 0.5;

function alongAcross({ vertical }: TextLine, { x, y }: Point): readonly [Points, Points] {
  return vertical ? [y, x] : [x, y];
}

function edgeAt({ edges, start }: TextLine, offset: number): Points {
  return edges[Math.min(Math.max(0, offset - start), edges.length - 1)]!;
}

function rectOf({ vertical, from, to }: TextLine, begin: Points, limit: Points): Rect {
  if (vertical) return { x: from, y: begin, width: to - from, height: limit - begin };
  return { x: begin, y: from, width: limit - begin, height: to - from };
}

function isSteppedTo(a: TextPart, b: TextPart): boolean {
  return a === b || (isRunning(a) && isRunning(b));
}

/** Heads and running text are stepped through from the kicker to the byline. */
function isRunning(part: TextPart): boolean {
  return /^(?:kicker|headline|deck|dateline|body|byline)/u.test(part);
}

function isBeside(a: TextLine, b: TextLine): boolean {
  return a.page === b.page && a.leg === b.leg && a.vertical === b.vertical;
}

function isLevel(a: TextLine, b: TextLine): boolean {
  return isBeside(a, b) && Math.abs(a.from + a.to - b.from - b.to) / 2 < LEVEL * Math.min(a.to - a.from, b.to - b.from);
}

function distanceTo({ edges }: TextLine, along: Points): Points {
  return Math.max(edges[0]! - along, 0, along - edges.at(-1)!);
}

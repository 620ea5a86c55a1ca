import { circle, placeContour } from '../../display-list';
import type { Contour, Corner, DisplayItem } from '../../display-list';
import type { Points } from '../../units';
import { roundPoints } from '../../units';
import type { DrawnFor } from './drawn-for';
import type { Drawing, Pattern } from './patterns';
import type { Side } from './side';

/** More repeats on one side than these no eye counts; what is so fine is spread. */
const MOST_REPEATS = 2_000;

/** How many steps of about `pitch` fill a length, at least `least` of them. */
export function stepsIn(length: Points, pitch: Points, least = 1): number {
  return Math.min(MOST_REPEATS, Math.max(least, Math.round(length / pitch)));
}

/** Repeats of a border along sides, a whole number on each, with its corners. */
export function drawPattern(pattern: Pattern, size: Points, sides: readonly Side[], by: DrawnFor): DisplayItem[] {
  const drawings = sides.flatMap((side) =>
    pattern.kind === 'running' ? runningOn(pattern, size, side) : figuresOn(pattern, size, side),
  );
  const filled = drawings.flatMap((drawing) => drawing.filled ?? []).map(rounded);
  const drawn = drawings.flatMap((drawing) => drawing.drawn ?? []).map(rounded);
  const width = roundPoints((pattern.lineWidth ?? 0) * size);
  const items: DisplayItem[] = [];
  if (drawn.length > 0) items.push({ kind: 'path', owner: by.owner, contours: drawn, ink: by.ink, width });
  if (filled.length > 0) items.push({ kind: 'path', owner: by.owner, contours: filled, ink: by.ink });
  return items;
}

/** Round dots along sides, one at every end and corner. */
export function drawDots(
  dot: { readonly width: Points; readonly gap: Points },
  sides: readonly Side[],
  by: DrawnFor,
): DisplayItem[] {
  const figure = { filled: [circle(0, 0, 0.5)] };
  return drawPattern({ kind: 'figure', pitch: 1 + dot.gap / dot.width, figure }, dot.width, sides, by);
}

function runningOn(pattern: Extract<Pattern, { kind: 'running' }>, size: Points, side: Side): Drawing[] {
  const { pitch, extent = pitch, cornerLength = 1, repeat, corner } = pattern;
  const start = side.turnsAtStart ? cornerLength * size : 0;
  const room = side.length - start - (side.turnsAtEnd ? cornerLength * size : 0);
  const drawings: Drawing[] = [];
  if (side.turnsAtStart) {
    drawings.push(placeDrawing(corner, (along, across) => side.place(along * size, across * size)));
  }
  if (room <= 0) return drawings;
  const count = stepsIn(room - (extent - pitch) * size, pitch * size);
  // Along a side repeats are a little longer or shorter than drawn, so that a whole number fills it.
  const scale = room / ((count - 1) * pitch + extent);
  for (let index = 0; index < count; index++) {
    const at = start + index * pitch * scale;
    drawings.push(placeDrawing(repeat, (along, across) => side.place(at + along * scale, across * size)));
  }
  return drawings;
}

function figuresOn(pattern: Extract<Pattern, { kind: 'figure' }>, size: Points, side: Side): Drawing[] {
  const { length, place, turnsAtStart, turnsAtEnd } = side;
  const room = length - size;
  if (room < 0) return [];
  const steps = stepsIn(room, pattern.pitch * size, turnsAtStart || turnsAtEnd ? 1 : 0);
  // The figure of a corner belongs to the side that begins there.
  return Array.from({ length: turnsAtEnd ? steps : steps + 1 }, (_, index) => {
    const along = steps === 0 ? length / 2 : size / 2 + (index * room) / steps;
    const [x, y] = place(along, size / 2);
    return placeDrawing(pattern.figure, (right, down) => [x + right * size, y + down * size]);
  });
}

function placeDrawing({ filled = [], drawn = [] }: Drawing, place: (x: number, y: number) => Corner): Drawing {
  const placed = (contours: readonly Contour[]): Contour[] => contours.map((contour) => placeContour(contour, place));
  return { filled: placed(filled), drawn: placed(drawn) };
}

function rounded(contour: Contour): Contour {
  return contour.map(roundPoints);
}

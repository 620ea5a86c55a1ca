import { inflate } from '../../../core/geometry';
import type { Rect } from '../../../core/geometry';
import type { ComparedPlace, ComparedSide } from '../../compose';
import { toDesk } from '../../editor';
import type { CompareBoard } from '../../editor';

/** Colours on paper, which is white by day and by night. */
const COLOURS = { before: '#b3231a', after: '#1f5fb8', ring: '#201f1c', halo: '#ffffff' } as const;
const CAUSE_COLOURS: Readonly<Record<ComparedPlace['cause'], string>> = {
  asked: '#2c6e3f',
  otherwise: '#8a5a00',
  unasked: '#b3231a',
  moved: '#57544d',
};

/**
 * Side of a sign over a changed text, which is as high as its line where that is smaller but can always be told, in CSS
 * pixels.
 */
const SIGN = { most: 15, least: 10 } as const;
/** How far a ring stands off, in CSS pixels. */
const RING = 4;

/** What is drawn of a pane. */
export interface DifferencesDrawn {
  readonly board: CompareBoard;
  readonly places: readonly ComparedPlace[];
  readonly side: ComparedSide;
  /** Device pixels a CSS pixel. */
  readonly density: number;
}

/**
 * Draws what differs in a state over its page: dashed red boxes round what is only in the earlier, whole blue ones
 * round what is only in the later; under changed texts a line with a sign: a disc with a tick for what was asked for, a
 * triangle for what nobody asked, a square for what was asked otherwise. A ring is round the place that is looked at.
 */
export function drawDifferences(canvas: HTMLCanvasElement, { board, places, side, density }: DifferencesDrawn): void {
  const { view, pane, pages, textOnly, chosen } = board;
  const [width, height] = [pane.width, pane.height].map((length) => Math.max(1, Math.round(length * density)));
  if (canvas.width !== width) canvas.width = width ?? 1;
  if (canvas.height !== height) canvas.height = height ?? 1;
  canvas.style.width = `${pane.width}px`;
  canvas.style.height = `${pane.height}px`;
  const context = canvas.getContext('2d');
  if (context === null || pages?.[side] === undefined) return context?.reset();
  context.reset();
  context.scale(density, density);
  const onDesk = (rect: Rect): Rect => toDesk(view, rect);
  if (!textOnly)
    for (const rect of side === 'before' ? pages.removed : pages.added) drawBox(context, onDesk(rect), side);
  const looked = chosen === undefined ? undefined : places[chosen];
  for (const rect of looked?.[side] ?? []) drawRing(context, inflate(onDesk(rect), RING));
  for (const place of places) if (place.cause !== 'moved') drawText(context, place[side].map(onDesk), place.cause);
}

function drawBox(context: CanvasRenderingContext2D, rect: Rect, side: ComparedSide): void {
  const { x, y, width, height } = inflate(rect, 1);
  context.save();
  context.globalAlpha = 0.09;
  context.fillStyle = COLOURS[side];
  context.fillRect(x, y, width, height);
  context.globalAlpha = 1;
  context.strokeStyle = COLOURS[side];
  context.lineWidth = 1;
  if (side === 'before') context.setLineDash([4, 3]);
  context.strokeRect(x, y, width, height);
  context.restore();
}

function drawText(
  context: CanvasRenderingContext2D,
  rects: readonly Rect[],
  cause: Exclude<ComparedPlace['cause'], 'moved'>,
): void {
  const [first] = rects;
  if (first === undefined) return;
  context.strokeStyle = CAUSE_COLOURS[cause];
  context.lineWidth = 2;
  context.setLineDash(cause === 'asked' ? [] : cause === 'otherwise' ? [6, 2] : [2, 2]);
  context.beginPath();
  for (const { x, y, width, height } of rects) {
    context.moveTo(x, y + height + 1);
    context.lineTo(x + Math.max(width, 2), y + height + 1);
  }
  context.stroke();
  context.setLineDash([]);
  const side = Math.min(SIGN.most, Math.max(SIGN.least, first.height));
  drawSign(context, { x: first.x - side / 2, y: first.y - side - 2, width: side, height: side }, cause);
}

function drawSign(
  context: CanvasRenderingContext2D,
  { x, y, width: side }: Rect,
  cause: Exclude<ComparedPlace['cause'], 'moved'>,
): void {
  const at = (across: number, down: number): readonly [number, number] => [x + side * across, y + side * down];
  const line = (...points: (readonly [number, number])[]): void => {
    context.beginPath();
    points.forEach((point, index) => (index === 0 ? context.moveTo(...point) : context.lineTo(...point)));
  };
  context.fillStyle = CAUSE_COLOURS[cause];
  context.beginPath();
  if (cause === 'asked') context.arc(...at(0.5, 0.5), side / 2, 0, 2 * Math.PI);
  else if (cause === 'otherwise') context.rect(...at(0.04, 0.04), side * 0.92, side * 0.92);
  else line(at(0.5, 0), at(1.04, 0.98), at(-0.04, 0.98));
  context.closePath();
  context.fill();
  context.strokeStyle = COLOURS.halo;
  context.lineWidth = side / 9;
  switch (cause) {
    case 'asked':
      line(at(0.26, 0.52), at(0.44, 0.7), at(0.76, 0.32));
      return context.stroke();
    case 'otherwise':
      line(at(0.22, 0.38), at(0.78, 0.38));
      context.stroke();
      line(at(0.22, 0.62), at(0.78, 0.62));
      context.stroke();
      line(at(0.66, 0.18), at(0.34, 0.82));
      return context.stroke();
    case 'unasked':
      line(at(0.5, 0.34), at(0.5, 0.66));
      context.stroke();
      line(at(0.5, 0.78), at(0.5, 0.9));
      return context.stroke();
  }
}

function drawRing(context: CanvasRenderingContext2D, { x, y, width, height }: Rect): void {
  for (const [colour, line] of [
    [COLOURS.halo, 5],
    [COLOURS.ring, 2.5],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = line;
    context.strokeRect(x, y, width, height);
  }
}

import { Shape } from 'konva/lib/Shape';
import type { Rect } from '../../core/geometry';

/** The page's grid as drawn over it: what is left out is off, or too fine to be seen. CSS pixels of the desk. */
export interface GridModel {
  readonly area: Rect;
  /** Left edge and width of each base column, where columns or cells are shown. */
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  readonly showColumns: boolean;
  /** Height of a line. */
  readonly line?: number;
  /** Width of a cell, and the height of type in its line. */
  readonly cell?: number;
  /** The part of the desk in sight. */
  readonly width: number;
  readonly height: number;
}

/** Finer than this lines melt into grey, in CSS pixels. */
export const FINEST_STEP = 3;

const COLUMN = 'rgba(31, 111, 214, 0.10)';
const COLUMN_EDGE = 'rgba(31, 111, 214, 0.45)';
const LINE = 'rgba(31, 111, 214, 0.30)';
const CELL = 'rgba(31, 111, 214, 0.28)';

/** The grid as one shape for the overlay: only what is in sight is drawn. */
export function gridShape(model: GridModel): Shape {
  return new Shape({
    listening: false,
    perfectDrawEnabled: false,
    sceneFunc: (context) => {
      const raw = context._context;
      raw.save();
      raw.lineWidth = 1;
      drawGrid(raw, model);
      raw.restore();
    },
  });
}

function drawGrid(context: CanvasRenderingContext2D, model: GridModel): void {
  const { area, columns } = model;
  const top = Math.max(0, area.y);
  const foot = Math.min(model.height, area.y + area.height);
  const left = Math.max(0, area.x);
  const right = Math.min(model.width, area.x + area.width);
  if (foot <= top || right <= left) return;
  if (model.showColumns) {
    context.fillStyle = COLUMN;
    for (const { x, width } of columns) context.fillRect(x, top, width, foot - top);
  }
  if (model.line !== undefined)
    stroke(context, LINE, () => rows(model.line ?? 1, (y) => across(context, y, left, right)));
  if (model.cell !== undefined) {
    const step = model.cell;
    stroke(context, CELL, () => {
      for (const { x, width } of columns) {
        for (let at = x; at <= x + width + step / 2; at += step) {
          if (at >= left - 1 && at <= right + 1) down(context, at, top, foot);
        }
      }
    });
  }
  if (model.showColumns) {
    stroke(context, COLUMN_EDGE, () => {
      for (const { x, width } of columns) for (const at of [x, x + width]) down(context, at, top, foot);
    });
  }

  function rows(step: number, draw: (y: number) => void): void {
    const first = Math.max(0, Math.floor((top - area.y) / step));
    for (let y = area.y + first * step; y <= foot + 0.5; y += step) draw(y);
  }
}

function stroke(context: CanvasRenderingContext2D, colour: string, path: () => void): void {
  context.strokeStyle = colour;
  context.beginPath();
  path();
  context.stroke();
}

function across(context: CanvasRenderingContext2D, y: number, left: number, right: number): void {
  context.moveTo(left, Math.round(y) + 0.5);
  context.lineTo(right, Math.round(y) + 0.5);
}

function down(context: CanvasRenderingContext2D, x: number, top: number, foot: number): void {
  context.moveTo(Math.round(x) + 0.5, top);
  context.lineTo(Math.round(x) + 0.5, foot);
}

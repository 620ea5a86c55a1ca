import type { Rect } from '../../../core/geometry';
import { toDesk } from '../../editor';
import type { Sheet, View } from '../../editor';
import type { Drawing, OverlayScene } from './drawing';

/** Finer than this lines melt into grey, in CSS pixels. */
const FINEST_STEP = 3;

/** Base columns, lines and cells 字格 of the pages in sight: only what of them is in sight is drawn. */
export const drawGrids: Drawing = (context, scene) => {
  const { layers } = scene.state.preferences;
  if (!layers.includes('columns') && !layers.includes('lines') && !layers.includes('cells')) return;
  context.lineWidth = 1;
  for (const sheet of scene.sheets) drawGrid(context, scene, sheet);
};

/** The base columns of a page in a view, in CSS pixels of the desk. */
export function columnRects(view: View, grid: OverlayScene['grid']): readonly Rect[] {
  return Array.from({ length: grid.columns }, (_, column) =>
    toDesk(view, { x: grid.columnX(column), y: grid.area.y, width: grid.measure, height: grid.area.height }),
  );
}

function drawGrid(context: CanvasRenderingContext2D, scene: OverlayScene, sheet: Sheet): void {
  const { state, grid, palette } = scene;
  const { desk, preferences } = state;
  const view = scene.viewOf(sheet);
  const area = toDesk(view, grid.area);
  const top = Math.max(0, area.y);
  const foot = Math.min(desk.height, area.y + area.height);
  const left = Math.max(0, area.x);
  const right = Math.min(desk.width, area.x + area.width);
  if (foot <= top || right <= left) return;
  const columns = columnRects(view, grid).filter(({ x, width }) => x + width >= left && x <= right);
  const [line, cell] = [grid.leading * view.scale, grid.cell * view.scale];
  const on = (layer: 'columns' | 'lines' | 'cells'): boolean => preferences.layers.includes(layer);
  if (on('columns')) {
    context.fillStyle = palette.grid.column;
    for (const { x, width } of columns) context.fillRect(x, top, width, foot - top);
  }
  if ((on('lines') || on('cells')) && line >= FINEST_STEP) {
    stroke(context, palette.grid.line, () => {
      const first = Math.max(0, Math.floor((top - area.y) / line));
      for (let y = area.y + first * line; y <= foot + 0.5; y += line) across(context, y, left, right);
    });
  }
  if (on('cells') && cell >= FINEST_STEP) {
    stroke(context, palette.grid.cell, () => {
      for (const { x, width } of columns) {
        const first = Math.max(0, Math.floor((left - x) / cell));
        for (let at = x + first * cell; at <= Math.min(right, x + width + cell / 2); at += cell)
          down(context, at, top, foot);
      }
    });
  }
  if (on('columns')) {
    stroke(context, palette.grid.columnEdge, () => {
      for (const { x, width } of columns) for (const at of [x, x + width]) down(context, at, top, foot);
    });
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

import type { Rect } from '../../../core/geometry';
import { paintBox } from './paint';
import type { Palette } from './palette';

const SIZE = 18;
const INSET = 5;

/** A lock at the top right corner of what stays where it is. */
export function paintLock(context: CanvasRenderingContext2D, rect: Rect, palette: Palette): void {
  const x = Math.round(rect.x + rect.width - SIZE - INSET);
  const y = Math.round(rect.y + INSET);
  paintBox(context, { x, y, width: SIZE, height: SIZE }, { fill: palette.label, radius: 4, stroke: palette.paper });
  context.strokeStyle = palette.paper;
  context.lineWidth = 1.5;
  context.setLineDash([]);
  context.beginPath();
  context.arc(x + SIZE / 2, y + 8, 2.75, Math.PI, 0);
  context.stroke();
  paintBox(context, { x: x + 5, y: y + 8, width: 8, height: 6 }, { fill: palette.paper, radius: 1 });
}

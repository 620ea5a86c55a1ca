import { overlaps } from '../../../core/geometry';
import type { Rect } from '../../../core/geometry';

/** The face of words on the desk. */
export const OVERLAY_FONT = "-apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei UI', 'Forme Sans', sans-serif";

/** How a rectangle is drawn; lengths in CSS pixels. */
export interface BoxLook {
  readonly fill?: string;
  readonly stroke?: string;
  /** Width of the stroke; 1 when left out. */
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly radius?: number;
  /** A light edge under the stroke, that it is seen on a dark picture too; on paper it is not seen. */
  readonly halo?: string;
}

/** How far a halo stands out on both sides of its line, in CSS pixels. */
const HALO = 1;

/** Fills and strokes a rectangle. */
export function paintBox(context: CanvasRenderingContext2D, rect: Rect, look: BoxLook): void {
  context.beginPath();
  if (look.radius === undefined) context.rect(rect.x, rect.y, rect.width, rect.height);
  else context.roundRect(rect.x, rect.y, rect.width, rect.height, look.radius);
  if (look.fill !== undefined) {
    context.fillStyle = look.fill;
    context.fill();
  }
  stroke(context, look);
}

/** Strokes the path that is there, on its halo. */
function stroke(context: CanvasRenderingContext2D, look: BoxLook): void {
  if (look.stroke === undefined) return;
  const width = look.width ?? 1;
  if (look.halo !== undefined) {
    context.strokeStyle = look.halo;
    context.lineWidth = width + 2 * HALO;
    context.setLineDash([]);
    context.stroke();
  }
  context.strokeStyle = look.stroke;
  context.lineWidth = width;
  context.setLineDash([...(look.dash ?? [])]);
  context.stroke();
}

/** Strokes straight lines, each from a point to another: x, y, x, y. */
export function paintLines(
  context: CanvasRenderingContext2D,
  lines: readonly (readonly [number, number, number, number])[],
  look: Pick<BoxLook, 'width' | 'dash' | 'halo'> & { readonly stroke: string },
): void {
  context.beginPath();
  for (const [x1, y1, x2, y2] of lines) {
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
  }
  stroke(context, look);
}

const LABEL_HEIGHT = 22;
const LABEL_SIZE = 12;

/**
 * Words on a ground of their own with an edge of their ink, which a dark picture cannot swallow; their foot a little
 * above a point, never off the left or the top of the desk; over what they would hide otherwise.
 */
export function paintLabel(
  context: CanvasRenderingContext2D,
  options: {
    readonly at: { readonly x: number; readonly y: number };
    readonly words: string;
    readonly ground: string;
    readonly ink: string;
    /** What is not to be hidden, in CSS pixels. */
    readonly clearOf?: Rect | undefined;
  },
): void {
  const { at, words, ground, ink, clearOf } = options;
  context.font = `${LABEL_SIZE}px ${OVERLAY_FONT}`;
  context.textBaseline = 'middle';
  const width = context.measureText(words).width + 14;
  const x = Math.round(Math.max(4, at.x));
  const low = { x, y: at.y - LABEL_HEIGHT - 5, width, height: LABEL_HEIGHT };
  const hides = clearOf !== undefined && overlaps(low, clearOf);
  const y = Math.round(Math.max(4, hides ? clearOf.y - LABEL_HEIGHT - 3 : low.y));
  paintBox(context, { x, y, width, height: LABEL_HEIGHT }, { fill: ground, radius: 4, stroke: ink });
  context.fillStyle = ink;
  context.fillText(words, x + 7, y + LABEL_HEIGHT / 2 + 0.5);
}

const TAG_HEIGHT = 17;
/** How faint a hint is, and its ground. */
const HINT_INK = 0.6;
const HINT_GROUND = 0.85;
const TAG_SIZE = 11;

/** The room of a tag about a point; the context has its face afterwards. */
export function tagRect(context: CanvasRenderingContext2D, at: { x: number; y: number }, words: string): Rect {
  context.font = `600 ${TAG_SIZE}px ${OVERLAY_FONT}`;
  const width = context.measureText(words).width + 10;
  return { x: Math.round(at.x - width / 2), y: Math.round(at.y - TAG_HEIGHT / 2), width, height: TAG_HEIGHT };
}

/** A few words on a ground of their own with an edge of their ink, about a point. */
export function paintTag(
  context: CanvasRenderingContext2D,
  { at, words, ground, ink }: { at: { x: number; y: number }; words: string; ground: string; ink: string },
): void {
  const rect = tagRect(context, at, words);
  context.textBaseline = 'middle';
  paintBox(context, rect, { fill: ground, radius: 3, stroke: ink });
  context.fillStyle = ink;
  context.fillText(words, rect.x + 5, rect.y + TAG_HEIGHT / 2 + 0.5);
}

/** Faint words that begin at a point, on a ground that is seen through: what would stand there. */
export function paintHint(
  context: CanvasRenderingContext2D,
  { at, words, ground, ink }: { at: { x: number; y: number }; words: string; ground: string; ink: string },
): void {
  context.save();
  context.font = `${TAG_SIZE}px ${OVERLAY_FONT}`;
  context.textBaseline = 'middle';
  const width = context.measureText(words).width + 6;
  context.globalAlpha = HINT_GROUND;
  paintBox(context, { x: at.x - 3, y: at.y - TAG_HEIGHT / 2, width, height: TAG_HEIGHT }, { fill: ground, radius: 3 });
  context.globalAlpha = HINT_INK;
  context.fillStyle = ink;
  context.fillText(words, at.x, at.y + 0.5);
  context.restore();
}

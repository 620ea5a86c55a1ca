import { Shape } from 'konva/lib/Shape';
import type { RulerUnit } from '../../ipc';
import { rulerTicks } from './ruler-ticks';

/** Rulers along the desk: where the type area begins is their zero. All in CSS pixels of the desk. */
export interface RulerModel {
  readonly unit: RulerUnit;
  readonly zero: { readonly x: number; readonly y: number };
  /** Pixels a unit, across and down: with characters and lines they differ. */
  readonly step: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
  /** What is selected or dragged, shown as a shade on the rulers. */
  readonly mark:
    { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | undefined;
}

/** How broad a ruler is, in CSS pixels. */
export const RULER_SIZE = 18;

const GROUND = 'rgba(247, 246, 243, 0.96)';
const LINE = '#c6c3bb';
const TICK = '#8b877e';
const WORDS = '#57544d';
const SHADE = 'rgba(31, 111, 214, 0.18)';
const TICKS = { long: 9, middle: 6, short: 3.5 } as const;
const FONT = "9px -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei UI', 'Forme Sans', sans-serif";

/** Both rulers and the corner between them, as one shape for the overlay. `words` names the units, across and down. */
export function rulerShape(model: RulerModel, words: { readonly across: string; readonly down: string }): Shape {
  return new Shape({
    listening: false,
    perfectDrawEnabled: false,
    sceneFunc: (context) => {
      const raw = context._context;
      raw.save();
      raw.font = FONT;
      raw.textBaseline = 'middle';
      drawRuler(raw, { ...along(model, 'x'), length: model.width });
      raw.save();
      // The ruler down is the one across, turned: numbers read from below.
      raw.transform(0, 1, 1, 0, 0, 0);
      drawRuler(raw, { ...along(model, 'y'), length: model.height, turned: true });
      raw.restore();
      drawCorner(raw, words);
      raw.restore();
    },
  });
}

interface OneRuler {
  readonly zero: number;
  readonly step: number;
  readonly length: number;
  readonly mark: { readonly from: number; readonly length: number } | undefined;
  readonly turned?: true;
}

function along({ zero, step, mark }: RulerModel, axis: 'x' | 'y'): Omit<OneRuler, 'length'> {
  const length = axis === 'x' ? mark?.width : mark?.height;
  return {
    zero: zero[axis],
    step: step[axis],
    mark: mark && length !== undefined ? { from: mark[axis], length } : undefined,
  };
}

function drawRuler(context: CanvasRenderingContext2D, ruler: OneRuler): void {
  const { length, mark } = ruler;
  context.fillStyle = GROUND;
  context.fillRect(0, 0, length, RULER_SIZE);
  if (mark !== undefined) {
    context.fillStyle = SHADE;
    context.fillRect(mark.from, 0, mark.length, RULER_SIZE);
  }
  context.strokeStyle = LINE;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, RULER_SIZE - 0.5);
  context.lineTo(length, RULER_SIZE - 0.5);
  context.stroke();
  context.strokeStyle = TICK;
  context.beginPath();
  for (const { at, size, label } of rulerTicks(ruler)) {
    const x = Math.round(at) + 0.5;
    context.moveTo(x, RULER_SIZE);
    context.lineTo(x, RULER_SIZE - TICKS[size]);
    if (label !== undefined) drawNumber(context, label, x + 3, ruler.turned === true);
  }
  context.stroke();
}

/** A number beside its mark. On the ruler down the axes are exchanged, so it is turned back to be read from below. */
function drawNumber(context: CanvasRenderingContext2D, label: string, at: number, turned: boolean): void {
  context.fillStyle = WORDS;
  if (!turned) {
    context.fillText(label, at, 6);
    return;
  }
  context.save();
  context.translate(at + context.measureText(label).width, 6);
  context.scale(-1, 1);
  context.fillText(label, 0, 0);
  context.restore();
}

function drawCorner(
  context: CanvasRenderingContext2D,
  words: { readonly across: string; readonly down: string },
): void {
  context.fillStyle = GROUND;
  context.fillRect(0, 0, RULER_SIZE, RULER_SIZE);
  context.strokeStyle = LINE;
  context.strokeRect(-0.5, -0.5, RULER_SIZE, RULER_SIZE);
  context.fillStyle = WORDS;
  context.textAlign = 'center';
  context.fillText(words.across === words.down ? words.across : `${words.across}${words.down}`, RULER_SIZE / 2, 9);
}

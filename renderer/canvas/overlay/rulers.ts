import { mmToPoints } from '../../../core/units';
import type { RulerUnit } from '../../../ipc';
import { RULER_SIZE, selectedPage, selectedThing, toDesk } from '../../editor';
import type { Drawing, OverlayScene } from './drawing';
import { OVERLAY_FONT } from './paint';
import type { Palette } from './palette';
import { rulerTicks } from './ruler-ticks';

const TICKS = { long: 9, middle: 6, short: 3.5 } as const;

/**
 * Rulers along the desk and the corner between them; where the type area of the page worked on begins is their zero.
 */
export const drawRulers: Drawing = (context, scene) => {
  const { state, grid, page, words, palette } = scene;
  const { desk, preferences } = state;
  if (!preferences.layers.includes('rulers')) return;
  const view = scene.viewOf(page);
  const zero = toDesk(view, grid.area);
  const unit = preferences.rulerUnit;
  const { across, down } = unitLengths(unit, grid);
  const mark = markOf(scene);
  const colours = palette.ruler;
  context.font = `9px ${OVERLAY_FONT}`;
  context.textBaseline = 'middle';
  drawRuler(context, {
    zero: zero.x,
    step: across * view.scale,
    length: desk.width,
    mark: mark && { from: mark.x, length: mark.width },
    colours,
  });
  context.save();
  // The ruler down is the one across, turned: numbers read from below.
  context.transform(0, 1, 1, 0, 0, 0);
  drawRuler(context, {
    zero: zero.y,
    step: down * view.scale,
    length: desk.height,
    mark: mark && { from: mark.y, length: mark.height },
    colours,
    turned: true,
  });
  context.restore();
  drawCorner(context, words.units(unit), colours);
};

/** What is dragged or selected by itself is a shade on the rulers. */
function markOf({ state, held, sheets, grid, viewOf, rectOf }: OverlayScene): ReturnType<OverlayScene['rectOf']> {
  if (held !== undefined) return toDesk(viewOf(held.sheet), grid.rectOf(held.frame));
  const number = selectedPage(state);
  const sheet = sheets.find((each) => each.number === number);
  return sheet && rectOf(sheet, selectedThing(state));
}

/** A unit of the rulers in points, across and down. */
function unitLengths(unit: RulerUnit, grid: OverlayScene['grid']): { readonly across: number; readonly down: number } {
  switch (unit) {
    case 'grid':
      return { across: grid.cell, down: grid.leading };
    case 'mm':
      return { across: mmToPoints(1), down: mmToPoints(1) };
    case 'pt':
      return { across: 1, down: 1 };
  }
}

interface OneRuler {
  readonly zero: number;
  /** CSS pixels a unit. */
  readonly step: number;
  readonly length: number;
  readonly mark: { readonly from: number; readonly length: number } | undefined;
  readonly colours: Palette['ruler'];
  readonly turned?: true;
}

function drawRuler(context: CanvasRenderingContext2D, ruler: OneRuler): void {
  const { length, mark, colours } = ruler;
  context.fillStyle = colours.ground;
  context.fillRect(0, 0, length, RULER_SIZE);
  if (mark !== undefined) {
    context.fillStyle = colours.shade;
    context.fillRect(mark.from, 0, mark.length, RULER_SIZE);
  }
  context.strokeStyle = colours.line;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, RULER_SIZE - 0.5);
  context.lineTo(length, RULER_SIZE - 0.5);
  context.stroke();
  context.strokeStyle = colours.tick;
  context.fillStyle = colours.words;
  context.beginPath();
  for (const { at, size, label } of rulerTicks(ruler)) {
    const x = Math.round(at) + 0.5;
    context.moveTo(x, RULER_SIZE);
    context.lineTo(x, RULER_SIZE - TICKS[size]);
    if (label !== undefined) drawNumber(context, label, { at: x + 3, turned: ruler.turned === true });
  }
  context.stroke();
}

/** A number beside its mark. On the ruler down the axes are exchanged, so it is turned back to be read from below. */
function drawNumber(
  context: CanvasRenderingContext2D,
  label: string,
  { at, turned }: { readonly at: number; readonly turned: boolean },
): void {
  if (!turned) return context.fillText(label, at, 6);
  context.save();
  context.translate(at + context.measureText(label).width, 6);
  context.scale(-1, 1);
  context.fillText(label, 0, 0);
  context.restore();
}

function drawCorner(
  context: CanvasRenderingContext2D,
  words: { readonly across: string; readonly down: string },
  colours: Palette['ruler'],
): void {
  context.fillStyle = colours.ground;
  context.fillRect(0, 0, RULER_SIZE, RULER_SIZE);
  context.strokeStyle = colours.line;
  context.strokeRect(-0.5, -0.5, RULER_SIZE, RULER_SIZE);
  context.fillStyle = colours.words;
  context.textAlign = 'center';
  if (words.across === words.down) return context.fillText(words.across, RULER_SIZE / 2, RULER_SIZE / 2);
  // As in the corner of a table: the unit across stands above the stroke, that down below it.
  context.strokeStyle = colours.tick;
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(RULER_SIZE, RULER_SIZE);
  context.stroke();
  context.font = `8px ${OVERLAY_FONT}`;
  context.fillText(words.across, RULER_SIZE - 5.5, 5.5);
  context.fillText(words.down, 5.5, RULER_SIZE - 4.5);
}

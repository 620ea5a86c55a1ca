import type { GridRect } from '../../../core/document';
import type { Point } from '../../../core/geometry';
import { gridOf, gridSteps } from '../edition-queries';
import { sheetUnder, viewOf } from '../sheets';
import type { Sheet } from '../sheets';
import type { EditorState } from '../state';
import { toPage } from '../view';
import type { GridSteps } from './grip';
import { CLICK_SLIP, IDLE, stay } from './types';
import type { Tool, ToolStep } from './types';
import { rectBetween } from './zoom-tool';

/** A rectangle is drawn on a page, or waits for what is to stand in it. */
export type FrameHand =
  | { readonly kind: 'framing'; readonly sheet: Sheet; readonly from: Point; readonly frame: GridRect | undefined }
  | { readonly kind: 'framed'; readonly sheet: Sheet; readonly frame: GridRect };

const FEWEST_LINES = 2;

/**
 * The frame tool 框: draws a rectangle by columns and lines; when it is let go the window asks what is to stand there.
 */
export const FRAME_TOOL: Tool = {
  name: 'frame',
  step: (event, state): ToolStep => {
    const { hand } = state;
    switch (event.kind) {
      case 'down': {
        const sheet = sheetUnder(state, event.at);
        if (sheet === undefined) return { hand: IDLE, effects: [] };
        return { hand: { kind: 'framing', sheet, from: event.at, frame: undefined }, effects: [] };
      }
      case 'move':
        return hand.kind === 'framing' ? draw(hand, event.at, state) : stay(state);
      case 'up':
        if (hand.kind !== 'framing') return stay(state);
        if (hand.frame === undefined) return { hand: IDLE, effects: [] };
        return { hand: { kind: 'framed', sheet: hand.sheet, frame: hand.frame }, effects: [] };
      case 'cancel':
        return { hand: IDLE, effects: [] };
      default:
        return stay(state);
    }
  },
  cursor: () => 'crosshair',
};

function draw(hand: Extract<FrameHand, { kind: 'framing' }>, at: Point, state: EditorState): ToolStep {
  const { edition, view } = state;
  const { from, sheet } = hand;
  if (edition === undefined) return stay(state);
  if (hand.frame === undefined && Math.hypot(at.x - from.x, at.y - from.y) < CLICK_SLIP) return stay(state);
  const own = viewOf(view, sheet);
  return {
    hand: { ...hand, frame: frameBetween(toPage(own, from), toPage(own, at), gridSteps(gridOf(edition))) },
    effects: [],
  };
}

/**
 * The columns and lines that the rectangle between two points of a page (points) touches, at least one column and two
 * lines.
 */
function frameBetween(a: Point, b: Point, { area, columns, lines, columnStep, lineStep }: GridSteps): GridRect {
  const { x, y, width, height } = rectBetween(a, b);
  const within = (value: number, most: number): number => Math.max(0, Math.min(most, value));
  const column = within(Math.floor((x - area.x) / columnStep), columns - 1);
  const end = within(Math.ceil((x + width - area.x) / columnStep), columns);
  const line = within(Math.round((y - area.y) / lineStep), lines - FEWEST_LINES);
  const foot = within(Math.round((y + height - area.y) / lineStep), lines);
  return {
    column,
    columns: Math.max(1, end - column),
    line,
    lines: Math.min(Math.max(FEWEST_LINES, foot - line), lines - line),
  };
}

import type { GridRect } from '../../../core/document';
import type { Point } from '../../../core/geometry';
import type { StoryShape } from '../../compose';
import { sameFrame } from './grip';
import type { GridSteps } from './grip';
import { IDLE } from './select-tool';
import type { ToolEvent, ToolState, ToolStep } from './select-tool';

/** A story on its way from the list to the page. Its shape comes from the composer while the hand moves already. */
export interface Carrying {
  readonly kind: 'carrying';
  readonly story: string;
  readonly shape: StoryShape | undefined;
  /** Where it would stand; `undefined` while the pointer is off the desk. */
  readonly frame: GridRect | undefined;
}

/** The lines of an article above the pointer: a carried story hangs by its head. */
const HELD_BELOW_TOP = 1;

/** One step of carrying a story: over the desk it shows, let go there it is placed, let go elsewhere nothing happens. */
export function stepCarry(state: Carrying, event: ToolEvent, steps: GridSteps): ToolStep {
  switch (event.kind) {
    case 'shape':
      return { state: { ...state, shape: event.shape }, effects: [] };
    case 'move':
      return state.shape === undefined ? stay(state) : hold(state, dropFrame(state.shape, event.page, steps));
    case 'leave':
      return hold(state, undefined);
    case 'up':
      return release(state);
    case 'cancel':
      return { state: IDLE, effects: state.frame === undefined ? [] : [{ kind: 'endPreview' }] };
    case 'down':
    case 'carry':
      return stay(state);
  }
}

/** The frame of a story let go at a point of the page (points): under the pointer, snapped, within the grid. */
export function dropFrame(shape: StoryShape, at: Point, steps: GridSteps): GridRect {
  const { columns, lines } = shape;
  const column = Math.round((at.x - steps.area.x) / steps.columnStep - columns / 2);
  const line = Math.floor((at.y - steps.area.y) / steps.lineStep) - HELD_BELOW_TOP;
  return {
    column: Math.max(0, Math.min(column, steps.columns - columns)),
    columns,
    line: Math.max(0, Math.min(line, steps.lines - lines)),
    lines,
  };
}

function hold(state: Carrying, frame: GridRect | undefined): ToolStep {
  const { story, shape } = state;
  if (frame === undefined || shape === undefined) {
    return {
      state: { ...state, frame: undefined },
      effects: state.frame === undefined ? [] : [{ kind: 'endPreview' }],
    };
  }
  if (state.frame !== undefined && sameFrame(frame, state.frame)) return stay(state);
  return { state: { ...state, frame }, effects: [{ kind: 'previewStory', story, shape, frame }] };
}

function release({ story, shape, frame }: Carrying): ToolStep {
  if (shape === undefined || frame === undefined) return { state: IDLE, effects: [] };
  return { state: IDLE, effects: [{ kind: 'placeStory', story, shape, frame }] };
}

function stay(state: ToolState): ToolStep {
  return { state, effects: [] };
}

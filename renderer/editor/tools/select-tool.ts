import type { GridRect } from '../../../core/document';
import type { Point } from '../../../core/geometry';
import type { StoryShape } from '../../compose';
import { stepCarry } from './carry-tool';
import type { Carrying } from './carry-tool';
import { dragFrame, sameFrame } from './grip';
import type { Grip, GridSteps } from './grip';

/** What stands on the grid and is taken in the hand: an article, or a block. */
export interface Thing {
  readonly kind: 'article' | 'block';
  readonly id: string;
}

/** A thing under the pointer, and where it would be taken hold of. */
export interface Hit {
  readonly thing: Thing;
  readonly frame: GridRect;
  readonly grip: Grip;
}

/** What a hand is doing. Everything it does is computed from the state at its start. */
export type ToolState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pressed'; readonly hit: Hit; readonly from: Point; readonly at: Point }
  | { readonly kind: 'dragging'; readonly hit: Hit; readonly from: Point; readonly frame: GridRect }
  | { readonly kind: 'panning'; readonly at: Point }
  | Carrying;

/** What the hand did. `at` is in CSS pixels of the desk, `page` in points of the page. */
export type ToolEvent =
  | {
      readonly kind: 'down';
      readonly at: Point;
      readonly page: Point;
      readonly hit: Hit | undefined;
      /** Middle button, or the space bar held: the desk is taken hold of, not what lies on it. */
      readonly hand: boolean;
    }
  | { readonly kind: 'move'; readonly at: Point; readonly page: Point }
  /** A story was taken hold of in the list. */
  | { readonly kind: 'carry'; readonly story: string }
  /** The shape of the story that is carried. */
  | { readonly kind: 'shape'; readonly shape: StoryShape }
  /** The pointer left the desk with something in hand. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'up' }
  | { readonly kind: 'cancel' };

/** What must follow from a step; the caller does it. */
export type ToolEffect =
  | { readonly kind: 'select'; readonly thing: Thing | undefined }
  | { readonly kind: 'pan'; readonly by: Point }
  /** Show the thing in this frame, as if it stood there. */
  | { readonly kind: 'preview'; readonly thing: Thing; readonly frame: GridRect }
  /** Show the page as the document has it again. */
  | { readonly kind: 'endPreview' }
  /** Make it so: one undo entry. */
  | { readonly kind: 'place'; readonly thing: Thing; readonly frame: GridRect }
  /** The same two for a story that has no article yet. */
  | {
      readonly kind: 'previewStory' | 'placeStory';
      readonly story: string;
      readonly shape: StoryShape;
      readonly frame: GridRect;
    };

/** A step of the tool: the state after it, and what must follow. */
export interface ToolStep {
  readonly state: ToolState;
  readonly effects: readonly ToolEffect[];
}

/** The hand at rest. */
export const IDLE: ToolState = { kind: 'idle' };

/** How far a press may slip before it is a drag, in CSS pixels: a click with a shaking hand moves nothing. */
const CLICK_SLIP = 4;

/** One step of the select tool: press selects, drag moves or resizes, release places, cancel leaves all as it was. */
export function stepSelectTool(state: ToolState, event: ToolEvent, steps: GridSteps): ToolStep {
  if (state.kind === 'carrying') return stepCarry(state, event, steps);
  switch (event.kind) {
    case 'down':
      return press(state, event);
    case 'carry':
      return { state: { kind: 'carrying', story: event.story, shape: undefined, frame: undefined }, effects: [] };
    case 'shape':
    case 'leave':
      return { state, effects: [] };
    case 'move':
      return move(state, event, steps);
    case 'up':
      return release(state);
    case 'cancel':
      return { state: IDLE, effects: state.kind === 'dragging' ? [{ kind: 'endPreview' }] : [] };
  }
}

/** A hand that works on the desk itself. */
type DeskState = Exclude<ToolState, Carrying>;

function press(state: DeskState, event: Extract<ToolEvent, { kind: 'down' }>): ToolStep {
  if (state.kind !== 'idle') return { state, effects: [] };
  if (event.hand) return { state: { kind: 'panning', at: event.at }, effects: [] };
  if (event.hit === undefined) return { state: IDLE, effects: [{ kind: 'select', thing: undefined }] };
  return {
    state: { kind: 'pressed', hit: event.hit, from: event.page, at: event.at },
    effects: [{ kind: 'select', thing: event.hit.thing }],
  };
}

function move(state: DeskState, event: Extract<ToolEvent, { kind: 'move' }>, steps: GridSteps): ToolStep {
  switch (state.kind) {
    case 'idle':
      return { state, effects: [] };
    case 'panning': {
      const by = { x: event.at.x - state.at.x, y: event.at.y - state.at.y };
      return { state: { kind: 'panning', at: event.at }, effects: [{ kind: 'pan', by }] };
    }
    case 'pressed': {
      const slip = Math.hypot(event.at.x - state.at.x, event.at.y - state.at.y);
      if (slip < CLICK_SLIP) return { state, effects: [] };
      return drag({ kind: 'dragging', hit: state.hit, from: state.from, frame: state.hit.frame }, event.page, steps);
    }
    case 'dragging':
      return drag(state, event.page, steps);
  }
}

function drag(state: Extract<ToolState, { kind: 'dragging' }>, to: Point, steps: GridSteps): ToolStep {
  const by = { x: to.x - state.from.x, y: to.y - state.from.y };
  const frame = dragFrame(state.hit.frame, { grip: state.hit.grip, by, steps });
  if (sameFrame(frame, state.frame)) return { state, effects: [] };
  return { state: { ...state, frame }, effects: [{ kind: 'preview', thing: state.hit.thing, frame }] };
}

function release(state: DeskState): ToolStep {
  if (state.kind !== 'dragging') return { state: IDLE, effects: [] };
  const moved = !sameFrame(state.frame, state.hit.frame);
  return {
    state: IDLE,
    effects: [moved ? { kind: 'place', thing: state.hit.thing, frame: state.frame } : { kind: 'endPreview' }],
  };
}

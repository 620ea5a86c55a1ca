import type { Edition, GridRect } from '../../../core/document';
import type { Point } from '../../../core/geometry';
import type { Edit } from '../edit';
import { gridOf, gridSteps, pageAt } from '../edition-queries';
import { hitAt } from '../hit';
import type { Hit } from '../hit';
import { placeThing } from '../place-thing';
import { selectedThings, selectionOf } from '../selection';
import { viewOf } from '../sheets';
import type { EditorState } from '../state';
import { sameThing } from '../thing';
import { toPage } from '../view';
import type { View } from '../view';
import { dragFrame, sameFrame } from './grip';
import type { Grip } from './grip';
import { openText } from './text-tool';
import { CLICK_SLIP, IDLE, stay } from './types';
import type { Cursor, Tool, ToolEvent, ToolStep } from './types';

/** What the select tool does with the hand. */
export type SelectHand =
  | { readonly kind: 'pressed'; readonly hit: Hit; readonly from: Point }
  | { readonly kind: 'dragging'; readonly hit: Hit; readonly from: Point; readonly frame: GridRect };

type Press = Extract<ToolEvent, { kind: 'down' }>;

/** The select tool 选择: press selects, drag moves or resizes, release places, cancel leaves all as it was. */
export const SELECT_TOOL: Tool = {
  name: 'select',
  step: (event, state): ToolStep => {
    switch (event.kind) {
      case 'down':
        return press(event, state);
      case 'move':
        return move(event.at, state);
      case 'up':
        return release(state);
      case 'cancel':
        return { hand: IDLE, effects: state.hand.kind === 'dragging' ? [{ kind: 'endPreview' }] : [] };
      case 'carry':
      case 'shape':
      case 'leave':
        return stay(state);
    }
  },
  cursor: (state, at) => {
    const grip = state.hand.kind === 'dragging' ? state.hand.hit.grip : hitAt(state, at)?.grip;
    return cursorOf(grip);
  },
};

function press(event: Press, state: EditorState): ToolStep {
  if (state.hand.kind !== 'idle') return stay(state);
  const hit = hitAt(state, event.at);
  if (hit === undefined) return { hand: IDLE, effects: [{ kind: 'select', selection: undefined }] };
  const select = { kind: 'select', selection: selectionOf(hit.sheet.id, chosen(hit, event, state)) } as const;
  if (event.clicks === 2) return { hand: IDLE, effects: [select, ...openText(state, hit, event.at)] };
  return { hand: { kind: 'pressed', hit, from: event.at }, effects: [select] };
}

/** Shift adds to what is selected on the page, or takes away from it. */
function chosen({ thing, sheet }: Hit, { keys }: Press, state: EditorState): readonly (typeof thing)[] {
  const { selection } = state;
  if (!keys.shift || selection?.kind !== 'things' || selection.page !== sheet.id) return [thing];
  const before = selectedThings(state);
  const others = before.filter((each) => !sameThing(each, thing));
  return others.length < before.length ? others : [...before, thing];
}

function move(at: Point, state: EditorState): ToolStep {
  const { hand } = state;
  switch (hand.kind) {
    case 'idle':
      return { hand, effects: [{ kind: 'hover', thing: hitAt(state, at)?.thing }] };
    case 'pressed': {
      if (Math.hypot(at.x - hand.from.x, at.y - hand.from.y) < CLICK_SLIP) return stay(state);
      return drag({ ...hand, kind: 'dragging', frame: hand.hit.frame }, at, state);
    }
    case 'dragging':
      return drag(hand, at, state);
    default:
      return stay(state);
  }
}

type Dragging = Extract<SelectHand, { kind: 'dragging' }>;

function drag(hand: Dragging, to: Point, state: EditorState): ToolStep {
  const { edition, view } = state;
  if (edition === undefined) return stay(state);
  const { hit, from } = hand;
  const by = between(viewOf(view, hit.sheet), from, to);
  const frame = dragFrame(hit.frame, { grip: hit.grip, by, steps: gridSteps(gridOf(edition)) });
  if (sameFrame(frame, hand.frame)) return { hand, effects: [] };
  return { hand: { ...hand, frame }, effects: [{ kind: 'preview', apply: placing({ ...hand, frame }) }] };
}

function release({ hand, edition }: EditorState): ToolStep {
  if (hand.kind !== 'dragging' || edition === undefined) return { hand: IDLE, effects: [] };
  if (sameFrame(hand.frame, hand.hit.frame)) return { hand: IDLE, effects: [{ kind: 'endPreview' }] };
  const edit: Edit = { label: hand.hit.grip === 'move' ? 'moveThing' : 'resizeThing', apply: placing(hand) };
  return { hand: IDLE, effects: [{ kind: 'commit', edit }] };
}

function placing({ hit, frame }: Dragging): (edition: Edition) => Edition {
  const { thing, sheet } = hit;
  return (edition) =>
    pageAt(edition, sheet.number)?.id === sheet.id ? placeThing(edition, sheet.number, { thing, frame }) : edition;
}

function between(view: View, from: Point, to: Point): Point {
  const [a, b] = [toPage(view, from), toPage(view, to)];
  return { x: b.x - a.x, y: b.y - a.y };
}

/** The pointer's shape over a grip. */
export function cursorOf(grip: Grip | undefined): Cursor {
  switch (grip) {
    case undefined:
      return 'default';
    case 'move':
      return 'move';
    case 'n':
    case 's':
      return 'ns-resize';
    case 'e':
    case 'w':
      return 'ew-resize';
    case 'ne':
    case 'sw':
      return 'nesw-resize';
    case 'nw':
    case 'se':
      return 'nwse-resize';
  }
}

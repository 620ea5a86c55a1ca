import type { Point } from '../../../core/geometry';
import type { PlaceAnchor } from '../../../core/document';
import { hitsAt } from '../hit';
import { selectionOf } from '../selection';
import { sheetUnder, viewOf } from '../sheets';
import type { Sheet } from '../sheets';
import type { EditorState } from '../state';
import { toPage } from '../view';
import { TEXT_TOOL, textUnder } from './text-tool';
import { CLICK_SLIP, IDLE, stay } from './types';
import type { Tool, ToolEffect, ToolStep } from './types';

/** A place of a page is being marked: a point, or a frame or an arrow from one point of the desk to another. */
export interface MarkingPlace {
  readonly kind: 'markingPlace';
  readonly sheet: Sheet;
  readonly shape: PlaceAnchor['shape'];
  readonly from: Point;
  readonly at: Point;
}

/**
 * The hand that reads proofs: on text it is the text tool, and what was swept over takes the sign at hand; on pictures,
 * furniture and bare paper a drag frames a place. A press there selects what lies under it, or takes the sign at hand.
 */
export const PROOF_TOOL: Tool = {
  name: 'text',
  step: (event, state): ToolStep => {
    const { hand } = state;
    const { armed } = state.proofing;
    switch (event.kind) {
      case 'down': {
        if (hand.kind !== 'idle' || event.pan) return TEXT_TOOL.step(event, state);
        const sheet = sheetUnder(state, event.at);
        const onPlace = armed?.kind === 'shape' || !isOnText(state, event.at);
        if (sheet === undefined || !onPlace) return TEXT_TOOL.step(event, state);
        const shape = armed?.kind === 'shape' ? armed.shape : 'rectangle';
        return { hand: { kind: 'markingPlace', sheet, shape, from: event.at, at: event.at }, effects: [] };
      }
      case 'move':
        if (hand.kind === 'markingPlace') return { hand: { ...hand, at: event.at }, effects: [] };
        return TEXT_TOOL.step(event, state);
      case 'up': {
        if (hand.kind === 'markingPlace') return { hand: IDLE, effects: letGo(hand, state) };
        const step = TEXT_TOOL.step(event, state);
        const swept = hand.kind === 'selectingText' && armed !== undefined;
        return swept ? { ...step, effects: [...step.effects, { kind: 'markText' }] } : step;
      }
      case 'cancel': {
        const step = hand.kind === 'markingPlace' ? stay({ hand: IDLE }) : TEXT_TOOL.step(event, state);
        return { ...step, effects: [...step.effects, { kind: 'disarm' }] };
      }
      default:
        return TEXT_TOOL.step(event, state);
    }
  },
  cursor: (state, at, keys) => {
    const shaped = state.proofing.armed?.kind === 'shape' || state.hand.kind === 'markingPlace';
    if (shaped) return 'crosshair';
    if (state.hand.kind !== 'idle' || isOnText(state, at)) return TEXT_TOOL.cursor(state, at, keys);
    return sheetUnder(state, at) === undefined ? 'default' : 'crosshair';
  },
};

/** Whether a point of the desk is on text, and not on a picture that stands in it. */
function isOnText(state: EditorState, at: Point): boolean {
  return !hitsAt(state, at).some(({ thing }) => thing.kind === 'picture') && textUnder(state, at);
}

function letGo({ sheet, shape, from, at }: MarkingPlace, state: EditorState): readonly ToolEffect[] {
  const view = viewOf(state.view, sheet);
  const [start, end] = [toPage(view, from), toPage(view, at)];
  const place = { kind: 'markPlace', page: sheet.id, from: start } as const;
  const { armed } = state.proofing;
  const isPress = Math.hypot(at.x - from.x, at.y - from.y) < CLICK_SLIP;
  if (!isPress && shape !== 'point') return [{ ...place, shape, to: end }];
  if (armed !== undefined) return [{ ...place, shape: 'point' }];
  const things = hitsAt(state, from);
  const thing = (things.find((hit) => hit.thing.kind === 'picture') ?? things[0])?.thing;
  const selection = thing && selectionOf(sheet.id, [thing]);
  return [{ kind: 'leaveText' }, { kind: 'select', selection }];
}

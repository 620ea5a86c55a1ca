import type { Edition } from '../../../core/document';
import type { EditorState } from '../../../renderer/editor';
import { initialState } from '../../../renderer/editor/state';
import type { Modifiers, ToolEffect, ToolEvent } from '../../../renderer/editor';
import { stepHand } from '../../../renderer/editor/tools';

/** No key held. */
export const NO_KEYS: Modifiers = { shift: false, alt: false, mod: false };

/** A window with an edition open: one CSS pixel a point, the plane's origin in the desk's corner. */
export function deskState(edition: Edition, part: Partial<EditorState> = {}): EditorState {
  return {
    ...initialState('zh-Hans'),
    phase: { kind: 'open' },
    edition,
    desk: { width: 2000, height: 3000 },
    view: { scale: 1, x: 0, y: 0, fitted: false },
    ...part,
  };
}

/**
 * What a tool did with some events: the state after them, and every effect. `select`, `hover` and `view` are followed.
 */
export function play(
  start: EditorState,
  events: readonly ToolEvent[],
): { readonly state: EditorState; readonly effects: readonly ToolEffect[] } {
  let state = start;
  const effects: ToolEffect[] = [];
  for (const event of events) {
    const step = stepHand(event, state);
    state = { ...state, hand: step.hand };
    for (const effect of step.effects) {
      if (effect.kind === 'select') state = { ...state, selection: effect.selection };
      if (effect.kind === 'view') state = { ...state, view: effect.view };
    }
    effects.push(...step.effects.filter(({ kind }) => kind !== 'hover'));
  }
  return { state, effects };
}

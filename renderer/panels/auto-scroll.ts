import { deskPlan, panAtEdge } from '../editor';
import type { Editor, Hand, Modifiers } from '../editor';
import type { Point } from '../../core/geometry';

/** Lets the desk go on under a drag that is held at its edge. */
export interface AutoScroll {
  /** The pointer is at a point of the desk (CSS pixels), perhaps with text being selected or dragged. */
  readonly hold: (at: Point, keys: Modifiers) => void;
  readonly stop: () => void;
}

/**
 * How long dragged text is held beside the desk before the next page is laid on it, in milliseconds: less, and pages
 * fly by.
 */
const TURN_AFTER = 700;

/**
 * While text is selected or dragged; after each pan `moved` tells the hand that other text is under it. Text that is
 * dragged and held beside the desk goes on to the next page, or back.
 */
export function createAutoScroll(editor: Editor, moved: (at: Point, keys: Modifiers) => void): AutoScroll {
  let frame: number | undefined;
  let turning: ReturnType<typeof setTimeout> | undefined;
  let held: { readonly at: Point; readonly keys: Modifiers } | undefined;
  const stop = (): void => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
    stopTurning();
  };
  const stopTurning = (): void => {
    clearTimeout(turning);
    turning = undefined;
  };
  const step = (): void => {
    frame = undefined;
    const state = editor.store.get();
    const { view, desk, hand } = state;
    if (held === undefined || !goesOn(hand)) return;
    const next = panAtEdge(view, held.at, deskPlan(state), desk);
    if (next === view) return;
    editor.setView(next);
    moved(held.at, held.keys);
    frame = requestAnimationFrame(step);
  };
  const turn = (): void => {
    turning = undefined;
    const by = held === undefined ? 0 : sideOf(held.at);
    if (held === undefined || by === 0 || editor.store.get().hand.kind !== 'draggingText') return;
    editor.turn(by);
    moved(held.at, held.keys);
    turning = setTimeout(turn, TURN_AFTER);
  };
  /** -1 before the desk's left edge, 1 beyond its right one. */
  const sideOf = ({ x }: Point): -1 | 0 | 1 => (x < 0 ? -1 : x > editor.store.get().desk.width ? 1 : 0);
  return {
    hold: (at, keys) => {
      held = { at, keys };
      const { hand } = editor.store.get();
      if (goesOn(hand)) frame ??= requestAnimationFrame(step);
      if (hand.kind === 'draggingText' && sideOf(at) !== 0) turning ??= setTimeout(turn, TURN_AFTER);
      else stopTurning();
    },
    stop,
  };
}

function goesOn({ kind }: Hand): boolean {
  return kind === 'selectingText' || kind === 'draggingText';
}

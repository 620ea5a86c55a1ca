import { deskPlan, panAtEdge } from '../editor';
import type { Editor } from '../editor';
import type { Point } from '../../core/geometry';

/** Lets the desk go on under a drag that is held at its edge. */
export interface AutoScroll {
  /** The pointer is at a point of the desk (CSS pixels), perhaps with text being selected. */
  readonly hold: (at: Point) => void;
  readonly stop: () => void;
}

/** While text is selected by a drag; after each pan `moved` tells the hand that other text is under it. */
export function createAutoScroll(editor: Editor, moved: (at: Point) => void): AutoScroll {
  let frame: number | undefined;
  let held: Point = { x: 0, y: 0 };
  const stop = (): void => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
  };
  const step = (): void => {
    frame = undefined;
    const state = editor.store.get();
    const { view, desk, hand } = state;
    const next = panAtEdge(view, held, deskPlan(state), desk);
    if (hand.kind !== 'selectingText' || next === view) return;
    editor.setView(next);
    moved(held);
    frame = requestAnimationFrame(step);
  };
  return {
    hold: (at) => {
      held = at;
      if (editor.store.get().hand.kind === 'selectingText') frame ??= requestAnimationFrame(step);
    },
    stop,
  };
}

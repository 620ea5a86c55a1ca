import type { Editor } from '../editor';
import { keysOf } from './pointer';

/** How far a press on a row may slip before it takes the story in the hand, in CSS pixels. */
const CLICK_SLIP = 5;

/**
 * Lets a story be carried from its row to the desk: call it on pointer down. The row keeps the pointer until it is let
 * go, so that a drop is never lost to what lies between.
 */
export function carryFromRow(down: PointerEvent, { row, story, editor, waits, rank }: Carried): void {
  if (down.button !== 0) return;
  const stop = new AbortController();
  const { signal } = stop;
  let carrying = false;
  /** Where it is over the list, in the height of the window. */
  let over: number | undefined;

  const move = (event: PointerEvent): void => {
    if (!carrying) {
      if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < CLICK_SLIP) return;
      carrying = true;
      row.setPointerCapture(down.pointerId);
      document.body.dataset['carrying'] = 'true';
      if (waits) editor.carry(story);
    }
    const list = row.closest('.rows')?.getBoundingClientRect();
    over = list !== undefined && isInside(event, list) ? event.clientY : undefined;
    rank.over(over);
    if (!waits) return;
    const bounds = document.querySelector('.desk-canvas')?.getBoundingClientRect();
    if (bounds === undefined || !isInside(event, bounds)) return editor.act({ kind: 'leave' });
    const at = { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
    editor.act({ kind: 'move', at, keys: keysOf(event) });
  };
  const end = (kind: 'up' | 'cancel', keys?: ReturnType<typeof keysOf>): void => {
    stop.abort();
    rank.over(undefined);
    delete document.body.dataset['carrying'];
    if (carrying && waits)
      editor.act(over === undefined && kind === 'up' ? { kind, ...(keys && { keys }) } : { kind: 'cancel' });
    if (carrying && over !== undefined && kind === 'up') rank.drop(over);
  };
  document.addEventListener('pointermove', move, { signal });
  document.addEventListener('pointerup', (event) => end('up', keysOf(event)), { signal });
  document.addEventListener('pointercancel', () => end('cancel'), { signal });
}

/** The story a row stands for. */
export interface Carried {
  readonly row: HTMLElement;
  readonly story: string;
  readonly editor: Editor;
  /** It stands on no page yet: the desk takes it. */
  readonly waits: boolean;
  /** What the list itself does with it: it is over this height of the window, or elsewhere; it was let go there. */
  readonly rank: { readonly over: (y: number | undefined) => void; readonly drop: (y: number) => void };
}

function isInside({ clientX, clientY }: PointerEvent, bounds: DOMRect): boolean {
  return clientX > bounds.left && clientX < bounds.right && clientY > bounds.top && clientY < bounds.bottom;
}

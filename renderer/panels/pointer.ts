import type { Point } from '../../core/geometry';
import { cursorOf, hitAt } from '../canvas';
import { paperSize, panBy, toPage, zoomAbout } from '../editor';
import type { Editor } from '../editor';

/** Scale for one pixel of wheel: a notch of 100 pixels zooms by a fifth. */
const WHEEL_ZOOM = 0.0018;

/** A pinch comes as a wheel with Ctrl and moves a few pixels a step: it must zoom faster. */
const PINCH_ZOOM = 0.01;

/** Pixels for wheels that count in lines. */
const WHEEL_LINE = 16;

const MIDDLE_BUTTON = 1;

/** Lets a hand work on the desk: press, drag, wheel. Gives the function that takes it away again. */
export function attachPointer(element: HTMLElement, editor: Editor): () => void {
  let space = false;
  const stop = new AbortController();
  const { signal } = stop;

  const at = (event: MouseEvent): Point => {
    const bounds = element.getBoundingClientRect();
    return { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
  };
  const showCursor = (point?: Point): void => {
    const state = editor.store.get();
    const hand = state.tool.kind === 'panning' ? 'grabbing' : space ? 'grab' : undefined;
    const hit = state.tool.kind === 'dragging' ? state.tool.hit : point && hitAt(state, point);
    element.dataset['cursor'] = hand ?? cursorOf(hit?.grip);
  };

  const down = (event: PointerEvent): void => {
    const hand = event.button === MIDDLE_BUTTON || space;
    if (event.button !== 0 && !hand) return;
    // The middle button would start the browser's own scrolling; the left one must still bring the focus here.
    if (event.button === MIDDLE_BUTTON) event.preventDefault();
    element.setPointerCapture(event.pointerId);
    const point = at(event);
    const state = editor.store.get();
    editor.act({ kind: 'down', at: point, page: toPage(state.view, point), hit: hitAt(state, point), hand });
    showCursor(point);
  };
  const move = (event: PointerEvent): void => {
    const point = at(event);
    const state = editor.store.get();
    if (state.tool.kind === 'idle') editor.hover(space ? undefined : hitAt(state, point)?.thing);
    else editor.act({ kind: 'move', at: point, page: toPage(state.view, point) });
    showCursor(point);
  };
  const up = (event: PointerEvent): void => {
    editor.act({ kind: 'up' });
    showCursor(at(event));
  };
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const { edition, view, desk } = editor.store.get();
    if (edition === undefined) return;
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE : 1;
    const by = { x: event.deltaX * unit, y: event.deltaY * unit };
    if (event.shiftKey || event.altKey) {
      const across = event.shiftKey && by.x === 0;
      const pan = across ? { x: -by.y, y: 0 } : { x: -by.x, y: -by.y };
      editor.setView(panBy(view, pan, paperSize(edition), desk));
      return;
    }
    const speed = event.ctrlKey && Math.abs(by.y) < 50 ? PINCH_ZOOM : WHEEL_ZOOM;
    editor.setView(zoomAbout(view, view.scale * Math.exp(-by.y * speed), at(event)));
  };
  const key = (event: KeyboardEvent): void => {
    if (event.code !== 'Space' || event.target !== element) return;
    event.preventDefault();
    space = event.type === 'keydown';
    showCursor();
  };

  const open = (event: MouseEvent): void => {
    if (hitAt(editor.store.get(), at(event)) !== undefined) editor.dock.show('inspector');
  };

  element.addEventListener('dblclick', open, { signal });
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', () => editor.act({ kind: 'cancel' }), { signal });
  element.addEventListener('pointerleave', () => editor.hover(undefined), { signal });
  element.addEventListener('wheel', wheel, { signal, passive: false });
  element.addEventListener('keydown', key, { signal });
  element.addEventListener('keyup', key, { signal });
  element.addEventListener('blur', () => void (space = false), { signal });
  return () => stop.abort();
}

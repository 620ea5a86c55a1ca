import type { Point } from '../../core/geometry';
import { TOOLS, guideCursor, toolInHand, deskPlan, panBy, zoomAbout } from '../editor';
import type { Editor, Modifiers } from '../editor';
import { createAutoScroll } from './auto-scroll';
import { countClicks } from './count-clicks';
import { WHEEL_LINE, wheelZoom } from './wheel';

const MIDDLE_BUTTON = 1;

/** A button that is drawn on the desk: what a press on it does; nothing at other points. */
export type ButtonAt = (point: Point) => (() => void) | undefined;

/**
 * Lets a hand work on the desk: press, drag, wheel (which scrolls, with Shift across, and zooms with Ctrl or Command).
 * Gives the function that takes it away again.
 */
export function attachPointer(element: HTMLElement, editor: Editor, buttonAt: ButtonAt): () => void {
  let space = false;
  const clicks = countClicks();
  const scroll = createAutoScroll(editor, (point, keys) => editor.act({ kind: 'move', at: point, keys }));
  const stop = new AbortController();
  const { signal } = stop;

  const at = (event: MouseEvent): Point => {
    const bounds = element.getBoundingClientRect();
    return { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
  };
  const showCursor = (event?: MouseEvent): void => {
    const state = editor.store.get();
    const pushing = state.hand.kind === 'panning' || space;
    const tool = pushing ? TOOLS.hand : toolInHand(state);
    const onButton = event !== undefined && !pushing && state.hand.kind === 'idle' && buttonAt(at(event)) !== undefined;
    const cursor = onButton
      ? 'button'
      : event === undefined && !pushing
        ? 'default'
        : ((event && tool === TOOLS.select ? guideCursor(state, at(event)) : undefined) ??
          tool.cursor(state, event ? at(event) : { x: 0, y: 0 }, keysOf(event)));
    element.dataset['cursor'] = cursor;
    element.style.cursor = cursor === 'button' ? 'pointer' : cursor;
  };

  const down = (event: PointerEvent): void => {
    const pan = event.button === MIDDLE_BUTTON || space;
    if (event.button !== 0 && !pan) return;
    const press = pan ? undefined : buttonAt(at(event));
    if (press !== undefined) {
      // The focus goes where the press leads, not back to the desk.
      event.preventDefault();
      return press();
    }
    // The middle button would start the browser's own scrolling; the left one must still bring the focus here.
    if (event.button === MIDDLE_BUTTON) event.preventDefault();
    element.setPointerCapture(event.pointerId);
    editor.act({ kind: 'down', at: at(event), keys: keysOf(event), clicks: clicks.press(event), pan });
    showCursor(event);
  };
  const move = (event: PointerEvent): void => {
    clicks.move(event);
    if (!space || editor.store.get().hand.kind !== 'idle')
      editor.act({ kind: 'move', at: at(event), keys: keysOf(event) });
    scroll.hold(at(event), keysOf(event));
    showCursor(event);
  };
  const up = (event: PointerEvent): void => {
    editor.act({ kind: 'up', keys: keysOf(event) });
    showCursor(event);
  };
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const state = editor.store.get();
    const { view, desk } = state;
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (plain && TOOLS[state.tool].takesWheel?.(state, at(event)) === true) {
      editor.act({ kind: 'wheel', at: at(event), by: event.deltaY });
      return;
    }
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE : 1;
    const by = { x: event.deltaX * unit, y: event.deltaY * unit };
    if (state.screen === 'presentation') return;
    if (!event.ctrlKey && !event.metaKey) {
      const across = event.shiftKey && by.x === 0;
      const pan = across ? { x: -by.y, y: 0 } : { x: -by.x, y: -by.y };
      editor.setView(panBy(view, pan, deskPlan(state), desk));
      return;
    }
    editor.setView(zoomAbout(view, view.scale * wheelZoom(by.y), at(event)));
  };
  const key = (event: KeyboardEvent): void => {
    if (event.code !== 'Space' || event.target !== element) return;
    event.preventDefault();
    space = event.type === 'keydown';
    showCursor();
  };

  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  // Whatever takes the pointer away ends what the hand does: nothing half done stays.
  const lose = (): void => {
    const { hand } = editor.store.get();
    // Text that was let go before it was known where goes there yet.
    const waits = hand.kind === 'framed' || (hand.kind === 'draggingText' && hand.dropped === true);
    if (hand.kind !== 'idle' && !waits) editor.act({ kind: 'cancel' });
  };
  // Esc alone is a command; with the keys that change a drag still held it takes the drag back all the same.
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey)) lose();
  };
  window.addEventListener('keydown', escape, { signal });
  element.addEventListener('pointercancel', lose, { signal });
  element.addEventListener('lostpointercapture', lose, { signal });
  window.addEventListener('blur', lose, { signal });
  element.addEventListener('pointerleave', () => editor.leaveDesk(), { signal });
  element.addEventListener('wheel', wheel, { signal, passive: false });
  element.addEventListener('keydown', key, { signal });
  element.addEventListener('keyup', key, { signal });
  element.addEventListener('blur', () => void (space = false), { signal });
  return () => {
    stop.abort();
    scroll.stop();
  };
}

/** The keys held during an event. */
export function keysOf(event: MouseEvent | undefined): Modifiers {
  return {
    shift: event?.shiftKey ?? false,
    alt: event?.altKey ?? false,
    mod: (event?.ctrlKey ?? false) || (event?.metaKey ?? false),
  };
}

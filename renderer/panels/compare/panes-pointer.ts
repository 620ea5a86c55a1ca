import type { Point } from '../../../core/geometry';
import type { Editor } from '../../editor';
import { WHEEL_LINE, wheelZoom } from '../wheel';

/**
 * Lets a hand move and scale both pages as one: drag and wheel move them, the wheel with Ctrl or Command scales them
 * about the pointer. Gives the function that takes it away again.
 */
export function attachPanes(
  element: HTMLElement,
  panes: readonly HTMLElement[],
  board: Pick<Editor['compare']['board'], 'pan' | 'zoom'>,
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let held: Point | undefined;

  const inPane = (event: MouseEvent): Point => {
    const under = panes.find((pane) => event.target instanceof Node && pane.contains(event.target)) ?? element;
    const { left, top } = under.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  element.addEventListener(
    'pointerdown',
    (event) => {
      held = { x: event.clientX, y: event.clientY };
      element.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    ({ clientX: x, clientY: y }) => {
      if (held === undefined) return;
      board.pan({ x: x - held.x, y: y - held.y });
      held = { x, y };
    },
    { signal },
  );
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
    element.addEventListener(end, () => void (held = undefined), { signal });
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE : 1;
      const [x, y] = [event.deltaX * unit, event.deltaY * unit];
      if (event.ctrlKey || event.metaKey) board.zoom(wheelZoom(y), inPane(event));
      else board.pan(event.shiftKey && x === 0 ? { x: -y, y: 0 } : { x: -x, y: -y });
    },
    { signal, passive: false },
  );
  return () => stop.abort();
}

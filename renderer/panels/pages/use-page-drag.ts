import { useState } from 'react';
import type { PointerEvent as ReactPointerEvent } from 'react';

/** How far a press may slip before it drags, in CSS pixels. */
const CLICK_SLIP = 5;

/** A page in the hand, and the page before which it would be put in. */
export interface PageDrag {
  readonly page: number;
  readonly before: number | undefined;
}

/** Lets pages be dragged to another place in their list. Esc lets go. */
export function usePageDrag(onMove: (page: number, before: number) => void): {
  readonly drag: PageDrag | undefined;
  readonly begin: (page: number, event: ReactPointerEvent<HTMLElement>) => void;
} {
  const [drag, setDrag] = useState<PageDrag>();
  const begin = (page: number, down: ReactPointerEvent<HTMLElement>): void => {
    if (down.button !== 0) return;
    const tile = down.currentTarget;
    const { clientX, clientY, pointerId } = down;
    const stop = new AbortController();
    const { signal } = stop;
    let before: number | undefined;
    let dragging = false;
    const move = (event: PointerEvent): void => {
      if (!dragging && Math.hypot(event.clientX - clientX, event.clientY - clientY) < CLICK_SLIP) return;
      if (!dragging) tile.setPointerCapture(pointerId);
      dragging = true;
      before = placeUnder(event);
      setDrag({ page, before });
    };
    const end = (): void => {
      stop.abort();
      setDrag(undefined);
    };
    document.addEventListener('pointermove', move, { signal });
    document.addEventListener('pointercancel', end, { signal });
    document.addEventListener(
      'pointerup',
      () => {
        end();
        if (dragging && before !== undefined) onMove(page, before);
      },
      { signal },
    );
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        end();
      },
      { signal, capture: true },
    );
  };
  return { drag, begin };
}

/** The page before which a point of the list lies: that under it, or the next one on the half that is read last. */
function placeUnder({ clientX, clientY }: PointerEvent): number | undefined {
  const tile = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-tile]');
  if (tile === null || tile === undefined) return undefined;
  const { left, width } = tile.getBoundingClientRect();
  const isRight = clientX > left + width / 2;
  const isBoundRight = tile.closest("[data-binding='right']") !== null;
  return Number(tile.dataset['tile']) + (isRight !== isBoundRight ? 1 : 0);
}

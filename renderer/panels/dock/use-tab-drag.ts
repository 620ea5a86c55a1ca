import { useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import type { DockZone } from '../../../ipc';
import type { DockPanel } from '../../editor';
import { useEditor } from '../editor-context';

/** How far a press on a tab may slip before it takes the panel in the hand, in CSS pixels. */
const CLICK_SLIP = 5;

/** Where a panel in the hand would stand: before the tab at `index`. */
export interface TabPlace {
  readonly zone: DockZone;
  readonly index: number;
}

/** A panel in the hand, and where it would stand if let go; `begin` is called when a tab is pressed. */
export interface TabDrag {
  readonly panel: DockPanel | undefined;
  readonly over: TabPlace | undefined;
  readonly begin: (panel: DockPanel, event: PointerEvent<HTMLElement>) => void;
}

/** Lets panels be carried by their tabs from zone to zone. Esc lets go of one free. */
export function useTabDrag(): TabDrag {
  const editor = useEditor();
  const [drag, setDrag] = useState<{ panel: DockPanel; over: TabPlace | undefined }>();
  const stop = useRef<AbortController>(undefined);

  const begin = (panel: DockPanel, event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    const from = { x: event.clientX, y: event.clientY };
    stop.current?.abort();
    const gesture = new AbortController();
    stop.current = gesture;
    const { signal } = gesture;
    let over: TabPlace | undefined;
    let carrying = false;

    const end = (): void => {
      gesture.abort();
      delete document.body.dataset['carrying'];
      setDrag(undefined);
    };
    document.addEventListener(
      'pointermove',
      (to) => {
        if (!carrying && Math.hypot(to.clientX - from.x, to.clientY - from.y) < CLICK_SLIP) return;
        carrying = true;
        document.body.dataset['carrying'] = 'true';
        over = placeAt(to.clientX, to.clientY);
        setDrag({ panel, over });
      },
      { signal },
    );
    document.addEventListener(
      'pointerup',
      () => {
        end();
        if (carrying && over !== undefined) editor.dock.move(panel, over);
      },
      { signal },
    );
    document.addEventListener('pointercancel', end, { signal });
    document.addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape' || !carrying) return;
        key.stopPropagation();
        end();
      },
      { signal, capture: true },
    );
  };
  return { panel: drag?.panel, over: drag?.over, begin };
}

function placeAt(x: number, y: number): TabPlace | undefined {
  const zone = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-zone]');
  if (zone === null || zone === undefined) return undefined;
  const tabs = [...zone.querySelectorAll('[data-panel]')].map((tab) => tab.getBoundingClientRect());
  const strip = tabs[0];
  const onStrip = strip !== undefined && y <= strip.bottom;
  const after = tabs.findIndex(({ left, width }) => x < left + width / 2);
  return {
    zone: zone.dataset['zone'] as DockZone,
    index: onStrip && after >= 0 ? after : tabs.length,
  };
}

import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useEditorState } from '../editor-context';

/**
 * What takes the keyboard when a panel is asked for and names no field: what it lists, else its form, else anything.
 */
const FIELD = ':is(input, textarea, select, button, [tabindex="0"]):not(:disabled)';
const FIRSTS = [
  '.page-tile[tabindex="0"]',
  '.history[tabindex="0"]',
  '[data-finding][aria-current=true]',
  '[data-finding]',
  `.form ${FIELD}`,
  FIELD,
] as const;

/** Frames to wait for a panel's fields: one that was not shown comes a frame or two later. */
const PATIENCE = 20;

/** Hands the keyboard to the panel, or to its field, that the dock was last asked to show. */
export function useAskedFocus(root: RefObject<HTMLElement | null>): void {
  const ask = useEditorState((state) => state.dock.ask);
  useEffect(() => {
    if (ask.count === 0) return undefined;
    let frames = 0;
    let next = requestAnimationFrame(function look() {
      const panel = root.current?.querySelector(`[data-panel-body="${ask.panel}"]:not([hidden])`);
      const field = fieldOf(panel, ask.field);
      if (field === undefined && (frames += 1) < PATIENCE) {
        next = requestAnimationFrame(look);
        return;
      }
      const taker = field ?? tabOf(root.current, ask.panel);
      taker?.focus();
      taker?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(next);
  }, [root, ask]);
}

/** The field of this name in a panel, or where a person begins in it. */
function fieldOf(panel: Element | null | undefined, name: string | undefined): HTMLElement | undefined {
  const wanted = name === undefined ? FIRSTS : [`[data-field="${CSS.escape(name)}"]`];
  const found = wanted.map((each) => panel?.querySelector<HTMLElement>(each));
  return found.find((each) => each !== null && each !== undefined) ?? undefined;
}

/** The tab of a panel: it takes the keyboard where the panel has nothing that could. */
function tabOf(root: Element | null, panel: string): HTMLElement | null | undefined {
  return root?.querySelector<HTMLElement>(`[role=tab][data-panel="${panel}"]`);
}

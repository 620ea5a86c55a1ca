import { useEffect } from 'react';
import { useEditorState } from '../editor-context';

/** The parts of the window in the order they are walked through, and what of each takes the keyboard. */
const PARTS = [
  { part: '.topbar', first: 'button:not(:disabled)' },
  { part: '[data-zone=left]', first: '[role=tab][aria-selected=true]' },
  { part: '.desk', first: '.desk-canvas' },
  { part: '[data-zone=bottom]', first: '[role=tab][aria-selected=true]' },
  { part: '[data-zone=upper]', first: '[role=tab][aria-selected=true]' },
  { part: '[data-zone=lower]', first: '[role=tab][aria-selected=true]' },
  { part: '.status-bar', first: 'button:not(:disabled)' },
] as const;

/** Hands the keyboard from part to part of the window, as it is asked to; at an end it goes on at the other. */
export function useWalk(): void {
  const walk = useEditorState((state) => state.dock.walk);
  useEffect(() => {
    if (walk.count === 0) return;
    const parts = PARTS.flatMap(({ part, first }) => {
      const whole = document.querySelector(part);
      const taker = whole?.querySelector<HTMLElement>(first);
      return whole === null || taker === null || taker === undefined ? [] : [{ whole, taker }];
    });
    const at = parts.findIndex(({ whole }) => whole.contains(document.activeElement));
    const next = at < 0 ? (walk.by > 0 ? 0 : parts.length - 1) : (at + walk.by + parts.length) % parts.length;
    parts[next]?.taker.focus();
  }, [walk]);
}

import type { KeyboardEvent, RefObject } from 'react';
import { listStep } from './list-step';
import { useTypeAhead } from './use-type-ahead';

/**
 * The keys of a list that is drawn whole: arrows, Home and End hand the keyboard from stop to stop, letters to the next
 * stop whose `data-name`, else whose words, begin with them. `stops` is a selector; fields within the list keep their
 * keys.
 */
export function useStops(list: RefObject<HTMLElement | null>, stops: string): (event: KeyboardEvent) => void {
  const found = (): readonly HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>(stops) ?? [])];
  const at = (): number => found().findIndex((stop) => stop.parentElement?.contains(document.activeElement) === true);
  const type = useTypeAhead({
    names: () => found().map((stop) => [stop.dataset['name'] ?? stop.textContent ?? '']),
    at,
    onFound: (row) => found()[row]?.focus(),
  });
  return (event) => {
    if (event.defaultPrevented || event.altKey || event.target instanceof HTMLInputElement) return;
    if (!(event.target instanceof Node) || list.current?.contains(event.target) !== true) return;
    type(event);
    const to = listStep(event.key, { at: at(), count: found().length });
    if (to === undefined) return;
    event.preventDefault();
    found()[to]?.focus();
  };
}

import type { Choosing } from '../../editor';

/** How a press chooses a row: with Shift all up to it, with Ctrl or Command it too, else it alone. */
export function choosingOf(event: {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}): Choosing {
  if (event.shiftKey) return 'upTo';
  return event.ctrlKey || event.metaKey ? 'too' : 'alone';
}

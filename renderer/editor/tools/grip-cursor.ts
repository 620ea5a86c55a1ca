import type { Grip } from './grip';
import type { Cursor } from './types';

/** The pointer's shape over a grip. */
export function cursorOf(grip: Grip | undefined): Cursor {
  switch (grip) {
    case undefined:
      return 'default';
    case 'move':
      return 'move';
    case 'n':
    case 's':
      return 'ns-resize';
    case 'e':
    case 'w':
      return 'ew-resize';
    case 'ne':
    case 'sw':
      return 'nesw-resize';
    case 'nw':
    case 'se':
      return 'nwse-resize';
  }
}

import { isOpen } from './types';
import type { CommandTable } from './types';

/** The readers' desk: signing pages, the rate of errors. */
export const READERS_COMMANDS = {
  showSignOff: { keys: ['Mod+Alt+P'], when: isOpen, run: (editor) => editor.signOff.turn('signOff') },
  showErrorRate: { keys: [], when: isOpen, run: (editor) => editor.signOff.turn('rate') },
} as const satisfies CommandTable;

import { isOpen } from './types';
import type { CommandTable } from './types';

/** Showing panels. */
export const PANEL_COMMANDS = {
  showStories: { keys: ['F2'], when: isOpen, run: (editor) => editor.dock.show('stories') },
  showInspector: { keys: ['F3'], when: isOpen, run: (editor) => editor.dock.show('inspector') },
  showEdition: { keys: ['F4'], when: isOpen, run: (editor) => editor.dock.show('edition') },
} as const satisfies CommandTable;

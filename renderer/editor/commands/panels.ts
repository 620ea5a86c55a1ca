import { isOpen } from './types';
import type { CommandTable } from './types';

/** Panels, and where they stand. */
export const PANEL_COMMANDS = {
  showPages: { keys: ['F7'], when: isOpen, run: (editor) => editor.dock.show('pages') },
  showStories: { keys: ['F2'], when: isOpen, run: (editor) => editor.dock.show('stories') },
  showInspector: { keys: ['F3'], when: isOpen, run: (editor) => editor.dock.show('inspector') },
  showEdition: { keys: ['F4'], when: isOpen, run: (editor) => editor.dock.show('edition') },
  showStyles: { keys: ['F11'], when: isOpen, run: (editor) => editor.dock.show('styles') },
  showFindings: { keys: ['Mod+F8'], when: isOpen, run: (editor) => editor.dock.show('findings') },
  showHistory: { keys: [], when: isOpen, run: (editor) => editor.dock.show('history') },
  togglePanels: {
    keys: ['Mod+\\'],
    when: isOpen,
    run: (editor) => editor.dock.hide(!editor.store.get().preferences.dock.hidden),
  },
  resetPanels: { keys: [], when: isOpen, run: (editor) => editor.dock.reset() },
} as const satisfies CommandTable;

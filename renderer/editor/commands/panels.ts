import type { EditorState } from '../state';
import { isOpen } from './types';
import type { CommandTable } from './types';

const hasMarks = ({ edition }: EditorState): boolean => (edition?.proofMarks?.length ?? 0) > 0;
const always = (): boolean => true;

/** Panels and where they stand, and what lies over the desk. */
export const PANEL_COMMANDS = {
  showPages: { keys: ['F7'], when: isOpen, run: (editor) => editor.dock.show('pages') },
  showStories: { keys: ['F2'], when: isOpen, run: (editor) => editor.dock.show('stories') },
  showStory: { keys: ['F9'], when: isOpen, run: (editor) => editor.dock.show('story', { field: 'galley' }) },
  showInspector: { keys: ['F3'], when: isOpen, run: (editor) => editor.dock.show('inspector') },
  showEdition: { keys: ['F4'], when: isOpen, run: (editor) => editor.dock.show('edition') },
  showStyles: { keys: ['F11'], when: isOpen, run: (editor) => editor.dock.show('styles') },
  showFindings: { keys: ['Mod+F8'], when: isOpen, run: (editor) => editor.dock.show('findings') },
  showPictures: { keys: [], when: isOpen, run: (editor) => editor.dock.show('pictures') },
  showSymbols: { keys: ['F10'], when: isOpen, run: (editor) => editor.dock.show('symbols') },
  showProposals: { keys: [], when: isOpen, run: (editor) => editor.dock.show('proposals') },
  showHistory: { keys: [], when: isOpen, run: (editor) => editor.dock.show('history') },
  showCompare: { keys: [], when: isOpen, run: (editor) => editor.dock.show('compare') },
  showMarks: { keys: ['Mod+F9'], when: isOpen, run: (editor) => editor.dock.show('marks') },
  proofMode: {
    keys: ['Mod+Alt+E'],
    when: isOpen,
    run: (editor) => {
      const { on } = editor.store.get().proofing;
      editor.marks.set({ on: !on });
      if (on) return;
      editor.setTool('text');
      editor.dock.show('marks');
    },
  },
  nextMark: { keys: ['F12'], when: hasMarks, run: (editor) => editor.marks.step(1) },
  previousMark: { keys: ['Shift+F12'], when: hasMarks, run: (editor) => editor.marks.step(-1) },
  togglePanels: {
    keys: ['Mod+\\'],
    when: isOpen,
    run: (editor) => editor.dock.hide(!editor.store.get().preferences.dock.hidden),
  },
  nextZone: { keys: ['F6'], when: isOpen, run: (editor) => editor.dock.walk(1) },
  previousZone: { keys: ['Shift+F6'], when: isOpen, run: (editor) => editor.dock.walk(-1) },
  palette: { keys: ['Mod+K', 'Mod+Shift+P', 'Mod+J'], when: always, run: (editor) => editor.surfaces.show('palette') },
  settings: { keys: ['Mod+,'], when: always, run: (editor) => editor.surfaces.show('settings') },
  shortcuts: { keys: [], when: always, run: (editor) => editor.surfaces.show('keys') },
  keySheet: { keys: ['F1'], when: always, run: (editor) => editor.surfaces.show('keySheet') },
  resetPanels: { keys: [], when: isOpen, run: (editor) => editor.dock.reset() },
} as const satisfies CommandTable;

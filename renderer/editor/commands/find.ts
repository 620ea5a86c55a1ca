import type { Editor } from '../editor';
import { findHits } from '../find';
import type { EditorState } from '../state';
import { isOpen } from './types';
import type { CommandTable } from './types';

/** Find and replace over the edition. */
export const FIND_COMMANDS = {
  find: { keys: ['Mod+F'], when: isOpen, run: (editor) => editor.find.open({ replacing: false }) },
  replace: { keys: ['Mod+H', 'Mod+Alt+F'], when: isOpen, run: (editor) => editor.find.open({ replacing: true }) },
  findNext: { keys: ['Mod+G'], when: hasHits, run: (editor: Editor) => editor.find.step(1) },
  findPrevious: { keys: ['Mod+Shift+G'], when: hasHits, run: (editor: Editor) => editor.find.step(-1) },
} as const satisfies CommandTable;

function hasHits({ find }: EditorState): boolean {
  return findHits(find).length > 0;
}

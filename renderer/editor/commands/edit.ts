import { IDLE } from '../tools';
import type { Editor } from '../editor';
import type { CommandTable } from './types';

/** Undoing and letting go. */
export const EDIT_COMMANDS = {
  undo: { keys: ['Mod+Z'], when: (state) => state.canUndo, run: (editor) => editor.undo() },
  redo: { keys: ['Mod+Shift+Z', 'Mod+Y'], when: (state) => state.canRedo, run: (editor) => editor.redo() },
  clearSelection: {
    keys: ['Escape'],
    when: (state) => state.selection !== undefined || state.hand !== IDLE || state.tool !== 'select',
    run: letGo,
  },
} as const satisfies CommandTable;

/** Lets go of what is nearest to the hand: what it does, then the tool, then what is selected. */
function letGo(editor: Editor): void {
  const { hand, tool } = editor.store.get();
  if (hand.kind !== 'idle') editor.act({ kind: 'cancel' });
  else if (tool !== 'select') editor.setTool('select');
  else editor.select(undefined);
}

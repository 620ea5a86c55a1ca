import { IDLE } from '../tools';
import type { Editor } from '../editor';
import { selectedThing } from '../selection';
import { CLIPBOARD_COMMANDS } from './clipboard';
import type { CommandTable } from './types';

/** Undoing, copying and letting go. */
export const EDIT_COMMANDS = {
  undo: { keys: ['Mod+Z'], when: (state) => state.canUndo, run: (editor) => editor.undo() },
  redo: { keys: ['Mod+Shift+Z', 'Mod+Y'], when: (state) => state.canRedo, run: (editor) => editor.redo() },
  ...CLIPBOARD_COMMANDS,
  clearSelection: {
    keys: ['Escape', 'Mod+Shift+A'],
    when: (state) =>
      state.selection !== undefined ||
      state.hand !== IDLE ||
      state.tool !== 'select' ||
      state.loupe ||
      state.copyfit !== undefined ||
      state.proposing !== undefined ||
      state.remaking !== undefined,
    run: letGo,
  },
} as const satisfies CommandTable;

/**
 * Lets go of what is nearest to the hand: what it does, then the sign at hand, then what is tried on the page, the
 * loupe, the tool, then the picture in an article, then what is selected.
 */
function letGo(editor: Editor): void {
  const { hand, tool, loupe, copyfit, proposing, remaking, proofing } = editor.store.get();
  const thing = selectedThing(editor.store.get());
  if (hand.kind !== 'idle') editor.act({ kind: 'cancel' });
  else if (proofing.armed !== undefined) editor.signs.arm(undefined);
  else if (copyfit !== undefined) editor.copyfit.close();
  else if (proposing !== undefined) editor.proposals.close();
  else if (remaking !== undefined) editor.remake.close();
  else if (loupe) editor.setLoupe(false);
  else if (tool !== 'select') editor.setTool('select');
  else if (thing?.kind === 'picture') editor.selectThing({ kind: 'article', id: thing.id });
  else editor.select(undefined);
}

import { useEffect } from 'react';
import { COMMANDS, matchesKey, runCommand } from '../editor';
import type { CommandScope, EditorState } from '../editor';
import { isField } from './drop-zone';
import { useEditor } from './editor-context';

/** Keys that type nothing: they work in fields too. */
const FUNCTION_KEY = /^F\d{1,2}$/;

/** Lets the keyboard do every command. Fields keep their keys, dialogs keep all, and an input method comes first. */
export function useKeys(): void {
  const editor = useEditor();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isDialogOpen(editor.store.get())) return;
      const command = COMMANDS.find(({ keys }) => keys.some((key) => matchesKey(event, key)));
      if (command === undefined) return;
      if (isField(event.target) && !(event.ctrlKey || event.metaKey || FUNCTION_KEY.test(event.key))) return;
      // A field of the edition shows what the model holds, so its letters are taken back by the model.
      const isHistory = command.id === 'undo' || command.id === 'redo';
      if (isHistory && isField(event.target) && !isModelField(event.target)) return;
      if (!isIn(command.scope, event.target)) return;
      if (runCommand(editor, command.id)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [editor]);
}

/** A dialog keeps the keyboard to itself. */
function isDialogOpen({ exporting, beginning }: EditorState): boolean {
  return exporting !== undefined || beginning;
}

function isIn(scope: CommandScope, target: EventTarget | null): boolean {
  if (scope === 'anywhere' || target === document.body) return true;
  const places = scope === 'desk' ? '.desk-canvas' : '.desk-canvas, [role=listbox]';
  return target instanceof HTMLElement && target.closest(places) !== null;
}

function isModelField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[data-of-edition]') !== null;
}

import { useEffect } from 'react';
import { commandsFor, keyLabel, keysOf, runCommand } from '../editor';
import type { Command, CommandId, CommandScope, EditorState } from '../editor';
import { isField } from './drop-zone';
import { useEditor, useEditorState, useSurroundings } from './editor-context';

/** Where the focus must be, as a selector. */
const PLACES: Readonly<Record<Exclude<CommandScope, 'anywhere'>, string>> = {
  desk: '.desk-canvas',
  'desk or stories': '.desk-canvas, [role=listbox]',
  text: '[data-text-input]',
  compare: '.compare-board',
};

/** Keys that type nothing: they work in fields too. */
const FUNCTION_KEY = /^F\d{1,2}$/;

/** Lets the keyboard do every command. Fields keep their keys, dialogs keep all, and an input method comes first. */
export function useKeys(): void {
  const editor = useEditor();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const state = editor.store.get();
      if (event.defaultPrevented || isOfDialog(event.target, state)) return;
      const wanted = commandsFor(event, state.preferences.shortcuts).filter((command) => mayRun(command, event));
      // One that is not possible says why, but only where no other one with its key is.
      const command = wanted.find(({ when }) => when(state)) ?? wanted[0];
      if (command === undefined) return;
      // The system's own keys come as clipboard events while they are possible.
      const isSystem =
        command.native === true && (command.when(state) || document.getSelection()?.isCollapsed === false);
      if (!isSystem && runCommand(editor, command.id)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [editor]);
}

/** The first key of a command as people read it, the person's own where they chose one; empty when it has none. */
export function useKeyLabel(): (command: CommandId) => string {
  const { platform } = useSurroundings();
  const shortcuts = useEditorState((state) => state.preferences.shortcuts);
  return (command) => keyLabel(keysOf(shortcuts, command)[0] ?? '', platform);
}

/** Whether where the focus is leaves a key to a command. */
function mayRun({ id, scope }: Command, event: KeyboardEvent): boolean {
  const field = isField(event.target);
  if (field && !(event.ctrlKey || event.metaKey || FUNCTION_KEY.test(event.key))) return false;
  // A field of the edition shows what the model holds, so its letters are taken back by the model.
  const isHistory = id === 'undo' || id === 'redo';
  if (isHistory && field && !isModelField(event.target)) return false;
  // What is typed on the desk is no business of the desk's own keys.
  return isIn(scope, event.target) && !(field && scope === 'desk');
}

/**
 * A dialog keeps the keyboard to itself; one that lies beside the work only while the focus is in it. One that is
 * closing has given it back, though the focus leaves it only when it is gone.
 */
function isOfDialog(
  target: EventTarget | null,
  { exporting, beginning, convertingScript, surface }: EditorState,
): boolean {
  if (exporting !== undefined || beginning || convertingScript !== undefined || surface === 'palette') return true;
  return target instanceof HTMLElement && target.closest('[role=dialog]:not([data-closed])') !== null;
}

function isIn(scope: CommandScope, target: EventTarget | null): boolean {
  if (scope === 'anywhere' || (scope !== 'text' && target === document.body)) return true;
  const places = PLACES[scope];
  return target instanceof HTMLElement && target.closest(places) !== null;
}

function isModelField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[data-of-edition]') !== null;
}

import type { Editor } from '../editor';
import { selectedThings } from '../selection';
import type { EditorState } from '../state';
import type { CommandEntry, CommandTable } from './types';
import { whyStays } from './why';

/**
 * Copying between pages and editions. The keys reach the window as clipboard events; from menus these run themselves.
 */
export const CLIPBOARD_COMMANDS = {
  cut: {
    keys: ['Mod+X'],
    scope: 'desk',
    native: true,
    when: hasClip,
    why: whyStays,
    run: (editor) => editor.clipboard.ask('cut'),
  },
  copy: {
    keys: ['Mod+C'],
    scope: 'desk',
    native: true,
    when: hasClip,
    why: whyStays,
    run: (editor) => editor.clipboard.ask('copy'),
  },
  paste: { keys: ['Mod+V'], scope: 'desk', native: true, when: canPaste, run: (editor) => pasteKept(editor, false) },
  pasteInPlace: pasteInPlace(),
} as const satisfies CommandTable;

function hasClip(state: EditorState): boolean {
  return selectedThings(state).some(({ kind }) => kind !== 'furniture');
}

function canPaste({ copied, edition }: EditorState): boolean {
  return copied && edition !== undefined;
}

function pasteInPlace(): CommandEntry {
  return {
    keys: ['Mod+Shift+V'],
    scope: 'desk',
    when: canPaste,
    why: () => 'noCopied',
    run: (editor) => pasteKept(editor, true),
  };
}

/** What was copied last in this window: a menu may not read the system's clipboard. */
function pasteKept(editor: Editor, inPlace: boolean): void {
  const clip = editor.clipboard.kept();
  if (clip !== undefined) void editor.clipboard.paste(clip, { inPlace });
}

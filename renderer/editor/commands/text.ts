import type { MarkWish } from '../../../core/text-edit';
import type { Editor } from '../editor';
import type { EditorState } from '../state';
import { hasSelectedText } from '../text';
import type { CommandEntry, CommandTable } from './types';

/** What stands out in the text that is typed, and what its paragraphs are. */
export const TEXT_COMMANDS = {
  markStrong: mark('Mod+B', { kind: 'strong' }),
  markKai: mark('Mod+Shift+K', { kind: 'kai' }),
  markDot: mark('Mod+Shift+E', { kind: 'dot' }),
  markName: mark('Mod+U', { kind: 'name' }),
  markTitle: mark('Mod+Shift+U', { kind: 'title' }),
  markSuperior: mark('Mod+.', { kind: 'superior' }),
  markInferior: mark('Mod+;', { kind: 'inferior' }),
  markRunIn: mark('Mod+Shift+H', { kind: 'run-in' }),
  markWhole: mark('Mod+Shift+B', { kind: 'whole' }),
  markReading: onMarkable('Mod+Shift+R', (editor) => editor.text.askReading(true)),
  clearMarks: onMarkable('Mod+Shift+N', (editor) => editor.text.clearMarks()),
  makeBody: onParagraphs('Mod+Alt+1', (editor) => editor.text.setParagraphs({ kind: 'body' })),
  makeSubhead: onParagraphs('Mod+Alt+2', (editor) => editor.text.setParagraphs({ kind: 'subhead' })),
} as const satisfies CommandTable;

function mark(key: string, wish: MarkWish): CommandEntry {
  return onMarkable(key, (editor) => editor.text.mark(wish));
}

function onMarkable(key: string, run: (editor: Editor) => void): CommandEntry {
  return { keys: [key], scope: 'text', when: (state) => isInParagraph(state) && hasSelectedText(state.typing), run };
}

function onParagraphs(key: string, run: (editor: Editor) => void): CommandEntry {
  return { keys: [key], scope: 'text', when: isInParagraph, run };
}

/** Only paragraphs have marks and kinds. */
function isInParagraph({ typing }: EditorState): boolean {
  return typing?.subject.kind === 'story' && typing.selection?.focus.part.startsWith('body') === true;
}

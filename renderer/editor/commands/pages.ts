import type { EditorState } from '../state';
import { weighFindings } from '../findings';
import { isOpen } from './types';
import type { CommandTable } from './types';

const pageCount = ({ edition }: EditorState): number => edition?.pages.length ?? 0;

/** Going from page to page. */
export const PAGE_COMMANDS = {
  previousPage: {
    keys: ['PageUp'],
    when: ({ page }) => page > 1,
    run: (editor) => editor.goTo(editor.store.get().page - 1),
  },
  nextPage: {
    keys: ['PageDown'],
    when: (state) => state.page < pageCount(state),
    run: (editor) => editor.goTo(editor.store.get().page + 1),
  },
  firstPage: { keys: ['Home'], scope: 'desk', when: isOpen, run: (editor) => editor.goTo(1) },
  lastPage: { keys: ['End'], scope: 'desk', when: isOpen, run: (editor) => editor.goTo(pageCount(editor.store.get())) },
  nextFinding: { keys: ['F8'], when: hasFindings, run: (editor) => editor.findings.step(1) },
  previousFinding: { keys: ['Shift+F8'], when: hasFindings, run: (editor) => editor.findings.step(-1) },
} as const satisfies CommandTable;

function hasFindings(state: EditorState): boolean {
  return weighFindings(state).open.length > 0;
}

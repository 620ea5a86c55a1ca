import type { Edition } from '../../../core/document';
import type { ChangeLabel } from '../change-labels';
import type { Editor } from '../editor';
import { addPages, deletePages, duplicatePage, isPageLocked, lockPage, movePages } from '../page-edits';
import type { EditorState } from '../state';
import { weighFindings } from '../findings';
import { isOpen } from './types';
import type { CommandTable } from './types';

const pageCount = ({ edition }: EditorState): number => edition?.pages.length ?? 0;

/** Pages of a sheet of paper, printed on both sides and folded once. */
const SHEET_PAGES = 4;

const hasPage = (state: EditorState): boolean => pageCount(state) > 0;

/** Going from page to page, through what was found on them, and changing which there are. */
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
  addPage: { keys: [], when: isOpen, run: (editor) => add(editor, 1) },
  addSheet: { keys: [], when: isOpen, run: (editor) => add(editor, SHEET_PAGES) },
  duplicatePage: { keys: [], when: hasPage, run: duplicate },
  deletePage: { keys: [], when: (state) => pageCount(state) > 1, run: remove },
  movePageBack: { keys: [], when: ({ page }) => page > 1, run: (editor) => move(editor, -1) },
  movePageOn: { keys: [], when: (state) => state.page < pageCount(state), run: (editor) => move(editor, 1) },
  lockPage: { keys: [], when: hasPage, run: lock },
  nameSheet: { keys: [], when: hasPage, run: (editor) => editor.dock.show('pages', { field: 'page name' }) },
  nextFinding: { keys: ['F8'], when: hasFindings, run: (editor) => editor.findings.step(1) },
  previousFinding: { keys: ['Shift+F8'], when: hasFindings, run: (editor) => editor.findings.step(-1) },
} as const satisfies CommandTable;

function hasFindings(state: EditorState): boolean {
  return weighFindings(state).open.length > 0;
}

/** Changes the pages and goes on with one of them. */
function change(
  editor: Editor,
  { label, apply, page }: { label: ChangeLabel; apply: (edition: Edition) => Edition; page: number },
): void {
  editor.edit({ label, apply });
  editor.goTo(page);
}

/** Empty pages behind the one worked on. */
function add(editor: Editor, count: number): void {
  const { page, edition } = editor.store.get();
  const after = Math.min(page, edition?.pages.length ?? 0);
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  change(editor, { label: 'addPages', apply: (before) => addPages(before, after, ids), page: after + 1 });
}

function duplicate(editor: Editor): void {
  const { page } = editor.store.get();
  const apply = (before: Edition): Edition => duplicatePage(before, page, () => crypto.randomUUID());
  change(editor, { label: 'duplicatePage', apply, page: page + 1 });
}

function remove(editor: Editor): void {
  const { page } = editor.store.get();
  change(editor, { label: 'deletePages', apply: (before) => deletePages(before, [page]), page: Math.max(1, page - 1) });
}

function move(editor: Editor, by: 1 | -1): void {
  const { page } = editor.store.get();
  const before = by < 0 ? page - 1 : page + 2;
  change(editor, { label: 'movePages', apply: (edition) => movePages(edition, [page], before), page: page + by });
}

function lock(editor: Editor): void {
  const { page, edition } = editor.store.get();
  const locked = edition !== undefined && isPageLocked(edition, page);
  editor.edit({
    label: locked ? 'unlockPage' : 'lockPage',
    apply: (before) => lockPage(before, page, !locked),
  });
}

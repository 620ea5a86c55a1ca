import type { Edition } from '../../../core/document';
import type { ChangeLabel } from '../change-labels';
import type { Editor } from '../editor';
import { chosenPages } from '../chosen-pages';
import { addPages, deletePages, duplicatePages, isPageLocked, lockPage, movePages } from '../page-edits';
import type { EditorState } from '../state';
import { weighFindings } from '../findings';
import { pointedWords } from '../pointed-words';
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
  deletePage: { keys: [], when: (state) => pageCount(state) > chosenPages(state).length, run: remove },
  movePageBack: { keys: [], when: (state) => placeBefore(state, -1) !== undefined, run: (editor) => move(editor, -1) },
  movePageOn: { keys: [], when: (state) => placeBefore(state, 1) !== undefined, run: (editor) => move(editor, 1) },
  lockPage: { keys: [], when: hasPage, run: lock },
  nameSheet: { keys: [], when: hasPage, run: (editor) => editor.dock.show('pages', { field: 'page name' }) },
  nextFinding: { keys: ['F8'], when: hasFindings, run: (editor) => editor.findings.step(1) },
  turnFinding: {
    keys: ['Mod+Shift+F8'],
    when: (state) => (pointedWords(state)?.words.length ?? 0) > 1,
    run: (editor) => editor.findings.turn(),
  },
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
  const numbers = chosenPages(editor.store.get());
  const apply = (before: Edition): Edition => duplicatePages(before, numbers, () => crypto.randomUUID());
  change(editor, { label: 'duplicatePage', apply, page: Math.max(...numbers) + 1 });
}

function remove(editor: Editor): void {
  const numbers = chosenPages(editor.store.get());
  const page = Math.max(1, Math.min(...numbers) - 1);
  change(editor, { label: 'deletePages', apply: (before) => deletePages(before, numbers), page });
}

/** The page before which the chosen pages would go, one place back or on; none where they stand at the end. */
function placeBefore(state: EditorState, by: 1 | -1): number | undefined {
  const numbers = chosenPages(state);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  // Pages taken from several places come together first.
  const apart = last - first + 1 > numbers.length;
  if (by < 0) return first > 1 ? first - 1 : apart ? 1 : undefined;
  const count = pageCount(state);
  return last < count ? last + 2 : apart ? count + 1 : undefined;
}

function move(editor: Editor, by: 1 | -1): void {
  const before = placeBefore(editor.store.get(), by);
  if (before !== undefined) moveChosenPages(editor, before);
}

/** Moves the chosen pages together before a page, and goes with the one worked on. */
export function moveChosenPages(editor: Editor, before: number): void {
  const { page, edition } = editor.store.get();
  const numbers = chosenPages(editor.store.get());
  const id = edition?.pages[page - 1]?.id;
  editor.edit({ label: 'movePages', apply: (all) => movePages(all, numbers, before) });
  const now = editor.store.get().edition?.pages.findIndex((each) => each.id === id) ?? -1;
  if (now >= 0) editor.goTo(now + 1);
}

function lock(editor: Editor): void {
  const { edition } = editor.store.get();
  const numbers = chosenPages(editor.store.get());
  const locked = edition !== undefined && numbers.every((number) => isPageLocked(edition, number));
  editor.edit({
    label: locked ? 'unlockPage' : 'lockPage',
    apply: (before) => numbers.reduce((made, number) => lockPage(made, number, !locked), before),
  });
}

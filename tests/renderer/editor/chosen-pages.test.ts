import { describe, expect, it } from 'vitest';
import type { Edition, Page } from '../../../core/document';
import { chosenPages, isPageLocked, moveChosenPages, runCommand } from '../../../renderer/editor';
import type { Editor } from '../../../renderer/editor';
import { smallEdition } from '../../core/document/small-edition';
import { openDesk } from './open-desk';

/** Five pages, with a block on each that can be locked. */
function fivePages(): Edition {
  const frame = { column: 0, columns: 1, line: 0, lines: 5 };
  const block = (id: string) => ({ id, frame, content: { kind: 'notice', head: '启事', text: '' } as const });
  const pages = ['a', 'b', 'c', 'd', 'e'].map((id): Page => ({
    id,
    name: id,
    articles: [],
    blocks: [block(`block-${id}`)],
  }));
  return { ...smallEdition(), pages };
}

const pagesOf = (editor: Editor): string =>
  (editor.store.get().edition?.pages ?? []).map(({ id }) => (id.length > 1 ? '+' : id)).join('');
const chosenOf = (editor: Editor): readonly number[] => chosenPages(editor.store.get());

describe('pages chosen in their list', () => {
  it('are the one worked on, those chosen too, and all between two', async () => {
    const { editor } = await openDesk(fivePages());
    expect(chosenOf(editor)).toEqual([1]);
    editor.choosePage(2, 'alone');
    editor.choosePage(4, 'upTo');
    expect(chosenOf(editor)).toEqual([2, 3, 4]);
    expect(editor.store.get().page).toBe(4);
    editor.choosePage(3, 'too');
    expect(chosenOf(editor)).toEqual([2, 4]);
    editor.choosePage(4, 'too');
    editor.choosePage(2, 'too');
    expect(chosenOf(editor)).toEqual([2]);
  });

  it('are let go by going to another page', async () => {
    const { editor } = await openDesk(fivePages());
    editor.choosePage(3, 'upTo');
    editor.goTo(5);
    expect(chosenOf(editor)).toEqual([5]);
  });

  it('are moved, copied, locked and deleted together, each in one step that is taken back', async () => {
    const { editor } = await openDesk(fivePages());
    editor.choosePage(2, 'alone');
    editor.choosePage(4, 'too');
    runCommand(editor, 'movePageOn');
    expect(pagesOf(editor)).toBe('acebd');
    expect(chosenOf(editor)).toEqual([4, 5]);
    expect(runCommand(editor, 'movePageOn')).toBe(false);
    moveChosenPages(editor, 1);
    expect(pagesOf(editor)).toBe('bdace');
    runCommand(editor, 'lockPage');
    const { edition } = editor.store.get();
    expect([1, 2, 3].map((page) => edition !== undefined && isPageLocked(edition, page))).toEqual([true, true, false]);
    runCommand(editor, 'duplicatePage');
    expect(pagesOf(editor)).toBe('bd++ace');
    editor.choosePage(1, 'alone');
    editor.choosePage(4, 'upTo');
    runCommand(editor, 'deletePage');
    expect(pagesOf(editor)).toBe('ace');
    editor.choosePage(3, 'upTo');
    expect(runCommand(editor, 'deletePage')).toBe(false);
    for (const expected of ['bd++ace', 'bdace', 'bdace', 'acebd', 'abcde']) {
      runCommand(editor, 'undo');
      expect(pagesOf(editor)).toBe(expected);
    }
    expect(editor.store.get().canUndo).toBe(false);
  });
});

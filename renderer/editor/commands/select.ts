import type { Editor } from '../editor';
import { pageAt, thingsOn } from '../edition-queries';
import { selectedThing, selectionOf } from '../selection';
import { sameThing } from '../thing';
import { isOpen } from './types';
import type { CommandTable } from './types';

/** What is selected. */
export const SELECT_COMMANDS = {
  nextArticle: { keys: ['N'], scope: 'desk', when: isOpen, run: (editor) => step(editor, 1) },
  previousArticle: { keys: ['Shift+N'], scope: 'desk', when: isOpen, run: (editor) => step(editor, -1) },
  selectAll: { keys: ['Mod+A'], scope: 'desk', when: isOpen, run: selectAll },
} as const satisfies CommandTable;

function step(editor: Editor, by: number): void {
  const state = editor.store.get();
  const things = state.edition === undefined ? [] : thingsOn(state.edition, state.page);
  const selected = selectedThing(state);
  const at = things.findIndex(({ thing }) => sameThing(thing, selected));
  const next = at < 0 ? (by > 0 ? 0 : things.length - 1) : (at + by + things.length) % things.length;
  const found = things[next];
  if (found !== undefined) editor.selectThing(found.thing);
}

function selectAll(editor: Editor): void {
  const { edition, page: number } = editor.store.get();
  const page = pageAt(edition, number);
  if (edition === undefined || page === undefined) return;
  editor.select(
    selectionOf(
      page.id,
      thingsOn(edition, number).map(({ thing }) => thing),
    ),
  );
}

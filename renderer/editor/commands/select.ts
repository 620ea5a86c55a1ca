import type { Editor } from '../editor';
import { pageAt, thingsOn } from '../edition-queries';
import type { PlacedThing } from '../edition-queries';
import { selectedPage, selectedThing, selectedThings, selectionOf } from '../selection';
import type { EditorState } from '../state';
import { sameThing } from '../thing';
import type { Thing } from '../thing';
import { inReadingOrder, picturesIn, placedOn } from '../thing-place';
import { isOpen } from './types';
import type { CommandTable } from './types';

/** What is selected. Tab goes from the first thing to the last, and then on to what follows the desk. */
export const SELECT_COMMANDS = {
  nextThing: {
    keys: ['Tab'],
    scope: 'desk',
    when: (state) => next(state, 1) !== undefined,
    run: (editor) => go(editor, 1),
  },
  previousThing: {
    keys: ['Shift+Tab'],
    scope: 'desk',
    when: (state) => next(state, -1) !== undefined,
    run: (editor) => go(editor, -1),
  },
  nextArticle: { keys: ['N'], scope: 'desk', when: isOpen, run: (editor) => step(editor, 1) },
  previousArticle: { keys: ['Shift+N'], scope: 'desk', when: isOpen, run: (editor) => step(editor, -1) },
  selectAll: { keys: ['Mod+A'], scope: 'desk', when: isOpen, run: selectAll },
  selectInside: {
    keys: ['Shift+Enter'],
    scope: 'desk',
    when: (state) => inside(state) !== undefined,
    why: (state) => (selectedThings(state).length === 0 ? 'nothing' : 'noPictureInside'),
    run: (editor) => {
      const thing = inside(editor.store.get());
      if (thing !== undefined) editor.selectThing(thing);
    },
  },
  selectOutside: {
    keys: [],
    scope: 'desk',
    when: (state) => selectedThing(state)?.kind === 'picture',
    run: (editor) => {
      const thing = selectedThing(editor.store.get());
      if (thing?.kind === 'picture') editor.selectThing({ kind: 'article', id: thing.id });
    },
  },
} as const satisfies CommandTable;

function onPage({ edition, page }: EditorState): readonly PlacedThing[] {
  return edition === undefined ? [] : inReadingOrder(placedOn(edition, page));
}

/** The thing before or after the selected one in reading order, of a picture the other pictures of its article. */
function next(state: EditorState, by: 1 | -1): Thing | undefined {
  const selected = selectedThing(state);
  const things =
    selected?.kind === 'picture' ? picturesBeside(state, selected.id) : onPage(state).map(({ thing }) => thing);
  const at = things.findIndex((thing) => sameThing(thing, selected));
  if (at < 0) return by > 0 ? things[0] : things.at(-1);
  return things[at + by];
}

function go(editor: Editor, by: 1 | -1): void {
  const thing = next(editor.store.get(), by);
  if (thing !== undefined) editor.selectThing(thing);
}

function picturesBeside(state: EditorState, id: string): readonly Thing[] {
  const page = selectedPage(state);
  return page === undefined ? [] : picturesIn(state, page, id).map(({ at }): Thing => ({ kind: 'picture', id, at }));
}

/** The first picture of the selected article. */
function inside(state: EditorState): Thing | undefined {
  const thing = selectedThing(state);
  return thing?.kind === 'article' ? picturesBeside(state, thing.id)[0] : undefined;
}

/** The article after or before the selected thing in reading order, round and round. */
function step(editor: Editor, by: 1 | -1): void {
  const state = editor.store.get();
  const things = onPage(state).map(({ thing }) => thing);
  const ordered = by > 0 ? things : things.toReversed();
  const at = ordered.findIndex((thing) => sameThing(thing, selectedThing(state)));
  const found = [...ordered.slice(at + 1), ...ordered.slice(0, at + 1)].find(({ kind }) => kind === 'article');
  if (found !== undefined) editor.selectThing(found);
}

/** All that somebody put on the page: its furniture stays, as it is there by itself. */
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

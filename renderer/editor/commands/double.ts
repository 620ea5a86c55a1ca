import type { Edition, GridRect } from '../../../core/document';
import { copyOf, doubleThings, goOn } from '../double-things';
import type { Editor } from '../editor';
import { findArticle, pageAt, thingsOn } from '../edition-queries';
import { freePicture } from '../free-picture';
import type { Landing } from '../move-between';
import { freeFrame, freeRoom } from '../new-block';
import { selectedPage, selectedThing, selectedThings, selectionOf } from '../selection';
import type { EditorState } from '../state';
import { duplicateStory } from '../story-edits';
import { sameThing } from '../thing';
import type { Thing } from '../thing';
import { oversetOn } from '../tools';
import type { CommandTable } from './types';
import { whyStays } from './why';

/** Copies of what stands on a page, and going on with a story that runs over. */
export const DOUBLE_COMMANDS = {
  duplicate: {
    keys: ['Mod+D'],
    scope: 'desk',
    when: (state) => doubles(state).length > 0,
    why: whyStays,
    run: duplicate,
  },
  continueStory: {
    keys: ['Mod+Shift+D'],
    scope: 'desk',
    when: (state) => oversetArticle(state) !== undefined,
    why: (state) => (selectedThings(state).length === 0 ? 'nothing' : 'fits'),
    run: continueStory,
  },
} as const satisfies CommandTable;

/** What is selected and can be copied: the paper's furniture cannot. */
function doubles(state: EditorState): readonly Thing[] {
  return selectedThings(state).filter(({ kind }) => kind !== 'furniture');
}

/**
 * Copies go into free room of the page, blocks over others where there is none. An article's copy is a story of its
 * own; where the page has no room for it, it waits in the pool.
 */
function duplicate(editor: Editor): void {
  const state = editor.store.get();
  const page = selectedPage(state);
  const id = page === undefined ? undefined : pageAt(state.edition, page)?.id;
  if (page === undefined || id === undefined || state.edition === undefined) return;
  const landings: Landing[] = [];
  const waiting: { readonly of: string; readonly copy: string }[] = [];
  let edition = state.edition;
  for (const thing of doubles(state)) {
    const frame = frameToCopy(edition, page, thing);
    const copy = crypto.randomUUID();
    if (frame === undefined) continue;
    const room = thing.kind === 'article' ? freeRoom(edition, page, frame) : freeFrame(edition, page, frame);
    const story = findArticle(edition, thing.kind === 'article' ? thing.id : undefined)?.article.story;
    if (room === undefined) waiting.push(...(story === undefined ? [] : [{ of: story, copy }]));
    else landings.push({ thing, frame: room, id: copy });
    edition = doubleThings(state.edition, { from: page, to: page, landings });
  }
  editor.edit({
    label: 'duplicate',
    apply: (before) =>
      waiting.reduce(
        (made, { of, copy }) => duplicateStory(made, of, copy),
        doubleThings(before, { from: page, to: page, landings }),
      ),
  });
  const [first] = waiting;
  if (landings.length > 0) editor.select(selectionOf(id, landings.map(copyOf)));
  else if (first !== undefined) editor.selectStory(first.copy);
  if (first !== undefined) editor.tellWhy('noRoom');
}

function frameToCopy(edition: Edition, page: number, thing: Thing): GridRect | undefined {
  if (thing.kind === 'picture') return freePicture(edition, thing)?.frame;
  return thingsOn(edition, page).find((each) => sameThing(each.thing, thing))?.frame;
}

/** The selected article, when its story runs over. */
function oversetArticle(state: EditorState): Thing | undefined {
  const thing = selectedThing(state);
  return thing?.kind === 'article' && oversetOn(state).has(thing.id) ? thing : undefined;
}

/** The story goes on in an article of the same size, in free room of the page. */
function continueStory(editor: Editor): void {
  const state = editor.store.get();
  const [thing, page, { edition }] = [oversetArticle(state), selectedPage(state), state];
  const id = page === undefined ? undefined : pageAt(edition, page)?.id;
  const found = edition && findArticle(edition, thing?.id)?.article;
  if (edition === undefined || found === undefined || thing === undefined || page === undefined || id === undefined)
    return;
  const landing = { thing, frame: freeFrame(edition, page, found.frame), id: crypto.randomUUID() };
  editor.edit({ label: 'continueStory', apply: (before) => goOn(before, page, landing) });
  editor.select(selectionOf(id, [{ kind: 'article', id: landing.id }]));
}

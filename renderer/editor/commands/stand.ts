import type { Edition } from '../../../core/document';
import type { ChangeLabel } from '../change-labels';
import type { Editor } from '../editor';
import { pageAt, thingsOn } from '../edition-queries';
import { canDouble, doubleThings } from '../move-between';
import type { Landing } from '../move-between';
import { freeFrame } from '../new-block';
import { selectedPage, selectedThings, selectionOf } from '../selection';
import { restack } from '../stacking';
import type { Stacking } from '../stacking';
import type { EditorState } from '../state';
import { sameThing } from '../thing';
import type { Thing } from '../thing';
import { standingOf, withStanding } from '../thing-edits';
import { hiddenOn } from '../thing-place';
import { oversetOn } from '../tools';
import type { CommandEntry, CommandTable } from './types';

/** Locking, hiding, covering and doubling what stands on a page. */
export const STAND_COMMANDS = {
  duplicate: { keys: ['Mod+D'], scope: 'desk', when: (state) => doubles(state).length > 0, run: duplicate },
  toggleLock: {
    keys: ['Mod+L'],
    scope: 'desk',
    when: (state) => standing(state).length > 0,
    refused: (editor) => editor.tellStays(),
    run: (editor) => {
      const locked = areLocked(editor.store.get()) ? undefined : (true as const);
      change(editor, locked ? 'lock' : 'unlock', (edition, page, things) =>
        withStanding(edition, page, { things, part: () => ({ locked }) }),
      );
    },
  },
  hide: {
    keys: ['Shift+H'],
    scope: 'desk',
    when: (state) => standing(state).length > 0,
    refused: (editor) => editor.tellStays(),
    run: (editor) => {
      change(editor, 'hide', (edition, page, things) =>
        withStanding(edition, page, { things, part: () => ({ hidden: true }) }),
      );
      editor.select(undefined);
    },
  },
  showHidden: {
    keys: ['Mod+Alt+H'],
    scope: 'desk',
    when: ({ edition, page }) => edition !== undefined && hiddenOn(edition, page).length > 0,
    run: showHidden,
  },
  bringForward: stack('Mod+]', 'forward'),
  sendBackward: stack('Mod+[', 'backward'),
  bringToFront: stack('Mod+}', 'front'),
  sendToBack: stack('Mod+{', 'back'),
} as const satisfies CommandTable;

/** Articles and blocks that are selected. */
function standing(state: EditorState): readonly Thing[] {
  return selectedThings(state).filter(({ kind }) => kind === 'article' || kind === 'block');
}

/** Whether all articles and blocks that are selected are locked. */
export function areLocked(state: EditorState): boolean {
  const [page, { edition }, things] = [selectedPage(state), state, standing(state)];
  if (page === undefined || edition === undefined || things.length === 0) return false;
  return things.every((thing) => standingOf(edition, page, thing)?.locked === true);
}

function change(
  editor: Editor,
  label: ChangeLabel,
  make: (edition: Edition, page: number, things: readonly Thing[]) => Edition,
): void {
  const state = editor.store.get();
  const page = selectedPage(state);
  const things = standing(state);
  if (page !== undefined) editor.edit({ label, apply: (edition) => make(edition, page, things) });
}

function stack(key: string, to: Stacking): CommandEntry {
  return {
    keys: [key],
    scope: 'desk',
    when: (state) => standing(state).length > 0,
    refused: (editor) => editor.tellStays(),
    run: (editor) => change(editor, 'restack', (edition, page, things) => restack(edition, page, { things, to })),
  };
}

function showHidden(editor: Editor): void {
  const { edition, page } = editor.store.get();
  const id = pageAt(edition, page)?.id;
  const things = edition === undefined ? [] : hiddenOn(edition, page);
  editor.edit({
    label: 'showHidden',
    apply: (before) => withStanding(before, page, { things, part: () => ({ hidden: undefined }) }),
  });
  if (id !== undefined) editor.select(selectionOf(id, things));
}

function doubles(state: EditorState): readonly Thing[] {
  const overset = oversetOn(state);
  return standing(state).filter((thing) => canDouble(thing, overset));
}

/** Blocks are copied into free space of the page; a story that runs over goes on in another article. */
function duplicate(editor: Editor): void {
  const state = editor.store.get();
  const page = selectedPage(state);
  const id = page === undefined ? undefined : pageAt(state.edition, page)?.id;
  if (page === undefined || id === undefined || state.edition === undefined) return;
  const landings: Landing[] = [];
  let edition = state.edition;
  for (const thing of doubles(state)) {
    const found = thingsOn(edition, page).find((each) => sameThing(each.thing, thing));
    if (found === undefined) continue;
    const landing = { thing, frame: freeFrame(edition, page, found.frame), id: crypto.randomUUID() };
    landings.push(landing);
    edition = doubleThings(edition, { from: page, to: page, landings: [landing] });
  }
  editor.edit({ label: 'duplicate', apply: (before) => doubleThings(before, { from: page, to: page, landings }) });
  const copies = landings.map(({ thing, id: copy }): Thing => {
    return { kind: thing.kind === 'block' ? 'block' : 'article', id: copy };
  });
  editor.select(selectionOf(id, copies));
}

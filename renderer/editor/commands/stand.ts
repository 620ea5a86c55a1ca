import type { Edition } from '../../../core/document';
import type { ChangeLabel } from '../change-labels';
import type { Editor } from '../editor';
import { pageAt } from '../edition-queries';
import { selectedPage, selectedThings, selectionOf } from '../selection';
import { restack } from '../stacking';
import type { Stacking } from '../stacking';
import type { EditorState } from '../state';
import type { Thing } from '../thing';
import { isOverride, restoreTemplate, standingOf, withStanding } from '../thing-edits';
import { hiddenOn } from '../thing-place';
import { DOUBLE_COMMANDS } from './double';
import type { CommandEntry, CommandTable } from './types';
import { whyStays } from './why';

/** Locking, hiding, covering and doubling what stands on a page, and having it as the layout has it. */
export const STAND_COMMANDS = {
  ...DOUBLE_COMMANDS,
  toggleLock: {
    keys: ['Mod+L'],
    scope: 'desk',
    when: (state) => standing(state).length > 0,
    why: whyStays,
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
    why: whyStays,
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
    why: () => 'noneHidden',
    run: showHidden,
  },
  restoreTemplate: {
    keys: [],
    scope: 'desk',
    when: (state) => overridden(state).length > 0,
    why: (state) => (standing(state).length === 0 ? whyStays(state) : 'already'),
    run: (editor) => {
      const things = overridden(editor.store.get());
      change(editor, 'restoreBlock', (edition, page) =>
        things.reduce((made, thing) => restoreTemplate(made, page, thing), edition),
      );
    },
  },
  bringForward: stack('Mod+]', 'forward'),
  sendBackward: stack('Mod+[', 'backward'),
  bringToFront: stack('Mod+}', 'front'),
  sendToBack: stack('Mod+{', 'back'),
} as const satisfies CommandTable;

/** What is selected and stands by itself: not pictures. */
function standing(state: EditorState): readonly Thing[] {
  return selectedThings(state).filter(({ kind }) => kind !== 'picture');
}

/** Articles and blocks that are selected: furniture lies under them all. */
function stacked(state: EditorState): readonly Thing[] {
  return standing(state).filter(({ kind }) => kind !== 'furniture');
}

/** What is selected of the layout's own and was changed here. */
function overridden(state: EditorState): readonly Thing[] {
  const [page, { edition }] = [selectedPage(state), state];
  if (page === undefined || edition === undefined) return [];
  return standing(state).filter((thing) => isOverride(edition, page, thing));
}

/** Whether all that is selected and stands by itself is locked. */
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
    when: (state) => stacked(state).length > 0,
    why: whyStays,
    run: (editor) => {
      const { edition: before } = editor.store.get();
      change(editor, 'restack', (edition, page, things) => restack(edition, page, { things, to }));
      if (editor.store.get().edition === before)
        editor.tellWhy(to === 'front' || to === 'forward' ? 'atFront' : 'atBack');
    },
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

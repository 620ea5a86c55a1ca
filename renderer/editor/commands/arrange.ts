import type { Edition } from '../../../core/document';
import { removeBlock } from '../blocks';
import type { Editor } from '../editor';
import { gridOf, gridSteps, thingsOn } from '../edition-queries';
import { unplaceArticle } from '../edits';
import { placeThing } from '../place-thing';
import { selectedPage, selectedThings } from '../selection';
import type { EditorState } from '../state';
import { sameThing } from '../thing';
import { sameFrame, shiftFrame } from '../tools';
import type { Grip } from '../tools';
import type { CommandEntry, CommandTable } from './types';

const hasThings = (state: EditorState): boolean => selectedThings(state).length > 0;

/** Where things stand and how large they are. */
export const ARRANGE_COMMANDS = {
  moveLeft: shift('ArrowLeft', { grip: 'move', columns: -1, lines: 0 }),
  moveRight: shift('ArrowRight', { grip: 'move', columns: 1, lines: 0 }),
  moveUp: shift('ArrowUp', { grip: 'move', columns: 0, lines: -1 }),
  moveDown: shift('ArrowDown', { grip: 'move', columns: 0, lines: 1 }),
  narrow: shift('Shift+ArrowLeft', { grip: 'e', columns: -1, lines: 0 }),
  widen: shift('Shift+ArrowRight', { grip: 'e', columns: 1, lines: 0 }),
  shorter: shift('Shift+ArrowUp', { grip: 's', columns: 0, lines: -1 }),
  taller: shift('Shift+ArrowDown', { grip: 's', columns: 0, lines: 1 }),
  unplace: { keys: ['Delete', 'Backspace'], scope: 'desk or stories', when: hasThings, run: takeOff },
} as const satisfies CommandTable;

function shift(key: string, by: { grip: Grip; columns: number; lines: number }): CommandEntry {
  const label = by.grip === 'move' ? 'moveThing' : 'resizeThing';
  const shifted = (state: EditorState, edition: Edition): Edition => {
    const page = selectedPage(state);
    if (page === undefined) return edition;
    const steps = gridSteps(gridOf(edition));
    return selectedThings(state).reduce((made, thing) => {
      const found = thingsOn(made, page).find((each) => sameThing(each.thing, thing));
      const frame = found && shiftFrame(found.frame, { ...by, steps });
      if (found === undefined || frame === undefined || sameFrame(frame, found.frame)) return made;
      return placeThing(made, page, { thing, frame });
    }, edition);
  };
  return {
    keys: [key],
    scope: 'desk',
    when: hasThings,
    run: (editor) => {
      const state = editor.store.get();
      editor.edit({ label, apply: (edition) => shifted(state, edition) });
    },
  };
}

/** Articles leave the page and their stories go back to the pool; blocks are gone. */
function takeOff(editor: Editor): void {
  const state = editor.store.get();
  const page = selectedPage(state);
  if (page === undefined) return;
  editor.edit({
    label: 'takeOff',
    apply: (before) =>
      selectedThings(state).reduce((edition, thing) => {
        if (thing.kind === 'article') return unplaceArticle(edition, thing.id);
        return thing.kind === 'block' ? removeBlock(edition, page, thing.id) : edition;
      }, before),
  });
}

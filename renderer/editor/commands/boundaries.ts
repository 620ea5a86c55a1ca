import { boundaryOfThing, boundaryRoom, moveBoundary } from '../boundary';
import type { Boundary } from '../boundary';
import { pannedFit } from '../crop';
import { gridOf, gridSteps, pageAt } from '../edition-queries';
import { selectedPage, selectedThing } from '../selection';
import type { EditorState } from '../state';
import { thingKey } from '../thing';
import { chosenPicture, cropEdit } from '../tools';
import type { CommandEntry, CommandTable } from './types';

/**
 * What the boundary tool and the picture tool do with the pointer: where the selected thing meets others, and what is
 * shown of a picture.
 */
export const BOUNDARY_COMMANDS = {
  boundaryUp: boundary('Alt+ArrowUp', { axis: 'across', by: -1 }),
  boundaryDown: boundary('Alt+ArrowDown', { axis: 'across', by: 1 }),
  boundaryLeft: boundary('Alt+ArrowLeft', { axis: 'down', by: -1 }),
  boundaryRight: boundary('Alt+ArrowRight', { axis: 'down', by: 1 }),
  panUp: pan('Alt+Shift+ArrowUp', { x: 0, y: -1 }),
  panDown: pan('Alt+Shift+ArrowDown', { x: 0, y: 1 }),
  panLeft: pan('Alt+Shift+ArrowLeft', { x: -1, y: 0 }),
  panRight: pan('Alt+Shift+ArrowRight', { x: 1, y: 0 }),
} as const satisfies CommandTable;

function boundary(key: string, { axis, by }: { readonly axis: Boundary['axis']; readonly by: 1 | -1 }): CommandEntry {
  const found = (state: EditorState): Boundary | undefined => {
    const [thing, page, { edition }] = [selectedThing(state), selectedPage(state), state];
    if (edition === undefined || thing === undefined || page === undefined) return undefined;
    const known = boundaryOfThing(edition, page, { thing, axis });
    return known && boundaryRoom(edition, known, by) !== 0 ? known : undefined;
  };
  return {
    keys: [key],
    scope: 'desk',
    when: (state) => found(state) !== undefined,
    run: (editor) => {
      const known = found(editor.store.get());
      if (known === undefined) return;
      editor.edit({ label: 'moveBoundary', apply: (edition) => moveBoundary(edition, known, by) });
    },
  };
}

function pan(key: string, way: { readonly x: number; readonly y: number }): CommandEntry {
  return {
    keys: [key],
    scope: 'desk',
    when: (state) => chosenPicture(state)?.fit.kind === 'fill',
    run: (editor) => {
      const { edition, ...state } = editor.store.get();
      const shown = chosenPicture({ ...state, edition });
      const page = shown && pageAt(edition, shown.page);
      if (shown === undefined || page === undefined || edition === undefined) return;
      const step = gridSteps(gridOf(edition)).lineStep;
      const fit = pannedFit(shown, { x: way.x * step, y: way.y * step });
      editor.edit({ ...cropEdit(shown, page.id, fit), group: `crop ${thingKey(shown.thing)}` });
    },
  };
}

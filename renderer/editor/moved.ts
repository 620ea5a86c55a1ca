import type { Edition } from '../../core/document';
import type { ChangeLabel } from './change-labels';
import type { Edit } from './edit';
import { movesBetween } from './moves';
import type { Move } from './moves';
import type { Navigator } from './navigator';
import type { EditorState } from './state';
import type { Store } from './store';

/** What a change by make-up moved, listed until any of it stands elsewhere or the list is put away. */
export interface Moved {
  /** The name of the undo entry. */
  readonly label: ChangeLabel;
  readonly moves: readonly Move[];
  /** The one looked at, by its article. */
  readonly chosen: string | undefined;
  /** Those whose frames go from their old places to their new ones on the desk; another list is another showing. */
  readonly shown: readonly Move[];
}

/** What is told of such a change at the foot of the desk. */
export interface MovedNotice {
  readonly kind: 'moved';
  readonly label: ChangeLabel;
  readonly moves: readonly Move[];
}

/** Changes by make-up and the list of what the last of them moved. */
export interface MovedDeeds {
  /** Makes a change, as one undo entry, and shows, lists and tells what it moved. */
  readonly make: (edit: Edit) => void;
  /** Selects what one of the moves concerns and shows it once more; none for `undefined`. */
  readonly choose: (move: Move | undefined) => void;
  /** Puts the list away. */
  readonly dismiss: () => void;
}

/** Makes these deeds over a store. */
export function createMoved(options: {
  readonly store: Store<EditorState>;
  readonly edit: (edit: Edit) => void;
  readonly navigator: Pick<Navigator, 'goTo' | 'select' | 'selectThing'>;
}): MovedDeeds {
  const { store, navigator } = options;
  const set = (moved: Moved | undefined): void => store.update((state) => ({ ...state, moved }));
  let basis: Edition | undefined;
  let seen: Edition | undefined;

  store.subscribe(() => {
    const { moved, edition } = store.get();
    if (moved === undefined || edition === seen) return;
    seen = edition;
    if (edition === undefined || basis === undefined || !standAsMoved(moved.moves, basis, edition)) set(undefined);
  });

  return {
    make: (edit) => {
      const before = store.get().edition;
      options.edit(edit);
      const after = store.get().edition;
      if (before === undefined || after === undefined) return;
      const moves = movesBetween(before, after);
      if (moves.length === 0) return;
      [basis, seen] = [before, after];
      const { label } = edit;
      const moved: Moved = { label, moves, chosen: undefined, shown: moves };
      store.update((state) => ({ ...state, moved, notice: { kind: 'moved', label, moves } }));
    },
    choose: (move) => {
      const { moved } = store.get();
      if (moved === undefined) return;
      if (move === undefined) return set({ ...moved, chosen: undefined });
      if (move.to !== undefined) navigator.selectThing({ kind: 'article', id: move.article });
      else {
        navigator.select(undefined);
        if (move.from !== undefined) navigator.goTo(move.from.page);
      }
      set({ ...moved, chosen: move.article, shown: [move] });
    },
    dismiss: () => set(undefined),
  };
}

/** Whether all that was moved from one edition on stands in another where it was moved to. */
function standAsMoved(moves: readonly Move[], before: Edition, now: Edition): boolean {
  const since = new Map(movesBetween(before, now).map((move) => [move.article, move]));
  return moves.every(({ article, change, to }) => {
    const move = since.get(article);
    if (move?.change !== change) return false;
    const [a, b] = [move.to, to];
    if (a === undefined || b === undefined) return a === b;
    const same = (['column', 'columns', 'line', 'lines'] as const).every((side) => a.frame[side] === b.frame[side]);
    return same && a.page === b.page;
  });
}

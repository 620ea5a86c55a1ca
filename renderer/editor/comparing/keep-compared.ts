import type { Edition } from '../../../core/document';
import type { CompareStates, ComparedChange, Composer, ComposerToWindow } from '../../compose';
import { editionPatch } from '../../compose/edition-patch';
import type { EditorState } from '../state';
import type { Store } from '../store';
import { fitPage } from '../view';
import { pageSize } from './board-deeds';
import { laterEdition } from './comparing';
import type { Comparing } from './comparing';

/** How long the edition rests before its texts are compared anew, in milliseconds. */
const REST_MS = 200;

/** What is compared by others than the window. */
export interface CompareParts {
  readonly store: Pick<Store<EditorState>, 'get' | 'subscribe' | 'update'>;
  readonly composer: Pick<Composer, 'tell'>;
  readonly compareStates: CompareStates;
}

/**
 * Keeps the texts of two states compared while there are two, anew when the edition has rested; what is no longer
 * wanted is given up in the middle. Keeps the composer told what the board shows.
 */
export function keepCompared({ store, composer, compareStates }: CompareParts): void {
  keepTexts(store, compareStates);
  keepBoard(store, composer);
}

function keepTexts(store: CompareParts['store'], compareStates: CompareStates): void {
  let seen: readonly unknown[] = [];
  let stop = (): void => undefined;
  const begin = (before: Edition, after: Edition): void => {
    const { comparing: asked } = store.get();
    // Who made a change since then is known of the edition worked on.
    const round = asked?.after === undefined && asked?.before.kind === 'earlier' ? asked.before.round : undefined;
    const run = compareStates({ before, after, round }, (report) => {
      if (report.kind === 'failed') return;
      const { comparison } = report;
      store.update((state) =>
        state.comparing === undefined
          ? state
          : { ...state, comparing: { ...withoutLooked(state.comparing), texts: { before, after, comparison } } },
      );
    });
    stop = run.stop;
  };
  store.subscribe(() => {
    const { comparing, edition } = store.get();
    const both = comparing && edition && [comparing.before.edition, laterEdition(comparing, edition)];
    const [before, after] = both ?? [];
    if (before === seen[0] && after === seen[1]) return;
    const isOther = before !== seen[0];
    seen = [before, after];
    stop();
    if (before === undefined || after === undefined) return;
    const timer = setTimeout(() => begin(before, after), isOther ? 0 : REST_MS);
    stop = () => clearTimeout(timer);
  });
}

/** Another list of changes is gone through from its beginning. */
function withoutLooked({ looked: _looked, ...comparing }: Comparing): Comparing {
  return comparing;
}

function keepBoard(store: CompareParts['store'], composer: CompareParts['composer']): void {
  let states: readonly unknown[] = [];
  /** Nothing once other states were told: the page is to be told again. */
  let asked: readonly unknown[] | undefined = [];
  store.subscribe(() => {
    const { comparing, edition, page } = store.get();
    const board = comparing?.board;
    const wanted = board === undefined ? [] : [comparing?.before.edition, comparing?.after?.edition];
    if (edition !== undefined && isOther(states, wanted)) {
      states = wanted;
      const [before, after] = wanted;
      composer.tell({
        kind: 'compareStates',
        states: {
          ...(before && { before: editionPatch(edition, before) }),
          ...(after && { after: editionPatch(edition, after) }),
        },
      });
      asked = undefined;
    }
    const place = board === undefined ? [] : [page, comparing?.texts, ...wanted];
    if (asked !== undefined && !isOther(asked, place)) return;
    asked = place;
    composer.tell({ kind: 'comparePage', page: comparing && board && { number: page, changes: changesOf(comparing) } });
  });
}

function isOther(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length !== after.length || before.some((each, index) => each !== after[index]);
}

function changesOf({ texts, before, after }: Comparing): readonly ComparedChange[] {
  // Those of other states point at what is not there.
  if (texts?.before !== before.edition || (after !== undefined && texts.after !== after.edition)) return [];
  return texts.comparison.owners.flatMap(({ owner, changes }) =>
    changes.map(({ cause, before: was, after: now }) => ({ owner, cause, before: was, after: now })),
  );
}

/** Puts a page that was compared on the board; another page is shown whole. */
export function hearCompared(
  store: Pick<Store<EditorState>, 'update'>,
  { session, pages }: Extract<ComposerToWindow, { kind: 'comparedPages' }>,
): void {
  store.update((state) => {
    const board = state.comparing?.board;
    if (state.session !== session || state.comparing === undefined || board === undefined) return state;
    if (pages.number !== state.page) return state;
    const isNew = board.pages?.number !== pages.number;
    const size = pageSize({ pages });
    const view = (isNew || board.view.fitted) && size !== undefined ? fitPage(size, board.pane) : board.view;
    const chosen = isNew || (board.chosen ?? 0) >= pages.places.length ? undefined : board.chosen;
    return { ...state, comparing: { ...state.comparing, board: { ...board, pages, view, chosen } } };
  });
}

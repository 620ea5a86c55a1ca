import type { OwnerComparison } from '../../../core/compare';
import type { AnchorPlace, Edition, MarkedOwner } from '../../../core/document';
import type { FormeApi } from '../../../ipc';
import type { ComparedSide, TextSubject } from '../../compose';
import type { DocumentSession } from '../document-session';
import type { Navigator } from '../navigator';
import type { EditorState } from '../state';
import type { Store } from '../store';
import type { TextDeeds } from '../text';
import { createBoardDeeds } from './board-deeds';
import type { BoardDeeds } from './board-deeds';
import { listedChanges } from './comparing';
import type { ComparedState, Comparing } from './comparing';
import { earlierStates } from './earlier-states';
import type { EarlierState } from './earlier-states';

/** Comparing two states of the edition. Where a side is not said, it is the earlier one. */
export interface CompareDeeds {
  /** The earlier states that are known, those named first. */
  readonly states: () => readonly EarlierState[];
  /** Compares with an earlier state, by its key. */
  readonly withEarlier: (key: string, side?: ComparedSide) => void;
  /** Compares with the edition's own file, as it was saved last. */
  readonly withSaved: (side?: ComparedSide) => Promise<void>;
  /** Asks for an edition file, and compares with that. */
  readonly withDraft: (side?: ComparedSide) => Promise<void>;
  /** The later state is the edition worked on again. */
  readonly withNow: () => void;
  readonly end: () => void;
  /** Goes to the next change of a text that is listed, or the one before, round the end. */
  readonly step: (by: 1 | -1) => void;
  /** Brings a place of the edition into sight and puts the caret there, or selects as far as `to`. */
  readonly show: (owner: OwnerComparison['owner'], from: AnchorPlace, to: AnchorPlace) => void;
  /** The pages of both states over the desk. */
  readonly board: BoardDeeds;
}

/** Makes the deeds of comparing over the session that is open. */
export function createCompareDeeds(options: {
  readonly forme: Pick<FormeApi, 'chooseDraft' | 'savedEdition'>;
  readonly store: Pick<Store<EditorState>, 'get' | 'update'>;
  readonly session: () => Pick<DocumentSession, 'history' | 'before'> | undefined;
  readonly text: Pick<TextDeeds, 'enter' | 'select'>;
  readonly navigator: Pick<Navigator, 'goTo' | 'selectStory' | 'selectThing'>;
}): CompareDeeds {
  const { forme, store, session, text, navigator } = options;
  const put = (comparing: Comparing | undefined): void => store.update((state) => ({ ...state, comparing }));
  const choose = (state: ComparedState, side: ComparedSide = 'before'): void => {
    const { comparing } = store.get();
    if (comparing === undefined) return side === 'before' ? put({ before: state }) : undefined;
    put({ ...comparing, [side]: state });
  };

  const states = (): readonly EarlierState[] => {
    const [open, { edition }] = [session(), store.get()];
    return open === undefined || edition === undefined ? [] : earlierStates(edition, open);
  };

  const withEarlier: CompareDeeds['withEarlier'] = (key, side) => {
    const state = states().find((each) => each.key === key);
    const edition = state?.edition();
    if (state === undefined || edition === undefined) return;
    choose({ kind: 'earlier', key, edition, ...(state.kind === 'round' && { round: state.round }) }, side);
  };

  /** Takes what the main process reads, unless another edition was opened meanwhile. */
  const take = async <Value>(
    asked: ReturnType<FormeApi['chooseDraft'] | FormeApi['savedEdition']>,
    stateOf: (read: Value) => ComparedState,
    side: ComparedSide | undefined,
  ): Promise<void> => {
    const open = store.get().session;
    const answer = await asked;
    if (store.get().session !== open) return;
    if (answer.ok) choose(stateOf(answer.value as Value), side);
    else if (answer.code !== 'cancelled')
      store.update((state) => ({ ...state, notice: { kind: 'failure', failure: answer } }));
  };

  const show: CompareDeeds['show'] = (owner, from, to) => {
    const { edition } = store.get();
    const subject = edition && subjectOf(edition, owner);
    if (edition === undefined || subject === undefined) return;
    if ('page' in subject) {
      navigator.goTo(edition.pages.findIndex(({ id }) => id === subject.page) + 1);
      navigator.selectThing({ kind: 'block', id: subject.id });
    } else if (subject.kind === 'story') navigator.selectStory(subject.id);
    else navigator.selectThing({ kind: 'article', id: subject.id });
    text.enter(subject, from);
    text.select(from, to, { follow: true });
  };

  return {
    states,
    withEarlier,
    withSaved: async (side) => {
      const { session: id } = store.get();
      if (id === undefined) return;
      await take(
        forme.savedEdition({ session: id }),
        ({ edition }: { edition: Edition }) => ({ kind: 'saved', edition }),
        side,
      );
    },
    withDraft: (side) =>
      take(
        forme.chooseDraft(),
        ({ name, edition }: { name: string; edition: Edition }) => ({ kind: 'draft', name, edition }),
        side,
      ),
    withNow: () => {
      const { comparing } = store.get();
      if (comparing === undefined) return;
      const { after: _after, ...rest } = comparing;
      put(rest);
    },
    end: () => put(undefined),
    step: (by) => {
      const { comparing } = store.get();
      const listed = comparing?.texts === undefined ? [] : listedChanges(comparing.texts.comparison);
      const { length } = listed;
      const at = comparing?.looked;
      const next = at === undefined ? (by > 0 ? 0 : length - 1) : (at + by + length) % length;
      const place = listed[next];
      if (comparing === undefined || place === undefined) return;
      put({ ...comparing, looked: next });
      show(place.owner, place.change.after.from, place.change.after.to);
    },
    show,
    board: createBoardDeeds({ store, navigator, states, withEarlier }),
  };
}

function subjectOf({ pages }: Edition, { kind, id }: MarkedOwner): TextSubject | undefined {
  if (kind !== 'block') return { kind, id };
  const page = pages.find(({ blocks = [] }) => blocks.some((block) => block.id === id));
  return page && { kind, id, page: page.id };
}

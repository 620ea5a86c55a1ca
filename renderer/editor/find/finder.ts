import type { Edition } from '../../../core/document';
import type { TextPart } from '../../../core/text-edit';
import type { StartSearch, TextSubject } from '../../compose';
import type { DockDeeds } from '../dock';
import { sheetOf } from '../dock';
import { dockContents, zoneOf } from '../dock-layout';
import type { Edit } from '../edit';
import type { Navigator } from '../navigator';
import { selectedStory } from '../selection';
import type { EditorState } from '../state';
import type { Store } from '../store';
import type { TextDeeds } from '../text';
import { chosenNow, chosenTexts, keptChosen } from './chosen-texts';
import { editionTexts, homeKey } from './edition-texts';
import type { EditionText } from './edition-texts';
import { NO_FIND, findHits, outcomeOf, replacementFor } from './find-state';
import type { FindHit, FindState } from './find-state';
import { replaceTexts } from './replace-texts';

/** The deeds of find and replace. */
export interface FindDeeds {
  /** Shows the panel with the keyboard in its field; `words` to be looked for, those of before when left out. */
  readonly open: (options: { readonly replacing: boolean; readonly words?: string | undefined }) => void;
  readonly set: (part: Partial<Pick<FindState, 'words' | 'scope' | 'replacing'> & FindState['wish']>) => void;
  /** Searches anew: the edition or what is selected has changed. */
  readonly refresh: () => void;
  /** Goes to the hit after the last one (`1`) or before it, round and round. */
  readonly step: (by: 1 | -1) => void;
  readonly goTo: (index: number) => void;
  /** Replaces the hit that was gone to, and goes to the next. */
  readonly replaceOne: () => void;
  /** Replaces all that was found, as one change. */
  readonly replaceAll: () => void;
}

/** How long typing rests before it is searched for, in milliseconds. */
const REST_MS = 120;

/** Makes the deeds of find and replace over a store. */
export function createFinder(options: {
  readonly store: Store<EditorState>;
  readonly dock: DockDeeds;
  readonly navigator: Pick<Navigator, 'goTo' | 'selectStory' | 'selectThing'>;
  readonly text: Pick<TextDeeds, 'enter' | 'select'>;
  readonly edit: (edit: Edit) => void;
  readonly search: StartSearch;
}): FindDeeds {
  const { store, dock, navigator, text, edit, search } = options;
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** Where the next hit is wanted once a search has ended: after what was replaced. */
  let resume: Place | undefined;
  /** The edition as it was when it was last told to have changed. */
  let seen: Edition | undefined;

  const put = (part: Partial<FindState>): void =>
    store.update((state) => ({ ...state, find: { ...state.find, ...part } }));

  const run = (): void => {
    const state = store.get();
    const { edition, find } = state;
    if (edition === undefined || find.wish.text === '') return put({ outcome: NO_FIND.outcome, at: undefined });
    const texts = textsIn(edition, state);
    if (find.outcome.kind !== 'found') put({ outcome: { kind: 'searching' } });
    search({ texts: texts.map(({ text }) => text), wish: find.wish }, (result) => {
      const now = store.get();
      if (now.find.wish !== find.wish || now.edition !== edition) return;
      const known = find.at === undefined ? undefined : findHits(find)[find.at];
      const outcome = outcomeOf(texts, result);
      const wanted = resume;
      resume = undefined;
      if (outcome.kind !== 'found') return put({ outcome, at: undefined });
      if (wanted !== undefined) {
        const at = firstFrom(outcome.hits, texts, wanted);
        put({ outcome, at });
        if (at !== undefined) show(at);
        return;
      }
      put({ outcome, at: known && indexOf(outcome.hits, known) });
    });
  };
  const soon = (): void => {
    clearTimeout(rest);
    rest = setTimeout(run, REST_MS);
  };

  const show = (index: number): void => {
    const { edition, find } = store.get();
    const hit = findHits(find)[index];
    if (hit !== undefined && edition !== undefined) reach(hit, edition);
  };

  const reach = ({ home, start, end }: FindHit, edition: Edition): void => {
    /** Selects what was found where it stands, on the page and in the story editor. */
    const mark = (subject: TextSubject, part: TextPart): void => {
      text.enter(subject, { part, offset: start });
      text.select({ part, offset: start }, { part, offset: end }, { follow: true });
    };
    switch (home.kind) {
      case 'story':
        navigator.selectStory(home.id);
        return mark({ kind: 'story', id: home.id }, home.part);
      case 'label':
        navigator.selectThing({ kind: 'article', id: home.id });
        return mark({ kind: 'label', id: home.id }, home.part);
      case 'block': {
        navigator.goTo(edition.pages.findIndex(({ id }) => id === home.page) + 1);
        navigator.selectThing({ kind: 'block', id: home.id });
        return mark({ kind: 'block', id: home.id, page: home.page }, home.part);
      }
      case 'masthead':
        dock.turn('edition');
        return dock.turnSheet(sheetOf(home.field));
      case 'teaser':
        dock.turn('edition');
        return dock.turnSheet('masthead');
    }
  };

  const goTo = (index: number): void => {
    put({ at: index });
    show(index);
  };
  const step = (by: 1 | -1): void => {
    const { find } = store.get();
    const { length } = findHits(find);
    if (length === 0) return;
    goTo(find.at === undefined ? (by > 0 ? 0 : length - 1) : (find.at + by + length) % length);
  };

  return {
    open: ({ replacing, words }) => {
      dock.show('find', { field: 'find' });
      put({ replacing: replacing || store.get().find.replacing });
      const chosen = chosenNow(store.get());
      // Several lines are where to look, not what for.
      if (words?.includes('\n') === true) put({ scope: 'selection', chosen, at: undefined });
      if (words !== undefined && words !== '' && !words.includes('\n')) {
        put({ wish: { ...store.get().find.wish, text: words }, at: undefined });
      }
      run();
    },
    set: ({ words, scope, replacing, ...wished }) => {
      const before = store.get().find;
      const wish = { ...before.wish, ...wished };
      const isOther = Object.keys(wished).length > 0;
      put({
        ...(words !== undefined && { words }),
        ...(scope !== undefined && { scope, chosen: scope === 'selection' ? chosenNow(store.get()) : undefined }),
        ...(replacing !== undefined && { replacing }),
        ...(isOther && { wish, at: undefined }),
      });
      if (isOther || scope !== undefined) soon();
    },
    refresh: () => {
      const { edition, find, preferences } = store.get();
      if (find.chosen !== undefined && seen !== undefined && edition !== undefined) {
        put({ chosen: keptChosen(seen, edition, find.chosen) });
      }
      seen = edition;
      const { hidden } = preferences.dock;
      const isInFront = dockContents(preferences.dock)[zoneOf(preferences.dock, 'find')].shown === 'find';
      if (find.wish.text !== '' && isInFront && !hidden) soon();
    },
    step,
    goTo,
    replaceOne: () => {
      const { find } = store.get();
      const hit = find.at === undefined ? undefined : findHits(find)[find.at];
      if (hit === undefined) return step(1);
      const replacement = replacementFor(hit, find);
      resume = { key: homeKey(hit.home), offset: hit.start + replacement.words.length };
      edit({ label: 'replaceText', apply: (edition) => replaceTexts(edition, [replacement]) });
      clearTimeout(rest);
      run();
    },
    replaceAll: () => {
      const { find } = store.get();
      if (find.outcome.kind !== 'found' || find.outcome.many) return;
      const all = find.outcome.hits.map((hit) => replacementFor(hit, find));
      edit({ label: 'replaceText', apply: (edition) => replaceTexts(edition, all) });
      clearTimeout(rest);
      run();
    },
  };
}

interface Place {
  readonly key: string;
  readonly offset: number;
}

function textsIn(edition: Edition, state: EditorState): readonly EditionText[] {
  const { scope, chosen } = state.find;
  switch (scope) {
    case 'edition':
      return editionTexts(edition);
    case 'page':
      return editionTexts(edition, { kind: 'page', page: state.page });
    case 'story':
      return editionTexts(edition, { kind: 'story', story: selectedStory(state) ?? '' });
    case 'selection':
      return chosen === undefined ? [] : chosenTexts(edition, chosen);
  }
}

function indexOf(hits: readonly FindHit[], { home, start }: FindHit): number | undefined {
  const key = homeKey(home);
  const index = hits.findIndex((hit) => hit.start === start && homeKey(hit.home) === key);
  return index < 0 ? undefined : index;
}

/** The first hit at or after a place; the first of all where there is none. */
function firstFrom(
  hits: readonly FindHit[],
  texts: readonly EditionText[],
  { key, offset }: Place,
): number | undefined {
  const order = new Map(texts.map(({ home }, index) => [homeKey(home), index]));
  const from = order.get(key) ?? 0;
  const index = hits.findIndex((hit) => {
    const at = order.get(homeKey(hit.home)) ?? 0;
    return at > from || (at === from && hit.start >= offset);
  });
  return index >= 0 ? index : hits.length > 0 ? 0 : undefined;
}

import type { Edition } from '../../../core/document';
import { knownNames, readAloud } from '../../../core/proof';
import type { ReadSentence } from '../../../core/proof';
import { readStory, readingOf, readingOrder, unreadStory } from '../../../core/sign-off';
import type { ReadStory, ReaderRound } from '../../../core/sign-off';
import type { TextPart } from '../../../core/text-edit';
import type { DockDeeds } from '../dock';
import type { Edit } from '../edit';
import type { Navigator } from '../navigator';
import type { EditorState } from '../state';
import type { Store } from '../store';
import type { TextDeeds } from '../text';
import { instant } from './instant';
import { readerOf } from './proofing';
import type { WalkPlace } from './proofing';

/** What a reader does on the way through the stories. */
export interface WalkDeeds {
  /** Goes to a sentence of a story, and selects it on the page. */
  readonly goTo: (place: WalkPlace) => void;
  /** Goes to the next sentence or the one before, over the ends of stories. */
  readonly stepSentence: (by: 1 | -1) => void;
  /** Goes to the beginning of the next story or the one before. */
  readonly stepStory: (by: 1 | -1) => void;
  /** Keeps the story as read by the reader in the round, and goes to the next one that is not. */
  readonly finish: () => void;
  /** Has a story to be read again. */
  readonly unread: (story: string) => void;
}

/** What walking needs of the editor. */
export interface WalkParts {
  readonly store: Store<EditorState>;
  readonly edit: (edit: Edit) => void;
  readonly dock: Pick<DockDeeds, 'show'>;
  readonly navigator: Pick<Navigator, 'selectStory'>;
  readonly text: Pick<TextDeeds, 'enter' | 'select'>;
}

/** Who reads in this window, and in which round. */
export function readerRound(state: Pick<EditorState, 'edition' | 'proofing'>): ReaderRound {
  return { round: state.proofing.round, reader: readerOf(state).trim() };
}

/** Where the reader is in this round: where they were last, else at the first story that they have not read. */
export function walkPlace(state: Pick<EditorState, 'edition' | 'proofing'>): WalkPlace | undefined {
  const { edition, proofing } = state;
  if (edition === undefined) return undefined;
  const by = readerRound(state);
  const known = proofing.places.get(placeKey(by));
  const order = readingOrder(edition);
  if (known !== undefined && order.some(({ story }) => story.id === known.story)) return known;
  const first = order.find(({ story }) => !isRead(edition, story, by)) ?? order[0];
  return first && beginningOf(first);
}

const names = new WeakMap<Edition, readonly string[]>();
let lastNames: readonly string[] = [];

/** The sentences of a story of the edition, in the order of reading. */
export function sentencesOf(edition: Edition, story: string): readonly ReadSentence[] {
  const of = readingOrder(edition).find((each) => each.story.id === story)?.story;
  return of === undefined ? [] : readAloud(of, namesOf(edition));
}

/** The same list as long as it says the same, so that what was read with it stays. */
function namesOf(edition: Edition): readonly string[] {
  const made = names.get(edition);
  if (made !== undefined) return made;
  const known = knownNames(edition);
  if (known.join('\n') !== lastNames.join('\n')) lastNames = known;
  names.set(edition, lastNames);
  return lastNames;
}

function isRead(edition: Edition, story: ReadStory['story'], by: ReaderRound): boolean {
  return readingOf(edition, story, by)?.stale === false;
}

function placeKey({ round, reader }: ReaderRound): string {
  return `${round} ${reader}`;
}

const beginnings = new WeakMap<ReadStory, WalkPlace>();

/** The same place for the same story. */
function beginningOf(read: ReadStory): WalkPlace {
  const known = beginnings.get(read) ?? { story: read.story.id, sentence: 0 };
  beginnings.set(read, known);
  return known;
}

/** Makes the deeds of walking over a store. */
export function createWalkDeeds({ store, edit, dock, navigator, text }: WalkParts): WalkDeeds {
  const goTo = (place: WalkPlace): void => {
    const state = store.get();
    const { edition } = state;
    if (edition === undefined) return;
    const sentences = sentencesOf(edition, place.story);
    const sentence = Math.min(Math.max(place.sentence, 0), Math.max(sentences.length - 1, 0));
    const key = placeKey(readerRound(state));
    store.update((before) => {
      const places = new Map(before.proofing.places).set(key, { story: place.story, sentence });
      return { ...before, proofing: { ...before.proofing, places } };
    });
    const read = sentences[sentence];
    navigator.selectStory(place.story);
    if (read === undefined) return;
    const part = read.part as TextPart;
    text.enter({ kind: 'story', id: place.story }, { part, offset: read.start });
    text.select({ part, offset: read.start }, { part, offset: read.end }, { follow: true });
  };

  /** The stories, and where among them the reader is. */
  const here = ():
    { readonly edition: Edition; readonly order: readonly ReadStory[]; readonly at: number } | undefined => {
    const state = store.get();
    const { edition } = state;
    const place = walkPlace(state);
    if (edition === undefined || place === undefined) return undefined;
    const order = readingOrder(edition);
    return { edition, order, at: order.findIndex(({ story }) => story.id === place.story) };
  };

  const stepStory = (by: 1 | -1, end: 'first' | 'last' = 'first'): void => {
    const now = here();
    const next = now?.order[now.at + by];
    if (now === undefined || next === undefined) return;
    const { length } = sentencesOf(now.edition, next.story.id);
    goTo({ story: next.story.id, sentence: end === 'first' ? 0 : length - 1 });
  };

  return {
    goTo,
    stepStory: (by) => stepStory(by),
    stepSentence: (by) => {
      const state = store.get();
      const place = walkPlace(state);
      if (state.edition === undefined || place === undefined) return;
      const sentence = place.sentence + by;
      const { length } = sentencesOf(state.edition, place.story);
      if (sentence >= 0 && sentence < length) goTo({ story: place.story, sentence });
      else stepStory(by, by > 0 ? 'first' : 'last');
    },
    finish: () => {
      const now = here();
      const by = readerRound(store.get());
      const story = now?.order[now.at]?.story;
      if (now === undefined || story === undefined) return;
      if (by.reader === '') return dock.show('marks', { field: 'reader' });
      edit({ label: 'readStory', apply: (edition) => readStory(edition, story, { ...by, at: instant() }) });
      const after = store.get().edition ?? now.edition;
      const onward = [...now.order.slice(now.at + 1), ...now.order.slice(0, now.at)];
      const next = onward.find((each) => !isRead(after, each.story, by));
      if (next !== undefined) goTo({ story: next.story.id, sentence: 0 });
    },
    unread: (story) => {
      const by = readerRound(store.get());
      edit({ label: 'readStory', apply: (edition) => unreadStory(edition, story, by) });
    },
  };
}

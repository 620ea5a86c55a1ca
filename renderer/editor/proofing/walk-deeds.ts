import type { Edition, ReadThing } from '../../../core/document';
import { furnitureFrames, pageBlocks } from '../../../core/page';
import { knownNames, readThingAloud } from '../../../core/proof';
import type { ReadSentence } from '../../../core/proof';
import { isSameRead, readThing, readingOf, readingOrder, unreadThing } from '../../../core/sign-off';
import type { ReadStop, ReaderRound } from '../../../core/sign-off';
import type { TextPart } from '../../../core/text-edit';
import type { TextSubject } from '../../compose';
import type { DockDeeds } from '../dock';
import type { Edit } from '../edit';
import { gridOf } from '../edition-queries';
import type { Navigator } from '../navigator';
import { selectionOf } from '../selection';
import type { EditorState } from '../state';
import type { Store } from '../store';
import { subjectTexts } from '../text';
import type { TextDeeds } from '../text';
import { instant } from './instant';
import { readerOf } from './proofing';
import type { WalkPlace } from './proofing';

/** What a reader does on the way through the pages. */
export interface WalkDeeds {
  /** Goes to a sentence of something, and selects it on the page; what is not typed there is selected whole. */
  readonly goTo: (place: WalkPlace) => void;
  /** Goes to the next sentence or the one before, over the ends of stories. */
  readonly stepSentence: (by: 1 | -1) => void;
  /** Goes to the beginning of the next story, block or piece of furniture, or the one before. */
  readonly stepStory: (by: 1 | -1) => void;
  /** Keeps what is read as read by the reader in the round, and goes to the next that is not. */
  readonly finish: () => void;
  /** Has something to be read again. */
  readonly unread: (thing: ReadThing) => void;
}

/** What walking needs of the editor. */
export interface WalkParts {
  readonly store: Store<EditorState>;
  readonly edit: (edit: Edit) => void;
  readonly dock: Pick<DockDeeds, 'show'>;
  readonly navigator: Pick<Navigator, 'goTo' | 'reveal' | 'select' | 'selectStory'>;
  readonly text: Pick<TextDeeds, 'enter' | 'leave' | 'select'>;
}

/** Who reads in this window, and in which round. */
function readerRound(state: Pick<EditorState, 'edition' | 'proofing'>): ReaderRound {
  return { round: state.proofing.round, reader: readerOf(state).trim() };
}

/** Where the reader is in this round: where they were last, else at the first thing that they have not read. */
export function walkPlace(state: Pick<EditorState, 'edition' | 'proofing'>): WalkPlace | undefined {
  const { edition, proofing } = state;
  if (edition === undefined) return undefined;
  const by = readerRound(state);
  const known = proofing.places.get(placeKey(by));
  const order = readingOrder(edition);
  if (known !== undefined && order.some(({ thing }) => isSameRead(thing, known.thing))) return known;
  const first = order.find(({ thing }) => !isRead(edition, thing, by)) ?? order[0];
  return first && beginningOf(first);
}

const names = new WeakMap<Edition, readonly string[]>();
let lastNames: readonly string[] = [];

/** The sentences of something of the edition, in the order of reading. */
export function sentencesOf(edition: Edition, thing: ReadThing): readonly ReadSentence[] {
  return readThingAloud(edition, thing, namesOf(edition));
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

function isRead(edition: Edition, thing: ReadThing, by: ReaderRound): boolean {
  return readingOf(edition, thing, by)?.stale === false;
}

function placeKey({ round, reader }: ReaderRound): string {
  return `${round} ${reader}`;
}

const beginnings = new WeakMap<ReadStop, WalkPlace>();

/** The same place for the same stop. */
function beginningOf(stop: ReadStop): WalkPlace {
  const known = beginnings.get(stop) ?? { thing: stop.thing, sentence: 0 };
  beginnings.set(stop, known);
  return known;
}

/** Whose text a sentence stands in as it is printed; nobody's where it is put together from elsewhere. */
function subjectOf(
  edition: Edition,
  thing: ReadThing,
  { article, part, start, text }: ReadSentence,
): TextSubject | undefined {
  if (thing.kind === 'furniture') return undefined;
  const subject: TextSubject = article === undefined ? thing : { kind: 'label', id: article };
  const typed = subjectTexts(edition, subject).find((each) => each.part === part)?.text ?? '';
  return typed.startsWith(text, start) ? subject : undefined;
}

/** Makes the deeds of walking over a store. */
export function createWalkDeeds({ store, edit, dock, navigator, text }: WalkParts): WalkDeeds {
  const goTo = (place: WalkPlace): void => {
    const state = store.get();
    const { edition } = state;
    if (edition === undefined) return;
    const { thing } = place;
    const sentences = sentencesOf(edition, thing);
    const sentence = Math.min(Math.max(place.sentence, 0), Math.max(sentences.length - 1, 0));
    const key = placeKey(readerRound(state));
    store.update((before) => {
      const places = new Map(before.proofing.places).set(key, { thing, sentence });
      return { ...before, proofing: { ...before.proofing, places } };
    });
    const read = sentences[sentence];
    if (thing.kind === 'story') navigator.selectStory(thing.id);
    else showOnPage(edition, thing);
    const subject = read && subjectOf(edition, thing, read);
    if (read === undefined || subject === undefined) return text.leave();
    const part = read.part as TextPart;
    text.enter(subject, { part, offset: read.start });
    text.select({ part, offset: read.start }, { part, offset: read.end }, { follow: true });
  };

  const showOnPage = (edition: Edition, thing: Exclude<ReadThing, { readonly kind: 'story' }>): void => {
    const number = edition.pages.findIndex(({ id }) => id === thing.page) + 1;
    const frame =
      thing.kind === 'block'
        ? pageBlocks(edition, number).find(({ id }) => id === thing.id)?.frame
        : furnitureFrames(edition, number).find(({ name }) => name === thing.id)?.frame;
    navigator.goTo(number);
    navigator.select(selectionOf(thing.page, [thing]));
    if (frame !== undefined) navigator.reveal([gridOf(edition).rectOf(frame)]);
  };

  /** All there is to read, and where in it the reader is. */
  const here = ():
    { readonly edition: Edition; readonly order: readonly ReadStop[]; readonly at: number } | undefined => {
    const state = store.get();
    const { edition } = state;
    const place = walkPlace(state);
    if (edition === undefined || place === undefined) return undefined;
    const order = readingOrder(edition);
    return { edition, order, at: order.findIndex(({ thing }) => isSameRead(thing, place.thing)) };
  };

  const stepStory = (by: 1 | -1, end: 'first' | 'last' = 'first'): void => {
    const now = here();
    const next = now?.order[now.at + by];
    if (now === undefined || next === undefined) return;
    const { length } = sentencesOf(now.edition, next.thing);
    goTo({ thing: next.thing, sentence: end === 'first' ? 0 : length - 1 });
  };

  return {
    goTo,
    stepStory: (by) => stepStory(by),
    stepSentence: (by) => {
      const state = store.get();
      const place = walkPlace(state);
      if (state.edition === undefined || place === undefined) return;
      const sentence = place.sentence + by;
      const { length } = sentencesOf(state.edition, place.thing);
      if (sentence >= 0 && sentence < length) goTo({ thing: place.thing, sentence });
      else stepStory(by, by > 0 ? 'first' : 'last');
    },
    finish: () => {
      const now = here();
      const by = readerRound(store.get());
      const thing = now?.order[now.at]?.thing;
      if (now === undefined || thing === undefined) return;
      if (by.reader === '') return dock.show('marks', { field: 'reader' });
      edit({ label: 'readStory', apply: (edition) => readThing(edition, thing, { ...by, at: instant() }) });
      const after = store.get().edition ?? now.edition;
      const onward = [...now.order.slice(now.at + 1), ...now.order.slice(0, now.at)];
      const next = onward.find((each) => !isRead(after, each.thing, by));
      if (next !== undefined) goTo({ thing: next.thing, sentence: 0 });
    },
    unread: (thing) => {
      const by = readerRound(store.get());
      edit({ label: 'readStory', apply: (edition) => unreadThing(edition, thing, by) });
    },
  };
}

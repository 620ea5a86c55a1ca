import type { Diagnostic, Place } from '../../core/diagnostic';
import { FURNITURE_NAMES } from '../../core/document';
import type { Edition } from '../../core/document';
import { findingKey, openFindings } from '../../core/preflight';
import type { WeighedFindings } from '../../core/preflight';
import { wordsPage } from '../../core/text-edit';
import { findArticle, findBlock } from './edition-queries';
import { FINDING_LEVELS, findingLevel } from './finding-level';
import { lostPictureFindings } from './lost-pictures';
import type { StoryWords } from '../compose';
import type { Navigator } from './navigator';
import { createPointedDeeds } from './pointed-words';
import type { PointedDeeds } from './pointed-words';
import type { EditorState } from './state';
import type { Store } from './store';
import type { Thing } from './thing';

const NOTHING: WeighedFindings = { open: [], waived: [] };

type Checked = Pick<EditorState, 'edition' | 'findings' | 'slips' | 'lostPictures' | 'standing'>;

/** The last weighing of each list of findings, and what it was weighed by. */
const weighed = new WeakMap<
  object,
  {
    readonly by: Pick<Checked, 'slips' | 'lostPictures' | 'standing'> & { readonly waivers: Edition['waivers'] };
    readonly found: WeighedFindings;
  }
>();

/**
 * What the checks and proofreading found last, page by page, worst first on each, what belongs to no page at the end;
 * and apart, in the same order, what an editor lets stand. The same lists for the same state.
 */
export function weighFindings({ edition, findings, slips, lostPictures, standing }: Checked): WeighedFindings {
  if (edition === undefined || findings === undefined) return NOTHING;
  const known = weighed.get(findings);
  const by = { slips, lostPictures, standing, waivers: edition.waivers };
  const isSame = (['slips', 'lostPictures', 'standing', 'waivers'] as const).every(
    (part) => known?.by[part] === by[part],
  );
  if (known !== undefined && isSame) return known.found;
  const rank = (finding: Diagnostic): number =>
    (findingPage({ edition, standing }, finding.place) ?? Infinity) * FINDING_LEVELS.length +
    FINDING_LEVELS.indexOf(findingLevel(finding));
  const { open, waived } = openFindings(edition, [
    ...findings,
    ...slips,
    ...lostPictureFindings(edition, lostPictures),
  ]);
  const found = { open: ordered(open, rank), waived: ordered(waived, ({ finding }) => rank(finding)) };
  weighed.set(findings, { by, found });
  return found;
}

function ordered<Item>(items: readonly Item[], rank: (item: Item) => number): readonly Item[] {
  return items
    .map((item) => ({ item, at: rank(item) }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ item }) => item);
}

/** What tells on which pages things stand. */
export type Standing = Pick<EditorState, 'edition' | 'standing'>;

/**
 * The page (from 1) a finding points at: where it names none that of its article, or of its words in its story. Nothing
 * where they stand on none.
 */
export function findingPage({ edition, standing }: Standing, place: Place): number | undefined {
  if (place.page !== undefined || edition === undefined) return place.page;
  if (place.article !== undefined) return findArticle(edition, place.article)?.page;
  const { story, part, paragraph, offset } = place;
  if (story === undefined) return undefined;
  const words = part !== undefined && { part: paragraph === undefined ? part : `${part}:${paragraph}` };
  return wordsPage(edition, { story, ...words, ...(offset !== undefined && { offset }) }, standing);
}

/** The thing of a page (from 1) that a finding is about, where it is one that can be selected. */
export function findingThing(
  edition: Edition,
  { article, picture, furniture }: Place,
  page: number,
): Thing | undefined {
  if (article !== undefined) {
    const found = findArticle(edition, article)?.article;
    const story = edition.stories.find(({ id }) => id === found?.story);
    const at = found?.pictures.findIndex(({ index }) => story?.pictures[index]?.picture === picture) ?? -1;
    return picture === undefined || at < 0 ? { kind: 'article', id: article } : { kind: 'picture', id: article, at };
  }
  const name = FURNITURE_NAMES.find((known) => known === furniture);
  if (name !== undefined) return { kind: 'furniture', id: name };
  return findBlock(edition, page, furniture) && furniture !== undefined ? { kind: 'block', id: furniture } : undefined;
}

/** Whether a finding is the one looked at last, though everything may have been checked anew since. */
export function isSameFinding(
  { edition, finding }: Pick<EditorState, 'edition' | 'finding'>,
  other: Diagnostic,
): boolean {
  if (finding === undefined || edition === undefined || finding === other) return finding === other;
  return finding.code === other.code && findingKey(edition, finding) === findingKey(edition, other);
}

/** The way to what was found. */
export interface FindingDeeds extends Pick<PointedDeeds, 'turn' | 'hear'> {
  /** Goes to a finding's place, selects what it is about, points at its words, and keeps it as the one looked at. */
  readonly show: (finding: Diagnostic) => void;
  /**
   * Goes to the open finding that is so many behind the one looked at, round the end; the first of the page worked on
   * at first.
   */
  readonly step: (by: 1 | -1) => void;
}

/** Makes the ways to findings over a store; `ask` has the composer tell where words stand. */
export function createFindings(options: {
  readonly store: Store<EditorState>;
  readonly navigator: Pick<Navigator, 'goTo' | 'select' | 'selectThing' | 'selectStory' | 'reveal'>;
  readonly ask: (words: readonly StoryWords[]) => void;
}): FindingDeeds {
  const { store, navigator } = options;
  const { point, turn, hear } = createPointedDeeds(options);

  const show = (finding: Diagnostic): void => {
    const { edition, standing } = store.get();
    if (edition === undefined) return;
    const page = findingPage({ edition, standing }, finding.place);
    const { story, rects } = finding.place;
    if (page !== undefined) navigator.goTo(page);
    const thing = page === undefined ? undefined : findingThing(edition, finding.place, page);
    if (thing !== undefined) navigator.selectThing(thing);
    else if (story !== undefined) navigator.selectStory(story);
    else navigator.select(undefined);
    if (page !== undefined && rects !== undefined) navigator.reveal(rects);
    store.update((state) => ({ ...state, finding }));
    point(finding);
  };

  return {
    ...{ show, turn, hear },
    step: (by) => {
      const state = store.get();
      const { open } = weighFindings(state);
      const at = open.findIndex((each) => isSameFinding(state, each));
      const next = at < 0 ? firstFrom(state, open) : open[(at + by + open.length) % open.length];
      if (next !== undefined) show(next);
    },
  };
}

/** The first finding of the page worked on, or of one behind it. */
function firstFrom(state: EditorState, open: readonly Diagnostic[]): Diagnostic | undefined {
  const found = open.find(({ place }) => (findingPage(state, place) ?? Infinity) >= state.page);
  return found ?? open[0];
}

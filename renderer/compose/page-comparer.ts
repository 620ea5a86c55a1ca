import { codes } from '../../codes';
import type { ChangeCause, JudgedChange } from '../../core/compare';
import type { Edition, MarkedOwner } from '../../core/document';
import { overlaps } from '../../core/geometry';
import type { Rect } from '../../core/geometry';
import { lineFinder, markedStretches } from '../../core/marks';
import type { LineFinder } from '../../core/marks';
import { composePage, createCompositionCache } from '../../core/page';
import type { ComposedPage as PageOfCore, CompositionCache } from '../../core/page';
import type { FontLibrary } from '../../fonts';
import type { PaintedPage } from './messages';
import { pageDifferences } from './page-differences';
import type { PageDifferences } from './page-differences';
import type { PainterTeller } from './painter-teller';

/** The two states that are compared. */
export const COMPARED_SIDES = ['before', 'after'] as const;

/** One of the two states that are compared. */
export type ComparedSide = (typeof COMPARED_SIDES)[number];

/** A change of a text, whose it is, and what asked for it. */
export interface ComparedChange extends Pick<JudgedChange, 'cause' | ComparedSide> {
  readonly owner: MarkedOwner;
}

/** Where two states of a page differ: the stretches of a changed text in each, or what only looks otherwise. */
export interface ComparedPlace extends Readonly<Record<ComparedSide, readonly Rect[]>> {
  readonly cause: ChangeCause | 'moved';
}

/** A page in two states, as far as the window needs to know it; a state that has no such page is left out. */
export interface ComparedPages extends PageDifferences {
  /** From 1. */
  readonly number: number;
  readonly before: PaintedPage | undefined;
  readonly after: PaintedPage | undefined;
  /** Changes of texts in the order of the comparison, then what else differs from the top. */
  readonly places: readonly ComparedPlace[];
}

/** A state that is not the one worked on, and what is composed of it. */
interface KeptState {
  readonly edition: Edition;
  readonly cache: CompositionCache;
  fonts: FontLibrary | undefined;
}

/** What comparing a page needs of the composer. */
export interface NowComposed {
  readonly session: string;
  readonly edition: Edition;
  /** The page of the edition worked on (from 1), as it was composed and told last. */
  readonly page: (number: number) => { readonly made: PageOfCore; readonly told: PaintedPage } | undefined;
  readonly fontsOf: (edition: Edition) => FontLibrary;
}

/** Composes pages of other states than the one worked on, and tells where they differ. */
export interface PageComparer {
  /** The states to compare from now on; the edition worked on for one that is left out. */
  readonly setStates: (states: Readonly<Partial<Record<ComparedSide, Edition>>>) => void;
  /** A page (from 1) in both states, told to the painters. */
  readonly compare: (number: number, changes: readonly ComparedChange[], now: NowComposed) => ComparedPages;
}

/** A comparer whose pages a teller tells. Pages of other states are painted by names of their own. */
export function createPageComparer(teller: Pick<PainterTeller, 'show'>): PageComparer {
  let states: Readonly<Partial<Record<ComparedSide, KeptState>>> = {};

  const pageOf = (
    side: ComparedSide,
    number: number,
    now: NowComposed,
  ): { readonly made: PageOfCore; readonly told: PaintedPage } | undefined => {
    const state = states[side];
    if (state === undefined) return now.page(number);
    const id = state.edition.pages[number - 1]?.id;
    if (id === undefined) return undefined;
    state.fonts ??= now.fontsOf(state.edition);
    const { fonts, edition, cache } = state;
    const made = composePage(edition, number, { fonts, codes, cache });
    const name = `${side} ${id}`;
    const shown = teller.show(name, made.list, { edition, fonts, session: now.session });
    const { width, height } = made.list;
    return { made, told: { id: name, width, height, ...shown } };
  };

  return {
    setStates: (next) => {
      const kept = (side: ComparedSide): KeptState | undefined => {
        const edition = next[side];
        const known = states[side];
        if (edition === undefined || known?.edition === edition) return edition && known;
        return { edition, cache: createCompositionCache(), fonts: undefined };
      };
      const [before, after] = [kept('before'), kept('after')];
      states = { ...(before && { before }), ...(after && { after }) };
    },
    compare: (number, changes, now) => {
      const before = pageOf('before', number, now);
      const after = pageOf('after', number, now);
      const seen = pageDifferences(before?.made.list.items ?? [], after?.made.list.items ?? []);
      return {
        ...{ number, before: before?.told, after: after?.told },
        ...seen,
        places: placesOf(changes, { seen, before: before?.made, after: after?.made }),
      };
    },
  };
}

function placesOf(
  changes: readonly ComparedChange[],
  { seen, ...made }: { readonly seen: PageDifferences } & Readonly<Record<ComparedSide, PageOfCore | undefined>>,
): readonly ComparedPlace[] {
  const finder = (side: ComparedSide): LineFinder => lineFinder(made[side] === undefined ? [] : [made[side]]);
  const lines = { before: finder('before'), after: finder('after') };
  const texts = changes.flatMap((change): readonly ComparedPlace[] => {
    const rects = (side: ComparedSide): readonly Rect[] =>
      markedStretches({ kind: 'text', owner: change.owner, words: '', ...change[side] }, lines[side]).map(
        ({ rect }) => rect,
      );
    const [before, after] = [rects('before'), rects('after')];
    return before.length + after.length === 0 ? [] : [{ cause: change.cause, before, after }];
  });
  const isOfText = (side: ComparedSide, rect: Rect): boolean =>
    texts.some((place) => place[side].some((each) => overlaps(each, rect)));
  const moved = [
    ...seen.removed.filter((rect) => !isOfText('before', rect)).map((rect) => ({ side: 'before' as const, rect })),
    ...seen.added.filter((rect) => !isOfText('after', rect)).map((rect) => ({ side: 'after' as const, rect })),
  ].toSorted((a, b) => a.rect.y - b.rect.y);
  return [...texts, ...together(moved)];
}

/** What went and what came in one place is one difference. */
function together(moved: readonly { readonly side: ComparedSide; readonly rect: Rect }[]): readonly ComparedPlace[] {
  const places: { cause: 'moved'; before: Rect[]; after: Rect[] }[] = [];
  for (const { side, rect } of moved) {
    const there = places.find(({ before, after }) => [...before, ...after].some((each) => overlaps(each, rect)));
    if (there === undefined) places.push({ cause: 'moved', before: [], after: [], [side]: [rect] });
    else there[side].push(rect);
  }
  return places;
}

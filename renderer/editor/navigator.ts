import { union } from '../../core/geometry';
import type { Rect } from '../../core/geometry';
import { withChosen } from './chosen-pages';
import type { Choosing } from './chosen-pages';
import { findArticle, gridOf, pageAt } from './edition-queries';
import { selectedPage, selectedStory, selectedThings, selectionOf, storySelection } from './selection';
import type { Selection } from './selection';
import { turnedPage } from './screen';
import type { ScreenMode } from './screen';
import { deskPlan, sheetOfPage } from './sheets';
import type { DeskMode } from './sheets';
import { shownEdition } from './state';
import type { EditorState } from './state';
import { withPart } from './store';
import type { Store } from './store';
import { sameThing } from './thing';
import type { Thing } from './thing';
import { placedOn } from './thing-place';
import { fitPage, fitRect, fitWidth, reveal } from './view';
import type { Size, View } from './view';

/** Going about: which page is worked on, what is selected, and what of the desk is in sight. */
export interface Navigator {
  /** Works on a page (from 1): lays it on the desk, or brings it into sight when it lies there. */
  readonly goTo: (page: number) => void;
  /** Takes pages of the list together for what is done to pages; works on the one chosen last. */
  readonly choosePage: (page: number, how: Choosing) => void;
  readonly select: (selection: Selection | undefined) => void;
  /** Chooses a guide of a page (from 1); nothing else is selected then. */
  readonly chooseGuide: (guide: NonNullable<EditorState['guide']>) => void;
  /** Selects a thing of the page that is worked on, or an article wherever it stands. */
  readonly selectThing: (thing: Thing) => void;
  /** Selects a story and goes to where it stands; nothing when `undefined`. */
  readonly selectStory: (story: string | undefined) => void;
  /** Brings rectangles of the page worked on (points) into sight. */
  readonly reveal: (rects: readonly Rect[]) => void;
  /** Lays the pages on the desk in another way; the page worked on stays in sight. */
  readonly setMode: (mode: DeskMode) => void;
  readonly setView: (view: View) => void;
  /** Shows all that lies on the desk. */
  readonly fit: () => void;
  /** Shows the page worked on as wide as the desk. */
  readonly fitWidth: () => void;
  /** Shows what is selected as large as the desk lets it. */
  readonly zoomToSelection: () => void;
  /** Gives the pointer a loupe, or takes it away. */
  readonly setLoupe: (on: boolean) => void;
  /**
   * Shows the pages in another way; a presentation takes the whole desk, and what was in sight before comes back after
   * it.
   */
  readonly setScreen: (screen: ScreenMode) => void;
  /** Turns so many pages on, or back; spreads as a whole. */
  readonly turn: (by: number) => void;
  readonly resizeDesk: (desk: Size) => void;
}

/** Makes the deeds of going about over a store. */
export function createNavigator(store: Store<EditorState>): Navigator {
  const patch = (part: Partial<EditorState>): void => store.update((state) => withPart(state, part));
  const fit = (): void => patch({ view: fitPage(deskPlan(store.get()), store.get().desk) });

  const goTo = (page: number): void => {
    const before = store.get();
    const there = pageAt(before.edition, page);
    if (there === undefined || page === before.page) return;
    const lay = deskPlan({ ...before, page });
    const story = selectedStory(before);
    patch({ page, hover: undefined });
    if (lay !== deskPlan(before)) {
      // What is off the desk is not selected there; its story stays so in the list.
      if (before.selection?.kind === 'things')
        patch({ selection: story === undefined ? undefined : { kind: 'story', story } });
      return fit();
    }
    const sheet = sheetOfPage(before, page);
    if (sheet !== undefined) patch({ view: reveal(before.view, sheet, before.desk) });
  };

  /** Brings rectangles of a page (from 1), in points of it, into sight. */
  const show = (page: number, rects: readonly Rect[]): void => {
    goTo(page);
    const state = store.get();
    const [whole, sheet] = [union(rects), sheetOfPage(state, page)];
    if (whole === undefined || sheet === undefined) return;
    const there = { ...whole, x: whole.x + sheet.x, y: whole.y + sheet.y };
    patch({ view: reveal(state.view, there, state.desk) });
  };

  const select = (selection: Selection | undefined): void => {
    const { edition, page } = store.get();
    const on = selection?.kind === 'things' ? edition?.pages.findIndex(({ id }) => id === selection.page) : undefined;
    if (on !== undefined && on >= 0 && on + 1 !== page) goTo(on + 1);
    patch({ selection, guide: undefined });
  };

  const selectThing = (thing: Thing): void => {
    const { edition, page } = store.get();
    if (edition === undefined) return;
    const number = thing.kind === 'article' || thing.kind === 'picture' ? findArticle(edition, thing.id)?.page : page;
    const on = number === undefined ? undefined : pageAt(edition, number);
    select(on && selectionOf(on.id, [thing]));
  };

  const selectStory = (story: string | undefined): void => {
    const { edition } = store.get();
    const selection = edition && story !== undefined ? storySelection(edition, story) : undefined;
    const [thing] = selection === undefined ? [] : selectedThings({ selection });
    const found = edition && findArticle(edition, thing?.id);
    if (edition !== undefined && found !== undefined) show(found.page, [gridOf(edition).rectOf(found.article.frame)]);
    patch({ selection });
  };

  let presented: Pick<EditorState, 'mode' | 'view'> | undefined;
  /** What was in sight in each mode when it was left, and the page worked on. */
  const left = new Map<DeskMode, Pick<EditorState, 'view' | 'page' | 'session'>>();

  const setMode = (mode: DeskMode): void => {
    const { mode: before, view, page, session } = store.get();
    if (mode === before) return;
    left.set(before, { view, page, session });
    patch({ mode, hover: undefined });
    const kept = left.get(mode);
    if (kept === undefined || kept.session !== session || kept.view.fitted || (mode !== 'wall' && kept.page !== page))
      return fit();
    patch({ view: kept.view });
    const sheet = sheetOfPage(store.get(), page);
    if (sheet !== undefined) patch({ view: reveal(kept.view, sheet, store.get().desk) });
  };

  return {
    goTo,
    choosePage: (number, how) => {
      const { page, taken } = withChosen(store.get(), number, how);
      goTo(page);
      patch({ taken });
    },
    select,
    chooseGuide: (guide) => patch({ selection: undefined, guide }),
    selectThing,
    selectStory,
    fit,
    reveal: (rects) => show(store.get().page, rects),
    setMode,
    fitWidth: () => {
      const state = store.get();
      const sheet = sheetOfPage(state, state.page);
      if (sheet !== undefined) patch({ view: fitWidth(sheet, state.desk) });
    },
    zoomToSelection: () => {
      const state = store.get();
      const rect = selectedRect(state);
      if (rect !== undefined) patch({ view: fitRect(rect, state.desk) });
    },
    setLoupe: (loupe) => patch({ loupe }),
    setScreen: (screen) => {
      const { mode, view, screen: before } = store.get();
      if (screen === before) return;
      patch({ screen, hover: undefined });
      if (screen === 'presentation') {
        presented = { mode, view };
        if (mode === 'wall') patch({ mode: 'page' });
        return fit();
      }
      if (before !== 'presentation' || presented === undefined) return;
      patch(presented);
      if (presented.view.fitted) fit();
    },
    turn: (by) => goTo(turnedPage(store.get(), by)),
    setView: (view) => patch({ view }),
    resizeDesk: (desk) => {
      patch({ desk });
      if (store.get().view.fitted) fit();
    },
  };
}

/** The rectangle of the plane (points) round all that is selected. */
function selectedRect(state: EditorState): Rect | undefined {
  const page = selectedPage(state);
  const sheet = page === undefined ? undefined : sheetOfPage(state, page);
  const edition = shownEdition(state);
  if (edition === undefined || sheet === undefined) return undefined;
  const grid = gridOf(edition);
  const things = selectedThings(state);
  const frames = placedOn(edition, sheet.number).filter((each) => things.some((thing) => sameThing(thing, each.thing)));
  const whole = union(frames.map(({ frame }) => grid.rectOf(frame)));
  return whole && { ...whole, x: whole.x + sheet.x, y: whole.y + sheet.y };
}

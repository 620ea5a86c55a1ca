import { union } from '../../core/geometry';
import type { Rect } from '../../core/geometry';
import { findArticle, gridOf, pageAt } from './edition-queries';
import { selectedStory, selectedThings, selectionOf, storySelection } from './selection';
import type { Selection } from './selection';
import { deskPlan, sheetOfPage } from './sheets';
import type { DeskMode } from './sheets';
import type { EditorState } from './state';
import type { Store } from './store';
import type { Thing } from './thing';
import { fitPage, reveal } from './view';
import type { Size, View } from './view';

/** Going about: which page is worked on, what is selected, and what of the desk is in sight. */
export interface Navigator {
  /** Works on a page (from 1): lays it on the desk, or brings it into sight when it lies there. */
  readonly goTo: (page: number) => void;
  readonly select: (selection: Selection | undefined) => void;
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
  readonly resizeDesk: (desk: Size) => void;
}

/** Makes the deeds of going about over a store. */
export function createNavigator(store: Store<EditorState>): Navigator {
  const patch = (part: Partial<EditorState>): void => store.update((state) => ({ ...state, ...part }));
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
    patch({ selection });
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

  return {
    goTo,
    select,
    selectThing,
    selectStory,
    fit,
    reveal: (rects) => show(store.get().page, rects),
    setMode: (mode) => {
      if (mode === store.get().mode) return;
      patch({ mode });
      fit();
    },
    setView: (view) => patch({ view }),
    resizeDesk: (desk) => {
      patch({ desk });
      if (store.get().view.fitted) fit();
    },
  };
}

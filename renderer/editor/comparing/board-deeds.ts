import { union } from '../../../core/geometry';
import type { Point, Rect } from '../../../core/geometry';
import type { Navigator } from '../navigator';
import type { EditorState } from '../state';
import type { Store } from '../store';
import { ZOOM_STEP, fitPage, panBy, reveal, zoomAbout } from '../view';
import type { Size, View } from '../view';
import { NEW_BOARD, boardPlaces } from './comparing';
import type { CompareBoard } from './comparing';
import type { EarlierState } from './earlier-states';

/** What is done with the pages of two states over the desk. */
export interface BoardDeeds {
  /** Shows them, comparing with the first state that is known where none was chosen; tells whether there was one. */
  readonly open: () => boolean;
  readonly close: () => void;
  /** Beside each other, or one over the other. */
  readonly lay: (layout: CompareBoard['layout']) => void;
  /** Shows the earlier state alone, then the later one alone, by turns; lays one over the other where they are not. */
  readonly flick: () => void;
  /** Shows both again where one lies over the other. */
  readonly showBoth: () => void;
  readonly textOnly: (on: boolean) => void;
  /** A pane has another size, in CSS pixels: what was in its middle stays there. */
  readonly resize: (pane: Size) => void;
  /** Moves both pages by CSS pixels. */
  readonly pan: (by: Point) => void;
  /** Scales both pages so many times about a point of their panes (CSS pixels), their middle when left out. */
  readonly zoom: (factor: number, about?: Point) => void;
  /** The same by a step of the keys. */
  readonly zoomStep: (by: 1 | -1) => void;
  /** Both pages whole. */
  readonly fit: () => void;
  /** Goes to the next place that differs, or the one before, on to other pages at the ends. */
  readonly step: (by: 1 | -1) => void;
}

/** Makes the deeds of the board over a store. */
export function createBoardDeeds(options: {
  readonly store: Pick<Store<EditorState>, 'get' | 'update'>;
  readonly navigator: Pick<Navigator, 'goTo'>;
  readonly states: () => readonly EarlierState[];
  readonly withEarlier: (key: string) => void;
}): BoardDeeds {
  const { store, navigator, states, withEarlier } = options;
  const change = (apply: (board: CompareBoard) => Partial<CompareBoard>): void =>
    store.update((state) => {
      const board = state.comparing?.board;
      if (state.comparing === undefined || board === undefined) return state;
      return { ...state, comparing: { ...state.comparing, board: { ...board, ...apply(board) } } };
    });
  const look = (move: (view: View, page: Size, pane: Size) => View): void =>
    change((board) => {
      const page = pageSize(board);
      return page === undefined ? {} : { view: move(board.view, page, board.pane) };
    });

  const zoom: BoardDeeds['zoom'] = (factor, about) =>
    look((view, page, pane) => {
      const at = about ?? { x: pane.width / 2, y: pane.height / 2 };
      return panBy(zoomAbout(view, view.scale * factor, at), { x: 0, y: 0 }, page, pane);
    });

  return {
    open: () => {
      const [first] = states();
      if (store.get().comparing === undefined && first !== undefined) withEarlier(first.key);
      const { comparing } = store.get();
      if (comparing === undefined) return false;
      store.update((state) => ({ ...state, comparing: { ...comparing, board: comparing.board ?? NEW_BOARD } }));
      return true;
    },
    close: () =>
      store.update((state) => {
        if (state.comparing === undefined) return state;
        const { board: _board, ...comparing } = state.comparing;
        return { ...state, comparing };
      }),
    lay: (layout) => change(() => ({ layout, shown: 'both' })),
    flick: () => change(({ shown }) => ({ layout: 'over', shown: shown === 'before' ? 'after' : 'before' })),
    showBoth: () => change(() => ({ shown: 'both' })),
    textOnly: (on) => change(() => ({ textOnly: on, chosen: undefined })),
    resize: (pane) =>
      change((board) => {
        const { view, pane: was } = board;
        const page = pageSize(board);
        if (page === undefined) return { pane };
        if (view.fitted) return { pane, view: fitPage(page, pane) };
        const by = { x: (pane.width - was.width) / 2, y: (pane.height - was.height) / 2 };
        return { pane, view: panBy(view, by, page, pane) };
      }),
    pan: (by) => look((view, page, pane) => panBy(view, by, page, pane)),
    zoom,
    zoomStep: (by) => zoom(ZOOM_STEP ** by),
    fit: () => look((_view, page, pane) => fitPage(page, pane)),
    step: (by) => {
      const { comparing, page, edition } = store.get();
      const board = comparing?.board;
      // While a page is still compared nobody knows yet whether to stay on it.
      if (board?.pages === undefined) return;
      const places = boardPlaces(board);
      const next = board.chosen === undefined ? (by > 0 ? 0 : places.length - 1) : board.chosen + by;
      const place = places[next];
      const rect = place && union([...place.before, ...place.after]);
      if (rect !== undefined) return change(({ view, pane }) => ({ chosen: next, view: shown(view, rect, pane) }));
      const count = edition?.pages.length ?? 0;
      if (count > 1) navigator.goTo(((page - 1 + by + count) % count) + 1);
    },
  };
}

/** The page's size in points; of two that differ the larger, so that both can be seen whole. */
export function pageSize({ pages }: Pick<CompareBoard, 'pages'>): Size | undefined {
  const { before, after } = pages ?? {};
  if (before === undefined || after === undefined) return before ?? after;
  return { width: Math.max(before.width, after.width), height: Math.max(before.height, after.height) };
}

/** Type is read from so many CSS pixels a point on: a place that is gone to is shown at least so large. */
const LEGIBLE = 1;

function shown(view: View, rect: Rect, pane: Size): View {
  if (view.scale >= LEGIBLE) return reveal(view, rect, pane);
  const [x, y] = [rect.x + rect.width / 2, rect.y + Math.min(rect.height, pane.height / LEGIBLE) / 2];
  return { scale: LEGIBLE, x: pane.width / 2 - x * LEGIBLE, y: pane.height / 2 - y * LEGIBLE, fitted: false };
}

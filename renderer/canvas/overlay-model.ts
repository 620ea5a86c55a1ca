import type { Rect } from '../../core/geometry';
import { findArticle, gridOf, pageAt, toDesk } from '../editor';
import type { EditorState } from '../editor';

/** What lies over the page, in CSS pixels of the desk. Plain data: equal values mean nothing to redraw. */
export interface OverlayModel {
  readonly hover: Rect | undefined;
  readonly selected: Rect | undefined;
  /** Other articles of the selected story: its thread goes on there. */
  readonly thread: readonly Rect[];
  /** Base columns of the type area, while something is dragged. */
  readonly columns: readonly Rect[];
  /** The edges that a drag snaps to. */
  readonly snap: Rect | undefined;
  /** Column and line from 1, for the label at the dragged frame. */
  readonly moving:
    { readonly column: number; readonly line: number; readonly columns: number; readonly lines: number } | undefined;
  readonly overset: readonly { readonly rect: Rect; readonly characters: number }[];
}

/** The overlay for a state. */
export function overlayOf(state: EditorState): OverlayModel | undefined {
  const { edition, view, selection, tool } = state;
  const page = pageAt(edition, state.page);
  if (edition === undefined || page === undefined) return undefined;
  const grid = gridOf(edition);
  const composed = state.composed.get(page.id);
  const dragged = tool.kind === 'dragging' ? tool : undefined;
  const held = dragged?.frame ?? (tool.kind === 'carrying' ? tool.frame : undefined);
  const frameOf = (id: string | undefined): Rect | undefined => {
    const found = findArticle(edition, id);
    if (found === undefined || found.page !== state.page) return undefined;
    return toDesk(
      view,
      grid.rectOf(dragged !== undefined && dragged.hit.article === id ? dragged.frame : found.article.frame),
    );
  };
  return {
    hover: state.hover === selection?.article || held !== undefined ? undefined : frameOf(state.hover),
    selected: frameOf(selection?.article),
    thread: page.articles
      .filter((article) => article.story === selection?.story && article.id !== selection.article)
      .map((article) => toDesk(view, grid.rectOf(article.frame))),
    columns: held === undefined ? [] : columnRects(state, grid),
    snap: held && toDesk(view, grid.rectOf(held)),
    moving: held && { column: held.column + 1, line: held.line + 1, columns: held.columns, lines: held.lines },
    overset: (composed?.articles ?? [])
      .filter((article) => article.oversetCharacters > 0)
      .flatMap((article) => {
        const rect = frameOf(article.article);
        return rect === undefined ? [] : [{ rect, characters: article.oversetCharacters }];
      }),
  };
}

function columnRects(state: EditorState, grid: ReturnType<typeof gridOf>): readonly Rect[] {
  return Array.from({ length: grid.columns }, (_, column) =>
    toDesk(state.view, { x: grid.columnX(column), y: grid.area.y, width: grid.measure, height: grid.area.height }),
  );
}

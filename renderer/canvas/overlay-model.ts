import type { Severity } from '../../core/diagnostic';
import type { Rect } from '../../core/geometry';
import { mmToPoints } from '../../core/units';
import type { RulerUnit } from '../../ipc';
import { gridOf, pageAt, sameThing, selectedArticle, selectedStory, selectedThing, thingsOn, toDesk } from '../editor';
import type { EditorState, Thing } from '../editor';
import { FINEST_STEP } from './grid-layer';
import type { GridModel } from './grid-layer';
import type { RulerModel } from './ruler-layer';

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
  /** What breaks a layout rule, gravest last. */
  readonly hits: readonly { readonly rect: Rect; readonly severity: Severity }[];
  readonly grid: GridModel | undefined;
  readonly rulers: RulerModel | undefined;
  readonly overset: readonly { readonly rect: Rect; readonly characters: number }[];
}

/** The overlay for a state. */
export function overlayOf(state: EditorState): OverlayModel | undefined {
  const { edition, view, tool } = state;
  const page = pageAt(edition, state.page);
  if (edition === undefined || page === undefined) return undefined;
  const grid = gridOf(edition);
  const composed = state.composed.get(page.id);
  const dragged = tool.kind === 'dragging' ? tool : undefined;
  const held = dragged?.frame ?? (tool.kind === 'carrying' ? tool.frame : undefined);
  const things = thingsOn(edition, state.page);
  const frameOf = (thing: Thing | undefined): Rect | undefined => {
    const found = things.find((each) => sameThing(each.thing, thing));
    if (found === undefined) return undefined;
    return toDesk(
      view,
      grid.rectOf(sameThing(dragged?.hit.thing, thing) ? (dragged?.frame ?? found.frame) : found.frame),
    );
  };
  const chosen = selectedThing(state);
  const selected = frameOf(chosen);
  return {
    hover: sameThing(state.hover, chosen) || held !== undefined ? undefined : frameOf(state.hover),
    selected,
    thread: page.articles
      .filter((article) => article.story === selectedStory(state) && article.id !== selectedArticle(state))
      .map((article) => toDesk(view, grid.rectOf(article.frame))),
    columns: held === undefined ? [] : columnRects(state, grid),
    snap: held && toDesk(view, grid.rectOf(held)),
    moving: held && { column: held.column + 1, line: held.line + 1, columns: held.columns, lines: held.lines },
    hits: held === undefined ? hitsOf(state) : [],
    grid: gridModel(state, grid),
    rulers: rulerModel(state, grid, held === undefined ? selected : toDesk(view, grid.rectOf(held))),
    overset: (composed?.articles ?? [])
      .filter((article) => article.oversetCharacters > 0)
      .flatMap((article) => {
        const rect = frameOf({ kind: 'article', id: article.article });
        return rect === undefined ? [] : [{ rect, characters: article.oversetCharacters }];
      }),
  };
}

function columnRects(state: EditorState, grid: ReturnType<typeof gridOf>): readonly Rect[] {
  return Array.from({ length: grid.columns }, (_, column) =>
    toDesk(state.view, { x: grid.columnX(column), y: grid.area.y, width: grid.measure, height: grid.area.height }),
  );
}

function hitsOf({ findings = [], page, view, preferences }: EditorState): OverlayModel['hits'] {
  if (!preferences.layers.includes('rules')) return [];
  const here = findings.filter(({ rule, place }) => rule !== undefined && place.page === page);
  return (['info', 'warning', 'error'] as const).flatMap((severity) =>
    here
      .filter((finding) => finding.severity === severity)
      .flatMap(({ place }) => (place.rects ?? []).map((rect) => ({ rect: toDesk(view, rect), severity }))),
  );
}

function gridModel(state: EditorState, grid: ReturnType<typeof gridOf>): GridModel | undefined {
  const { view, desk } = state;
  const { layers } = state.preferences;
  const on = (layer: 'columns' | 'lines' | 'cells'): boolean => layers.includes(layer);
  if (!on('columns') && !on('lines') && !on('cells')) return undefined;
  const [line, cell] = [grid.leading * view.scale, grid.cell * view.scale];
  return {
    area: toDesk(view, grid.area),
    columns: columnRects(state, grid).map(({ x, width }) => ({ x, width })),
    showColumns: on('columns'),
    ...((on('lines') || on('cells')) && line >= FINEST_STEP && { line }),
    ...(on('cells') && cell >= FINEST_STEP && { cell }),
    ...desk,
  };
}

function rulerModel(
  { view, desk, preferences }: EditorState,
  grid: ReturnType<typeof gridOf>,
  mark: Rect | undefined,
): RulerModel | undefined {
  if (!preferences.layers.includes('rulers')) return undefined;
  const { x, y } = toDesk(view, grid.area);
  const unit = preferences.rulerUnit;
  const { across, down } = unitLengths(unit, grid);
  return {
    unit,
    zero: { x, y },
    step: { x: across * view.scale, y: down * view.scale },
    mark,
    ...desk,
  };
}

/** A unit of the rulers in points, across and down. */
function unitLengths(
  unit: RulerUnit,
  grid: ReturnType<typeof gridOf>,
): { readonly across: number; readonly down: number } {
  switch (unit) {
    case 'grid':
      return { across: grid.cell, down: grid.leading };
    case 'mm':
      return { across: mmToPoints(1), down: mmToPoints(1) };
    case 'pt':
      return { across: 1, down: 1 };
  }
}

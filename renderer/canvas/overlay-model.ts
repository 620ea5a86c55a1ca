import type { Severity } from '../../core/diagnostic';
import { isShown } from '../../core/document';
import type { GridRect } from '../../core/document';
import type { Rect } from '../../core/geometry';
import { mmToPoints } from '../../core/units';
import type { RulerUnit } from '../../ipc';
import {
  deskPlan,
  gridOf,
  pageAt,
  sameThing,
  selectedArticle,
  selectedPage,
  selectedStory,
  selectedThings,
  sheetOfPage,
  shownEdition,
  thingsOn,
  toDesk,
  viewOf,
} from '../editor';
import type { EditorState, Hand, Sheet, Thing, View } from '../editor';
import { FINEST_STEP } from './grid-layer';
import type { GridModel } from './grid-layer';
import type { RulerModel } from './ruler-layer';

/** What lies over the pages, in CSS pixels of the desk. Plain data: equal values mean nothing to redraw. */
export interface OverlayModel {
  readonly hover: Rect | undefined;
  /** What is selected; one thing by itself has handles. */
  readonly selected: readonly Rect[];
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
  /** The grid of each page. */
  readonly grids: readonly GridModel[];
  readonly rulers: RulerModel | undefined;
  readonly overset: readonly { readonly rect: Rect; readonly characters: number }[];
}

type Grid = ReturnType<typeof gridOf>;

/** The overlay for a state. */
export function overlayOf(state: EditorState): OverlayModel | undefined {
  const edition = shownEdition(state);
  const page = sheetOfPage(state, state.page);
  if (edition === undefined || page === undefined) return undefined;
  const { sheets } = deskPlan(state);
  const grid = gridOf(edition);
  const held = heldIn(state.hand);
  const rectOf = (sheet: Sheet, thing: Thing | undefined): Rect | undefined => {
    const found = thingsOn(edition, sheet.number).find((each) => sameThing(each.thing, thing));
    return found && toDesk(viewOf(state.view, sheet), grid.rectOf(found.frame));
  };
  const chosen = sheets.find(({ number }) => number === selectedPage(state));
  const selected = chosen === undefined ? [] : selectedThings(state).flatMap((thing) => rectOf(chosen, thing) ?? []);
  const only = selected.length === 1 ? selected[0] : undefined;
  const snap = held && toDesk(viewOf(state.view, held.sheet), grid.rectOf(held.frame));
  return {
    hover: held === undefined ? hoverOf(state, (thing) => rectOf(page, thing)) : undefined,
    selected,
    thread: sheets.flatMap((sheet) => threadOn(state, sheet, grid)),
    columns: held === undefined ? [] : columnRects(viewOf(state.view, held.sheet), grid),
    snap,
    moving: held && {
      column: held.frame.column + 1,
      line: held.frame.line + 1,
      columns: held.frame.columns,
      lines: held.frame.lines,
    },
    hits: held === undefined ? sheets.flatMap((sheet) => hitsOf(state, sheet)) : [],
    grids: sheets.flatMap((sheet) => gridModel(state, sheet, grid) ?? []),
    rulers: rulerModel(state, grid, { view: viewOf(state.view, page), mark: snap ?? only }),
    overset: sheets.flatMap((sheet) =>
      (state.composed.get(sheet.id)?.articles ?? [])
        .filter((article) => article.oversetCharacters > 0)
        .flatMap((article) => {
          const rect = rectOf(sheet, { kind: 'article', id: article.article });
          return rect === undefined ? [] : [{ rect, characters: article.oversetCharacters }];
        }),
    ),
  };
}

function heldIn(hand: Hand): { readonly sheet: Sheet; readonly frame: GridRect } | undefined {
  if (hand.kind === 'dragging') return { sheet: hand.hit.sheet, frame: hand.frame };
  return hand.kind === 'carrying' ? hand.place : undefined;
}

function hoverOf(state: EditorState, rectOf: (thing: Thing | undefined) => Rect | undefined): Rect | undefined {
  const chosen = selectedThings(state).some((thing) => sameThing(thing, state.hover));
  return chosen ? undefined : rectOf(state.hover);
}

function threadOn(state: EditorState, sheet: Sheet, grid: Grid): readonly Rect[] {
  const story = selectedStory(state);
  const article = selectedArticle(state);
  return (pageAt(shownEdition(state), sheet.number)?.articles ?? [])
    .filter((each) => isShown(each) && each.story === story && each.id !== article)
    .map((each) => toDesk(viewOf(state.view, sheet), grid.rectOf(each.frame)));
}

function columnRects(view: View, grid: Grid): readonly Rect[] {
  return Array.from({ length: grid.columns }, (_, column) =>
    toDesk(view, { x: grid.columnX(column), y: grid.area.y, width: grid.measure, height: grid.area.height }),
  );
}

function hitsOf({ findings = [], view, preferences }: EditorState, sheet: Sheet): OverlayModel['hits'] {
  if (!preferences.layers.includes('rules')) return [];
  const here = findings.filter(({ rule, place }) => rule !== undefined && place.page === sheet.number);
  const own = viewOf(view, sheet);
  return (['info', 'warning', 'error'] as const).flatMap((severity) =>
    here
      .filter((finding) => finding.severity === severity)
      .flatMap(({ place }) => (place.rects ?? []).map((rect) => ({ rect: toDesk(own, rect), severity }))),
  );
}

function gridModel(state: EditorState, sheet: Sheet, grid: Grid): GridModel | undefined {
  const view = viewOf(state.view, sheet);
  const { layers } = state.preferences;
  const on = (layer: 'columns' | 'lines' | 'cells'): boolean => layers.includes(layer);
  if (!on('columns') && !on('lines') && !on('cells')) return undefined;
  const [line, cell] = [grid.leading * view.scale, grid.cell * view.scale];
  return {
    area: toDesk(view, grid.area),
    columns: columnRects(view, grid).map(({ x, width }) => ({ x, width })),
    showColumns: on('columns'),
    ...((on('lines') || on('cells')) && line >= FINEST_STEP && { line }),
    ...(on('cells') && cell >= FINEST_STEP && { cell }),
    ...state.desk,
  };
}

function rulerModel(
  { desk, preferences }: EditorState,
  grid: Grid,
  { view, mark }: { readonly view: View; readonly mark: Rect | undefined },
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
function unitLengths(unit: RulerUnit, grid: Grid): { readonly across: number; readonly down: number } {
  switch (unit) {
    case 'grid':
      return { across: grid.cell, down: grid.leading };
    case 'mm':
      return { across: mmToPoints(1), down: mmToPoints(1) };
    case 'pt':
      return { across: 1, down: 1 };
  }
}

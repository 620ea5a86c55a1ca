import type { Edition } from '../../../core/document';
import type { Point } from '../../../core/geometry';
import type { EdgeFit } from '../../compose';
import { withArticle } from '../article-edits';
import { boundaryAt, boundaryRoom, moveBoundary } from '../boundary';
import type { Boundary } from '../boundary';
import { gridOf, gridSteps, pageAt } from '../edition-queries';
import { hitAt, hoverOf } from '../hit';
import { selectionOf } from '../selection';
import { sheetUnder, viewOf } from '../sheets';
import type { Sheet } from '../sheets';
import type { EditorState } from '../state';
import type { Thing } from '../thing';
import { isLocked } from '../thing-place';
import { toPage } from '../view';
import { snappedEdge } from './edge-snap';
import { CLICK_SLIP, IDLE, stay } from './types';
import type { Cursor, Modifiers, Tool, ToolStep } from './types';

/** A boundary in the hand. */
export interface BoundaryHand {
  readonly kind: 'bounding';
  readonly boundary: Boundary;
  readonly sheet: Sheet;
  readonly from: Point;
  /** Lines down or columns to the right that it is moved now. */
  readonly by: number;
  /**
   * How copy fits with it at each place it may go to, once that is composed: there it snaps to where copy comes out
   * even.
   */
  readonly fits?: readonly EdgeFit[];
}

/**
 * How near the pointer must come to where two things meet, in CSS pixels: with the tool, and with the select tool in
 * the white only.
 */
const REACH = 8;

/**
 * The boundary tool 边界: moves the line at which things meet, so that both sides change. Elsewhere a press selects.
 */
export const BOUNDARY_TOOL: Tool = {
  name: 'boundary',
  step: (event, state): ToolStep => {
    const { hand } = state;
    switch (event.kind) {
      case 'down': {
        if (hand.kind !== 'idle') return stay(state);
        const taken = takeBoundary(state, event.at);
        if (taken !== undefined) return { hand: taken, effects: [] };
        const hit = hitAt(state, event.at);
        return { hand, effects: [{ kind: 'select', selection: hit && selectionOf(hit.sheet.id, [hit.thing]) }] };
      }
      case 'move':
        if (hand.kind === 'bounding') return moveTo(hand, event.at, state, event.keys);
        return { hand, effects: [{ kind: 'hover', over: hoverOf(hitAt(state, event.at)) }] };
      case 'up':
        return hand.kind === 'bounding' ? releaseBoundary(hand) : { hand: IDLE, effects: [] };
      case 'cancel':
        return { hand: IDLE, effects: hand.kind === 'bounding' ? [{ kind: 'endPreview' }] : [] };
      default:
        return stay(state);
    }
  },
  cursor: (state, at) => boundaryCursor(state, at) ?? 'default',
};

/** The boundary under a point of the desk (CSS pixels) taken in the hand. */
export function takeBoundary(state: EditorState, at: Point, reach = REACH): BoundaryHand | undefined {
  const found = boundaryUnder(state, at, reach);
  return found && { kind: 'bounding', ...found, from: at, by: 0 };
}

/** The boundary under a point of the desk (CSS pixels). */
function boundaryUnder(
  state: EditorState,
  at: Point,
  reach = REACH,
): Pick<BoundaryHand, 'boundary' | 'sheet'> | undefined {
  const { edition, view } = state;
  const sheet = sheetUnder(state, at);
  if (edition === undefined || sheet === undefined) return undefined;
  const point = toPage(viewOf(view, sheet), at);
  const boundary = boundaryAt(edition, sheet.number, { at: point, reach: reach / view.scale });
  return boundary && { boundary, sheet };
}

/**
 * The hand with a boundary at another point: both sides show as they would be. With Ctrl it goes to any line or column.
 */
export function moveTo(hand: BoundaryHand, at: Point, state: EditorState, keys: Pick<Modifiers, 'mod'>): ToolStep {
  const { edition, view } = state;
  if (edition === undefined) return stay(state);
  const { columnStep, lineStep } = gridSteps(gridOf(edition));
  const { boundary, from, sheet, fits = [] } = hand;
  const locked = boundary.locked ? lockedAt(boundary, edition) : undefined;
  if (locked !== undefined) {
    if (Math.hypot(at.x - from.x, at.y - from.y) < CLICK_SLIP) return stay(state);
    const note = { kind: 'stays', thing: locked, page: sheet.number, at, view } as const;
    const select = { kind: 'select', selection: selectionOf(sheet.id, [locked]) } as const;
    return { hand: IDLE, effects: [select, { kind: 'note', note }] };
  }
  const far = boundary.axis === 'across' ? (at.y - from.y) / lineStep : (at.x - from.x) / columnStep;
  const moved = far / view.scale;
  const by = boundaryRoom(edition, boundary, keys.mod ? Math.round(moved) : snappedEdge(moved, fits, boundary.axis));
  if (by === hand.by) return { hand, effects: [] };
  const next = { ...hand, by };
  return { hand: next, effects: [{ kind: 'preview', apply: moving(next) }] };
}

/** What at a boundary is locked. */
function lockedAt({ before, after, page }: Boundary, edition: Edition): Thing | undefined {
  return [...before, ...after].find(({ thing }) => isLocked(edition, page, thing))?.thing;
}

/** Lets go of a boundary: it stands there, in one undo entry. */
export function releaseBoundary(hand: BoundaryHand): ToolStep {
  if (hand.by === 0) return { hand: IDLE, effects: [{ kind: 'endPreview' }] };
  return { hand: IDLE, effects: [{ kind: 'commit', edit: { label: 'moveBoundary', apply: moving(hand) } }] };
}

/**
 * The hand once it is known how copy fits at each place: where things were made up anew to fill theirs, that is shown.
 */
export function withFits(hand: BoundaryHand, fits: readonly EdgeFit[]): ToolStep {
  const next = { ...hand, fits };
  return { hand: next, effects: hand.by === 0 ? [] : [{ kind: 'preview', apply: moving(next) }] };
}

function moving({ boundary, sheet, by, fits = [] }: BoundaryHand): (edition: Edition) => Edition {
  const made = fits.find((fit) => fit.by === by)?.made ?? [];
  return (edition) => {
    if (pageAt(edition, sheet.number)?.id !== sheet.id) return edition;
    const moved = moveBoundary(edition, boundary, by);
    return made.reduce((before, article) => withArticle(before, article.id, () => article), moved);
  };
}

/** The pointer's shape over a boundary, or while one is moved. */
export function boundaryCursor(state: EditorState, at: Point, reach = REACH): Cursor | undefined {
  const boundary = state.hand.kind === 'bounding' ? state.hand.boundary : boundaryUnder(state, at, reach)?.boundary;
  if (boundary === undefined) return undefined;
  if (boundary.locked) return 'not-allowed';
  return boundary.axis === 'across' ? 'row-resize' : 'col-resize';
}

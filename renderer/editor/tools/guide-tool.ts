import type { Guide } from '../../../core/document';
import type { Point } from '../../../core/geometry';
import { guidesOn, newGuideId, putGuide, removeGuides, snapGuide } from '../guides';
import { sheetNear, sheetUnder, viewOf } from '../sheets';
import type { EditorState } from '../state';
import { toPage } from '../view';
import { IDLE, stay } from './types';
import type { Cursor, Modifiers, ToolEffect, ToolEvent, ToolStep } from './types';

/** A guide is in the hand: a new one out of a ruler, or one of a page. Back over the ruler it is gone. */
export interface Guiding extends Pick<Guide, 'id' | 'axis'> {
  readonly kind: 'guiding';
  /** The page (from 1) that it is taken from; none for a new one. */
  readonly from: number | undefined;
  /** Where it would stand; nothing over the rulers. */
  readonly place: { readonly page: number; readonly at: number } | undefined;
}

/** How broad a ruler is, in CSS pixels. */
export const RULER_SIZE = 18;
/** How near a guide must be to be taken hold of, in CSS pixels. */
const REACH = 3;

/** What a press takes hold of: a new guide where a ruler is pressed, else a guide under the pointer. */
export function takeGuide(event: Extract<ToolEvent, { kind: 'down' }>, state: EditorState): ToolStep | undefined {
  const axis = rulerAt(state, event.at);
  const id = state.edition && newGuideId(state.edition);
  if (axis !== undefined && id !== undefined)
    return { hand: { kind: 'guiding', id, axis, from: undefined, place: undefined }, effects: [] };
  const found = guideAt(state, event.at);
  if (found === undefined) return undefined;
  const { guide, page } = found;
  const hand: Guiding = { kind: 'guiding', id: guide.id, axis: guide.axis, from: page, place: { page, at: guide.at } };
  return {
    hand,
    effects: [
      { kind: 'select', selection: undefined },
      { kind: 'guide', guide: { id: guide.id, page } },
    ],
  };
}

/** A step with a guide in the hand. With Alt held it does not snap to the grid. */
export function stepGuide(hand: Guiding, event: ToolEvent, state: EditorState): ToolStep {
  switch (event.kind) {
    case 'move': {
      const place = placeAt(hand, event.at, event.keys, state);
      return { hand: { ...hand, place }, effects: [{ kind: 'preview', apply: putting({ ...hand, place }) }] };
    }
    case 'up': {
      const end: ToolEffect = { kind: 'endPreview' };
      if (hand.from === undefined && hand.place === undefined) return { hand: IDLE, effects: [end] };
      const here = state.edition && guidesOn(state.edition, hand.from ?? 0).find(({ id }) => id === hand.id);
      if (here?.at === hand.place?.at && hand.from === hand.place?.page) return { hand: IDLE, effects: [end] };
      const page = hand.place?.page;
      const guide: ToolEffect = { kind: 'guide', guide: page === undefined ? undefined : { id: hand.id, page } };
      return { hand: IDLE, effects: [{ kind: 'commit', edit: { label: 'guide', apply: putting(hand) } }, guide] };
    }
    case 'cancel':
      return { hand: IDLE, effects: [{ kind: 'endPreview' }] };
    case 'down':
    case 'carry':
    case 'shape':
    case 'leave':
    default:
      return stay(state);
  }
}

/** The pointer's shape over rulers and guides. */
export function guideCursor(state: EditorState, at: Point): Cursor | undefined {
  const axis = state.hand.kind === 'guiding' ? state.hand.axis : (rulerAt(state, at) ?? guideAt(state, at)?.guide.axis);
  return axis && (axis === 'across' ? 'row-resize' : 'col-resize');
}

function putting({ id, axis, from, place }: Guiding): Extract<ToolEffect, { kind: 'preview' }>['apply'] {
  return (edition) => {
    const without = from === undefined ? edition : removeGuides(edition, from, id);
    return place === undefined ? without : putGuide(without, place.page, { id, axis, at: place.at });
  };
}

function placeAt(hand: Guiding, at: Point, keys: Modifiers, state: EditorState): Guiding['place'] {
  const sheet = sheetNear(state, at);
  const { edition } = state;
  const back = hand.axis === 'across' ? at.y < RULER_SIZE : at.x < RULER_SIZE;
  if (sheet === undefined || edition === undefined || back) return undefined;
  const point = toPage(viewOf(state.view, sheet), at);
  const along = hand.axis === 'across' ? point.y : point.x;
  if (along < 0 || along > (hand.axis === 'across' ? sheet.height : sheet.width)) return undefined;
  return { page: sheet.number, at: keys.alt ? along : snapGuide(edition, hand.axis, along) };
}

/** The ruler along the top gives lines across, the one at the left lines down. */
function rulerAt({ preferences, screen }: EditorState, { x, y }: Point): Guide['axis'] | undefined {
  const { layers } = preferences;
  if (screen !== 'desk' || !layers.includes('rulers') || !layers.includes('guides')) return undefined;
  if (y < RULER_SIZE && x >= RULER_SIZE) return 'across';
  return x < RULER_SIZE && y >= RULER_SIZE ? 'down' : undefined;
}

/**
 * The guide under a point of the desk (CSS pixels), and its page (from 1); none where guides are locked or not shown.
 */
export function guideAt(state: EditorState, at: Point): { readonly guide: Guide; readonly page: number } | undefined {
  const { layers } = state.preferences;
  if (!layers.includes('guides') || layers.includes('guidesLocked') || state.screen !== 'desk') return undefined;
  const sheet = sheetUnder(state, at);
  if (sheet === undefined || state.edition === undefined) return undefined;
  const view = viewOf(state.view, sheet);
  const point = toPage(view, at);
  const guide = guidesOn(state.edition, sheet.number).find((each) => {
    const off = each.at - (each.axis === 'across' ? point.y : point.x);
    return Math.abs(off) * view.scale <= REACH;
  });
  return guide && { guide, page: sheet.number };
}

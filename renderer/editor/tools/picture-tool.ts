import type { Edition, PictureFit } from '../../../core/document';
import type { Point } from '../../../core/geometry';
import type { ChangeLabel } from '../change-labels';
import { fitThing, pannedFit, shownPicture, wholeRect, zoomedFit } from '../crop';
import type { ShownPicture } from '../crop';
import { pageAt } from '../edition-queries';
import { gripPoint, hitsAt } from '../hit';
import { selectedPage, selectedThing, selectionOf } from '../selection';
import { sheetOfPage, viewOf } from '../sheets';
import type { EditorState } from '../state';
import { thingKey } from '../thing';
import { toDesk } from '../view';
import { cropFrame, frameGripAt, releaseFrame, takeFrame } from './crop-frame';
import { cursorOf } from './grip-cursor';
import { IDLE, stay } from './types';
import type { Cursor, Tool, ToolStep } from './types';

/** A picture is pushed about in its frame, or drawn closer by a corner of it. */
export interface PictureHand {
  readonly kind: 'cropping';
  readonly shown: ShownPicture;
  readonly pageId: string;
  readonly from: Point;
  /** Taken by a corner of the whole picture: it becomes larger about the middle of the frame. */
  readonly zooms: boolean;
  readonly fit: PictureFit;
}

/** How near a corner of the whole picture must be, in CSS pixels. */
const REACH = 9;

/** Closer or further for one pixel of wheel. */
const WHEEL_ZOOM = 0.0015;

/**
 * The picture tool 图片: a press takes the picture under the pointer, a drag pushes it in its frame, a corner of the
 * whole picture or the wheel draws it closer. A handle of the frame crops: the frame changes over the picture, which
 * stays as large and where it is. A double press shows it whole, or filling its frame again.
 */
export const PICTURE_TOOL: Tool = {
  name: 'picture',
  step: (event, state): ToolStep => {
    const { hand } = state;
    switch (event.kind) {
      case 'down':
        return hand.kind === 'idle' ? press(event.at, event.clicks, state) : stay(state);
      case 'move':
        if (hand.kind === 'cropping') return crop(hand, event.at, state);
        if (hand.kind === 'croppingFrame') return cropFrame(hand, event.at, event.keys, state);
        return { hand, effects: [{ kind: 'hover', over: pictureUnder(state, event.at) }] };
      case 'wheel':
        return hand.kind === 'idle'
          ? zoomBy(chosenPicture(state), Math.exp(-event.by * WHEEL_ZOOM), state)
          : stay(state);
      case 'up':
        if (hand.kind === 'croppingFrame') return releaseFrame(hand);
        return hand.kind === 'cropping' ? release(hand) : { hand: IDLE, effects: [] };
      case 'cancel':
        return { hand: IDLE, effects: hand.kind === 'idle' ? [] : [{ kind: 'endPreview' }] };
      default:
        return stay(state);
    }
  },
  cursor: (state, at): Cursor => {
    if (state.hand.kind === 'cropping') return state.hand.zooms ? 'nwse-resize' : 'grabbing';
    if (state.hand.kind === 'croppingFrame') return cursorOf(state.hand.grip);
    if (cornerUnder(state, at)) return 'nwse-resize';
    const chosen = chosenPicture(state);
    const grip = chosen && frameGripAt(state, chosen, at);
    if (grip !== undefined) return cursorOf(grip);
    return pictureUnder(state, at) === undefined ? 'default' : 'grab';
  },
  takesWheel: (state, at) => {
    const under = pictureUnder(state, at);
    const selected = chosenPicture(state);
    return under !== undefined && selected !== undefined && thingKey(under.thing) === thingKey(selected.thing);
  },
};

/** The topmost picture under a point of the desk (CSS pixels): of an article, or a block's. */
export function pictureUnder(state: EditorState, at: Point): ShownPicture | undefined {
  for (const { thing, sheet } of hitsAt(state, at)) {
    const shown = shownPicture(state, sheet.number, thing);
    if (shown !== undefined) return shown;
  }
  return undefined;
}

/** The picture that is selected. */
export function chosenPicture(state: EditorState): ShownPicture | undefined {
  const [thing, page] = [selectedThing(state), selectedPage(state)];
  return thing === undefined || page === undefined ? undefined : shownPicture(state, page, thing);
}

function press(at: Point, clicks: number, state: EditorState): ToolStep {
  const { edition } = state;
  const selected = chosenPicture(state);
  const zooms = cornerUnder(state, at);
  const taken = zooms ? undefined : takeFrame(state, selected, at);
  if (taken !== undefined) return { hand: taken, effects: [] };
  const shown = zooms ? selected : pictureUnder(state, at);
  const page = shown && pageAt(edition, shown.page);
  if (shown === undefined || edition === undefined || page === undefined) {
    return { hand: IDLE, effects: [{ kind: 'select', selection: undefined }] };
  }
  const select = { kind: 'select', selection: selectionOf(page.id, [shown.thing]) } as const;
  if (clicks === 2 && !zooms) {
    const fit: PictureFit = { kind: shown.fit.kind === 'fill' ? 'whole' : 'fill' };
    return { hand: IDLE, effects: [select, { kind: 'commit', edit: cropEdit(shown, page.id, fit) }] };
  }
  const hand = { kind: 'cropping', shown, pageId: page.id, from: at, zooms, fit: shown.fit } as const;
  return { hand, effects: [select] };
}

function crop(hand: PictureHand, at: Point, state: EditorState): ToolStep {
  const { shown, from, zooms } = hand;
  const fit = zooms ? zoomedFit(shown, reachOf(hand, at, state)) : pannedFit(shown, scaled(from, at, state));
  if (JSON.stringify(fit) === JSON.stringify(hand.fit)) return stay(state);
  const next = { ...hand, fit };
  return { hand: next, effects: [{ kind: 'preview', apply: cropEdit(shown, hand.pageId, fit).apply }] };
}

function scaled(from: Point, to: Point, { view }: EditorState): Point {
  return { x: (to.x - from.x) / view.scale, y: (to.y - from.y) / view.scale };
}

/** How many times further the hand is from the frame's middle than at its start. */
function reachOf({ shown, from }: PictureHand, at: Point, state: EditorState): number {
  const sheet = sheetOfPage(state, shown.page);
  if (sheet === undefined) return 1;
  const { x, y, width, height } = toDesk(viewOf(state.view, sheet), shown.frame);
  const far = (point: Point): number => Math.hypot(point.x - x - width / 2, point.y - y - height / 2);
  return far(at) / Math.max(1, far(from));
}

function release({ shown, pageId, fit }: PictureHand): ToolStep {
  if (fit === shown.fit) return { hand: IDLE, effects: [] };
  return { hand: IDLE, effects: [{ kind: 'commit', edit: cropEdit(shown, pageId, fit) }] };
}

/** The picture drawn closer; turns of the wheel one after another are one undo entry. */
function zoomBy(shown: ShownPicture | undefined, times: number, state: EditorState): ToolStep {
  const { edition } = state;
  const page = shown && pageAt(edition, shown.page);
  if (shown === undefined || edition === undefined || page === undefined) return stay(state);
  const edit = cropEdit(shown, page.id, zoomedFit(shown, times));
  return { hand: state.hand, effects: [{ kind: 'commit', edit: { ...edit, group: `crop ${thingKey(shown.thing)}` } }] };
}

/** The edit that fits a picture otherwise. */
export function cropEdit(
  { thing, page }: ShownPicture,
  pageId: string,
  fit: PictureFit,
): { readonly label: ChangeLabel; readonly apply: (edition: Edition) => Edition } {
  return {
    label: 'cropPicture',
    apply: (edition) => (pageAt(edition, page)?.id === pageId ? fitThing(edition, page, { thing, fit }) : edition),
  };
}

/** Whether a corner of the whole selected picture is under a point of the desk. */
function cornerUnder(state: EditorState, at: Point): boolean {
  const shown = chosenPicture(state);
  const sheet = shown && sheetOfPage(state, shown.page);
  if (shown === undefined || sheet === undefined || shown.fit.kind === 'whole') return false;
  const whole = toDesk(viewOf(state.view, sheet), wholeRect(shown));
  return (['nw', 'ne', 'se', 'sw'] as const).some((grip) => {
    const corner = gripPoint(whole, grip);
    return Math.hypot(corner.x - at.x, corner.y - at.y) <= REACH;
  });
}

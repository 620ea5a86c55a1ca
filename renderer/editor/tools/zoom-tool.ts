import type { Point, Rect } from '../../../core/geometry';
import { ZOOM_STEP, fitRect, toPage, zoomAbout } from '../view';
import { CLICK_SLIP, IDLE, stay } from './types';
import type { Tool, ToolStep } from './types';

/** A rectangle is being drawn to be looked at, from a point of the desk to another (CSS pixels). */
export interface Zooming {
  readonly kind: 'zooming';
  readonly from: Point;
  readonly to: Point;
  /** A click makes the pages smaller. */
  readonly out: boolean;
}

/** A click zooms by two steps of the keys. */
const CLICK_ZOOM = ZOOM_STEP ** 2;

/** The zoom tool 缩放: a click comes nearer, with Alt held it goes away; a rectangle drawn fills the desk. */
export const ZOOM_TOOL: Tool = {
  name: 'zoom',
  step: (event, state): ToolStep => {
    const { hand, view, desk } = state;
    switch (event.kind) {
      case 'down':
        return { hand: { kind: 'zooming', from: event.at, to: event.at, out: event.keys.alt }, effects: [] };
      case 'move':
        return hand.kind === 'zooming' ? { hand: { ...hand, to: event.at }, effects: [] } : stay(state);
      case 'up': {
        if (hand.kind !== 'zooming') return stay(state);
        const { from, to, out } = hand;
        if (Math.hypot(to.x - from.x, to.y - from.y) < CLICK_SLIP) {
          const scale = out ? view.scale / CLICK_ZOOM : view.scale * CLICK_ZOOM;
          return { hand: IDLE, effects: [{ kind: 'view', view: zoomAbout(view, scale, from) }] };
        }
        const [a, b] = [toPage(view, from), toPage(view, to)];
        const drawn = rectBetween(a, b);
        return { hand: IDLE, effects: [{ kind: 'view', view: fitRect(drawn, desk, { margin: 0 }) }] };
      }
      case 'cancel':
        return { hand: IDLE, effects: [] };
      default:
        return stay(state);
    }
  },
  cursor: (_state, _at, keys) => (keys.alt ? 'zoom-out' : 'zoom-in'),
};

/** The rectangle with these two corners. */
export function rectBetween(a: Point, b: Point): Rect {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

import type { Rect } from '../../core/geometry';
import type { Clip } from './events';
import type { GraphicsState } from './graphics-state';

/** A stretch of the page that everything is clipped to when there is no clip: larger than any sheet. */
export const EVERYWHERE: Rect = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };

/** Narrows a state's clip to a region that lies within `bounds`. */
export function clipTo(state: GraphicsState, region: Clip['region'], bounds: Rect): void {
  const within = state.clip?.bounds ?? EVERYWHERE;
  const [left, top] = [Math.max(bounds.x, within.x), Math.max(bounds.y, within.y)];
  const width = Math.min(bounds.x + bounds.width, within.x + within.width) - left;
  const height = Math.min(bounds.y + bounds.height, within.y + within.height) - top;
  state.clip = {
    region,
    bounds: { x: left, y: top, width: Math.max(0, width), height: Math.max(0, height) },
    within: state.clip,
  };
}

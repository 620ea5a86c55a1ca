import type { Point } from '../../../core/geometry';
import { deskPlan } from '../sheets';
import { panBy } from '../view';
import { IDLE, stay } from './types';
import type { Tool, ToolStep } from './types';

/** The desk is being pushed about; the pointer was last at this point of it (CSS pixels). */
export interface Panning {
  readonly kind: 'panning';
  readonly at: Point;
}

/**
 * The hand tool 抓手: pushes the desk. Every other tool becomes it while the space bar or the middle button is held.
 */
export const HAND_TOOL: Tool = {
  name: 'hand',
  step: (event, state): ToolStep => {
    const { hand, view, desk } = state;
    switch (event.kind) {
      case 'down':
        return { hand: { kind: 'panning', at: event.at }, effects: [] };
      case 'move': {
        if (hand.kind !== 'panning') return stay(state);
        const by = { x: event.at.x - hand.at.x, y: event.at.y - hand.at.y };
        const moved = panBy(view, by, deskPlan(state), desk);
        return { hand: { kind: 'panning', at: event.at }, effects: [{ kind: 'view', view: moved }] };
      }
      case 'up':
      case 'cancel':
        return { hand: IDLE, effects: [] };
      default:
        return stay(state);
    }
  },
  cursor: ({ hand }) => (hand.kind === 'panning' ? 'grabbing' : 'grab'),
};

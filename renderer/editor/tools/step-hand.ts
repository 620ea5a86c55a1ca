import type { EditorState } from '../state';
import { stepCarry } from './carry-tool';
import { HAND_TOOL } from './hand-tool';
import { SELECT_TOOL } from './select-tool';
import { TEXT_TOOL } from './text-tool';
import type { Tool, ToolEvent, ToolName, ToolStep } from './types';

/** Every tool. */
export const TOOLS: Readonly<Record<ToolName, Tool>> = { select: SELECT_TOOL, text: TEXT_TOOL, hand: HAND_TOOL };

/** One step of the hand: of what it carries, of the desk it pushes, else of the tool it holds. */
export function stepHand(event: ToolEvent, state: EditorState): ToolStep {
  const { hand } = state;
  if (hand.kind === 'carrying') return stepCarry(hand, event, state);
  if (event.kind === 'carry') {
    const { story, article } = event;
    return { hand: { kind: 'carrying', story, article, shape: undefined, place: undefined }, effects: [] };
  }
  if (hand.kind === 'panning' || (event.kind === 'down' && event.pan)) return HAND_TOOL.step(event, state);
  return TOOLS[state.tool].step(event, state);
}

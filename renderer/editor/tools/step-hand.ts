import { presentedStep } from '../screen';
import { sheetUnder } from '../sheets';
import type { EditorState } from '../state';
import { BOUNDARY_TOOL, withFits } from './boundary-tool';
import { stepCarry } from './carry-tool';
import { stepFiles } from './files-hand';
import { FRAME_TOOL } from './frame-tool';
import { stepGuide, takeGuide } from './guide-tool';
import { HAND_TOOL } from './hand-tool';
import { PICTURE_TOOL } from './picture-tool';
import { PROOF_TOOL } from './proof-tool';
import { SELECT_TOOL } from './select-tool';
import { TEXT_TOOL } from './text-tool';
import { IDLE } from './types';
import type { Tool, ToolEvent, ToolName, ToolStep } from './types';
import { ZOOM_TOOL } from './zoom-tool';

/** Every tool. */
export const TOOLS: Readonly<Record<ToolName, Tool>> = {
  select: SELECT_TOOL,
  text: TEXT_TOOL,
  boundary: BOUNDARY_TOOL,
  picture: PICTURE_TOOL,
  frame: FRAME_TOOL,
  hand: HAND_TOOL,
  zoom: ZOOM_TOOL,
};

/** The tool in the hand: where proofs are read, and while a sign is at hand, text is marked and not only selected. */
export function toolInHand({ tool, proofing }: EditorState): Tool {
  return tool === 'text' && (proofing.on || proofing.armed !== undefined) ? PROOF_TOOL : TOOLS[tool];
}

/** One step of the hand: of what it carries, of the desk it pushes, else of the tool it holds. */
export function stepHand(event: ToolEvent, state: EditorState): ToolStep {
  const { hand } = state;
  if (state.screen === 'presentation') return presentedStep(event, state);
  if (event.kind === 'edges') {
    const isHeld = hand.kind === 'bounding' && hand.boundary === event.boundary;
    return isHeld ? withFits(hand, event.fits) : { hand, effects: [] };
  }
  if (hand.kind === 'carrying') return stepCarry(hand, event, state);
  if (event.kind === 'carry') {
    const { story, article } = event;
    return { hand: { kind: 'carrying', story, article, shape: undefined, place: undefined }, effects: [] };
  }
  if (hand.kind === 'holdingFiles' || event.kind === 'files') return stepFiles(event, state);
  if (hand.kind === 'panning' || (event.kind === 'down' && event.pan)) return HAND_TOOL.step(event, state);
  if (hand.kind === 'guiding') return stepGuide(hand, event, state);
  if (event.kind === 'down' && state.tool === 'select') {
    const taken = takeGuide(event, state);
    if (taken !== undefined) return taken;
  }
  if (event.kind === 'down' && event.clicks === 2 && state.mode === 'wall' && state.tool === 'select') {
    const sheet = sheetUnder(state, event.at);
    if (sheet !== undefined) return { hand: IDLE, effects: [{ kind: 'openPage', page: sheet.number }] };
  }
  return toolInHand(state).step(event, state);
}

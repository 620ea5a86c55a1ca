export { articleFrom, dropFrame } from './carry-tool';
export { RESIZE_GRIPS, dragFrame, sameFrame, shiftFrame } from './grip';
export type { Grip, GridSteps } from './grip';
export { TOOLS, stepHand } from './step-hand';
export { rectBetween } from './zoom-tool';
export { IDLE, TOOL_NAMES } from './types';
export type { Cursor, Hand, Modifiers, Tool, ToolEffect, ToolEvent, ToolName, ToolStep } from './types';

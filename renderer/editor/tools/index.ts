export { RESIZE_GRIPS, dragFrame, sameFrame, shiftFrame } from './grip';
export type { Grip, GridSteps } from './grip';
export { dropFrame } from './carry-tool';
export { IDLE, stepSelectTool } from './select-tool';
export type { Hit, Thing, ToolEffect, ToolEvent, ToolState, ToolStep } from './select-tool';

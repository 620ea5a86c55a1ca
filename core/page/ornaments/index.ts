export { boxOf, drawBox, paddingOf } from './box';
export type { DrawnBox } from './box';
export type { DrawnFor } from './drawn-for';
export { drawRule } from './rule';
export type { Line } from './side';
export { fitRule, thicknessOf } from './thickness';

export { boxOf, drawBox, paddingOf } from './box';
export type { DrawnBox } from './box';
export { drawRule } from './rule';
export { fitRule, thicknessOf } from './thickness';

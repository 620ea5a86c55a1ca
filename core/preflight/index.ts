export { applyFix } from './apply-fix';
export { checkEdition } from './check-edition';
export { checkData } from './data/check-data';
export { findingKey } from './finding-key';
export { leastPpi } from './print/picture-resolution';
export { canWaive, isOfSignOff, openFindings, unwaive, waive } from './waivers';
export type { WaivedFinding, WeighedFindings } from './waivers';

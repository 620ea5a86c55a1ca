export { applyFix } from './apply-fix';
export { checkEdition } from './check-edition';
export { checkData } from './data/check-data';
export { leastPpi } from './print/picture-resolution';

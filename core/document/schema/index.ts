export { canonicalJson } from './canonical-json';
export type { Problem } from './check';
export { MIGRATIONS, migrate } from './migrate';
export { profileOfTemplate } from './template';
export { validateEdition, validatePlan, validateProfile } from './validate';

export { canonicalJson } from './canonical-json';
export { PROBLEM_CODES } from './check';
export type { Problem, ProblemCode } from './check';
export { MIGRATIONS, migrate } from './migrate';
export type { Migrated, Migration } from './migrate';
export { profileOfTemplate } from './template';
export { validateEdition, validatePlan, validateProfile } from './validate';
export type { ValidatedEdition, ValidatedPlan, ValidatedProfile } from './validate';

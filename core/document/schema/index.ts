export { canonicalJson } from './canonical-json';
export { PROBLEM_CODES } from './check';
export type { Problem, ProblemCode } from './check';
export { MIGRATIONS, migrate } from './migrate';
export type { Migrated, Migration } from './migrate';
export { validateEdition, validateProfile } from './validate';
export type { ValidatedEdition, ValidatedProfile } from './validate';

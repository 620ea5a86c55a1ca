export { editionBefore, versionsSince } from './edition-before';
export { keepVersions } from './keep-versions';
export type { ChangeMaker } from './keep-versions';

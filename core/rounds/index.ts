export { editionBefore, versionsSince } from './edition-before';
export { keepVersions } from './keep-versions';

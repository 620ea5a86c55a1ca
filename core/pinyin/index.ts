export { readingsOf, sameSound, soundAlike, soundNearlyAlike, syllablesOf } from './sounds';

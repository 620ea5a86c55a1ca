export { readingsOf, sameSound, shareSyllable, soundAlike, soundNearlyAlike, syllablesOf } from './sounds';

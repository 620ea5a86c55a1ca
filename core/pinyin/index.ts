export { readingsOf, sameSound, soundAlike, soundNearlyAlike } from './sounds';

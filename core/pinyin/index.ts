export { readingsOf, sameSound, soundAlike } from './sounds';

export { readingsOf, soundAlike } from './sounds';

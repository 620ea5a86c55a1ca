export { codes } from './codes';

export { readXfdf } from './read-xfdf';

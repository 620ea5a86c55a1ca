export { readXfdf } from './read-xfdf';
export type { ReadXfdf } from './read-xfdf';

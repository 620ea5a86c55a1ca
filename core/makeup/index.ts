export { makeUp } from './make-up';
export type { MakeUpOptions } from './make-up';

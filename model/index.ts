export type { History, HistoryEntry } from './history';
export { createModel, loadModel } from './model';
export type { Model } from './model';

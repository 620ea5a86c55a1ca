export type { History, HistoryEntry } from './history';
export { createModel, loadModel } from './model';
export type { ChangeOptions, Model, ModelOptions, UpdateOrigin } from './model';

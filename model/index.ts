export { createModel, loadModel } from './model';
export type { ChangeOptions, Model, UpdateOrigin } from './model';

export { startComposer } from './composer';
export type { Composer } from './composer';
export { startMakeUp } from './make-up';
export { previewOf } from './preview';
export type { Preview } from './preview';
export type { MakeUpRun } from './make-up';
export type { ComposedPage, ComposerToWindow, MakeUpReport, UserFaces, WindowToComposer } from './messages';
export type { StoryShape } from './story-shapes';

export { startComposer } from './composer';
export type { Composer } from './composer';
export { startMakeUp } from './make-up';
export type { MakeUpRun } from './make-up';
export type { ComposedPage, ComposerToWindow, MakeUpReport, Preview, UserFaces, WindowToComposer } from './messages';
export type { StoryShape } from './story-shapes';

export { startComposer } from './composer';
export type { Composer } from './composer';
export type { ComposedPage, ComposerToWindow, Preview, WindowToComposer } from './messages';

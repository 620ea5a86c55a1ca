export { attachTextInput } from './text-input';
export type { TextInput, TextInputPlace } from './text-input';
export { createDesk } from './desk';
export type { Desk } from './desk';
export { startPainters } from './painter-pool';
export type { PainterPool } from './painter-pool';
export { THUMBNAIL_WIDTH, createThumbnails } from './thumbnails';
export type { ThumbnailStore, Thumbnails } from './thumbnails';

export { COMMANDS, MENU_TO_COMMAND, commandOf, keyScope, runCommand } from './commands';
export type { Command, CommandId } from './commands';
export { changesIn } from './copy-report';
export type { CopyReport } from './copy-report';
export {
  articlesOf,
  charactersOf,
  findArticle,
  findStory,
  gridOf,
  pageAt,
  pageName,
  paperSize,
} from './edition-queries';
export { createEditor } from './editor';
export type { Editor } from './editor';
export { keyLabel, matchesKey } from './keys';
export type { EditorState, Exporting, MakingUp, Notice, Phase, Safety, Selection } from './state';
export { createStore } from './store';
export type { Store } from './store';
export { storyEntries } from './story-status';
export type { StoryEntry, StoryStatus } from './story-status';
export { RESIZE_GRIPS } from './tools';
export type { Grip, Hit, ToolEvent, ToolState } from './tools';
export { ACTUAL_SCALE, panBy, toDesk, toPage, zoomAbout, zoomOf } from './view';
export type { Size, View } from './view';

export { EVENT_NAMES, eventChannel, requestChannel } from './api';
export type { EventName, Events, FormeApi } from './api';
export type { Check } from './check';
export { MOST_PAGES } from './output-order';
export { MOST_DROPPED_BYTES, REQUEST_CHECKS, REQUEST_NAMES } from './requests';
export type { RequestName, Requests } from './requests';
export { FAILURE_CODES, failure, success } from './result';
export type { Failure, Result } from './result';
export { MENU_COMMANDS } from './menu';
export type { MenuCommand } from './menu';
export {
  DESK_LAYERS,
  DOCK_ZONES,
  NEW_PREFERENCES,
  PREFERENCE_CHECKS,
  RULER_UNITS,
  SIZE_UNITS,
  THEMES,
  UI_SCALES,
} from './preferences';
export type { DeskLayer, DockLayout, DockZone, Preferences, RulerUnit, SizeUnit } from './preferences';
export { UI_LANGUAGES } from './types';
export type {
  Bootstrap,
  BroughtRemarks,
  CheckedSource,
  ChosenFile,
  ChosenNameplate,
  ChosenPressProfile,
  ConditionFacts,
  CopyNotice,
  DroppedFile,
  FileSource,
  FontResource,
  ImportedCopy,
  ImportedPicture,
  JobEvent,
  Notice,
  OpenedEdition,
  RecentEdition,
  SaveState,
  StartedJob,
  TemplateEntry,
  UiLanguage,
  UserFontResource,
} from './types';
export { APP_ORIGIN, WINDOW_URL, coverUrl, fontUrl, pictureUrl, printedPictureUrl } from './urls';

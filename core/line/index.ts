export { breakOpportunities } from './breaks';
export type { BreakOptions } from './breaks';
export { measureOf } from './prepared';
export type { Measure } from './prepared';
export { setHeadline } from './set-headline';
export type { HeadlineOptions } from './set-headline';
export { setLine } from './set-line';
export type { SetSingleLine } from './set-line';
export { setParagraph } from './set-paragraph';
export { setVerticalLine } from './set-vertical-line';
export type {
  Emphasis,
  LineRun,
  ParagraphStyle,
  SetLine,
  SetParagraph,
  SetVerticalLine,
  SettingNote,
  Span,
  TabStop,
  VerticalRun,
} from './types';

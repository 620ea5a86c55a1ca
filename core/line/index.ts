export { breakOpportunities } from './breaks';
export type { BreakOptions } from './breaks';
export type { Measure } from './prepared';
export { FULL_PRESS, UNNOTICED_PRESS, fitHeadline } from './fit-headline';
export type { HeadlineFit, HeadlinePlace, Press } from './fit-headline';
export { DISPLAY_SIZE } from './optical';
export { prepareHeadline } from './prepare-headline';
export type { PreparedHeadline } from './prepare-headline';
export { breakHeadline, setHeadline, setHeadlineLines } from './set-headline';
export type { HeadlineBreaks, HeadlineOptions } from './set-headline';
export { setLine } from './set-line';
export type { SetSingleLine } from './set-line';
export { setParagraph } from './set-paragraph';
export { setVerticalHeadline } from './set-vertical-headline';
export type { SetVerticalHeadline } from './set-vertical-headline';
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

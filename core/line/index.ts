export { breakOpportunities } from './breaks';
export type { BreakOptions } from './breaks';
export { describeText } from './describe-text';
export type { DescribeOptions, TextDescription } from './describe-text';
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

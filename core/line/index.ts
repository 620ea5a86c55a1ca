export { breakOpportunities } from './breaks';
export type { BreakOptions } from './breaks';
export { measureOf } from './prepared';
export type { Measure } from './prepared';
export { ornamentsOf } from './ornaments';
export { rubyWhite, rubyWidth, setRuby } from './ruby';
export type { RubyBase, RubyNeighbour, RubyRun, RubyWhite, SetRuby } from './ruby';
export { setHeadline } from './set-headline';
export type { HeadlineOptions } from './set-headline';
export { setLine } from './set-line';
export type { SetSingleLine } from './set-line';
export { setParagraph } from './set-paragraph';
export { setVerticalLine } from './set-vertical-line';
export type {
  LineRun,
  Ornament,
  ParagraphStyle,
  SetLine,
  SetParagraph,
  SetVerticalLine,
  SettingNote,
  Span,
  TabStop,
  VerticalRun,
} from './types';

export { breakOpportunities } from './breaks';
export type { BreakOptions } from './breaks';
export { setParagraph } from './set-paragraph';
export type { LineRun, ParagraphStyle, SetLine, SetParagraph, SettingNote, Span } from './types';

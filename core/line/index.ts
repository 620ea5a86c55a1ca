export { breakOpportunities } from './breaks';
export type { BreakOptions } from './breaks';
export type { LineRun, ParagraphStyle, SetLine, SetParagraph, SettingNote, Span } from './types';

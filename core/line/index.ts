export type { LineRun, ParagraphStyle, SetLine, SetParagraph, SettingNote, Span } from './types';

export type { Fault, FaultCode } from './faults';
export { scoreEdition } from './score-edition';
export { TERM_WEIGHTS, scorePage, scoreReading } from './score-page';
export type { PageScore, ScoreTerm } from './score-page';
export { readingOf } from './reading';
export { measuresOf, readBox } from './sheet';
export type { Box, Measures, Reading, ScoreArticle, ScoreBox, ScoreSheet } from './sheet';
export type { Taboo, TabooCode } from './taboos';

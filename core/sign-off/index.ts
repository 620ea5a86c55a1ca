export { MOST_ERRORS, shutGates } from './gates';
export type { GateFacts, ShutGate } from './gates';
export { isSameRead, readThing, readingOf, readingOrder, unreadThing } from './readings';
export type { ReadStop, ReaderRound } from './readings';
export { signOffFindings } from './sign-off-findings';
export { isPassed, signOffOf, signPages, stagesOf, withdrawSignOffs } from './sign-offs';
export type { SignedChange, StandingSignOff } from './sign-offs';

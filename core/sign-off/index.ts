export { MOST_ERRORS, shutGates } from './gates';
export type { GateFacts, ShutGate } from './gates';
export { storyFingerprint } from './page-matter';
export { readStory, readingOf, readingOrder, unreadStory } from './readings';
export type { ReadStory, ReaderRound, StandingReading } from './readings';
export { signOffFindings } from './sign-off-findings';
export { isPassed, signOffOf, signPages, stagesOf, withdrawSignOffs } from './sign-offs';
export type { SignedChange, StandingSignOff } from './sign-offs';

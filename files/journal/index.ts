export { createJournal, resumeJournal } from './journal';
export type { Journal, ResumedJournal } from './journal';
export type { JournalRecord } from './records';

export { createJournal, resumeJournal } from './journal';
export type { AppendResult, Journal, ResumedJournal } from './journal';
export type { JournalRecord } from './records';

export { breakOpportunities, breakText } from './break-opportunities';
export { findWords } from './whole';
export type { BreakOptions, BreakUnits, BrokenUnits } from './break-opportunities';

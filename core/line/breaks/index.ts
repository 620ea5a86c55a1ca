export { breakOpportunities, breakText } from './break-opportunities';
export type { BreakOptions, BrokenUnits } from './break-opportunities';
export type { BreakUnits } from './unicode';

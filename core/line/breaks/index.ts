export { breakOpportunities, breakText } from './break-opportunities';
export type { BreakOptions, BreakUnits, BrokenUnits } from './break-opportunities';
export type { Stretch } from './whole';

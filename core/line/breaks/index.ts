export { breakOpportunities } from './break-opportunities';
export type { BreakOptions } from './break-opportunities';

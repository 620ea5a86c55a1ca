export { applyPlan } from './apply-plan';
export type { PlannedEdition, PlanProblem } from './apply-plan';
export { makeUp } from './make-up';
export type { MakeUpOptions } from './make-up';
export { pageLoad } from './make-up-page';
export type { PageLoad, PageTask } from './make-up-page';
export { pageStock, proposalRank, proposePage } from './propose-page';
export type { PageProposal, PageStock, ProposalTry, ProposeOptions } from './propose-page';

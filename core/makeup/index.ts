export { applyPlan } from './apply-plan';
export type { PlannedEdition, PlanProblem } from './apply-plan';
export { makeUp } from './make-up';
export type { MakeUpOptions } from './make-up';

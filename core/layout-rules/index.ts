export { buildRulePages } from './build-rule-pages';
export { checkLayout, hitsOf } from './check-layout';
export { headStrength } from './head-strength';
export { TOUCHING_LINES } from './l26-pictures';
export { LAYOUT_RULES } from './layout-rules';
export { likeness } from './likeness';
export type { Hit } from './rule';
export type { RulePage } from './rule-page';
export { throughSeverity } from './through-severity';

export { datesIn } from './dates-in';
export type { DaySaid } from './dates-in';
export { daySlips } from './day-slips';
export type { DaySlip } from './day-slips';
export { FESTIVALS, festivalInstead, lunarFestival } from './festivals';
export { NUMERAL, numberOf, numeralLike } from './numerals';
export { dateSaid } from './said-date';

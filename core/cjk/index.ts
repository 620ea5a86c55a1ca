export { EAST_ASIAN, LINE_BREAK_CLASS, LINE_BREAK_TABLE, lineBreakOf } from './line-break';
export { LINE_BREAK } from './line-break-classes';
export type { LineBreakClassName } from './line-break';
export { KIND, MARKS, kindOf } from './marks';
export type { CharacterKind } from './marks';
export { isExclaiming, isSqueezable, markSpace, pairSpace } from './punctuation';
export type { MarkSpace, PairSpace, PunctuationRules } from './punctuation';
export { wordsOf } from './words';
export type { Word } from './words';

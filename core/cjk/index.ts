export { EAST_ASIAN, LINE_BREAK_CLASS, lineBreakOf } from './line-break';
export { LINE_BREAK } from './line-break-classes';
export type { LineBreakClassName } from './line-break';
export { KIND, KINDS, MARKS, kindOf } from './marks';
export type { CharacterKind } from './marks';
export { isSqueezable, isStop, markSpace, pairSpace } from './punctuation';
export type { MarkSpace, PairSpace, PunctuationRules } from './punctuation';
export { wordsOf } from './words';
export type { Word } from './words';

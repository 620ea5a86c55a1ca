export { createMarkDeeds } from './mark-deeds';
export type { MarkDeeds, MarkWish } from './mark-deeds';
export { createRemarkDeeds } from './remark-deeds';
export type { RemarkDeeds } from './remark-deeds';
export { NOT_PROOFING, listedMarks, readerOf } from './proofing';
export type { MarkFilter, Proofing } from './proofing';
export { typedMark } from './typed-mark';

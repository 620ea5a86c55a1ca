export type { ArticlesData } from './digital/article-data';
export { makeOutputs } from './make-outputs';
export type { OutputOptions } from './make-outputs';
export type { OutputResources } from './resources';
export { correctionList, correctionPdf } from './proof/correction-list';
export { MARK_NAMES } from './proof/mark-annotations';
export { marksAsXfdf, readRemarks } from './proof/read-remarks';
export type { ReadRemarks } from './proof/read-remarks';

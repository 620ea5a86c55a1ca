export { documentFacts } from './document-facts';
export type { DocumentFacts } from './document-facts';
export type { ArticleArea, ArticleData, ArticlesData } from './digital/article-data';
export { makeOutputs } from './make-outputs';
export type { OutputOptions } from './make-outputs';
export type { OutputListener } from './progress';
export type { OutputResources } from './resources';
export { MARK_NAMES, markAnnotations } from './proof/mark-annotations';

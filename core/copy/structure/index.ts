export { structureCopy } from './structure-copy';
export type { Structured, StructuredCaption, StructuredParagraph, StructuredStory } from './types';

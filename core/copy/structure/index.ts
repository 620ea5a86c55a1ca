export { structureCopy } from './structure-copy';
export type { Structured, StructuredStory } from './types';

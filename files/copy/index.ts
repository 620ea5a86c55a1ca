export { LARGEST_COPY, LONGEST_LINE, readCopy } from './read-copy';
export type { ReadCopyResult } from './read-copy';

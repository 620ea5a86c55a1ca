import { editsFor } from './rule';
import type { CopyRule } from './rule';

/** Every line end becomes one line feed: CR, CR LF, and the separators of Unicode and of word processors. */
export const lineEnds: CopyRule = {
  name: 'line-ends',
  find: (text) => ({ edits: editsFor(text, /\r\n?|[\u0085\u2028\u2029\v\f]/gu, () => '\n') }),
};

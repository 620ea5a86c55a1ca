import type { Edit } from '../ledger';
import type { CopyRule } from './rule';

/** Runs of blank lines become one; none are left at the start and the end. */
export const blankLines: CopyRule = {
  name: 'blank-lines',
  find: (text) => {
    const edits: Edit[] = [];
    for (const match of text.matchAll(/\n+/gu)) {
      const start = match.index;
      const end = start + match[0].length;
      if (start === 0 || end === text.length) edits.push({ start, end, after: '' });
      else if (match[0].length > 2) edits.push({ start: start + 2, end, after: '' });
    }
    return { edits };
  },
};

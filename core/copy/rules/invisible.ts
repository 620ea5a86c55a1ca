import type { Edit } from '../ledger';
import { editsFor } from './rule';
import type { CopyRule } from './rule';

const WIDE_AND_HARD_BLANKS = '\\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f';
/** Zero-width characters, soft hyphens, directions and control characters; variation selectors stay. */
const UNSEEN =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
const PATTERN = new RegExp(`[${WIDE_AND_HARD_BLANKS}]|[${UNSEEN}]`, 'gu');
const BLANK = new RegExp(`[${WIDE_AND_HARD_BLANKS}]`, 'u');

/** Blanks of every width but the ideographic become one space, and characters nobody can see go. */
export const invisible: CopyRule = {
  name: 'invisible',
  find: (text) => ({ edits: editsFor(text, PATTERN, (match) => (BLANK.test(match[0]) ? ' ' : '')) }),
};

/** Blanks at line starts (typed indents: the composer indents) and line ends go. */
export const lineEdges: CopyRule = {
  name: 'line-edges',
  find: (text) => {
    const edits: Edit[] = [];
    // Found by runs of blanks, so that a long run inside a line costs no second look.
    for (const match of text.matchAll(/[ \u3000]+/gu)) {
      const end = match.index + match[0].length;
      const edge = match.index === 0 || text[match.index - 1] === '\n' || end === text.length || text[end] === '\n';
      if (edge) edits.push({ start: match.index, end, after: '' });
    }
    return { edits };
  },
};

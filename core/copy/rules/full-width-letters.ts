import { editsFor } from './rule';
import type { CopyRule } from './rule';

/** Distance from a full-width letter or digit to its ASCII form. */
const WIDTH_OFFSET = 0xfee0;

/** Full-width digits and Latin letters, and the signs that belong to numbers, become half-width. */
export const fullWidthLetters: CopyRule = {
  name: 'full-width-letters',
  find: (text) => ({
    edits: editsFor(text, /[０-９Ａ-Ｚａ-ｚ]+(?:[．：][０-９]+|，[０-９]{3}(?![０-９]))*％?/gu, (match) =>
      [...match[0]].map((letter) => String.fromCharCode(letter.charCodeAt(0) - WIDTH_OFFSET)).join(''),
    ),
  }),
};

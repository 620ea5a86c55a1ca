import { isSignature } from './byline';
import { isCaption } from './caption';
import { readCredits } from './credits';
import { splitDateline } from './dateline';
import { readImprint } from './imprint';
import { isSeparator, markedLine } from './marks';
import { readMastheadLine } from './masthead';
import { readSection } from './section';
import { isTeaserHeader, readTeaser } from './teaser';

const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十\d]{1,3}[章节節条條部][、\s]|[①-⑳])/u;

/** Whether a line opens with the number of an item or a section. */
export function isNumbered(text: string): boolean {
  return NUMBERED.test(text);
}

/** Signatures, marks, rows of fields and the like: no running text, whatever marks are in them. */
export function standsAlone(text: string): boolean {
  return isStructural(text) && !isNumbered(text) && splitDateline(text) === undefined;
}

/** Whether a line is by its own form a part of the page, and so never the second half of a cut sentence. */
export function isStructural(text: string): boolean {
  return (
    markedLine(text) !== undefined ||
    isSeparator(text) ||
    splitDateline(text) !== undefined ||
    isNumbered(text) ||
    isSignature(text) ||
    isCaption(text) ||
    isTeaserHeader(text) ||
    readImprint(text) !== undefined ||
    readCredits(text) !== undefined ||
    readMastheadLine(text) !== undefined ||
    readSection(text) !== undefined ||
    readTeaser(text) !== undefined
  );
}

import { NUMERAL, numberOf } from '../../days';
import type { EditionCheck, PlacedSlip, ReadText } from '../reading';

const TO = new RegExp(`下转第?(?<page>${NUMERAL})版`, 'u');
const FROM = new RegExp(`(?<=上接)第?(?<page>${NUMERAL})版`, 'u');

/**
 * Jump lines that were written into the copy: a story does not come from the page on which it goes on, or from a later
 * one.
 */
export const checkJumpLines: EditionCheck = ({ texts }) => {
  const leaving = texts.flatMap((text) => {
    const page = numberOf(TO.exec(text.folded)?.groups?.['page'] ?? '');
    return page === undefined ? [] : [{ text, page }];
  });
  return texts.flatMap((text): PlacedSlip[] => {
    const match = FROM.exec(text.folded);
    const page = numberOf(match?.groups?.['page'] ?? '');
    if (match === null || page === undefined) return [];
    const beginning = leaving.length === 1 ? leaving[0] : leaving.find((one) => isSameStory(one.text, text, texts));
    if (beginning === undefined || page < beginning.page) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ text, slip: { code: 'jump-line', start, end, confidence: 0.8, values: { other: beginning.page } } }];
  });
};

/** Whether two parts of a story have one head. */
function isSameStory(one: ReadText, other: ReadText, texts: readonly ReadText[]): boolean {
  const head = ({ story }: ReadText): string =>
    texts.find((text) => text.story === story && text.kind === 'headline')?.text ?? '';
  return head(one) !== '' && head(one) === head(other);
}

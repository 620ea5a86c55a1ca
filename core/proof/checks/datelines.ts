import type { EditionCheck, PlacedSlip } from '../reading';

/** What a story opens with, its reporters with it: `本报讯（记者某某）`, `【本报讯】`. */
const DATELINE =
  '[【\\[]?本[报刊台网][〇㐀-鿿𠀀-𲎯]{0,6}?(?:\\d{1,2}月)?(?:\\d{1,2}日)?[讯电][】\\]]?(?:[（(][^（）()]{2,40}[）)])?[ \\u3000]*';
const ONE = new RegExp(`^${DATELINE}`, 'u');
const TWO = new RegExp(`^(?<first>${DATELINE})${DATELINE}`, 'u');

/** Stories that open with a dateline twice: in one text, or in the first paragraph after one of its own. */
export const checkDatelines: EditionCheck = ({ texts }) => {
  const withDateline = new Set(texts.filter(({ kind }) => kind === 'dateline').map(({ story }) => story));
  return texts.flatMap((text): PlacedSlip[] => {
    if (text.kind !== 'body' && text.kind !== 'dateline') return [];
    const first = TWO.exec(text.folded)?.groups?.['first'];
    const again = text.part === 'body:0' && withDateline.has(text.story) ? ONE.exec(text.folded)?.[0] : undefined;
    const end = (first ?? again)?.length ?? 0;
    if (end === 0) return [];
    return [{ text, slip: { code: 'doubled-word', start: 0, end, suggestion: '', confidence: 0.85 } }];
  });
};

import { ranked } from './lead';
import type { LayoutRule } from './rule';

/**
 * L14 孤字: a paragraph's last line is one character with its marks. Composing tells; in the lead it is not let pass.
 */
export const orphan: LayoutRule = {
  id: 'L14',
  name: { 'zh-Hans': '孤字', 'zh-Hant': '孤字', en: 'orphan character' },
  severity: 'soft',
  scope: 'composing',
  codes: ['orphan-character'],
  weigh: ({ place }, page) =>
    page !== undefined && ranked(page)[0]?.article.id === place.article && place.part === 'body' ? 'hard' : 'soft',
};

import type { LayoutRule } from './rule';
import { shorten } from './shorten';

/** L35 溢文, 缺文: text that finds no place, or more than two lines that no text fills. Composing tells. */
export const copyfit: LayoutRule = {
  id: 'L35',
  name: { 'zh-Hans': '溢文缺文', 'zh-Hant': '溢文缺文', en: 'overset, underset' },
  severity: 'hard',
  scope: 'composing',
  codes: ['overset', 'underset'],
  weigh: ({ code }) => (code === 'overset' ? 'hard' : 'soft'),
  fix: ({ code, place }, page) => {
    const one = page?.articles.find(({ article }) => article.id === place.article);
    return code === 'underset' && page !== undefined && one !== undefined ? shorten(one, page) : undefined;
  },
};

import type { PaperLanguage } from '../document';

/**
 * The jump line 转版行 that pairs two parts of a story: `（下转第2版）` where it leaves, `（上接第1版）` where it
 * comes.
 */
export function jumpText(direction: 'to' | 'from', page: number, language: PaperLanguage): string {
  const to = language === 'zh-Hant' ? '下轉' : '下转';
  return `（${direction === 'to' ? to : '上接'}第${page}版）`;
}

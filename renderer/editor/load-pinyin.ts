import type { Score } from './fuzzy';

/** The score by pinyin, with its table of readings: fetched when it is first asked for, as few starts need it. */
export async function loadPinyin(): Promise<Score> {
  const { pinyinScore } = await import('./pinyin');
  return pinyinScore;
}

/** Whether a text begins, as it is read, with the letters typed; fetched with the same table. */
export async function loadPinyinBegins(): Promise<(typed: string, text: string) => boolean> {
  const { pinyinBegins } = await import('./pinyin');
  return pinyinBegins;
}

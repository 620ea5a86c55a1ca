import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../core/cjk';

const cut = (text: string, given?: readonly string[]): string =>
  wordsOf(text, given)
    .map(({ start, end }) => text.slice(start, end))
    .join('/');

const kinds = (text: string): string[] => wordsOf(text).map(({ kind }) => kind);

describe('the words of a text', () => {
  it.each([
    ['智慧客服中心启动运营', '智慧/客服/中心/启动/运营'],
    ['石桥村扎实推进今冬供暖', '石桥/村/扎实/推进/今冬/供暖'],
    ['讨论会议日程', '讨论/会议/日程'],
  ])('are those of the lexicon: %s', (text, words) => {
    expect(cut(text)).toBe(words);
  });

  it.each([
    ['全鎮義務教育設施更新', '全鎮/義務/教育/設施/更新'],
    ['臺灣網路學校說明會', '臺灣/網路/學校/說明會'],
  ])('are found in Traditional text too: %s', (text, words) => {
    expect(cut(text)).toBe(words);
  });

  it.each([
    ['三十六家单位', '三十六家/单位'],
    ['7月16日开工', '7月/16日/开工'],
    ['百分之九十八点六的村庄', '百分之九十八点六/的/村庄'],
    ['20多名干部', '20多名/干部'],
    ['增产1.2万吨', '增产/1.2万吨'],
    ['第二十一届书展', '第二十一届/书展'],
    ['下降3.5%', '下降/3.5%'],
    ['三千名師生', '三千名/師生'],
  ])('hold a number and its measure together: %s', (text, words) => {
    expect(cut(text)).toBe(words);
  });

  it.each([
    ['王之焕明天作报告', ['王之焕'], '王之焕/明天/作/报告'],
    ['青石隧道贯通', ['青石隧道'], '青石隧道/贯通'],
    ['青石隧道貫通', ['青石隧道'], '青石隧道/貫通'],
    ['臺灣雲汀號首航', ['云汀号'], '臺灣/雲汀號/首航'],
    ['云汀C919首航', ['云汀C919'], '云汀C919/首航'],
  ])('hold the words that the paper gives: %s', (text, given, words) => {
    expect(cut(text, given)).toBe(words);
  });

  // GB/T 15834 4.14.3.1: the interpunct stands inside one name.
  it.each([
    ['总统阿里·卡德尔访问', '总统/阿里·卡德尔/访问'],
    ['约翰·史密斯来访', '约翰·史密斯/来访'],
    ['瑪麗·卡爾文化週', '瑪麗·卡爾/文化/週'],
    ['《诗经·秦风》', '《/诗经/·/秦/风/》'],
  ])('hold a foreign name together: %s', (text, words) => {
    expect(cut(text)).toBe(words);
  });

  it('tell verbs, numbers, lone characters and marks', () => {
    expect(kinds('书记守护三座桥，')).toEqual(['noun', 'verb', 'number', 'character', 'other']);
  });

  it('join up to the text, whatever it is', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('人民政府', '三十', '7月', '𠮷', '縣', '\ud842'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const words = wordsOf(text);
        expect(words.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(words.every(({ start }, index) => start === (words[index - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });
});

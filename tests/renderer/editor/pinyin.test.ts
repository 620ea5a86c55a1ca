import { describe, expect, it } from 'vitest';
import { fuzzyFind, fuzzyScore } from '../../../renderer/editor/fuzzy';
import { loadPinyin } from '../../../renderer/editor';
import { zhHans, zhHant } from '../../../renderer/i18n';

describe('finding by pinyin', async () => {
  const pinyin = await loadPinyin();

  it('takes initials, whole syllables, and what lies between', () => {
    for (const typed of ['zdzb', 'zidongzuban', 'zidzub', 'zdzuban', "zi dong zu'ban", 'ZDZB']) {
      expect(pinyin(typed, '自动组版'), typed).toBeGreaterThan(0);
    }
    expect(pinyin('zuban', '自动组版')).toBeGreaterThan(0);
    expect(pinyin('zdb', '自动组版')).toBeUndefined();
    expect(pinyin('zdzbx', '自动组版')).toBeUndefined();
  });

  it('knows characters that are read in several ways, ü as v, traditional ones, and letters between them', () => {
    expect(pinyin('chongzuo', '重做')).toBeGreaterThan(0);
    expect(pinyin('zhongdian', '重点')).toBeGreaterThan(0);
    expect(pinyin('hangju', '行距')).toBeGreaterThan(0);
    expect(pinyin('nv', '女足')).toBeGreaterThan(0);
    expect(pinyin('zdpb', '自動拼版')).toBeGreaterThan(0);
    expect(pinyin('dcpdf', '导出 PDF')).toBeGreaterThan(0);
  });

  it('does not answer Chinese or figures, which letters answer', () => {
    expect(pinyin('组版', '自动组版')).toBeUndefined();
    expect(pinyin('12', '12版')).toBeUndefined();
  });

  it('answers better where it begins, and where fewer characters are meant', () => {
    const found = fuzzyFind('cx', ['撤销', '从选区', '不撤销'], (text) => [text], [fuzzyScore, pinyin]);
    expect(found[0]).toBe('撤销');
    expect(found).not.toContain('从 选');
    expect(found.at(-1)).toBe('不撤销');
  });

  it('finds every command by the initials of its name, in both scripts', () => {
    for (const { commands } of [zhHans, zhHant]) {
      for (const name of Object.values(commands)) {
        const han = [...name].filter((character) => /\p{Script=Han}/u.test(character));
        for (const character of han) {
          const answered = [...'abcdefghjklmnopqrstwxyz'].some((letter) => pinyin(letter, character) !== undefined);
          expect(answered, `${character} of ${name}`).toBe(true);
        }
      }
    }
  });
});

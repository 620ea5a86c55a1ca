import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patchedText, scriptConverter } from '../../../core/script-conversion';
import type { ScriptTarget } from '../../../core/script-conversion';
import { SCRIPT_TABLES } from '../../../core/script-tables';

function converter(target: ScriptTarget, names: readonly string[] = []) {
  const from = target.startsWith('hant') ? 'zh-Hans' : 'zh-Hant';
  return scriptConverter(SCRIPT_TABLES, { from, target, names });
}

const NAMES = ['范余里', '钟余谷', '石桥镇', '蘇鳴遠'];
const CONVERTERS = new Map(
  (['hant', 'hant-tw', 'hant-hk', 'hans', 'hans-tw', 'hans-hk'] as const).map((to) => [to, converter(to, NAMES)]),
);

function converted(text: string, target: ScriptTarget): string {
  return patchedText(text, CONVERTERS.get(target)!(text));
}

describe('converting a text', () => {
  it.each([
    ['头发长了，干部发现皇后在后面。', 'hant', '頭髮長了，幹部發現皇后在後面。'],
    ['他用软件传文件，存进U盘。', 'hant-tw', '他用軟體傳檔案，存進隨身碟。'],
    ['群众在里面说明线路。', 'hant-hk', '羣眾在裏面説明線路。'],
    ['他說：「頭髮乾了，『乾坤』還在。」', 'hans', '他说：“头发干了，‘乾坤’还在。”'],
    ['網際網路上的軟體', 'hans-tw', '互联网上的软件'],
    ['“甲‘乙’丙”', 'hant', '「甲『乙』丙」'],
    ['自己的历法', 'hant', '自己的曆法'],
    ['有19人参加，人参长在山里', 'hant', '有19人參加，人蔘長在山裏'],
    ['20%，A4𠮷😀', 'hant', '20%，A4𠮷😀'],
  ] as const)('%s to %s', (text, target, expected) => {
    expect(converted(text, target)).toBe(expected);
  });

  it('names places that only sense decides, with what else they may be', () => {
    const doubtful = CONVERTERS.get('hant')!('衣服干了，干部来了。').filter(({ others }) => others !== undefined);
    expect(doubtful.map(({ start, was, words, others }) => [start, was, words, others])).toEqual([
      [2, '干', '幹', ['乾', '干', '榦']],
    ]);
  });

  it('keeps characters of names that are their own in the other script, and writes given names as they are given', () => {
    expect(converted('范余里与钟余谷、苏鸣远在石桥镇', 'hant')).toBe('范余里與鍾余谷、蘇鳴遠在石橋鎮');
    const rare = converter('hant', ['陳𬱖遠']);
    expect(patchedText('陈𬱖远', rare('陈𬱖远'))).toBe('陳𬱖遠');
    expect(CONVERTERS.get('hant')!('苏鸣远').map(({ kind }) => kind)).toEqual(['name', 'name', 'name']);
  });

  it('changes nothing of a text that is in the script already, but for words of a region', () => {
    const taiwan = scriptConverter(SCRIPT_TABLES, { from: 'zh-Hant', target: 'hant-tw', names: [] });
    expect(patchedText('皇后的軟件', taiwan('皇后的軟件'))).toBe('皇后的軟體');
    const plain = scriptConverter(SCRIPT_TABLES, { from: 'zh-Hans', target: 'hans', names: [] });
    expect(plain('“后面”的软件')).toEqual([]);
  });

  it('gives patches in order, none over another, that hold what stands there', () => {
    const piece = fc.constantFrom(...'头发干里后面“”‘’范余里U盘软件网络𫘪𠮷a1，。乾坤里程钟余谷', '互联网', '范余里');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(...CONVERTERS.keys()), (pieces, target) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end, was, words, others } of CONVERTERS.get(target)!(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(start, end)).toBe(was);
          expect(was !== words || others !== undefined).toBe(true);
          at = end;
        }
      }),
    );
  });

  it('brings names back as they were', () => {
    const piece = fc.constantFrom('范余里', '钟余谷', '石桥镇', '苏鸣远', '说：', '的头发', '，', '在后面');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('hant', 'hant-tw', 'hant-hk'), (pieces, to) => {
        const text = pieces.join('');
        expect(converted(converted(text, to), 'hans')).toBe(text);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { KIND, LINE_BREAK_TABLE, MARKS, kindOf, markSpace, pairSpace } from '../../../core/cjk';
import type { CharacterKind } from '../../../core/cjk';

const mark = (character: string): number => kindOf(character.codePointAt(0) ?? 0);
const simplified = { language: 'zh-Hans', style: 'quanjiao' } as const;
const traditional = { language: 'zh-Hant', style: 'quanjiao' } as const;

/** Width of two marks, their outer white included, and what they may be squeezed to. */
function pair(text: string, rules: typeof simplified | typeof traditional): [natural: number, least: number] {
  const [first = 0, second = 0] = [...text].map(mark);
  const a = markSpace(first, rules);
  const b = markSpace(second, rules);
  const { natural, least } = pairSpace(first, second, rules);
  const bodies = a.body + b.body;
  const outer = a.before + b.after;
  return [outer + bodies + natural, bodies + least];
}

describe('character kinds', () => {
  it.each(Object.entries(MARKS))('knows every %s mark', (kind, members) => {
    for (const member of members) expect(kindOf(member.codePointAt(0) ?? 0)).toBe(KIND[kind as CharacterKind]);
  });

  it.each([
    ['国', KIND.han],
    ['々', KIND.iteration],
    ['𠮷', KIND.han],
    ['ａ', KIND.han],
    ['①', KIND.han],
    ['a', KIND.letter],
    ['ǎ', KIND.letter],
    ['7', KIND.digit],
    [' ', KIND.space],
    ['　', KIND.ideographicSpace],
    [',', KIND.other],
  ])('takes %s for what it is', (character, kind) => {
    expect(kindOf(character.codePointAt(0) ?? 0)).toBe(kind);
  });

  it('has a line break class for every code point', () => {
    expect(LINE_BREAK_TABLE).toHaveLength(0x110000);
    expect(LINE_BREAK_TABLE[0x10ffff]).toBe(LINE_BREAK_TABLE[0x61]);
  });
});

describe('neighbouring marks (CLREQ 3.1.6.2)', () => {
  it.each([
    ['）”', 1.5, 1],
    ['。”', 1.5, 1],
    ['”，', 1.5, 1],
    ['）（', 1.5, 1],
    ['：“', 1.5, 1],
    ['。（', 1.5, 1.5],
    ['“《', 1.5, 1],
    ['（）', 2, 1],
    ['！？', 1.5, 1],
  ])('sets %s %d em wide and no less than %d em', (text, natural, least) => {
    expect(pair(text, simplified)).toEqual([natural, least]);
  });

  it.each([
    ['。」', 2],
    ['」，', 1.5],
    ['」「', 1.5],
    ['。「', 1.5],
    ['」』', 1.5],
    ['，，', 2],
  ])('sets %s %d em wide in Traditional', (text, natural) => {
    expect(pair(text, traditional)[0]).toBe(natural);
  });
});

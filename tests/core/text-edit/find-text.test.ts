import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderOf, narrow, replacementOf, widen } from '../../../core/text-edit';
import type { FindWish } from '../../../core/text-edit';

const PLAIN: FindWish = { text: '', expression: false, matchCase: false, matchWidth: false, wholeWords: false };

function found(text: string, wish: Partial<FindWish>): readonly string[] {
  const finder = finderOf({ ...PLAIN, ...wish });
  if (!finder.ok) throw new Error(finder.code);
  return finder.find(text).map(({ start, end }) => text.slice(start, end));
}

describe('finderOf', () => {
  it('takes capitals and widths as the same unless they are to differ', () => {
    const text = 'GPS、ＧＰＳ和gps';
    expect(found(text, { text: 'gps' })).toEqual(['GPS', 'ＧＰＳ', 'gps']);
    expect(found(text, { text: 'GPS', matchCase: true })).toEqual(['GPS', 'ＧＰＳ']);
    expect(found(text, { text: 'ＧＰＳ', matchCase: true, matchWidth: true })).toEqual(['ＧＰＳ']);
  });

  it('finds Latin words and numbers whole, and Chinese anywhere', () => {
    expect(found('12 与 2012 年 art start', { text: '12', wholeWords: true })).toEqual(['12']);
    expect(found('art start', { text: 'art', wholeWords: true })).toEqual(['art']);
    expect(found('石桥镇新石桥', { text: '石桥', wholeWords: true })).toEqual(['石桥', '石桥']);
  });

  it('takes signs of expressions literally unless it is one', () => {
    expect(found('价 $1.5（含税）', { text: '1.5(' })).toEqual(['1.5（']);
    expect(found('2019年、2020年', { text: '\\d{4}年', expression: true })).toEqual(['2019年', '2020年']);
    expect(found('（甲）（乙）', { text: '（.）', expression: true })).toEqual(['（甲）', '（乙）']);
  });

  it('says what makes no sense, and finds no nothing', () => {
    expect(finderOf(PLAIN)).toEqual({ ok: false, code: 'nothing' });
    expect(finderOf({ ...PLAIN, text: '(', expression: true })).toEqual({ ok: false, code: 'invalid' });
    expect(found('甲乙', { text: 'x*', expression: true })).toEqual([]);
  });

  it('is really there, all of it, in any text', () => {
    const signs = fc.constantFrom('甲', '乙', 'a', 'A', 'ａ', '.', '$', '（', '𠮷');
    const text = fc.string({ unit: signs, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.string({ unit: signs, minLength: 1, maxLength: 3 }), (whole, wanted) => {
        const exact = found(whole, { text: wanted, matchCase: true, matchWidth: true });
        expect(exact).toHaveLength(whole.split(wanted).length - 1);
        expect(exact.every((hit) => hit === wanted)).toBe(true);
        const same = (one: string): string => narrow(one).toLowerCase();
        expect(found(whole, { text: wanted }).every((hit) => same(hit) === same(wanted))).toBe(true);
      }),
    );
  });
});

describe('replacementOf', () => {
  it('puts groups in for an expression only', () => {
    const finder = finderOf({ ...PLAIN, text: '(\\d+)月(\\d+)日', expression: true });
    const [hit] = finder.ok ? finder.find('3月15日') : [];
    expect(replacementOf('3月15日', hit!, '$1/$2 ($&) $$', { expression: true })).toBe('3/15 (3月15日) $');
    expect(replacementOf('3月15日', hit!, '$1', { expression: false })).toBe('$1');
  });
});

describe('narrow and widen', () => {
  it('turn letters, figures and marks about, one for one', () => {
    expect(narrow('ＡＢ１２（，）\u3000甲')).toBe('AB12(,) 甲');
    expect(widen('AB12 甲')).toBe('ＡＢ１２\u3000甲');
  });
});

import { describe, expect, it } from 'vitest';
import { preparedText } from '../../../core/line/prepared-texts';
import { fakeFonts } from '../../support/fake-font';
import { mainland, span } from './setting';

const fonts = fakeFonts();
const style = mainland();
const prepared = (text: string, over = {}, own = style) =>
  preparedText([{ ...span(text), ...over }], { style: own, fonts, display: false });

describe('prepared texts', () => {
  it('are measured once for the same text in the same type and style', () => {
    expect(prepared('柳溪河')).toBe(prepared('柳溪河'));
    expect(prepared('柳溪河', {}, { ...style, align: 'start', indent: 20 })).toBe(prepared('柳溪河'));
  });

  it.each([
    [{ size: 11 }],
    [{ weight: 700 }],
    [{ stretch: 0.9 }],
    [{ rise: 2 }],
    [{ tracking: 0.02 }],
    [{ whole: true }],
    [{ ruby: 'liǔ' }],
    [{ ink: { kind: 'process', cmyk: [0, 1, 1, 0] } }],
  ])('are told apart by %o', (over) => {
    expect(prepared('柳溪河', over)).not.toBe(prepared('柳溪河'));
  });

  it('are told apart by language, punctuation, words and direction', () => {
    for (const own of [
      mainland({ language: 'zh-Hant' }),
      mainland({ composition: { punctuation: 'banjiao' } }),
      { ...style, words: ['柳溪河'] },
      { ...style, grid: true as const },
    ]) {
      expect(prepared('柳溪河', {}, own)).not.toBe(prepared('柳溪河'));
    }
    const down = preparedText([span('柳溪河')], { style, fonts, display: false, direction: 'vertical' });
    expect(down).not.toBe(prepared('柳溪河'));
  });

  it('are told apart by where their spans part', () => {
    const two = (a: string, b: string) => preparedText([span(a), span(b)], { style, fonts, display: false });
    expect(two('柳', '溪河')).not.toBe(two('柳溪', '河'));
    expect(two('柳', '溪河')).toBe(two('柳', '溪河'));
  });
});

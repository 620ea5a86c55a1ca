import { describe, expect, it } from 'vitest';
import { matchesIn, mayMatch, needsOf } from '../../../core/proof/pattern-needs';

describe('what a match of a pattern cannot do without', () => {
  it.each([
    [/颗(?=树)/u, ['颗', '树']],
    [/(?<=(?:\d|[一二])余?)颗(?=树)/u, ['颗', '树', '0123456789一二']],
    [/(?<!不|非)(?:立即|马上)(?:就|便)?/u, ['立马']],
    [/(?<=问[^。]*)？/u, ['问', '？']],
    [/被誉为?是/u, ['被', '誉', '是']],
    [/(?:但是)?可{0,2}了*看{1,2}/u, ['看']],
    [/(?<=a|[)|(])看，|了解/u, ['看了']],
    [/看|\d+人|x/u, []],
    [/(?<case>好)的\k<case>/u, ['好', '的']],
    [/[一-五]是[^人]/u, ['是']],
    [/[①-③]\u3000[.\-人]/u, ['①②③']],
    [/(?<=\)[\]）])幅(?!画)𠮷?/u, ['幅']],
    [/[]|[〇㐀-鿿𠀀-𲎯]/u, []],
  ])('%s', (pattern, needs) => expect(needsOf(pattern.source)).toEqual(needs));

  it('passes over texts that lack something, and no text that has a match', () => {
    expect(mayMatch('三颗树', /(?<=三)颗(?=树)/u)).toBe(true);
    expect(mayMatch('三棵树', /(?<=三)颗(?=树)/u)).toBe(false);
    expect(mayMatch('三棵树', /[〇㐀-鿿𠀀-𲎯]树/u)).toBe(true);
    expect(mayMatch('三颗树', /(?<=三)颗(?=树)/u)).toBe(true);
    expect(mayMatch('Ａ', /ａ/iu)).toBe(true);
    expect(Array.from(matchesIn('三颗树，五颗树', /[三五]颗(?=树)/gu), ({ index }) => index)).toEqual([0, 4]);
    expect([...matchesIn('三棵树', /[三五]颗(?=树)/gu)]).toEqual([]);
  });
});

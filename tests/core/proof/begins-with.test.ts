import { describe, expect, it } from 'vitest';
import { beginsWith, mayMatch } from '../../../core/proof/checks/begins-with';

describe('what the matches of a pattern begin with', () => {
  it.each([
    [/颗(?=树)/u, ['颗']],
    [/(?<=(?:\d|[一二])余?)颗(?=树)/u, ['颗']],
    [/(?<!不|非)(?:立即|马上)(?:就|便)?/u, ['立即', '马上']],
    [/(?=？)(?<=问[^。]*)？/u, []],
    [/被誉为?是/u, ['被誉']],
    [/为?是/u, []],
    [/(?:但是)?可/u, []],
    [/(?<=a|[)|(])看，|了解/u, ['看', '了解']],
    [/看|\d+人/u, []],
    [/(?<case>好)的/u, []],
    [/[一二]是/u, []],
    [/(?<=\)[\]）])幅(?!画)/u, ['幅']],
  ])('%s', (pattern, words) => expect(beginsWith(pattern.source)).toEqual(words));

  it('passes over no text that has a match', () => {
    expect(mayMatch('三颗树', /(?<=三)颗(?=树)/u)).toBe(true);
    expect(mayMatch('三棵树', /(?<=三)颗(?=树)/u)).toBe(false);
    expect(mayMatch('三棵树', /\p{Script=Han}树/u)).toBe(true);
  });
});

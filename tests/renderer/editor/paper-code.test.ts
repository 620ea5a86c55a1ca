import { describe, expect, it } from 'vitest';
import { codeOfName } from '../../../renderer/editor';
import { READINGS } from '../../../core/pinyin/readings';

describe('the code of a paper', () => {
  it.each([
    ['石马河报', 'SMHB'],
    ['青溪日报', 'QXRB'],
    ['雲汀時報', 'YTSB'],
    ['重大新闻', 'ZDXW'],
    ['Forme 周刊 2', 'FORMEZK2'],
    ['《·》', ''],
    ['', ''],
  ])('is the initials of %s: %s', (name, code) => {
    expect(codeOfName(name)).toBe(code);
  });

  it('takes every character by one of its readings', () => {
    const initials = new Map<string, string>();
    for (const [, said = '', characters = ''] of READINGS.join(' ').matchAll(/([a-z]+)\d(\P{ASCII}+)/gu)) {
      for (const character of characters) initials.set(character, (initials.get(character) ?? '') + said[0]);
    }
    const odd = [...initials].filter(
      ([character, known]) =>
        /[\u4E00-\u9FFF]/u.test(character) && !known.includes(codeOfName(character).toLowerCase()),
    );
    expect(odd.length).toBeLessThan(initials.size / 200);
  });
});

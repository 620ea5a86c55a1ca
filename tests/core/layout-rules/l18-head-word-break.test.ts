import { describe, expect, it } from 'vitest';
import { at, diagnosticsOf, editionWith, told } from './fake';

const withHead = (headline: string) => editionWith([[{ id: 'a', frame: at(0, 4, 0, 20), headline }]]);

describe('L18 题字断词', () => {
  it('tells of a word that a line breaks', () => {
    const found = diagnosticsOf(withHead('全县医\n院开放')).filter(({ rule }) => rule === 'L18');
    expect(found).toMatchObject([{ code: 'head-breaks-word', severity: 'error', values: { word: '医院' } }]);
  });

  it('tells of a line that begins with a word leaning back', () => {
    expect(told('L18', withHead('新修好\n的石桥'))).toEqual(['head-line-start']);
  });

  it('tells of a number that parts from its measure', () => {
    expect(told('L18', withHead('县里修好三十\n六座桥'))).toEqual(['head-breaks-word']);
  });

  it('is silent between words, at a space, and in a single line', () => {
    expect(told('L18', withHead('全县医院\n周末开放'))).toEqual([]);
    expect(told('L18', withHead('县里修桥 村里铺路'))).toEqual([]);
    expect(told('L18', withHead('新修好的石桥'))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { at, editionWith, told } from './fake';

const withHead = (headline: string) => told('L20', editionWith([[{ id: 'a', frame: at(0, 4, 0, 20), headline }]]));

describe('L20 标题标点', () => {
  it('tells of a full stop at the end', () => {
    expect(withHead('县里修好三座桥。')).toEqual(['head-full-stop']);
    expect(withHead('“县里修好三座桥。”')).toEqual(['head-full-stop']);
  });

  it('tells of half-width marks in Chinese', () => {
    expect(withHead('县里修桥,村里铺路')).toEqual(['head-half-width-mark']);
    expect(withHead('桥何时通?')).toEqual(['head-half-width-mark']);
  });

  it('is silent on full-width marks, and on points and colons of numbers and Latin', () => {
    expect(withHead('修桥，铺路，通车！')).toEqual([]);
    expect(withHead('早8:30开桥 V2.0版上线')).toEqual([]);
  });
});

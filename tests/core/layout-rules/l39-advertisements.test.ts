import { describe, expect, it } from 'vitest';
import { profile } from '../page/fake';
import { adOf, at, editionWith, told } from './fake';

const withAds = (...ads: ReturnType<typeof adOf>[]) =>
  editionWith([[{ id: 'a', frame: at(0, 4, 0, 20) }]], { blocks: [ads] });

describe('L39 广告', () => {
  it('tells of an advertisement in another size than was booked', () => {
    expect(told('L39', withAds(adOf('ad', at(0, 2, 21, 9), { booked: { columns: 2, lines: 10 } })))).toEqual([
      'ad-size',
    ]);
    expect(told('L39', withAds(adOf('ad', at(0, 2, 21, 10), { booked: { columns: 2, lines: 10 } })))).toEqual([]);
  });

  it('tells of two competitors side by side, and over one another', () => {
    const one = adOf('甲店', at(0, 2, 21, 9), { trade: '粮油' });
    expect(told('L39', withAds(one, adOf('乙店', at(2, 2, 21, 9), { trade: '粮油' })))).toEqual(['competitors-touch']);
    expect(told('L39', withAds(one, adOf('乙店', at(0, 2, 31, 9), { trade: '粮油' })))).toEqual(['competitors-touch']);
  });

  it('is silent on other trades, the same client, and competitors apart', () => {
    const one = adOf('甲店', at(0, 1, 21, 9), { trade: '粮油' });
    expect(told('L39', withAds(one, adOf('乙店', at(1, 1, 21, 9), { trade: '家具' })))).toEqual([]);
    expect(told('L39', withAds(one, adOf('ad2', at(1, 1, 21, 9), { trade: '粮油', client: '甲店' })))).toEqual([]);
    expect(told('L39', withAds(one, adOf('乙店', at(2, 1, 21, 9), { trade: '粮油' })))).toEqual([]);
  });

  it('tells of one beside the masthead of page one', () => {
    const pages = [[{ id: 'a', frame: at(0, 4, 7, 10) }]];
    expect(told('L39', editionWith(pages, { profile, blocks: [[adOf('ad', at(3, 1, 0, 6))]] }))).toEqual([
      'ad-above-ear',
    ]);
    expect(told('L39', editionWith(pages, { profile, blocks: [[adOf('ad', at(3, 1, 20, 6))]] }))).toEqual([]);
  });
});

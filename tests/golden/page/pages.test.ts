import { describe, expect, it } from 'vitest';

import { dump } from '../../../core/display-list';
import type { Edition, Story } from '../../../core/document';
import { composeEdition } from '../../../core/page';
import { articleOf, at, editionOf, fonts, profile, storyOf } from '../../core/page/fake';

const flood: Story = storyOf(
  'flood',
  [
    '石桥镇连夜加固河堤，三百名青壮年轮班上堤，天亮前垒起一道两尺高的子堤。',
    '镇里的粮库、学校和卫生院都已备好沙袋，老人和孩子先行转到高处的祠堂。',
    '水位退下一尺半，堤上仍留人看守。雨停之后，各村将清点田亩，补种晚稻。',
  ],
  {
    kicker: '连日大雨之后',
    headline: '石桥守住了',
    decks: ['——三百人一夜垒成子堤'],
    dateline: '本报讯',
    byline: '（甲乙）',
    pictures: [{ picture: 'p1', caption: '清晨的石桥河堤。', credit: '丙丁 摄' }],
  },
);
const market = storyOf('market', ['新市集周末开张，两条街的铺面都已租出，卖竹器的占了半条街。'], {
  headline: '新市集周末开张',
});
const school = storyOf('school', ['镇小学添了一间图书室，书是各家凑的，共八百册，周三周五放学后开放。'], {
  headline: '小学添了图书室',
});

const edition: Edition = editionOf(
  [flood, market, school],
  [
    [
      {
        ...articleOf('a1', 'flood', at(0, 3, 7, 15), 40),
        pictures: [{ index: 0, frame: at(1, 2, 0, 4) }],
      },
      articleOf('a2', 'market', at(3, 1, 7, 18), 20),
    ],
    [articleOf('a3', 'flood', at(0, 2, 3, 12)), articleOf('a4', 'school', at(2, 2, 3, 12), 30)],
  ],
  {
    profile,
    teasers: [{ text: '小学添了图书室', story: 'school' }],
    credits: [{ role: '责编', names: '戊己' }],
    pictures: [{ id: 'p1', name: 'levee.jpg', sha256: '', type: 'image/jpeg', width: 1500, height: 900 }],
  },
);

describe('a small edition', () => {
  it.each(composeEdition(edition, { fonts }).map((page) => [page.list.page, page] as const))(
    'stands on page %d as it did',
    async (number, page) => {
      await expect(dump(page.list)).toMatchFileSnapshot(`page-${number}.txt`);
      await expect(`${JSON.stringify(page.layout, undefined, 1)}\n`).toMatchFileSnapshot(`layout-${number}.json.txt`);
    },
  );
});

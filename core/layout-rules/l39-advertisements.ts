import { gapAcross, gapDown, pairsOf } from './gaps';
import type { Hit, LayoutRule } from './rule';
import type { RuleBlock, RulePage } from './rule-page';

/**
 * L39 广告: an advertisement in another size than was booked; two of one trade and different clients side by side or
 * over one another; or one on page one above the foot of the masthead, where the ear 报眼 is. An ear that was sold is
 * the paper's own doing, which is why this only warns.
 */
export const advertisements: LayoutRule = {
  id: 'L39',
  name: { 'zh-Hans': '广告', 'zh-Hant': '廣告', en: 'advertisements' },
  severity: 'soft',
  scope: 'page',
  check: (page) => {
    const ads = page.blocks.flatMap(({ block, rect }) => {
      const { content } = block;
      return content.kind === 'ad' ? [{ block, rect, ad: content }] : [];
    });
    return [
      ...ads.flatMap((one) => [...wrongSize(one), ...aboveEar(one, page)]),
      ...pairsOf(ads).flatMap(([a, b]) => competing(a, b, page)),
    ];
  },
};

interface PlacedAd extends Pick<RuleBlock, 'block' | 'rect'> {
  readonly ad: Extract<RuleBlock['block']['content'], { readonly kind: 'ad' }>;
}

function about({ block, rect }: PlacedAd): Pick<Hit, 'furniture' | 'rects'> {
  return { furniture: block.id, rects: [rect] };
}

function wrongSize(one: PlacedAd): readonly Hit[] {
  const { booked, client } = one.ad;
  const { columns, lines } = one.block.frame;
  if (booked === undefined || (booked.columns === columns && booked.lines === lines)) return [];
  return [{ code: 'ad-size', ...about(one), values: { client, columns: booked.columns, lines: booked.lines } }];
}

function aboveEar(one: PlacedAd, page: RulePage): readonly Hit[] {
  const masthead = page.furniture.find(({ name }) => name === 'masthead');
  if (page.number !== 1 || masthead === undefined) return [];
  if (one.rect.y >= masthead.rect.y + masthead.rect.height) return [];
  return [{ code: 'ad-above-ear', ...about(one), values: { client: one.ad.client } }];
}

function competing(a: PlacedAd, b: PlacedAd, { grid }: RulePage): readonly Hit[] {
  if (a.ad.trade === undefined || a.ad.trade !== b.ad.trade || a.ad.client === b.ad.client) return [];
  const [across, down] = [gapAcross(a.rect, b.rect), gapDown(a.rect, b.rect)];
  const touch = down < 0 ? across <= grid.gutter + 0.01 : across < 0 && down <= grid.leading + 0.01;
  if (!touch) return [];
  const values = { client: a.ad.client, other: b.ad.client };
  return [{ code: 'competitors-touch', ...about(a), rects: [a.rect, b.rect], values }];
}

import { describe, expect, it } from 'vitest';
import type { SetProfile } from '../../../core/document';
import { closePage, preparePage } from '../../../core/makeup/make-up-page';
import { articlesOf } from '../../../core/makeup/page-articles';
import { looksDifferent } from '../../../core/makeup/page-look';
import type { Placed } from '../../../core/makeup/placement';
import { othersFirst, sameness } from '../../../core/makeup/sameness';
import { readLayout } from '../../../core/makeup/score-sheet';
import { inStance, stances } from '../../../core/makeup/stances';
import { composePage, settingOf } from '../../../core/page';
import type { PageLayout } from '../../../core/page';
import { bare, editionOf, fonts, storyOf, upright } from '../page/fake';

const NONE: ReadonlySet<string> = new Set();
const sentence = (length: number): string => '河水绕过青石镇向东流去两岸的稻子熟了'.repeat(80).slice(0, length);

/** Layouts of one page's stories, the lead of each in another stance, and those pages composed. */
function layouts(
  profile: SetProfile,
  copy: number,
): {
  readonly desk: ReturnType<typeof preparePage>['desk'];
  readonly made: readonly { readonly placed: readonly Placed[]; readonly layout: PageLayout }[];
} {
  const stories = [190, 160, 140, 120, 90, 70].map((length, index) =>
    storyOf(`s${index}`, [sentence(copy * length)], { priority: index + 1, headline: '河堤新路昨日全线通车' }),
  );
  const edition = editionOf(stories, [[]], { profile });
  const setting = settingOf(edition, fonts);
  const prepared = preparePage({ edition, page: 1, stories, setting });
  const { hole, items, desk } = prepared;
  const [lead, ...others] = items;
  const ways = stances(lead!, [], { hole, turned: profile.grid.bandLines !== undefined });
  const made = ways.flatMap((way) => {
    const stands = way === 'free' ? lead : inStance(lead!, way);
    const { placed } = closePage({ ...prepared, items: [stands!, ...others] }, 1);
    if (placed.length === 0) return [];
    const page = { ...edition.pages[0]!, articles: articlesOf(placed, 1, [], { setting }) };
    return [{ placed, layout: composePage({ ...edition, pages: [page] }, 1, { fonts }).layout }];
  });
  return { desk, made };
}

describe.each([
  { paper: 'level', ...layouts(bare, 1) },
  { paper: 'set vertically', ...layouts(upright, 1.8) },
])('sameness with known pages: $paper', ({ desk, made }) => {
  const [known] = made;

  it('costs a layout of the page itself most, and one of another page nothing', () => {
    const costOf = sameness([known!], NONE)!;
    expect(costOf(readLayout(known!.placed, desk))).toBeGreaterThan(15);
    const costs = made.map(({ placed }) => costOf(readLayout(placed, desk)));
    const isOther = made.map(({ layout }) => looksDifferent(known!.layout, layout, NONE));
    expect(new Set(isOther).size).toBe(2);
    expect(costs.map((cost) => cost === 0)).toEqual(isOther);
  });

  it('puts layouts of other pages first, and loses none', () => {
    const all = made.map(({ placed }) => placed);
    const told = [...othersFirst(all, { ...desk, sameness: sameness([known!], NONE) })];
    expect(told).not.toEqual(all);
    expect(new Set(told)).toEqual(new Set(all));
    const alike = told.map((placed) => sameness([known!], NONE)!(readLayout(placed, desk)) > 0);
    expect(alike).toEqual(alike.toSorted((a, b) => Number(a) - Number(b)));
  });

  it('is nothing where no page is known', () => {
    expect(sameness([], NONE)).toBeUndefined();
    const all = made.map(({ placed }) => placed);
    expect([...othersFirst(all, desk)]).toEqual(all);
  });
});

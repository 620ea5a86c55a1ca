import { describe, expect, it } from 'vitest';
import type { Edition, Picture } from '../../../core/document';
import { pageStock, proposePage } from '../../../core/makeup';
import type { PageProposal } from '../../../core/makeup';
import { createCompositionCache, settingOf } from '../../../core/page';
import { at, bare, editionOf, fonts, storyOf } from '../page/fake';

const PICTURE: Picture = { id: 'p', name: 'p.jpg', sha256: '', type: 'image/jpeg', width: 900, height: 560 };
const sentence = (length: number): string => '河水绕过青石镇向东流去两岸的稻子熟了'.repeat(80).slice(0, length);

/** A page with a notice over its foot at the right, and two or three stories of these lengths for the rest. */
const smallPage = (lengths: readonly number[], pictured: boolean): Edition => {
  const edition = editionOf(
    lengths.map((length, index) =>
      storyOf(`s${index}`, [sentence(length)], {
        ...{ priority: index + 1, headline: '河堤新路昨日全线通车'.slice(0, 9 - index) },
        ...(pictured && index === 0 && { pictures: [{ picture: 'p', caption: '', credit: '' }] }),
      }),
    ),
    [lengths.map((_, index) => ({ id: `a${index}`, story: `s${index}`, frame: at(0, 0, 4, 4), pictures: [] }))],
    { profile: bare, pictures: [PICTURE] },
  );
  const blocks = [{ id: 'ad', frame: at(3, 1, 26, 14), content: { kind: 'ad' as const, client: '米行' } }];
  return { ...edition, pages: edition.pages.map((page) => ({ ...page, blocks })) };
};

function proposals(edition: Edition, tries = 6): readonly PageProposal[] {
  const found: PageProposal[] = [];
  const setting = settingOf(edition, fonts);
  const options = { setting, cache: createCompositionCache(), added: [], without: [], seed: 1, known: [] };
  for (const { proposal } of proposePage(edition, 1, options)) {
    if (proposal !== undefined) found.push(proposal);
    if (--tries === 0) break;
  }
  return found;
}

const loadOf = (edition: Edition): ReturnType<typeof pageStock>['load'] =>
  pageStock(edition, 1, {
    ...{ setting: settingOf(edition, fonts), cache: createCompositionCache() },
    ...{ added: [], without: [] },
  }).load;

describe('small pages beside a block', () => {
  it.each([
    { copy: 'too short by a fifth, with a picture', lengths: [340, 190], pictured: true },
    { copy: 'too short by much, without one', lengths: [260, 150, 60], pictured: false },
  ])('leaves no story out of a page whose copy is $copy', ({ lengths, pictured }) => {
    const edition = smallPage(lengths, pictured);
    expect(loadOf(edition).wanted).toBeLessThan(0.94);
    const found = proposals(edition);
    expect(found.length).toBeGreaterThan(0);
    for (const { left } of found) expect(left).toEqual([]);
  });

  it('never leaves out the lead of a page that is too full, nor more than the first proposal', () => {
    const edition = smallPage([640, 420, 160], true);
    expect(loadOf(edition).wanted).toBeGreaterThan(1.06);
    const found = proposals(edition);
    expect(found.length).toBeGreaterThan(0);
    for (const { left } of found) {
      expect(left).not.toContain('s0');
      expect(left.length).toBeLessThanOrEqual(found[0]?.left.length ?? 0);
    }
  });
});

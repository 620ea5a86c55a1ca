import { describe, expect, it } from 'vitest';
import type { Edition, Picture } from '../../../core/document';
import { growsToFill, pageStock, proposePage } from '../../../core/makeup';
import type { PageProposal } from '../../../core/makeup';
import { pageHole } from '../../../core/makeup/hole';
import { withoutShallow } from '../../../core/makeup/shallow-cells';
import { whitePlaces } from '../../../core/makeup/white-places';
import { createCompositionCache, settingOf } from '../../../core/page';
import { itemOf, shapeOf } from './small-page';
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

describe('what is white on a page without copy enough', () => {
  const hole = pageHole({ columns: 4, lines: 40 }, [{ column: 3, columns: 1, line: 26, lines: 14 }]);

  it('is one place right over the foot or over a block, the smallest tried first', () => {
    const groups = [...whitePlaces(hole, { least: 8, most: 40 })];
    expect(groups.length).toBeGreaterThan(3);
    for (const { column, columns, line, lines } of groups.flat()) {
      expect(line + lines).toBe(column === 3 ? 26 : 40);
      expect(column === 3 || column + columns <= 3).toBe(true);
    }
    const sizes = groups.map((places) => Math.min(...places.map(({ columns, lines }) => columns * lines)));
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });
});

describe('cells too shallow for any shape', () => {
  it('are no part of the hole, and those as deep as one are', () => {
    const hole = pageHole({ columns: 3, lines: 40 }, [{ column: 2, columns: 1, line: 20, lines: 15 }]);
    const cells = (depths: readonly number[]): number =>
      withoutShallow(hole, [
        itemOf(
          0,
          depths.map((lines) => shapeOf(1, lines)),
        ),
      ]).cells;
    expect(cells([6, 12])).toBe(hole.cells - 5);
    expect(cells([5, 12])).toBe(hole.cells);
  });

  it('do not count as room before solving', () => {
    const edition = smallPage([340, 190], false);
    const over = (lines: number): Edition => ({
      ...edition,
      pages: edition.pages.map((page) => ({
        ...page,
        blocks: [{ id: 'ad', frame: at(3, 1, 40 - 14 - lines, 14), content: { kind: 'ad' as const, client: '米行' } }],
      })),
    });
    expect(loadOf(over(3)).lines).toBeLessThan(loadOf(over(0)).lines);
  });
});

describe('the load told before', () => {
  it('says when larger pictures and heads fill a page, and when they do not', () => {
    expect(growsToFill({ wanted: 0.8, most: 1.2 })).toBe(true);
    expect(growsToFill({ wanted: 0.8, most: 1 })).toBe(false);
    expect(growsToFill({ wanted: 1, most: 1.4 })).toBe(false);
  });
});

describe('a page that only its own frames close', () => {
  /** The lead over the notice, beside which nothing else is as deep, and the second story under both. */
  const edition = ((): Edition => {
    const base = smallPage([330, 190], true);
    const frames = [at(0, 4, 0, 25), at(0, 3, 26, 14)];
    return {
      ...base,
      pages: base.pages.map((page) => ({
        ...page,
        articles: page.articles.map((article, index) => ({ ...article, frame: frames[index] ?? article.frame })),
      })),
    };
  })();

  it('is proposed all the same, and told its score as it stands', () => {
    const stock = pageStock(edition, 1, {
      ...{ setting: settingOf(edition, fonts), cache: createCompositionCache(), added: [], without: [] },
    });
    expect(stock.score).toBeGreaterThan(0);
    const found = proposals(edition);
    expect(found.length).toBeGreaterThan(0);
    for (const { left } of found) expect(left).toEqual([]);
  });
});

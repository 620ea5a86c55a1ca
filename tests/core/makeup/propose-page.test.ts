import { describe, expect, it } from 'vitest';
import type { Article, Block, Edition, Picture, SetProfile } from '../../../core/document';
import { makeUp, pageStock, proposalRank, proposePage } from '../../../core/makeup';
import type { PageProposal, ProposeOptions } from '../../../core/makeup';
import { looksDifferent } from '../../../core/makeup/page-look';
import { createCompositionCache, settingOf } from '../../../core/page';
import { pageSetOf, plainPapers } from '../../bench/page-sets';
import { library } from '../../support/pdf-fixture';
import { at, bare, editionOf, fonts, profile, storyOf, upright } from '../page/fake';

const NAMES = '河堤新路昨日全线通车学校食堂换上新炉灶';
const LENGTHS = [190, 160, 140, 120, 90, 70];

const sentence = (length: number): string => '河水绕过青石镇向东流去两岸的稻子熟了'.repeat(80).slice(0, length);
/** What kind of page it is: its paper, what stands on it before stories do, and whether they have pictures. */
interface Kind {
  readonly kind: string;
  readonly profile: SetProfile;
  readonly blocks?: readonly Block[];
  readonly pictured?: true;
  /** How much more copy it has than the others. */
  readonly copy?: number;
}

const PICTURE: Picture = { id: 'p', name: 'p.jpg', sha256: '', type: 'image/jpeg', width: 900, height: 600 };
const KINDS: readonly Kind[] = [
  { kind: 'plain', profile: bare },
  { kind: 'page one under its nameplate, with pictures', profile, pictured: true, copy: 0.6 },
  { kind: 'with pictures', profile: bare, pictured: true },
  {
    kind: 'beside an advertisement',
    profile: bare,
    blocks: [{ id: 'ad', frame: at(2, 2, 30, 10), content: { kind: 'ad', client: '米行' } }],
  },
  { kind: 'set vertically', profile: upright, copy: 1.8 },
];

const pool = (
  lengths: readonly number[],
  { profile: paper, blocks, pictured }: Omit<Kind, 'kind'> = { profile: bare },
): Edition => {
  const edition = editionOf(
    lengths.map((length, index) =>
      storyOf(`s${index}`, [sentence(length)], {
        ...{ priority: index + 1, headline: NAMES.slice(0, 9 - (index % 4)) },
        ...(pictured && index % 2 === 0 && { pictures: [{ picture: 'p', caption: '', credit: '' }] }),
      }),
    ),
    [[]],
    { profile: paper, pictures: [PICTURE] },
  );
  return { ...edition, pages: edition.pages.map((page) => ({ ...page, ...(blocks && { blocks }) })) };
};
const made = (edition: Edition): Edition => ({
  ...edition,
  pages: makeUp(edition, { setting: settingOf(edition, fonts) }),
});

const options = (edition: Edition, over: Partial<ProposeOptions> = {}): ProposeOptions => ({
  setting: settingOf(edition, fonts),
  cache: createCompositionCache(),
  ...{ added: [], without: [], seed: 1, known: [] },
  ...over,
});

/** What so many tries come to. */
function proposals(edition: Edition, tries: number, over: Partial<ProposeOptions> = {}): readonly PageProposal[] {
  const found: PageProposal[] = [];
  for (const { proposal } of proposePage(edition, 1, options(edition, over))) {
    if (proposal !== undefined) found.push(proposal);
    if (--tries === 0) break;
  }
  return found;
}

const withArticles = (edition: Edition, change: (article: Article, index: number) => Article): Edition => ({
  ...edition,
  pages: edition.pages.map((page, at) => (at === 0 ? { ...page, articles: page.articles.map(change) } : page)),
});

describe('proposals beside a page that is hard to match', () => {
  it('are those that a desk would print, though far poorer than it', () => {
    // The first page happens to be all but perfect, and the others are not.
    const paper = plainPapers().find(({ id }) => id === 'tabloid-5x14')!;
    const stepped = { ...paper, storyShapes: 'steps' } as const;
    const wish = { kind: 'front over an advertisement', count: 7, day: 1 };
    const { edition } = pageSetOf(stepped, library, wish);
    const setting = settingOf(edition, library);
    const found = proposals(edition, 4, { setting, added: edition.stories.map(({ id }) => id) });
    const ranks = found.map(proposalRank);
    expect(ranks.length).toBeGreaterThanOrEqual(3);
    expect(Math.min(...ranks)).toBeGreaterThanOrEqual(90);
    expect(Math.min(...ranks)).toBeLessThan(Math.max(...ranks) - 5);
  });
});

describe('proposals of a page whose lead has few good stances', () => {
  it('differ by the other stories, its lead under the nameplate', () => {
    // Three columns are free under the nameplate, and two beside it: a broader lead would go to the foot.
    const paper = plainPapers().find(({ id }) => id === 'tabloid-hant-5x14')!;
    const stepped = { ...paper, storyShapes: 'steps' } as const;
    const { edition } = pageSetOf(stepped, library, { kind: 'front', count: 7, day: 1 });
    const setting = settingOf(edition, library);
    const found = proposals(edition, 4, { setting, added: edition.stories.map(({ id }) => id) });
    expect(found.length).toBeGreaterThanOrEqual(3);
    expect(found.map(({ look }) => look.lead?.down)).toEqual(found.map(() => 'upper'));
    expect(Math.min(...found.map(proposalRank))).toBeGreaterThanOrEqual(88);
  });
});

describe('proposals for a page', () => {
  const page = made(pool(LENGTHS));

  it.each(KINDS)(
    'come to at least three really different pages in four tries, each with all its stories: $kind',
    (kind) => {
      const edition = pool(
        LENGTHS.map((length) => length * (kind.copy ?? 1)),
        kind,
      );
      const added = edition.stories.map(({ id }) => id);
      const found = proposals(edition, 4, { added });
      expect(found.length).toBeGreaterThanOrEqual(3);
      found.forEach(({ layout: one }, index) => {
        for (const { layout: other } of found.slice(index + 1)) {
          expect(looksDifferent(one, other, new Set())).toBe(true);
        }
      });
      for (const { page: one, left } of found) {
        expect([...one.articles.map(({ story }) => story), ...left].sort()).toEqual([...added].sort());
      }
    },
  );

  it('are the same for the same seed, and go on from one without what is known', () => {
    const first = proposals(page, 2);
    expect(first.length).toBeGreaterThan(0);
    expect(proposals(page, 2).map(({ page: one }) => one)).toEqual(first.map(({ page: one }) => one));
    const known = first.map(({ page: one }) => one);
    for (const { page: one } of proposals(page, 1, { known })) expect(known).not.toContainEqual(one);
  });

  it('keep the columns of an article that are locked, and that they are', () => {
    const keeps = withArticles(page, (article, index) =>
      index === 1 ? { ...article, columnsLocked: true as const } : article,
    );
    const kept = keeps.pages[0]?.articles[1];
    const found = proposals(keeps, 6);
    expect(found.length).toBeGreaterThan(0);
    for (const { page: one } of found) {
      const article = one.articles.find(({ id }) => id === kept?.id);
      if (article !== undefined) expect(article.frame.columns).toBe(kept?.frame.columns);
      if (article !== undefined) expect(article.columnsLocked).toBe(true);
    }
  });

  it('leave in place what is locked, made by hand, hidden or continued, and keep the ids of articles', () => {
    const [first, second, third, fourth] = page.pages[0]?.articles ?? [];
    if (!first || !second || !third || !fourth) throw new Error('the page has four articles');
    const handmade = withArticles(page, (article) =>
      article === first
        ? { ...article, locked: true as const }
        : article === second
          ? { ...article, vertical: true as const }
          : article === third
            ? { ...article, hidden: true as const }
            : article,
    );
    const continued: Edition = {
      ...handmade,
      pages: [...handmade.pages.slice(0, 1), { id: 'p2', name: '', articles: [{ ...fourth, id: 'rest' }] }],
    };
    const before = continued.pages[0]?.articles ?? [];
    const stays = before.slice(0, 4);
    expect(pageStock(continued, 1, options(continued)).kept).toBe(3);
    const found = proposals(continued, 3);
    expect(found.length).toBeGreaterThan(0);
    for (const { page: one } of found) {
      for (const article of stays) expect(one.articles).toContainEqual(article);
      const ids = new Map(one.articles.map(({ id, story }) => [story, id]));
      for (const { id, story } of before) if (ids.has(story)) expect(ids.get(story)).toBe(id);
    }
  });

  it('give new articles ids that the edition does not have', () => {
    const [first] = page.pages;
    const ids = new Set(first!.articles.map(({ id }) => id));
    const waiting = ['new', 'new-1', 'new-2'].map((id) => storyOf(id, [sentence(60)], { priority: 9, headline: '新' }));
    // On another page stand articles that are called as new ones might be.
    const elsewhere = [...waiting.map(({ id }) => id), 's90', 's91', 'p1a1', 'p1a9'].map((id) => ({
      ...first!.articles[0]!,
      ...{ id, story: 'other' },
    }));
    const waits: Edition = {
      ...page,
      pages: [first!, { ...first!, id: 'p2', articles: elsewhere }],
      stories: [...page.stories, ...waiting, storyOf('other', [sentence(60)], {})],
    };
    const found = proposals(waits, 3, { added: ['new'] });
    expect(found.some(({ page: { articles } }) => articles.some(({ story }) => story === 'new'))).toBe(true);
    for (const { page: one } of found) {
      const added = one.articles.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
      expect(new Set(one.articles.map(({ id }) => id)).size).toBe(one.articles.length);
      expect(added.filter((id) => elsewhere.some((other) => other.id === id))).toEqual([]);
    }
  });

  it('end at once where nothing is to be placed', () => {
    const locked = withArticles(page, (article) => ({ ...article, locked: true as const }));
    expect([...proposePage(locked, 1, options(locked))]).toEqual([]);
    expect(pageStock(locked, 1, options(locked))).toMatchObject({ stories: [], load: { wanted: 0 } });
  });

  it('name what finds no place, and rank a page lower for it', () => {
    const full = pool([...LENGTHS, ...LENGTHS, ...LENGTHS]);
    const empty = { ...full, pages: [{ id: 'p1', name: '', articles: [] }] };
    const added = full.stories.map(({ id }) => id);
    expect(pageStock(empty, 1, options(empty, { added })).load.wanted).toBeGreaterThan(1.06);
    const [first] = proposals(empty, 1, { added });
    expect(first?.left.length).toBeGreaterThan(0);
    if (first) expect(proposalRank(first)).toBeLessThan(proposalRank({ ...first, left: [] }));
  });
});

describe('the stock of a page', () => {
  const bareOf = (edition: Edition): Edition => ({ ...edition, pages: [{ id: 'p1', name: '', articles: [] }] });

  it('suggests to leave out the least important, so that the rest closes, and tells what each takes', () => {
    const full = bareOf(pool([...LENGTHS, ...LENGTHS, ...LENGTHS]));
    const added = full.stories.map(({ id }) => id);
    const { suggested, stories, load } = pageStock(full, 1, options(full, { added }));
    expect(suggested.leaveOut.length).toBeGreaterThan(0);
    expect(suggested.leaveOut).toEqual(stories.map(({ story }) => story).slice(-suggested.leaveOut.length));
    const rest = pageStock(full, 1, options(full, { added, without: suggested.leaveOut }));
    expect(rest.load.wanted).toBeLessThanOrEqual(1.06);
    expect(rest.without.map(({ story }) => story)).toEqual(suggested.leaveOut);
    const lines = stories.reduce((sum, one) => sum + one.lines, 0);
    expect(Math.abs(lines - load.wanted * load.lines)).toBeLessThan(0.03 * load.lines);
    const [first] = proposals(full, 1, { added, without: suggested.leaveOut });
    expect(first?.page.articles.some(({ story }) => suggested.leaveOut.includes(story))).toBe(false);
  });

  it('suggests fillers for a page that is too empty, and no real story', () => {
    const { stories, ...rest } = pool([...LENGTHS, 60, 40, 30]);
    const edition = bareOf({
      ...rest,
      stories: stories.map((story, index) => (index > 6 ? { ...story, filler: true as const } : story)),
    });
    const added = edition.stories.slice(0, 4).map(({ id }) => id);
    const { suggested, waiting, load } = pageStock(edition, 1, options(edition, { added }));
    expect(load.wanted).toBeLessThan(0.94);
    expect(suggested.leaveOut).toEqual([]);
    expect(suggested.fillers.length).toBeGreaterThan(0);
    expect(suggested.fillers.every((id) => ['s7', 's8'].includes(id))).toBe(true);
    expect(waiting.map(({ story }) => story)).toEqual(['s4', 's5', 's6', 's7', 's8']);
  });
});

import { describe, expect, it } from 'vitest';
import { composeEdition, settingOf } from '../../../core/page';
import { makeUp, mendPage } from '../../../core/makeup';
import type { MendedPage } from '../../../core/makeup';
import type { Article, Edition, Story } from '../../../core/document';
import { articleOf, at, bare, editionOf, fonts, storyOf, textOf } from '../page/fake';

const sentence = (length: number): string => '河水绕过青石镇向东流去两岸的稻子熟了'.repeat(80).slice(0, length);
const HEADS = ['河堤新路通车', '食堂换新炉灶', '夜班车加一趟', '旧楼装上电梯', '书屋开到夜里', '集市挪进大棚'];
const LENGTHS = [200, 110, 90, 60, 60, 40];

const made = ((): Edition => {
  const stories = LENGTHS.map((length, index): Story =>
    storyOf(`s${index}`, [sentence(length)], { priority: index + 1, headline: HEADS[index] ?? '' }),
  );
  const draft = editionOf(stories, []);
  return { ...draft, pages: makeUp(draft, { setting: settingOf(draft, fonts) }).slice(0, 1) };
})();

/** The made-up page after a story got another length, its article named to be mended. */
function mendedWith(index: number, length: number, over: (edition: Edition) => Edition = (edition) => edition) {
  const stories = made.stories.map((story) =>
    story.id === `s${index}` ? { ...story, paragraphs: [{ kind: 'body' as const, text: sentence(length) }] } : story,
  );
  const edition = over({ ...made, stories });
  const article = edition.pages[0]?.articles.find(({ story }) => story === `s${index}`)?.id ?? '';
  const task = { edition, page: 1, articles: [article], setting: settingOf(edition, fonts) };
  return { edition, article, mended: mendPage(task), again: mendPage(task) };
}

function oversetIn(edition: Edition, { page }: MendedPage): readonly string[] {
  const [composed] = composeEdition({ ...edition, pages: [page] }, { fonts });
  return (composed?.layout.articles ?? []).filter(({ state }) => state === 'overset').map(({ id }) => id);
}

/** Briefs without heads, four beside one another in so many rows, that fit their places. */
function briefs(rows: number): Edition {
  const profile = { ...bare, grid: { ...bare.grid, lines: 10 * rows }, paper: { ...bare.paper, heightMm: 70 * rows } };
  const places = Array.from({ length: 4 * rows }, (_, index) => ({
    id: `s${index}`,
    column: index % 4,
    row: index >> 2,
  }));
  const stories = places.map(({ id }, index) => storyOf(id, [sentence(86)], { priority: index + 1 }));
  const articles = places.map(({ id, column, row }) => articleOf(`a${id}`, id, at(column, 1, 10 * row, 9)));
  return editionOf(stories, [articles], { profile });
}

describe('a page of more stories than are lifted at once', () => {
  const edition = briefs(10);
  const setting = settingOf(edition, fonts);

  it('is mended however many of them changed', () => {
    // The first three are no briefs by their rank.
    const ids = edition.pages[0]!.articles.map(({ id }) => id);
    const articles = ids.slice(3);
    const mended = mendPage({ edition, page: 1, articles, setting });
    expect(mended).toBeDefined();
    expect(mended!.moved).toEqual([]);
    expect(mended!.page.articles.map(({ id }) => id)).toEqual(ids);
    expect(oversetIn(edition, mended!)).toEqual([]);
  });

  it('is searched for a story that changed with as many neighbours as a search lays out, and no more', () => {
    const stories = edition.stories.map((story) =>
      story.id === 's21' ? { ...story, paragraphs: [{ kind: 'body' as const, text: sentence(600) }] } : story,
    );
    const steps: number[] = [];
    const onStep = (_: number, total: number): number => steps.push(total);
    const task = { edition: { ...edition, stories }, page: 1, articles: ['as21'], setting, onStep };
    expect(mendPage(task)).toBeUndefined();
    expect(Math.max(...steps)).toBeLessThan(40);
  });
});

describe('mendPage', () => {
  it.each([
    [1, 130],
    [1, 88],
    [3, 72],
    [4, 48],
  ])('makes story %i fit again at %i characters, and leaves the rest where it stands', (index, length) => {
    const { edition, article, mended, again } = mendedWith(index, length);
    expect(mended).toBeDefined();
    if (mended === undefined) return;
    expect(oversetIn(edition, mended)).toEqual([]);
    const before = new Map(edition.pages[0]?.articles.map((one) => [one.id, one]));
    for (const one of mended.page.articles) {
      if (one.id !== article && !mended.moved.includes(one.id)) expect(one).toBe(before.get(one.id));
    }
    expect(mended.page.articles.map(({ id, story }) => [id, story])).toEqual(
      edition.pages[0]?.articles.map(({ id, story }) => [id, story]),
    );
    expect(again).toEqual(mended);
  });

  it('never moves what is locked', () => {
    const lockOthers = (edition: Edition): Edition => ({
      ...edition,
      pages: edition.pages.map((page) => ({
        ...page,
        articles: page.articles.map((one) => (one.story === 's4' ? one : { ...one, locked: true as const })),
      })),
    });
    const { mended } = mendedWith(4, 52, lockOthers);
    expect(mended?.moved ?? []).toEqual([]);
    expect(mendedWith(4, 900, lockOthers).mended).toBeUndefined();
  });

  const others = (change: (article: Article) => Article) => (edition: Edition) => ({
    ...edition,
    pages: edition.pages.map((page) => ({
      ...page,
      articles: page.articles.map((one) => (one.story === 's4' ? one : change(one))),
    })),
  });

  it('takes no neighbour along whose columns have a gutter set by hand', () => {
    expect(mendedWith(4, 120).mended?.moved).not.toEqual([]);
    const withGutter = others((one) => ({ ...one, columns: { count: one.frame.columns, gutter: 2 } }));
    expect(mendedWith(4, 120, withGutter).mended?.moved ?? []).toEqual([]);
  });

  it('takes no neighbour along whose story runs on elsewhere, and mends none', () => {
    const runningOn = (edition: Edition): Edition => {
      const rests = edition.pages[0]!.articles.filter(({ story }) => story !== 's4');
      const next = rests.map((one): Article => ({ ...one, id: `${one.id} rest` }));
      return { ...edition, pages: [...edition.pages, { id: 'next', name: '', articles: next }] };
    };
    expect(mendedWith(4, 120, runningOn).mended?.moved ?? []).toEqual([]);
    expect(mendedWith(1, 130, runningOn).mended).toBeUndefined();
  });

  it('has nothing to mend where the article is locked or not there', () => {
    const task = { edition: made, page: 1, articles: ['none'], setting: settingOf(made, fonts) };
    expect(mendPage(task)).toBeUndefined();
    expect(mendPage({ ...task, page: 9 })).toBeUndefined();
  });
});

describe('a story that takes a line more than its place has', () => {
  /** What stands on a page: characters of text, the frame, the size of its head. */
  const parts = [
    ['s1', 538, at(2, 2, 9, 31), 40],
    ['s2', 118, at(0, 2, 0, 8), 20],
    ['s3', 558, at(0, 2, 9, 31), 30],
    ['s4', 58, at(2, 1, 0, 8), 20],
    ['s5', 58, at(3, 1, 0, 8), 20],
  ] as const;
  const articles = parts.map(([id, , frame, size]) => articleOf(`a${id}`, id, frame, size));
  const picture = { id: 'p', name: 'p', sha256: 'p', type: 'image/png' as const, width: 3000, height: 2000 };
  const pageWith = (changed: string, length: number, over: Partial<Story> = {}): Edition => {
    const stories = parts.map(([id, own], index): Story => {
      const headline = id === 's5' || id === 's4' ? '通车' : '河堤通车';
      const story = storyOf(id, [textOf(id === changed ? length : own)], { priority: index + 1, headline });
      return id === changed ? { ...story, ...over } : story;
    });
    return editionOf(stories, [articles], { profile: bare, pictures: [picture] });
  };
  const mend = (edition: Edition, id: string): MendedPage | undefined =>
    mendPage({ edition, page: 1, articles: [`a${id}`], setting: settingOf(edition, fonts) });

  it('takes it from the one neighbour that has it to give, though others are nearer', () => {
    const edition = pageWith('s2', 138);
    const mended = mend(edition, 's2');
    expect(mended?.moved).toEqual(['as3']);
    expect(mended?.page.articles.map(({ frame }) => frame)).toEqual([
      at(2, 2, 9, 31),
      at(0, 2, 0, 9),
      at(0, 2, 10, 30),
      at(2, 1, 0, 8),
      at(3, 1, 0, 8),
    ]);
    expect(oversetIn(edition, mended!)).toEqual([]);
  });

  it('takes it from its own head, and shows no picture that it has not shown', () => {
    const edition = pageWith('s3', 578, { pictures: [{ picture: 'p', caption: '', credit: '' }] });
    const mended = mend(edition, 's3');
    expect(mended?.moved).toEqual([]);
    expect(mended?.page.articles[2]).toMatchObject({ frame: at(0, 2, 9, 31), head: { size: 20 }, pictures: [] });
    expect(oversetIn(edition, mended!)).toEqual([]);
  });
});

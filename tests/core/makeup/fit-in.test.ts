import { describe, expect, it } from 'vitest';
import type { Article, Edition, Page, Story } from '../../../core/document';
import { fitIn, makeUp } from '../../../core/makeup';
import { composeEdition, settingOf } from '../../../core/page';
import { editionOf, fonts, storyOf } from '../page/fake';

const sentence = (length: number): string => '河水绕过青石镇向东流去两岸的稻子熟了'.repeat(80).slice(0, length);
const HEADS = ['河堤新路通车', '食堂换新炉灶', '夜班车加一趟', '旧楼装上电梯', '书屋开到夜里', '集市挪进大棚'];
const LENGTHS = [180, 90, 80, 60, 50, 40];

const stories = LENGTHS.map((length, index): Story =>
  storyOf(`s${index}`, [sentence(length)], { priority: index + 1, headline: HEADS[index] ?? '' }),
);
const brief = storyOf('brief', [sentence(24)], { priority: 9, headline: '渡口添船' });
const draft = editionOf(stories, []);
const made: Edition = {
  ...draft,
  stories: [...stories, brief],
  pages: makeUp(draft, { setting: settingOf(draft, fonts) }).slice(0, 1),
};
const { columns, lines } = draft.profile.grid;

function fitted(over: (edition: Edition) => Edition = (edition) => edition, line = lines - 6) {
  const edition = over(made);
  const frame = { column: columns - 1, columns: 1, line, lines: 6 };
  const article: Article = { id: 'new', story: 'brief', frame, pictures: [] };
  const task = { edition, page: 1, article, setting: settingOf(edition, fonts) };
  return { edition, page: fitIn(task), again: fitIn(task) };
}

function overset(edition: Edition, page: Page): readonly string[] {
  const [composed] = composeEdition({ ...edition, pages: [page] }, { fonts });
  return (composed?.layout.articles ?? []).filter(({ state }) => state === 'overset').map(({ id }) => id);
}

describe('fitIn', () => {
  it('takes one story more in with all copy set, the other articles by their ids, and most of them where they stand', () => {
    const { edition, page, again } = fitted();
    expect(page).toBeDefined();
    if (page === undefined) return;
    const before = edition.pages[0]?.articles ?? [];
    expect(page.articles.map(({ id }) => id)).toEqual([...before.map(({ id }) => id), 'new']);
    expect(overset(edition, page)).toEqual([]);
    const stays = page.articles.filter((one) => before.includes(one));
    expect(stays.length).toBeGreaterThan(0);
    expect(again).toEqual(page);
  });

  it('moves nothing that is locked, and says so by nothing where all of it is', () => {
    const lock = (edition: Edition): Edition => ({
      ...edition,
      pages: edition.pages.map((page) => ({
        ...page,
        articles: page.articles.map((one): Article => ({ ...one, locked: true })),
      })),
    });
    const { edition, page } = fitted(lock);
    for (const one of edition.pages[0]?.articles ?? []) {
      if (page !== undefined) expect(page.articles).toContain(one);
    }
  });

  it('has no place for a story longer than the page', () => {
    const long = { ...brief, paragraphs: [{ kind: 'body' as const, text: sentence(1500) }] };
    expect(fitted((edition) => ({ ...edition, stories: [...stories, long] })).page).toBeUndefined();
  });
});

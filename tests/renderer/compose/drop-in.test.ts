import { describe, expect, it } from 'vitest';
import type { Article, Edition, Story } from '../../../core/document';
import { makeUp } from '../../../core/makeup';
import { composeEdition, createCompositionCache, settingOf } from '../../../core/page';
import type { RemakeReport } from '../../../renderer/compose';
import { dropIn } from '../../../renderer/compose/drop-in';
import { remake } from '../../../renderer/compose/remake';
import { editionOf, fonts, storyOf } from '../../core/page/fake';

const sentence = (length: number): string => '河水绕过青石镇向东流去两岸的稻子熟了'.repeat(80).slice(0, length);
const HEADS = ['河堤新路通车', '食堂换新炉灶', '夜班车加一趟', '旧楼装上电梯', '书屋开到夜里', '集市挪进大棚'];
const LENGTHS = [300, 180, 160, 120, 100, 80];
const stories = LENGTHS.map((length, index): Story =>
  storyOf(`s${index}`, [sentence(length)], { priority: index + 1, headline: HEADS[index] ?? '' }),
);
const draft = editionOf(stories, []);
const pages = makeUp(draft, { setting: settingOf(draft, fonts) }).slice(0, 1);
/** As long as the lead: there is no room for it beside the others. */
const long = storyOf('long', [sentence(290)], { priority: 2, headline: '渡口添了新船' });

function dropped(over: (article: Article) => Article = (same) => same) {
  const edition: Edition = {
    ...draft,
    stories: [...stories, long],
    pages: pages.map((page) => ({ ...page, articles: page.articles.map(over) })),
  };
  const under = edition.pages[0]!.articles.find(({ story }) => story === 's0')!;
  const article: Article = { id: 'new', story: 'long', frame: under.frame, pictures: [] };
  const kept = { edition, setting: settingOf(edition, fonts), cache: createCompositionCache() };
  return { edition, under, article, kept };
}

describe('a story dropped on an article of a full page', () => {
  it('takes its place where it cannot be fitted in, and the other goes back to the pool', () => {
    const { edition, under, article, kept } = dropped();
    const task = { kind: 'dropIn', page: 1, article } as const;
    expect(dropIn(task, kept)).toBeUndefined();
    const page = dropIn({ ...task, over: under.id }, kept);
    expect(page).toBeDefined();
    if (page === undefined) return;
    const standing = page.articles.map(({ story }) => story);
    expect(standing).toContain('long');
    expect(standing).not.toContain('s0');
    expect(page.articles.find(({ story }) => story === 'long')?.id).toBe('new');
    const [composed] = composeEdition({ ...edition, pages: [page] }, { fonts });
    expect(composed?.layout.articles.map(({ state }) => state)).not.toContain('overset');
  });

  it('takes the place of nothing that is locked', () => {
    const { under, article, kept } = dropped((one) => ({ ...one, locked: true }));
    expect(dropIn({ kind: 'dropIn', page: 1, article, over: under.id }, kept)).toBeUndefined();
  });

  it('is answered by its page and scores, after the steps of the search', () => {
    const { under, article, kept } = dropped();
    const told: RemakeReport[] = [];
    remake({ kind: 'dropIn', page: 1, article, over: under.id }, kept, (report) => told.push(report));
    expect(told.at(-1)).toMatchObject({ kind: 'remade', pages: [{ id: 'p1' }] });
    const kinds = new Set(told.slice(0, -1).map(({ kind }) => kind));
    expect(kinds.has('searched')).toBe(true);
    expect([...kinds].every((kind) => kind === 'searched' || kind === 'better')).toBe(true);
  });
});

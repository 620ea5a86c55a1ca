import { describe, expect, it } from 'vitest';
import { changePage, compareEditions } from '../../../core/compare';
import { composeEdition } from '../../../core/page';
import { storyPages } from '../../../core/text-edit';
import { articleOf, at, editionOf, fonts, storyOf, textOf } from '../page/fake';

/** A story over two pages, with another last paragraph. */
const over = (last: string) =>
  editionOf(
    [storyOf('s', [textOf(37), textOf(64), textOf(60), last], { headline: '标题' })],
    [[articleOf('a', 's', at(0, 1, 3, 10), 20)], [articleOf('b', 's', at(0, 1, 3, 10))]],
  );

describe('the page of a change', () => {
  it('is the one that its words stand on, the first of the story while that is not known', () => {
    const [before, after] = [over('渡口停航。'), over('渡口停运。')];
    const [owner] = compareEditions(before, after).owners;
    const [change] = owner!.changes;
    const standing = storyPages(after, composeEdition(after, { fonts }));
    expect([owner!.page, changePage(after, owner!, change!, standing)]).toEqual([1, 2]);
    expect(changePage(after, owner!, change!, {})).toBe(1);
  });

  it('is where it stood of what was taken out', () => {
    const before = over('渡口停航。');
    const after = { ...before, stories: [], pages: before.pages.map((page) => ({ ...page, articles: [] })) };
    const owner = compareEditions(before, after).owners.find(({ kind }) => kind === 'removed')!;
    expect(changePage(after, owner, owner.changes[0]!, {})).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import type { Article, Edition } from '../../../core/document';
import { composePage, copyfitOf, createCompositionCache, pageGrid } from '../../../core/page';
import { articleOf, at, bare, editionOf, fonts, storyOf, textOf } from './fake';

const grid = pageGrid(bare);

/** A story of 98 characters in an article of one column, which holds just that untracked. */
function tracked(tracking?: number, form: Partial<Article> = {}): Edition {
  const article = { ...articleOf('a', 's', at(0, 1, 0, 10)), ...form };
  return editionOf([storyOf('s', [textOf(98)])], [[{ ...article, ...(tracking !== undefined && { tracking }) }]]);
}

describe('an article with tracking', () => {
  it('runs over by what its lines hold less: nine characters instead of ten', () => {
    expect(composePage(tracked(), 1, { fonts }).layout.articles).toMatchObject([{ state: 'fits' }]);
    // Seven in the first line, after the indent, and nine in each other.
    const [layout] = composePage(tracked(2), 1, { fonts }).layout.articles;
    expect(layout).toMatchObject({ state: 'overset', oversetCharacters: 98 - (7 + 9 * 9) });
  });

  it('counts its copyfit as it is set', () => {
    expect(copyfitOf(tracked(), 1, { fonts })).toMatchObject([{ state: 'fits', rows: 10 }]);
    expect(copyfitOf(tracked(2), 1, { fonts })).toMatchObject([{ state: 'overset', rows: 12, over: { lines: 2 } }]);
  });

  it('keeps its baselines on the grid', () => {
    const { lines } = composePage(tracked(2), 1, { fonts });
    expect(lines.map(({ y }) => y)).toEqual(lines.map((_, index) => grid.baseline(index)));
  });

  it('is set anew when its tracking changes, and as before when it changes back', () => {
    const cache = createCompositionCache();
    const story = storyOf('s', [textOf(98)]);
    const set = (edition: Edition) => composePage({ ...edition, stories: [story] }, 1, { fonts, cache }).list;
    const first = set(tracked());
    const narrow = set(tracked(2));
    expect(narrow).toEqual(composePage(tracked(2), 1, { fonts }).list);
    expect(narrow).not.toEqual(first);
    expect(set(tracked())).toEqual(first);
  });

  it('is vertical too', () => {
    const secondLine = (tracking?: number): number => {
      const edition = tracked(tracking, { vertical: true, frame: at(0, 1, 0, 11) });
      return composePage(edition, 1, { fonts }).lines[1]!.line.runs.flatMap((run) => run.text).length;
    };
    // A band of eleven lines is 160 points high: sixteen characters, or fifteen and fourteen times 0.2 points.
    expect(secondLine()).toBe(16);
    expect(secondLine(2)).toBe(15);
  });
});

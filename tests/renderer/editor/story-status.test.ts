import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleLayout } from '../../../core/page';
import type { ComposedPage } from '../../../renderer/compose';
import { storyEntries, storyFit } from '../../../renderer/editor';
import { smallArticle, smallEdition, smallPage, smallStory } from '../../core/document/small-edition';

function layout(story: string, article: string, oversetCharacters: number, lines = 5): ArticleLayout {
  const rect = { x: 0, y: 0, width: 1, height: 1 };
  const fits = {
    state: 'overset',
    oversetCharacters,
    oversetLines: oversetCharacters > 0 ? 1 : 0,
    undersetCharacters: 0,
    undersetLines: 0,
  } as const;
  return { id: story, article, priority: 1, chars: 100, lines, mustPlace: false, rect, ...fits };
}

function composed(id: string, articles: readonly ArticleLayout[]): [string, ComposedPage] {
  const size = { width: 1, height: 1, glyphs: 0, counts: { characters: 0, words: 0 }, milliseconds: 0, preview: false };
  return [id, { id, number: 1, revision: 1, articles, damage: [], ...size }];
}

const text = '一'.repeat(100);
const edition = {
  ...smallEdition(),
  stories: [
    { ...smallStory('s1', '甲', [text]), priority: 3 },
    { ...smallStory('s2', '乙', [text]), priority: 1 },
    { ...smallStory('s3', '丙', [`${text} \n`]), priority: 2 },
    { ...smallStory('s4', '丁', [text]), priority: 4, killed: true },
    { ...smallStory('s5', '戊', [text]), priority: 5 },
  ],
  pages: [smallPage('p1', [smallArticle('a1', 's1', 0), smallArticle('a2', 's2', 10), smallArticle('a3', 's3', 20)])],
};

describe('what became of each story', () => {
  const pages = new Map([composed('p1', [layout('s1', 'a1', 5), layout('s2', 'a2', 60), layout('s3', 'a3', 0)])]);
  const entries = storyEntries(edition, pages);

  it('comes in order of priority', () => {
    expect(entries.map(({ story }) => story.id)).toEqual(['s2', 's3', 's1', 's4', 's5']);
  });

  it('tells a few characters over from a story that wants another place', () => {
    const status = Object.fromEntries(entries.map((entry) => [entry.story.id, entry.status]));
    expect(status).toEqual({ s1: 'overset', s2: 'partly', s3: 'placed', s4: 'killed', s5: 'unplaced' });
  });

  it('knows the lines of stories that are set whole, with those that run over', () => {
    const lines = Object.fromEntries(entries.map((entry) => [entry.story.id, entry.lines]));
    expect(lines).toEqual({ s1: 6, s2: 6, s3: 5, s4: undefined, s5: undefined });
    const half = storyEntries(edition, new Map());
    expect(half.map((entry) => entry.lines)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('tells the same of how each fits as the story editor, from all its articles', () => {
    const figure = fc.nat({ max: 99 });
    const anyFit = fc.record({
      oversetLines: figure,
      oversetCharacters: figure,
      undersetLines: figure,
      undersetCharacters: figure,
    });
    fc.assert(
      fc.property(fc.array(anyFit, { minLength: 3, maxLength: 3 }), (fits) => {
        const articles = fits.map((fit, index) => ({
          ...layout(index === 2 ? 's1' : `s${index + 1}`, `a${index + 1}`, 0),
          ...fit,
        }));
        const onPages = new Map([composed('p1', articles)]);
        const two = {
          ...edition,
          pages: [
            smallPage('p1', [smallArticle('a1', 's1', 0), smallArticle('a2', 's2', 10), smallArticle('a3', 's1', 20)]),
          ],
        };
        for (const { story, fit, pages: on } of storyEntries(two, onPages)) {
          const { articles: count, ...told } = storyFit(story.id, onPages);
          expect(told).toEqual(fit);
          expect(count > 0).toBe(on.length > 0);
        }
        const [one, , three] = fits;
        expect(storyFit('s1', onPages).oversetLines).toBe(one!.oversetLines + three!.oversetLines);
      }),
    );
  });

  it('counts characters without white space', () => {
    expect(entries.find(({ story }) => story.id === 's3')?.characters).toBe(100);
  });
});

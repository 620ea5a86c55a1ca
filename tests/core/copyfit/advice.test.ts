import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remedies } from '../../../core/copyfit';
import type { Remedy } from '../../../core/copyfit';
import type { Article, Edition, Story } from '../../../core/document';
import { articleOf, at, fonts } from '../page/fake';
import { anyPaper, paper, photo, storyWith } from './papers';

const words = { pictures: [{ picture: 'p', caption: '', credit: '' }] };
const picture = (columns: number, lines: number, line = 0): Partial<Article> => ({
  pictures: [{ index: 0, frame: at(0, columns, line, lines) }],
});

/** An article over two columns that cannot grow, with copy of so many sentences a paragraph. */
function situation(
  lines: number,
  copy: readonly number[],
  form: Partial<Article> = {},
  story: Partial<Story> = {},
): Edition {
  const article = { ...articleOf('a', 's', at(0, 2, 0, lines), 30), locked: true as const, ...form };
  return paper(storyWith('s', copy, { ...(form.pictures && words), ...story }), article);
}

function told({ steps }: Remedy): string {
  return steps.map((step) => (step.kind === 'cut' ? `cut ${step.where}` : step.kind)).join(' + ');
}

const adviceFor = (edition: Edition): readonly Remedy[] => remedies(edition, 1, 'a', { fonts })!.remedies;

/** The same with an article that may grow and shrink. */
function freed(edition: Edition): Edition {
  const pages = edition.pages.map((page) => ({
    ...page,
    articles: page.articles.map(({ locked: _, ...article }) => article),
  }));
  return { ...edition, pages };
}

describe('the advice', () => {
  it.each([
    ['copy over, white under the article', freed(situation(14, [12, 12])), 'frame'],
    ['copy far too long, room on a later page', situation(10, [30, 30]), 'jump'],
    ['copy over beside a wide picture', situation(20, [10, 10], picture(2, 8)), 'pictureSpan'],
    ['copy a little over beside a wide picture', situation(20, [10, 5], picture(2, 8)), 'pictureSpan + headAir'],
    ['a few characters over beside a deep picture', situation(16, [12], picture(1, 13)), 'cut sentence'],
    ['copy over, nothing but copy to give', situation(12, [9, 9]), 'cut end'],
    ['copy short, the foot can be lifted', freed(situation(16, [8])), 'frame'],
    ['copy short in a frame that stays', situation(16, [8]), 'headAir'],
  ])('for %s', (_, edition, first) => {
    const [best] = adviceFor(edition);
    expect(best && told(best)).toBe(first);
  });

  it('is worth its place: at least half of what is wanted, and no hole where there was a tail', () => {
    fc.assert(
      fc.property(anyPaper, (edition) => {
        const help = remedies(edition, 1, 'a', { fonts })!;
        const { oversetLines: over, undersetLines: under } = help.fit;
        for (const { fit } of help.remedies) {
          expect(2 * fit.oversetLines).toBeLessThanOrEqual(over);
          expect(fit.undersetLines).toBeLessThanOrEqual(over > 0 ? Math.max(3, over) : under / 2);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('keeps a head in its rank: no more than a quarter larger or smaller, and not past one that counts for more', () => {
    const base = situation(14, [5], { head: { size: 24 } });
    const [page, ...rest] = base.pages;
    const sizesIn = (edition: Edition): readonly number[] =>
      adviceFor(edition).flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'headSize' ? [step.to] : [])));
    const withRival = (size: number, priority: number): Edition => ({
      ...base,
      stories: base.stories.map((story) => (story.id === 'other' ? { ...story, priority } : { ...story, priority: 2 })),
      pages: [
        { ...page!, articles: page!.articles.map((each) => (each.id === 'b' ? { ...each, head: { size } } : each)) },
        ...rest,
      ],
    });
    expect(sizesIn(withRival(40, 1)).every((size) => size <= 30)).toBe(true);
    expect(sizesIn(withRival(24, 1))).toEqual([]);
  });

  it('crops a picture that is as deep as its text, and lifts the foot or lets air in by as many lines', () => {
    const tall = { ...photo, width: 2000, height: 3000 };
    const article = { ...articleOf('a', 's', at(0, 2, 0, 16), 18), ...picture(1, 13) };
    const edition = paper(storyWith('s', [9], words), article, { pictures: [tall] });
    const found = adviceFor(edition).map(told);
    expect(found).toContain('pictureLines + frame');
    expect(found).toContain('pictureLines + headAir');
  });
});

import fc from 'fast-check';
import type { Article, Edition, Picture, Story } from '../../../core/document';
import { articleOf, at, editionOf, storyOf, textOf } from '../page/fake';

/** A picture file three wide by two high. */
export const photo: Picture = {
  id: 'p',
  name: 'p.jpg',
  sha256: '0',
  type: 'image/jpeg',
  width: 3000,
  height: 2000,
};

/** Sentences of seven and of eleven characters, their stops counted. */
export function sentences(count: number): string {
  return Array.from({ length: count }, (_, index) => `${textOf(index % 2 === 0 ? 6 : 10, 20 * index)}。`).join('');
}

/** A story with a head and paragraphs of so many sentences. */
export function storyWith(id: string, paragraphs: readonly number[], over: Partial<Story> = {}): Story {
  return storyOf(id, paragraphs.map(sentences), { headline: '石桥头水位今晨又涨半尺', ...over });
}

/** An edition whose first page has an article over two columns and one beside it; pages after it are empty. */
export function paper(story: Story, article: Article, more: Partial<Edition> = {}): Edition {
  const beside = articleOf('b', 'other', at(2, 2, 0, 18), 20);
  const other = storyWith('other', [16]);
  return editionOf([story, other], [[article, beside], []], { pictures: [photo], ...more });
}

/** Any edition of that kind: copy of any length, with or without a picture, air and a deeper page under the article. */
export const anyPaper: fc.Arbitrary<Edition> = fc
  .record({
    paragraphs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
    lines: fc.integer({ min: 12, max: 24 }),
    foot: fc.boolean(),
    air: fc.constantFrom(0, 0, 2),
    picture: fc.constantFrom('none', 'top', 'wide', 'inset'),
  })
  .map(({ paragraphs, lines, foot, air, picture }) => {
    const frames = { none: [], top: [at(1, 1, 0, 5)], wide: [at(0, 2, 0, 7)], inset: [at(0, 2, 1, 5)] };
    const pictures = frames[picture].map((frame) => {
      return { index: 0, frame, ...(picture === 'inset' && { inset: { x: 7, width: 6 } }) };
    });
    const words = pictures.length > 0 ? [{ picture: 'p', caption: '', credit: '' }] : [];
    const base = articleOf('a', 's', at(0, 2, 0, lines), 30);
    const article = { ...base, pictures, head: { size: 30, ...(air > 0 && { air }) } };
    const edition = paper(storyWith('s', paragraphs, { pictures: words }), article);
    if (!foot) return edition;
    // Something under it keeps it from growing.
    const under = articleOf('c', 'low', at(0, 2, lines + 1, 6));
    const [first, ...rest] = edition.pages;
    const pages = [{ ...first!, articles: [...first!.articles, under] }, ...rest];
    return { ...edition, stories: [...edition.stories, storyWith('low', [3], { headline: '' })], pages };
  });

/** All running text of an edition's stories. */
export function textIn({ stories }: Edition): string {
  return stories.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n');
}

/** Pairs of frames on a page that share a cell, and frames that stick out of the type area. */
export function misplaced({ pages, profile }: Edition): readonly string[] {
  const { columns, lines } = profile.grid;
  return pages.flatMap(({ articles }) =>
    articles.flatMap(({ id, frame }, index) => {
      const out =
        frame.column < 0 ||
        frame.line < 0 ||
        frame.columns < 1 ||
        frame.lines < 1 ||
        frame.column + frame.columns > columns ||
        frame.line + frame.lines > lines;
      const over = articles
        .slice(index + 1)
        .filter(
          ({ frame: other }) =>
            frame.column < other.column + other.columns &&
            other.column < frame.column + frame.columns &&
            frame.line < other.line + other.lines &&
            other.line < frame.line + frame.lines,
        );
      return [...(out ? [`${id} out`] : []), ...over.map((other) => `${id} over ${other.id}`)];
    }),
  );
}

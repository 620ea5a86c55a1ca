import { describe, expect, it } from 'vitest';
import { unknownStyles } from '../../../core/preflight/unknown-styles';
import type { Edition } from '../../../core/document';
import { smallEdition } from '../document/small-edition';

/** An edition that asks for a style of every kind, and has those of the names given. */
function asking(names: readonly string[]): Edition {
  const edition = smallEdition();
  const [page, ...pages] = edition.pages;
  const [article, ...articles] = page!.articles;
  const [story, ...stories] = edition.stories;
  const sheet = Object.fromEntries(names.map((name) => [name, {}]));
  return {
    ...edition,
    profile: {
      ...edition.profile,
      headlineStyles: sheet,
      paragraphStyles: sheet,
      characterStyles: sheet,
      boxStyles: sheet,
      pageStyles: sheet,
      masthead: { ...edition.profile.masthead, box: { basedOn: 'frame' } },
    },
    stories: [
      {
        ...story!,
        paragraphs: [
          {
            ...story!.paragraphs[0]!,
            style: 'verse',
            marks: [
              { kind: 'style', style: 'note', start: 0, end: 2 },
              { kind: 'style', style: 'note', start: 3, end: 5 },
            ],
          },
        ],
      },
      ...stories,
    ],
    pages: [
      {
        ...page!,
        style: { basedOn: 'plain' },
        blocks: [{ id: 'b1', frame: article!.frame, box: { basedOn: 'frame' }, content: { kind: 'code', text: 'x' } }],
        articles: [{ ...article!, box: { basedOn: 'frame' }, head: { size: 28, style: 'soft' } }, ...articles],
      },
      ...pages,
    ],
  };
}

describe('unknownStyles', () => {
  it('tells of every kind of style that the paper does not have, at its place, once', () => {
    const found = unknownStyles(asking([]));
    expect(found.map(({ place, values }) => [values.style, place])).toEqual([
      ['plain', { page: 1 }],
      ['frame', { page: 1, furniture: 'b1' }],
      ['soft', { page: 1, article: 'a1', story: 's1', part: 'headline' }],
      ['frame', { page: 1, article: 'a1', story: 's1' }],
      ['frame', { furniture: 'masthead' }],
      ['verse', { story: 's1', part: 'body', paragraph: 0 }],
      ['note', { story: 's1', part: 'body', paragraph: 0 }],
    ]);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['unknown-style']));
  });

  it('is silent where the paper has them', () => {
    expect(unknownStyles(asking(['plain', 'frame', 'soft', 'verse', 'note']))).toEqual([]);
    expect(unknownStyles(smallEdition())).toEqual([]);
  });
});

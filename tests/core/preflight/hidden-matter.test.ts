import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../core/document';
import { composeEdition } from '../../../core/page';
import { applyFix, checkEdition } from '../../../core/preflight';
import { fonts } from '../page/fake';
import { paper } from './paper';

const plain = paper();
const notice = {
  id: 'box',
  frame: { column: 0, columns: 1, line: 30, lines: 6 },
  content: { kind: 'notice' as const, head: '', text: '今日停电' },
  hidden: true as const,
};

/** The paper with the story of page two and a block hidden. */
const hiding: Edition = {
  ...plain,
  pages: plain.pages.map((page, index) =>
    index === 0
      ? { ...page, blocks: [notice], furniture: { masthead: { hidden: true as const } } }
      : { ...page, articles: page.articles.map((article) => ({ ...article, hidden: true as const })) },
  ),
};

describe('what is hidden', () => {
  const found = checkEdition(hiding, composeEdition(hiding, { fonts }));

  it('is told of, so that no page goes without it by mistake', () => {
    expect(found.filter(({ code }) => code.startsWith('hidden'))).toEqual([
      {
        code: 'hidden-block',
        severity: 'warning',
        place: { page: 1, furniture: 'box' },
        values: { text: '今日停电' },
        fix: { kind: 'show-block', block: 'box', page: 'page1' },
      },
      {
        code: 'hidden-furniture',
        severity: 'warning',
        place: { page: 1, furniture: 'masthead' },
        values: { other: 'masthead' },
        fix: { kind: 'show-furniture', furniture: 'masthead', page: 'page1' },
      },
      {
        code: 'hidden-article',
        severity: 'warning',
        place: { page: 2, article: 'b', story: 't' },
        values: { headline: '新市集周末开张' },
        fix: { kind: 'show-article', article: 'b' },
      },
    ]);
  });

  it('is not missing besides', () => {
    const codes = found.filter(({ place }) => place.story === 't' || place.article === 'b').map(({ code }) => code);
    expect(codes).toEqual(['hidden-article']);
  });

  it('is shown again by its fix, which does nothing where it is shown', () => {
    const shown = found.reduce((edition, { fix }) => (fix === undefined ? edition : applyFix(edition, fix)), hiding);
    const { hidden: _hidden, ...block } = notice;
    expect(shown.pages[0]?.blocks).toEqual([block]);
    expect(shown.pages[0]?.furniture).toBeUndefined();
    expect(shown.pages[1]).toEqual(plain.pages[1]);
    expect(applyFix(plain, { kind: 'show-article', article: 'b' })).toBe(plain);
    expect(applyFix(plain, { kind: 'show-block', block: 'box', page: 'page1' })).toBe(plain);
  });
});

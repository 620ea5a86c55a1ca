import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageName, validateEdition } from '../../../core/document';
import type { Edition, Page } from '../../../core/document';
import {
  addPages,
  creditPage,
  deletePages,
  duplicatePages,
  isEmptyPage,
  isPageLocked,
  lockPage,
  movePages,
  pageSpreads,
  renamePage,
  sheetCount,
  stylePage,
} from '../../../renderer/editor';
import { smallArticle, smallEdition, smallPage } from '../../core/document/small-edition';

/** Four pages; `s1` begins on page one and runs on over pages two and three. */
function fourPages(): Edition {
  const edition = smallEdition();
  const { head: _head, ...runsOn } = smallArticle('a4', 's1', 30);
  const [first, second] = edition.pages as [Page, Page];
  return {
    ...edition,
    teasers: [
      { text: '渡口新桥今晨通车', story: 's1' },
      { text: '文艺', page: 3 },
    ],
    pages: [
      first,
      { ...second, articles: [...second.articles, runsOn] },
      smallPage('page-3', [{ ...runsOn, id: 'a5' }]),
      smallPage('page-4', []),
    ],
  };
}

const ids = ({ pages }: Edition): string[] => pages.map(({ id }) => id);
const headsOf = ({ pages }: Edition, story: string): boolean[] =>
  pages.flatMap((page) => page.articles.filter((a) => a.story === story).map(({ head }) => head !== undefined));

describe('an empty page', () => {
  it('is one without anything shown of its own, and one that exists', () => {
    const edition = fourPages();
    expect([1, 2, 3, 4, 5].filter((page) => isEmptyPage(edition, page))).toEqual([4]);
    const hidden = edition.pages.map((page) => ({
      ...page,
      articles: page.articles.map((article) => ({ ...article, hidden: true as const })),
    }));
    expect(isEmptyPage({ ...edition, pages: hidden }, 3)).toBe(true);
  });
});

describe('pages', () => {
  it('are added where asked, and what was there keeps its names and teasers', () => {
    const before = fourPages();
    const after = addPages(before, 1, ['x', 'y']);
    expect(ids(after)).toEqual(['page-1', 'x', 'y', 'page-2', 'page-3', 'page-4']);
    expect(pageName(before, 2)).toBe('民生');
    expect(pageName(after, 4)).toBe('民生');
    expect(after.teasers[1]).toEqual({ text: '文艺', page: 5 });
    expect(after.pages[0]).toBe(before.pages[0]);
    expect(ids(addPages(before, 0, ['x']))[0]).toBe('x');
  });

  it('keep the name they had when they move, if anything stands on them', () => {
    const before = fourPages();
    const after = movePages(before, [1], 3);
    expect(ids(after)).toEqual(['page-2', 'page-1', 'page-3', 'page-4']);
    expect([1, 2].map((number) => pageName(after, number))).toEqual(['民生', '要闻']);
    expect(after.pages[3]).toBe(before.pages[3]);
  });

  it('go with their articles, whose stories go on where they also stand, under their head', () => {
    const before = fourPages();
    const after = deletePages(before, [1]);
    expect(ids(after)).toEqual(['page-2', 'page-3', 'page-4']);
    expect(after.stories).toBe(before.stories);
    expect(headsOf(after, 's1')).toEqual([true, false]);
    expect(after.pages[0]?.articles.find(({ id }) => id === 'a4')?.head).toEqual({ size: 28 });
    expect(headsOf(deletePages(before, [1, 2]), 's1')).toEqual([true]);
    expect(deletePages(before, [2]).teasers[1]).toEqual({ text: '文艺', page: 2 });
    expect(deletePages(before, [1, 2, 3, 4])).toBe(before);
    expect(deletePages(before, [9])).toBe(before);
  });

  it('move together in their order, and the head of a story goes to where it then begins', () => {
    const before = fourPages();
    expect(ids(movePages(before, [2, 4], 1))).toEqual(['page-2', 'page-4', 'page-1', 'page-3']);
    expect(ids(movePages(before, [1], 5))).toEqual(['page-2', 'page-3', 'page-4', 'page-1']);
    expect(movePages(before, [2], 2)).toBe(before);
    expect(movePages(before, [2], 3)).toBe(before);
    const moved = movePages(before, [3], 1);
    expect(headsOf(moved, 's1')).toEqual([true, false, false]);
    expect(headsOf(movePages(moved, [1], 4), 's1')).toEqual([true, false, false]);
  });

  it('leave a head alone that a person put elsewhere', () => {
    const before = fourPages();
    const odd = {
      ...before,
      pages: before.pages.map((page) => ({
        ...page,
        articles: page.articles.map(({ head, ...article }) =>
          article.story !== 's1'
            ? { ...article, ...(head && { head }) }
            : article.id === 'a5'
              ? { ...article, head: { size: 20 } }
              : article,
        ),
      })),
    };
    expect(headsOf(addPages(odd, 4, ['x']), 's1')).toEqual([false, false, true]);
  });

  it('are copied without their articles, with everything else under new ids', () => {
    const content = { kind: 'notice', head: '启事', text: '' } as const;
    const frame = { column: 0, columns: 1, line: 0, lines: 5 };
    const before = renamePage(fourPages(), 2, '副刊');
    const page: Page = {
      ...(before.pages[1] as Page),
      credits: [{ role: '责编', names: '林一' }],
      blocks: [{ id: 'b1', frame, content, locked: true }],
      guides: [{ id: 'g1', axis: 'across', at: 100 }],
    };
    const edition = { ...before, pages: before.pages.with(1, page) };
    let count = 0;
    const after = duplicatePages(edition, [2], () => `new-${(count += 1)}`);
    const copy = after.pages[2];
    expect(copy).toMatchObject({ name: '副刊', credits: page.credits, articles: [] });
    expect(copy?.blocks).toEqual([{ id: expect.stringMatching(/^new-/) as string, frame, content, locked: true }]);
    expect(copy?.guides).toEqual([{ id: expect.stringMatching(/^new-/) as string, axis: 'across', at: 100 }]);
    expect(after.pages[1]).toBe(page);
    expect(validateEdition(after)).toMatchObject({ ok: true, warnings: [] });
  });

  it('have a style of the paper, credits of their own, and none again', () => {
    const before = fourPages();
    const styled = stylePage(before, 2, '副刊');
    expect(styled.pages[1]?.style).toEqual({ basedOn: '副刊' });
    expect('style' in (stylePage(styled, 2, undefined).pages[1] ?? {})).toBe(false);
    const credited = creditPage(before, 2, [{ role: '美编', names: '沈一' }]);
    expect(credited.pages[1]?.credits).toHaveLength(1);
    expect('credits' in (creditPage(credited, 2, undefined).pages[1] ?? {})).toBe(false);
  });

  it('are locked with everything on them, and let go', () => {
    const before = fourPages();
    const locked = lockPage(before, 1, true);
    expect(locked.pages[0]?.articles.every((article) => article.locked)).toBe(true);
    expect([isPageLocked(locked, 1), isPageLocked(locked, 2), isPageLocked(locked, 4)]).toEqual([true, false, false]);
    expect(lockPage(locked, 1, false)).toEqual(before);
  });

  it('come out in sheets of four, leaves of two, or not', () => {
    expect(sheetCount(8)).toEqual({ kind: 'sheets', sheets: 2 });
    expect(sheetCount(6)).toEqual({ kind: 'leaf', missing: 2 });
    expect(sheetCount(5)).toEqual({ kind: 'odd', missing: 1 });
  });

  it('lie in spreads as in the hand', () => {
    expect(pageSpreads(0)).toEqual([]);
    expect(pageSpreads(1)).toEqual([[1]]);
    expect(pageSpreads(4)).toEqual([[1], [2, 3], [4]]);
    expect(pageSpreads(5)).toEqual([[1], [2, 3], [4, 5]]);
  });

  it('whatever is done to them, lose no story and give a valid edition with every head once', () => {
    const anyEdit = fc.oneof(
      fc.tuple(fc.nat(5), fc.nat(99)).map(
        ([after, id]) =>
          (e: Edition) =>
            addPages(e, Math.min(after, e.pages.length), [`n${id}-${e.pages.length}`, `m${id}-${e.pages.length}`]),
      ),
      fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }).map((n) => (e: Edition) => deletePages(e, n)),
      fc.tuple(fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }), fc.integer({ min: 1, max: 7 })).map(
        ([n, to]) =>
          (e: Edition) =>
            movePages(e, n, to),
      ),
    );
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 10 }), (edits) => {
        let edition = fourPages();
        const { stories } = edition;
        for (const [turn, edit] of edits.entries()) {
          const next = edit(edition);
          // Ids are the caller's to keep apart.
          if (new Set(ids(next)).size < next.pages.length) continue;
          edition = next;
          expect(validateEdition(edition), String(turn)).toMatchObject({ ok: true, warnings: [] });
          expect(edition.stories).toBe(stories);
          for (const story of ['s1', 's2', 's3']) expect(headsOf(edition, story).slice(1)).not.toContain(true);
          for (const story of ['s1', 's2', 's3']) expect(headsOf(edition, story)[0] ?? true).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

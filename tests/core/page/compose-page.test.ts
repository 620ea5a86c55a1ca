import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { itemBounds } from '../../../core/display-list';
import { composeEdition, composePage, createCompositionCache, pageGrid } from '../../../core/page';
import type { ComposedPage } from '../../../core/page';
import { articleOf, at, bare, editionOf, fonts, profile, storyOf, textOf } from './fake';

const grid = pageGrid(bare);

/** The running text of a story over all pages, as set. */
function bodyText(pages: readonly ComposedPage[], story: string): string {
  return pages
    .flatMap((page) => page.lines)
    .filter((line) => line.story === story && /^(body|subhead|byline)/.test(line.part))
    .flatMap((line) => line.line.runs.flatMap((run) => run.text))
    .join('');
}

describe('composePage', () => {
  it('sets a story in level legs under its head', () => {
    const story = storyOf('s', [textOf(98)], { headline: '标题' });
    const page = composePage(editionOf([story], [[articleOf('a', 's', at(0, 2, 0, 10), 20)]]), 1, { fonts });
    const [headline, body] = page.layout.boxes;
    expect(headline).toMatchObject({ kind: 'headline', lines: 1, fontSize: 20, x: 35, y: 50, w: 210, h: 30 });
    expect(body).toMatchObject({ kind: 'body', columns: 2, lines: 10, overset: 0, y: 80, h: 75 });
    expect(page.layout.articles).toMatchObject([{ id: 's', state: 'underset', undersetLines: 5, chars: 98 }]);
  });

  it('reports what does not fit in characters and lines', () => {
    const edition = editionOf([storyOf('s', [textOf(98)])], [[articleOf('a', 's', at(0, 1, 0, 7))]]);
    const page = composePage(edition, 1, { fonts });
    expect(page.layout.articles).toMatchObject([{ state: 'overset', oversetLines: 3, oversetCharacters: 30 }]);
    expect(page.diagnostics).toMatchObject([{ code: 'overset', values: { characters: 30, lines: 3 } }]);
  });

  it('carries a story on to a later page, with a pair of jump lines and its head repeated', () => {
    const story = storyOf('s', [textOf(298)], { headline: '标题' });
    const edition = editionOf(
      [story],
      [[articleOf('a', 's', at(0, 2, 0, 12), 20)], [articleOf('b', 's', at(1, 1, 3, 20))]],
    );
    const pages = composeEdition(edition, { fonts });
    const jumps = pages.map((page) => page.lines.filter((line) => line.part === 'jump'));
    const texts = jumps.map((lines) => lines.map((line) => line.line.runs.flatMap((run) => run.text).join('')));
    expect(texts).toEqual([['（下转第2版）'], ['（上接第1版）']]);
    expect(jumps[0]?.[0]?.y).toBeCloseTo(grid.baseline(11));
    expect(pages[1]?.lines.filter((line) => line.part === 'jumpHead')).toHaveLength(1);
    expect(bodyText(pages, 's')).toBe(textOf(298));
    expect(pages[0]?.layout.boxes.find((box) => box.kind === 'body')).toMatchObject({ jumpTo: 2 });
    expect(pages[1]?.layout.boxes.find((box) => box.kind === 'body')).toMatchObject({ jumpPart: true });
  });

  it('leads text under a picture and its caption, a line of white between', () => {
    const story = storyOf('s', [textOf(98)], { pictures: [{ picture: 'p', caption: textOf(12), credit: '摄' }] });
    const frame = at(0, 2, 0, 6);
    const article = { ...articleOf('a', 's', at(0, 2, 0, 20)), pictures: [{ index: 0, frame }] };
    const picture = { id: 'p', name: 'p.jpg', sha256: '', type: 'image/jpeg', width: 900, height: 300 } as const;
    const page = composePage(editionOf([story], [[article]], { pictures: [picture] }), 1, { fonts });
    const body = page.layout.boxes.find((box) => box.kind === 'body');
    expect(body).toMatchObject({ y: grid.lineY(8), lines: 10 });
    expect(page.list.items.find((item) => item.kind === 'picture')).toMatchObject({ picture: 'p' });
    expect(page.diagnostics.map((found) => found.code)).toEqual(['underset']);
  });

  it('says when a picture is missing; preflight says when it is too coarse', () => {
    const story = storyOf('s', [], { pictures: [{ picture: 'p', caption: '', credit: '' }] });
    const article = { ...articleOf('a', 's', at(0, 4, 0, 20)), pictures: [{ index: 0, frame: at(0, 4, 0, 20) }] };
    const picture = { id: 'p', name: 'p.jpg', sha256: '', type: 'image/jpeg', width: 100, height: 70 } as const;
    const codes = (pictures: readonly (typeof picture)[]): string[] =>
      composePage(editionOf([story], [[article]], { pictures }), 1, { fonts }).diagnostics.map((found) => found.code);
    expect(codes([])).toEqual(['missing-picture']);
    expect(codes([picture])).toEqual([]);
  });

  it('reports overlaps, articles outside the type area, empty pages and heads that are too long', () => {
    const stories = [
      storyOf('s', [textOf(300)], { headline: textOf(30) + '\n' + textOf(30) }),
      storyOf('t', [textOf(300)]),
    ];
    const articles = [articleOf('a', 's', at(0, 1, 0, 30), 40), articleOf('b', 't', at(0, 2, 29, 12))];
    const pages = composeEdition(editionOf(stories, [articles, []]), { fonts });
    expect(pages[0]?.diagnostics.map((found) => found.code)).toEqual(
      expect.arrayContaining(['headline-too-long', 'overlap', 'outside-type-area']),
    );
    expect(pages[1]?.diagnostics.map((found) => found.code)).toEqual(['empty-page']);
  });

  it('draws rules between neighbouring stories, joined where they meet', () => {
    const stories = ['s', 't', 'u'].map((id) => storyOf(id, [textOf(20)]));
    const articles = [
      articleOf('a', 's', at(0, 2, 0, 10)),
      articleOf('b', 't', at(2, 2, 0, 10)),
      articleOf('c', 'u', at(0, 4, 11, 10)),
    ];
    const rules = composePage(editionOf(stories, [articles]), 1, { fonts }).list.items.filter(
      (item) => item.kind === 'rule',
    );
    expect(rules).toMatchObject([
      { x1: 250, x2: 250, y1: 50, y2: 200 },
      { x1: 35, x2: 465, y1: 207.5, y2: 207.5 },
    ]);
  });
});

describe('the composition cache', () => {
  const stories = [
    storyOf('s', [textOf(400)], { headline: '标题' }),
    storyOf('t', [textOf(60)], { headline: '另一题' }),
  ];
  const pages = [
    [articleOf('a', 's', at(0, 2, 8, 12), 20), articleOf('c', 't', at(2, 2, 8, 12), 20)],
    [articleOf('b', 's', at(0, 2, 3, 30))],
  ];
  const edition = editionOf(stories, pages, { profile });

  it('gives the same pages back for the same edition', () => {
    const cache = createCompositionCache();
    const first = composeEdition(edition, { fonts, cache });
    const again = composeEdition({ ...edition, stories: [...stories], pages: [...edition.pages] }, { fonts, cache });
    expect(again.map((page, index) => page === first[index])).toEqual([true, true]);
    expect(first).toEqual(composeEdition(edition, { fonts }));
  });

  it('composes only what a change touches', () => {
    const cache = createCompositionCache();
    const first = composeEdition(edition, { fonts, cache });
    const [s, t] = stories;
    const changed = { ...edition, stories: [s!, { ...t!, headline: '改过的题' }] };
    const second = composeEdition(changed, { fonts, cache });
    expect(second[0]).not.toBe(first[0]);
    expect(second[0]?.layout.articles[0]).toBe(first[0]?.layout.articles[0]);
    expect(second[1]).toBe(first[1]);
  });
});

describe('invariants', () => {
  const paragraphs = fc.array(fc.integer({ min: 1, max: 160 }), { minLength: 1, maxLength: 8 });
  const frame = fc.record({
    columns: fc.integer({ min: 1, max: 4 }),
    lines: fc.integer({ min: 4, max: 30 }),
    line: fc.integer({ min: 0, max: 10 }),
  });
  const size = fc.constantFrom(20, 30, 40);

  it('loses and doubles no glyph over legs and pages, stays on the grid and in the type area', () => {
    fc.assert(
      fc.property(paragraphs, frame, frame, size, (lengths, first, second, headSize) => {
        const text = lengths.map((length, index) => textOf(length, index * 200));
        const story = storyOf('s', text, { headline: '一行标题', dateline: '本报讯', byline: '（某人）' });
        const edition = editionOf(
          [story],
          [
            [articleOf('a', 's', { column: 0, ...first }, headSize)],
            [articleOf('b', 's', { column: 4 - second.columns, ...second })],
          ],
        );
        const pages = composeEdition(edition, { fonts });
        const whole = `本报讯　${text.join('')}（某人）`;
        const set = bodyText(pages, 's');
        const over = pages[1]?.layout.articles[0]?.state === 'overset';
        expect(set).toBe(over ? whole.slice(0, set.length) : whole);
        expect(set.length < whole.length).toBe(over);
        for (const page of pages) {
          for (const line of page.lines.filter(({ part }) => part.startsWith('body'))) {
            const row = (line.y - grid.baseline(0)) / grid.leading;
            expect(Math.abs(row - Math.round(row)) * grid.leading).toBeLessThan(0.0028);
          }
          for (const bounds of page.list.items.filter((item) => item.kind === 'glyphs').map(itemBounds)) {
            expect(bounds.x).toBeGreaterThanOrEqual(grid.area.x - 0.01);
            expect(bounds.x + bounds.width).toBeLessThanOrEqual(grid.area.x + grid.area.width + 0.01);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

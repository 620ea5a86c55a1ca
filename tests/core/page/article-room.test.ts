import { describe, expect, it } from 'vitest';

import { BLACK, PAPER, process } from '../../../core/display-list';
import { resolveStyles } from '../../../core/document';
import type { Article, OwnBox } from '../../../core/document';
import { articleRoom, composePage, pageGrid } from '../../../core/page';
import { articleOf, at, bare, editionOf, fonts, storyOf, textOf } from './fake';

const profile = resolveStyles({
  ...bare,
  boxStyles: { plain: { border: { kind: 'line', width: 0.5 } }, dark: { tint: process(0, 0, 0, 100), type: PAPER } },
});
const page = pageGrid(profile);

/** An article of two base columns, 21 cells wide, ten lines deep. */
function articleWith(over: Partial<Article>): Article {
  return { ...articleOf('a', 's', at(1, 2, 4, 10)), ...over };
}

function itemsOf(article: Article): ReturnType<typeof composePage>['list']['items'] {
  const story = storyOf('s', [textOf(60)], { headline: '标题' });
  return composePage(editionOf([story], [[article]], { profile }), 1, { fonts }).list.items;
}

describe('the room of an article', () => {
  it('is its frame on the page, with no columns or box of its own', () => {
    const room = articleRoom(articleWith({}), profile);
    expect(room.frame).toEqual(at(1, 2, 4, 10));
    expect(room.grid.columnX(1)).toBe(page.columnX(1));
  });

  it('has columns of its own from its left edge to its right, on the lines of the page', () => {
    // Five in 21 cells, a gutter of one and a half.
    const { grid, frame } = articleRoom(articleWith({ columns: { count: 5 } }), profile);
    expect(frame).toEqual(at(0, 5, 4, 10));
    expect([grid.measure, grid.gutter]).toEqual([30, 15]);
    expect(grid.columnX(0)).toBe(page.columnX(1));
    expect(grid.columnX(4) + grid.measure).toBeCloseTo(page.columnX(1) + page.columnWidth(2), 3);
    expect(grid.baseline(7)).toBe(page.baseline(7));
  });

  it('is inside the padding of a box: a cell, and a line', () => {
    const { grid, frame } = articleRoom(articleWith({ box: { basedOn: 'plain' } }), profile);
    expect(frame).toEqual(at(0, 2, 5, 8));
    // Nineteen cells: two columns of nine.
    expect([grid.columnX(0) - page.columnX(1), grid.measure, grid.gutter]).toEqual([10, 90, 10]);
  });

  it.each<{ name: string; box: OwnBox; cells: number; lines: number }>([
    { name: 'a box of a name that the paper does not have', box: { basedOn: 'none' }, cells: 0, lines: 0 },
    { name: 'its own padding', box: { basedOn: 'plain', padding: { cells: 2, lines: 2 } }, cells: 2, lines: 2 },
    {
      name: 'padding of half a line',
      box: { basedOn: 'plain', padding: { cells: 1, lines: 0.5 } },
      cells: 1,
      lines: 1,
    },
    { name: 'no padding in a tint', box: { basedOn: 'dark', padding: { cells: 0, lines: 0 } }, cells: 0, lines: 0 },
    {
      name: 'rules above and below alone',
      box: { border: { kind: 'line', width: 1 }, sides: ['top', 'bottom'], padding: { cells: 0, lines: 1 } },
      cells: 0,
      lines: 1,
    },
    {
      name: 'a border that repeats a drawing, beside which text stands off',
      box: { border: { kind: 'border', pattern: 'blossom', size: 8, ink: BLACK } },
      cells: 1.55,
      lines: 1,
    },
    {
      name: 'a border thicker than its padding',
      box: { border: { kind: 'border', pattern: 'fret', size: 18 } },
      cells: 2.55,
      lines: 2,
    },
  ])('keeps $name', ({ box, cells, lines }) => {
    const { grid, frame } = articleRoom(articleWith({ box }), profile);
    expect(frame.line - 4).toBe(lines);
    expect(frame.lines).toBe(10 - 2 * lines);
    expect(grid.columnX(frame.column) - page.columnX(1)).toBeCloseTo(cells * 10, 3);
  });

  it('keeps a cell and a line however much padding is asked for', () => {
    const { grid, frame } = articleRoom(
      articleWith({ box: { basedOn: 'dark', padding: { cells: 99, lines: 99 } } }),
      profile,
    );
    expect(frame).toMatchObject({ columns: 1, lines: 1 });
    expect(grid.measure).toBe(10);
  });

  it('begins under the label, with a line of air unless a head over the text has its own', () => {
    const label = { text: '专栏', place: 'bar' } as const;
    expect(articleRoom(articleWith({ label, head: { size: 20 } }), profile)).toMatchObject({
      label: at(1, 2, 4, 1),
      frame: at(1, 2, 5, 9),
    });
    expect(articleRoom(articleWith({ label, head: { size: 20, place: 'beside' } }), profile).frame).toEqual(
      at(1, 2, 6, 8),
    );
    const large = { ...profile, styles: { ...profile.styles, label: { ...profile.styles.label, size: 16 } } };
    expect(articleRoom(articleWith({ label, head: { size: 20 } }), large).frame).toEqual(at(1, 2, 6, 8));
  });

  it('has no label where it would leave no line', () => {
    const label = { text: '专栏', place: 'bar' } as const;
    const low = articleWith({ label, frame: at(0, 1, 0, 1) });
    expect(articleRoom(low, profile)).not.toHaveProperty('label');
    expect(itemsOf(low).some(({ owner }) => owner.part === 'label')).toBe(false);
  });
});

describe('a box round an article', () => {
  it('has its tint under all that the article draws, and its border over it', () => {
    const items = itemsOf(articleWith({ box: { tint: process(0, 0, 0, 10), border: { kind: 'line', width: 1 } } }));
    const parts = items.map(({ owner }) => owner.part);
    expect([parts[0], parts.at(-1)]).toEqual(['box', 'box']);
    expect(items[0]).toMatchObject({ kind: 'fill', rect: page.rectOf(at(1, 2, 4, 10)) });
  });

  it('reverses all type in it but what stands on a ground of its own', () => {
    const story = storyOf('s', [textOf(60)], {
      headline: '标题',
      pictures: [{ picture: 'p', caption: '图说', credit: '' }],
    });
    const article = articleWith({
      box: { basedOn: 'dark', type: process(0, 0, 100, 0) },
      head: { size: 20 },
      label: { text: '专栏', place: 'tab' },
      pictures: [{ index: 0, frame: at(0, 1, 0, 3), caption: { at: 'inside' } }],
    });
    const { list } = composePage(editionOf([story], [[article]], { profile }), 1, { fonts });
    const inks = new Map(list.items.flatMap((item) => (item.kind === 'glyphs' ? [[item.owner.part, item.ink]] : [])));
    expect(Object.fromEntries(inks)).toEqual({
      label: PAPER,
      headline: process(0, 0, 100, 0),
      body: process(0, 0, 100, 0),
      caption: PAPER,
    });
  });

  it('takes the place of the rules between stories on its sides', () => {
    const stories = ['s', 't', 'u'].map((id) => storyOf(id, [textOf(10)]));
    const rules = (box?: OwnBox): number => {
      const left = { ...articleOf('a', 's', at(0, 2, 0, 10)), ...(box && { box }) };
      const page1 = [left, articleOf('b', 't', at(2, 2, 0, 10)), articleOf('c', 'u', at(0, 2, 11, 10))];
      const { list } = composePage(editionOf(stories, [page1], { profile }), 1, { fonts });
      return list.items.filter(({ owner }) => owner.id === 'separators').length;
    };
    expect(rules()).toBe(2);
    expect(rules({ basedOn: 'plain' })).toBe(0);
    expect(rules({ basedOn: 'plain', sides: ['top', 'right'] })).toBe(1);
    expect(rules({ tint: BLACK })).toBe(0);
    expect(rules({ basedOn: 'no such box' })).toBe(2);
  });
});

describe('a label 专栏名', () => {
  const grounds = (label: Article['label']): readonly unknown[] =>
    itemsOf(articleWith({ ...(label && { label }), head: { size: 20 } })).flatMap((item) =>
      item.owner.part === 'label' && item.kind !== 'glyphs' ? [item] : [],
    );

  it('is a bar over the whole width on the first line', () => {
    expect(grounds({ text: '专栏', place: 'bar' })).toEqual([
      {
        kind: 'fill',
        owner: { kind: 'article', id: 'a', part: 'label' },
        rect: page.rectOf(at(1, 2, 4, 1)),
        ink: BLACK,
      },
    ]);
  });

  it('is a tab as wide as its type, and a rule from there to the right edge', () => {
    const whole = page.rectOf(at(1, 2, 4, 1));
    // Two characters of ten points, half an em at each end.
    const [fill, rule] = grounds({ text: '专栏', place: 'tab' });
    expect(fill).toMatchObject({ kind: 'fill', rect: { ...whole, width: 30 } });
    expect(rule).toMatchObject({ kind: 'rule', x1: whole.x + 30, x2: whole.x + whole.width });
  });

  it('is condensed where it is too long, and never wider than the article', () => {
    const [fill, ...others] = grounds({ text: '专'.repeat(60), place: 'tab' });
    expect(fill).toMatchObject({ rect: { width: 210 } });
    expect(others).toEqual([]);
  });

  it('is no text of the story', () => {
    const glyphs = itemsOf(articleWith({ label: { text: '专栏', place: 'bar' } })).filter(
      (item) => item.kind === 'glyphs' && item.owner.part === 'label',
    );
    expect(glyphs).toHaveLength(1);
    expect(glyphs[0]).not.toHaveProperty('source');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ArticlePicture, Edition, Paragraph, Picture, PictureInset } from '../../../core/document';
import { composeEdition, composePage, createCompositionCache, pageGrid, textDepth } from '../../../core/page';
import type { ComposedLine, ComposedPage } from '../../../core/page';
import { legsAround } from '../../../core/page/legs';
import { mmToPoints } from '../../../core/units';
import { articleOf, at, bare, editionOf, fonts, storyOf, textOf } from './fake';

const grid = pageGrid(bare);
const file: Picture = { id: 'p', name: 'p.jpg', sha256: '', type: 'image/jpeg', width: 900, height: 600 };

/** A picture of so many lines from a line and cell of the article on. */
function insetAt(
  x: number,
  width: number,
  line: number,
  lines: number,
  over: Partial<PictureInset> = {},
): ArticlePicture {
  return { index: 0, frame: at(0, 1, line, lines), inset: { x, width, ...over } };
}

/** A page of one story round a picture, over all four columns. */
function around(
  picture: ArticlePicture,
  characters: number,
  more: { readonly lines?: number; readonly columns?: number; readonly profile?: typeof bare } = {},
): ComposedPage {
  const story = storyOf('s', [textOf(characters)], { pictures: [{ picture: 'p', caption: '', credit: '' }] });
  const frame = at(0, more.columns ?? 4, 0, more.lines ?? 20);
  const article = { ...articleOf('a', 's', frame), pictures: [picture] };
  const edition = editionOf([story], [[article]], { pictures: [file], profile: more.profile ?? bare });
  return composePage(edition, 1, { fonts });
}

const textIn = ({ line }: ComposedLine): string => line.runs.flatMap((run) => run.text).join('');
const running = (page: ComposedPage): ComposedLine[] =>
  page.lines.filter(({ part }) => /^(body|subhead|byline)/.test(part));

describe('legs beside an inset picture', () => {
  const slots = (left: number, right: number): unknown =>
    legsAround({ columns: 1, rows: 5, blocks: [], insets: [{ line: 1, lines: 2, left, right }], grid });

  it('hold whole rows of the cells that are left, at the side of the picture', () => {
    expect(slots(-20, 35)).toEqual([
      {
        column: 0,
        row: 0,
        rows: 5,
        slots: [
          [{ x: 0, measure: 100 }],
          [{ x: 40, measure: 60 }],
          [{ x: 40, measure: 60 }],
          [{ x: 0, measure: 100 }],
          [{ x: 0, measure: 100 }],
        ],
      },
    ]);
  });

  it('stay white where less than six cells are left', () => {
    expect(slots(52, 140)).toEqual([{ column: 0, row: 0, rows: 1 }]);
  });

  it('run on both sides of a picture where each has six cells', () => {
    const wide = { measure: 200, gutter: 10, cell: 10 };
    const insets = [{ line: 0, lines: 1, left: 62, right: 135 }];
    expect(legsAround({ columns: 1, rows: 1, blocks: [], insets, grid: wide })).toEqual([
      {
        column: 0,
        row: 0,
        rows: 1,
        slots: [
          [
            { x: 0, measure: 60 },
            { x: 140, measure: 60 },
          ],
        ],
      },
    ]);
  });
});

describe('text round a picture', () => {
  it('keeps its standoff in whole lines and returns to the full measure under it', () => {
    // From cell 8 of column 0 over the gutter to cell 2 of column 1.
    const page = around(insetAt(7, 6, 3, 4), 400);
    const lines = running(page).filter(({ leg }) => leg === 0);
    const measures = lines.map(({ line }) => line.measure);
    // One line of air above and below, one cell beside.
    expect(measures.slice(0, 10)).toEqual([100, 100, 60, 60, 60, 60, 60, 60, 100, 100]);
    const second = running(page).filter(({ leg }) => leg === 1);
    expect(second.slice(2, 8).map(({ x, line }) => [x - grid.columnX(1), line.measure])).toEqual(
      Array.from({ length: 6 }, () => [30, 70]),
    );
    expect(page.list.items.find((item) => item.kind === 'picture')).toMatchObject({ rect: { x: 105, width: 60 } });
  });

  it('takes the standoff it is given', () => {
    const page = around(insetAt(7, 6, 3, 4, { standoff: { cells: 0, lines: 0 } }), 400);
    const measures = running(page)
      .filter(({ leg }) => leg === 0)
      .map(({ line }) => line.measure);
    expect(measures.slice(0, 8)).toEqual([100, 100, 100, 70, 70, 70, 70, 100]);
  });

  it('sets the caption to the width of the picture and keeps the air under it', () => {
    const story = storyOf('s', [textOf(400)], { pictures: [{ picture: 'p', caption: textOf(10), credit: '' }] });
    const article = { ...articleOf('a', 's', at(0, 4, 0, 20)), pictures: [insetAt(7, 6, 3, 4)] };
    const page = composePage(editionOf([story], [[article]], { pictures: [file] }), 1, { fonts });
    const caption = page.lines.filter(({ part }) => part.startsWith('caption'));
    expect(caption.map(({ x, line }) => [x, line.measure])).toEqual([
      [105, 60],
      [105, 60],
    ]);
    const narrow = running(page).filter(({ leg, line }) => leg === 0 && line.measure < 100);
    expect(narrow).toHaveLength(8);
  });

  it('ends its legs level 齐底 (L11)', () => {
    for (let characters = 300; characters < 340; characters++) {
      const page = around(insetAt(7, 6, 3, 4), characters);
      const feet = [0, 1, 2, 3].map((leg) =>
        Math.max(...running(page).flatMap((line) => (line.leg === leg ? [line.y] : []))),
      );
      expect(Math.round((Math.max(...feet) - Math.min(...feet)) / grid.leading)).toBeLessThanOrEqual(1);
    }
  });

  it('opens no leg with a widow where a line more or less in a leg can help it (L15)', () => {
    const widows = Array.from({ length: 100 }, (_, more) => {
      const story = storyOf('s', [textOf(60 + more), textOf(150), textOf(120)], {
        pictures: [{ picture: 'p', caption: '', credit: '' }],
      });
      const article = { ...articleOf('a', 's', at(0, 4, 0, 20)), pictures: [insetAt(7, 6, 3, 4)] };
      const lines = running(composePage(editionOf([story], [[article]], { pictures: [file] }), 1, { fonts }));
      return lines.filter(
        ({ part, leg, line }, index) =>
          index > 0 &&
          leg !== lines[index - 1]?.leg &&
          part === lines[index - 1]?.part &&
          line.last &&
          line.width <= line.measure / 2,
      ).length;
    });
    expect(widows.filter((count) => count > 0)).toEqual([]);
  });

  it('draws no leg rule over the picture', () => {
    const ruled = { ...bare, separation: { ...bare.separation, legRule: 0.5 } };
    const page = around(insetAt(7, 6, 3, 4), 400, { columns: 2, lines: 26, profile: ruled });
    const rules = page.list.items.flatMap((item) => (item.kind === 'rule' ? [[item.y1, item.y2]] : []));
    expect(rules).toEqual([
      [grid.lineY(0), grid.lineY(2)],
      [grid.lineY(8), expect.any(Number)],
    ]);
  });

  it('counts the lines it needs with textDepth as it then sets them', () => {
    const story = storyOf('s', [textOf(300)], { pictures: [{ picture: 'p', caption: '', credit: '' }] });
    const picture = insetAt(7, 6, 3, 4);
    const depth = textDepth(story, { columns: 4, pictures: [picture] }, { profile: bare, fonts });
    expect(around(picture, 300, { lines: depth }).layout.articles[0]).toMatchObject({ state: 'fits' });
    expect(around(picture, 300, { lines: depth - 1 }).layout.articles[0]).toMatchObject({ state: 'overset' });
  });
});

describe('any story round any picture', () => {
  const scene = fc.record({
    copy: fc.array(fc.record({ subhead: fc.boolean(), length: fc.integer({ min: 1, max: 150 }) }), {
      minLength: 1,
      maxLength: 8,
    }),
    inset: fc.record({
      x: fc.integer({ min: -4, max: 90 }).map((half) => half / 2),
      width: fc.integer({ min: 2, max: 40 }).map((half) => half / 2),
      line: fc.integer({ min: 0, max: 12 }),
      lines: fc.integer({ min: 1, max: 10 }),
      standoff: fc.record({ cells: fc.constantFrom(0, 0.5, 1, 2), lines: fc.constantFrom(0, 1, 2) }),
    }),
    columns: fc.integer({ min: 1, max: 4 }),
    rows: fc.integer({ min: 4, max: 30 }),
    subhead: fc.constantFrom(10, 16),
    initial: fc.boolean(),
  });

  function editionFrom({ copy, inset, columns, rows, subhead, initial }: Scene): Edition {
    const { styles } = bare;
    const story = storyOf('s', [], {
      dateline: '本报讯',
      byline: '（某人）',
      paragraphs: copy.map((each, index): Paragraph =>
        each.subhead
          ? { kind: 'subhead', text: textOf(Math.min(each.length, 14), index) }
          : {
              kind: 'body',
              text: textOf(each.length, index * 200),
              ...(initial && index > 0 && { initial: { characters: 1, lines: 2 } }),
            },
      ),
      pictures: [{ picture: 'p', caption: '图中说明', credit: '' }],
    });
    const { x, width, line, lines, standoff } = inset;
    const article = {
      ...articleOf('a', 's', at(0, columns, 0, rows)),
      pictures: [insetAt(x, width, line, lines, { standoff })],
    };
    return editionOf([story], [[article], [articleOf('b', 's', at(0, 2, 0, 12))]], {
      pictures: [file],
      profile: { ...bare, styles: { ...styles, subhead: { ...styles.subhead, size: subhead, align: 'centre' } } },
    });
  }
  type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never;

  it('loses and doubles no glyph over legs and pages, and keeps the order', () => {
    fc.assert(
      fc.property(scene, (drawn) => {
        const edition = editionFrom(drawn);
        const pages = composeEdition(edition, { fonts });
        const [story] = edition.stories;
        const first = story!.paragraphs.findIndex(({ kind }) => kind === 'body');
        const whole =
          story!.paragraphs.map(({ text }, index) => (index === first ? `本报讯　${text}` : text)).join('') +
          '（某人）';
        const set = pages.flatMap(running).map(textIn).join('');
        const over = pages[1]?.layout.articles[0]?.state === 'overset';
        expect(set).toBe(over ? whole.slice(0, set.length) : whole);
        expect(set.length < whole.length).toBe(over);
      }),
      { numRuns: 150 },
    );
  });

  it('stands every line on the grid, in its leg and clear of the picture', () => {
    fc.assert(
      fc.property(scene, (drawn) => {
        const page = composePage(editionFrom(drawn), 1, { fonts });
        const box = page.layout.boxes.find(({ kind }) => kind === 'image')!;
        const { cells } = drawn.inset.standoff;
        for (const { part, x, y, line } of running(page)) {
          const row = (y - grid.baseline(0)) / grid.leading;
          const double = part.startsWith('subhead') && drawn.subhead > 15;
          if (!double) expect(Math.abs(row - Math.round(row)) * grid.leading).toBeLessThan(mmToPoints(0.001));
          expect(x + line.measure).toBeLessThanOrEqual(grid.area.x + grid.columnWidth(drawn.columns) + 0.01);
          expect(line.left + line.width).toBeLessThanOrEqual(line.measure + 0.01);
          const beside = y > box.y && y - 8.8 < box.y + box.h;
          const clear = x + line.measure <= box.x - cells * 10 + 0.01 || x >= box.x + box.w + cells * 10 - 0.01;
          expect(!beside || clear).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('strands no sub-head at the foot of a leg (CLREQ 4.1.3)', () => {
    fc.assert(
      fc.property(scene, (drawn) => {
        // One sub-head of one line at a time, text after it, and room to spare: then there is always another way.
        const { line, standoff } = drawn.inset;
        fc.pre(line === 0 || line - standoff.lines > 3);
        const copy = drawn.copy.map((each, index) =>
          each.subhead && index % 2 === 0 && index + 1 < drawn.copy.length
            ? { ...each, length: Math.min(each.length, 3) }
            : { ...each, subhead: false },
        );
        const rows = Math.max(drawn.rows, 6);
        const pages = composeEdition(editionFrom({ ...drawn, copy, rows, initial: false }), { fonts });
        fc.pre((pages[0]?.layout.articles[0]?.undersetLines ?? 0) >= 3 * drawn.columns);
        const lines = running(pages[0]!);
        lines.forEach(({ part, leg }, index) => {
          const next = lines[index + 1];
          if (part.startsWith('subhead') && next !== undefined) expect(next.leg).toBe(leg);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('moves a sub-head on with the lines beside an initial under it', () => {
    const paragraphs: Paragraph[] = [
      { kind: 'body', text: textOf(8 + 30) },
      { kind: 'subhead', text: '小标题' },
      { kind: 'body', text: textOf(95), initial: { characters: 1, lines: 2 } },
    ];
    const story = storyOf('s', [], { paragraphs, pictures: [{ picture: 'p', caption: '', credit: '' }] });
    // Six rows: four of text, one of the sub-head, one that is too few.
    const article = { ...articleOf('a', 's', at(0, 3, 0, 6)), pictures: [insetAt(30, 2, 0, 1)] };
    const page = composePage(editionOf([story], [[article]], { pictures: [file] }), 1, { fonts });
    const parts = [0, 1].map((own) => [
      ...new Set(running(page).flatMap(({ leg, part }) => (leg === own ? [part] : []))),
    ]);
    expect(parts).toEqual([['body:0'], ['subhead:1', 'body:2']]);
  });

  it('stands the lines beside a drop initial straight below one another', () => {
    fc.assert(
      fc.property(scene, (drawn) => {
        const lines = running(composePage(editionFrom({ ...drawn, initial: true }), 1, { fonts }));
        // Poured legs may part them where all would not fit otherwise.
        fc.pre(lines.some(({ line }) => line.measure < 100));
        lines.forEach(({ line, part, leg, x, y }, index) => {
          const next = lines[index + 1];
          if (!line.runs.some(({ size }) => size > drawn.subhead) || next?.part !== part) return;
          expect([next.leg, next.x, Math.round(next.y - y)]).toEqual([leg, x, grid.leading]);
        });
      }),
      {
        numRuns: 100,
        // The last row before the picture's foot: straight below one another only further down.
        examples: [
          [
            {
              copy: [82, 8].map((length) => ({ subhead: false, length })),
              inset: { x: 0, width: 1, line: 6, lines: 1, standoff: { cells: 0, lines: 0 } },
              columns: 1,
              rows: 12,
              subhead: 10,
              initial: true,
            },
          ],
        ],
      },
    );
  });

  it('is set the same with a cache that knows other settings of it', () => {
    fc.assert(
      fc.property(scene, scene, (one, other) => {
        const cache = createCompositionCache();
        const moved = { ...one, inset: other.inset };
        const [first, second] = [editionFrom(one), editionFrom(moved)];
        const shared = { ...second, stories: first.stories, profile: first.profile };
        composeEdition(first, { fonts, cache });
        expect(composeEdition(shared, { fonts, cache })).toEqual(composeEdition(second, { fonts }));
      }),
      { numRuns: 60 },
    );
  });
});

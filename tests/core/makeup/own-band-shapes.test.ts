import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Edition, Picture, SetProfile } from '../../../core/document';
import { checkLayout } from '../../../core/layout-rules';
import { deeperBands } from '../../../core/makeup/deeper-bands';
import { headSizes } from '../../../core/makeup/head-sizes';
import { measureStory } from '../../../core/makeup/measure';
import { ownBandShapes } from '../../../core/makeup/own-band-shapes';
import { placedArticle } from '../../../core/makeup/placed-article';
import type { Placed } from '../../../core/makeup/placement';
import { readLayout, scoreDesk } from '../../../core/makeup/score-sheet';
import { shapeTable } from '../../../core/makeup/shape';
import type { Shape } from '../../../core/makeup/shape';
import { laidGrid, laidProfile } from '../../../core/makeup/turned';
import { composePage, settingOf } from '../../../core/page';
import type { ComposedPage } from '../../../core/page';
import { scorePage, scoreReading } from '../../../core/page-score';
import { editionOf, fonts, storyOf, textOf, upright } from '../page/fake';

const FILES: readonly Picture[] = [
  { id: 'tall', name: 'tall', sha256: '0', type: 'image/png', width: 600, height: 900 },
];

/** Four bands of thirteen characters, sixty lines in each: three of them hold two of 21, four three of 18. */
const paper: SetProfile = {
  ...upright,
  grid: { ...upright.grid, columns: 60, lines: 39, bandLines: 10 },
  paper: { ...upright.paper, widthMm: 400 },
};

interface SetShape {
  readonly shape: Shape;
  readonly edition: Edition;
  readonly page: ComposedPage;
  /** Codes of the faults that make-up sees before the page is set. */
  readonly foreseen: readonly string[];
}

const codes = (faults: readonly { readonly code: string }[]): readonly string[] =>
  faults.map(({ code }) => code).filter((code) => code !== 'H12');

/** The shapes of a story in bands of its own, each at the upper right of a page, and how the page room sets it. */
function setShapes(length: number, shown: readonly string[], rank: number): readonly SetShape[] {
  const pictures = shown.map((picture) => ({ picture, caption: '村口', credit: '' }));
  const story = storyOf('s', [textOf(length)], { headline: '青石桥今日通车', pictures });
  const draft = editionOf([story], [[]], { profile: paper, pictures: [...FILES] });
  const setting = settingOf(draft, fonts);
  const grid = laidGrid(paper);
  const context = {
    ...{ profile: laidProfile(paper), rank, room: 1, most: grid.lines + 1, pageColumns: grid.columns },
    sizes: headSizes(rank, { front: false, width: grid.area.width }),
    ...{ column: grid.measure, gutter: grid.gutter, leading: grid.leading },
  };
  const desk = scoreDesk(draft, 1, { setting });
  return ownBandShapes(measureStory(story, draft, setting, undefined), context, Infinity).map((shape) => {
    const placed: Placed = {
      item: { story: 's', rank, shapes: shapeTable([], grid.columns) },
      ...{ shape, column: 0, line: 0, lines: shape.lines, air: 0 },
    };
    const article: Article = { id: 'a', story: 's', ...placedArticle(placed, paper) };
    const edition: Edition = { ...draft, pages: [{ id: 'p', name: '', articles: [article] }] };
    const foreseen = codes(scoreReading(readLayout([placed], desk)).faults);
    return { shape, edition, page: composePage(edition, 1, { fonts }), foreseen };
  });
}

/** Characters of a line in so many bands of a story's own. */
const CELLS: Readonly<Record<number, number>> = { 2: 21, 3: 18 };

function isSetAsCounted({ shape, page }: SetShape): void {
  const told = `${shape.columns} ${shape.kind} ${shape.lines}`;
  expect(page.diagnostics.filter(({ code }) => code === 'overset' || code.startsWith('picture-'), told)).toEqual([]);
  expect(page.layout.articles[0]?.lines, told).toBe(shape.rows);
  const of = (kind: string) => page.layout.boxes.filter((box) => box.kind === kind);
  // The head over all bands of the page, a line of white between it and the text.
  const [head] = of('headline');
  expect([head?.h, Math.round((head!.w + 5) / 15)], told).toEqual([
    (10 * shape.columns - 1) * 15,
    shape.head.lines - 1,
  ]);
  const bodies = of('body');
  expect(
    bodies.map(({ h }) => h),
    told,
  ).toEqual(bodies.map(() => CELLS[shape.own ?? 0]! * 10));
  const legs = shape.bodies.reduce((sum, body) => sum + (body.legs ?? 0), 0);
  const deep = shape.bodies.reduce((most, { lines }) => Math.max(most, lines), 0);
  expect(bodies.length, told).toBe(Math.min(legs, Math.ceil(shape.rows / deep)));
  for (const { w } of bodies) expect(Math.round((w + 5) / 15), told).toBe(deep);
  expect(
    of('image').map(({ x, w }) => [(x + w - 30) / 15 - 0.5, (w + 5) / 15].map(Math.round)),
    told,
  ).toEqual(shape.images.map(({ lines }) => [expect.any(Number), lines]));
}

describe('a story in bands of its own 破栏', () => {
  it('is set as its shapes count it, whatever its length: rows, bands, head and pictures', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 180, max: 1600 }),
        fc.constantFrom([], ['tall']),
        fc.integer({ min: 0, max: 5 }),
        (length, shown, rank) => {
          for (const one of setShapes(length, shown, rank)) isSetAsCounted(one);
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each([
    { length: 500, shown: [], rank: 1, ways: ['2/3', '3/4'] },
    { length: 600, shown: ['tall'], rank: 0, ways: ['2/3'] },
  ])('stands in $ways, at no fault that was not foreseen', ({ length, shown, rank, ways }) => {
    const shapes = setShapes(length, shown, rank);
    expect(new Set(shapes.map(({ shape }) => `${shape.own}/${shape.columns}`))).toEqual(new Set(ways));
    for (const { edition, page, foreseen } of shapes) {
      expect(codes(scorePage(page.layout).faults)).toEqual(foreseen);
      const broken = checkLayout(edition, [page]).map(({ rule }) => rule);
      expect(broken.filter((rule) => rule === 'L09' || rule === 'L13')).toEqual([]);
    }
    expect(shapes.some(({ foreseen }) => foreseen.length === 0)).toBe(true);
  });

  it('flows into a deeper place band by band', () => {
    const [one] = setShapes(500, [], 1);
    const deeper = {
      ...one!.shape,
      rows: 30,
      bodies: [{ column: 0, columns: 3, line: 5, lines: 8, legs: 2 }],
      lines: 14,
    };
    expect(deeperBands(deeper, 22).bodies).toEqual([{ column: 0, columns: 1.5, line: 5, lines: 30, legs: 1 }]);
  });
});

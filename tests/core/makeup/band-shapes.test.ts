import { describe, expect, it } from 'vitest';
import type { Article, Edition, Picture, SetProfile } from '../../../core/document';
import { bandHeads, bandShapes } from '../../../core/makeup/band-shapes';
import { headSizes } from '../../../core/makeup/head-sizes';
import { measureStory } from '../../../core/makeup/measure';
import { pictureChoices } from '../../../core/makeup/picture-choices';
import { placedArticle } from '../../../core/makeup/placed-article';
import type { Placed } from '../../../core/makeup/placement';
import { readLayout, scoreDesk } from '../../../core/makeup/score-sheet';
import type { Shape } from '../../../core/makeup/shape';
import { storyShapes } from '../../../core/makeup/shapes';
import { laidGrid, laidProfile } from '../../../core/makeup/turned';
import { composePage, settingOf } from '../../../core/page';
import type { ComposedPage } from '../../../core/page';
import { scorePage, scoreReading } from '../../../core/page-score';
import { editionOf, fonts, storyOf, textOf, upright } from '../page/fake';

const FILES: readonly Picture[] = [
  { id: 'wide', name: 'wide', sha256: '0', type: 'image/png', width: 900, height: 600 },
];

/** Four bands of sixteen characters that fill their lines to the point, thirty vertical lines in each. */
const paper: SetProfile = { ...upright, grid: { ...upright.grid, lines: 47, bandLines: 12 } };

/** Six bands of ten characters: low enough for level heads. */
const LOW: SetProfile = { ...paper, grid: { ...paper.grid, bandLines: 8 } };

/** Sixty lines in each band. */
const WIDE: SetProfile = {
  ...paper,
  grid: { ...paper.grid, columns: 60 },
  paper: { ...paper.paper, widthMm: 400 },
};

interface SetShape {
  readonly shape: Shape;
  readonly page: ComposedPage;
  /** Codes of the faults that make-up sees before the page is set, and those of the page as set. */
  readonly foreseen: readonly string[];
  readonly found: readonly string[];
}

/** A story as it is measured, and its place among the others of a page. */
function measured(length: number, shown: readonly string[], rank: number, profile = paper) {
  const pictures = shown.map((picture) => ({ picture, caption: '村口', credit: '' }));
  const story = storyOf('s', [textOf(length)], { headline: '青石桥今日通车', pictures });
  const draft = editionOf([story], [[]], { profile, pictures: [...FILES] });
  const setting = settingOf(draft, fonts);
  const grid = laidGrid(profile);
  const context = {
    ...{ profile: laidProfile(profile), rank, room: 1, most: grid.lines + 1, pageColumns: grid.columns },
    sizes: headSizes(rank, { front: false, width: grid.area.width }),
    ...{ column: grid.measure, gutter: grid.gutter, leading: grid.leading },
  };
  return { draft, setting, grid, context, measure: measureStory(story, draft, setting, undefined) };
}

/** The shapes of a story in bands, each at the foot of a page at its left, and how the page room sets it. */
function setShapes(length: number, shown: readonly string[], rank: number, profile = paper): readonly SetShape[] {
  const { draft, setting, grid, context, measure } = measured(length, shown, rank, profile);
  const desk = scoreDesk(draft, 1, { setting });
  const table = storyShapes(measure, context);
  return table.byWidth.flatMap((known) =>
    (known?.shapes ?? []).flatMap((shape): readonly SetShape[] => {
      if (shape.lines > grid.lines + 1) return [];
      const line = grid.lines + 1 - shape.lines;
      const placed: Placed = {
        item: { story: 's', rank, shapes: table },
        ...{ shape, column: grid.columns - shape.columns, line, lines: shape.lines, air: 0 },
      };
      const article: Article = { id: 'a', story: 's', ...placedArticle(placed, profile) };
      const edition: Edition = { ...draft, pages: [{ id: 'p', name: '', articles: [article] }] };
      const page = composePage(edition, 1, { fonts });
      const codes = (faults: readonly { readonly code: string }[]): readonly string[] =>
        faults.map(({ code }) => code).filter((code) => code !== 'H12');
      const foreseen = codes(scoreReading(readLayout([placed], desk)).faults);
      return [{ shape, page, foreseen, found: codes(scorePage(page.layout).faults) }];
    }),
  );
}

describe.each([
  { name: 'text alone', length: 420, shown: [], rank: 1 },
  { name: 'a picture', length: 420, shown: ['wide'], rank: 1 },
  { name: 'the lead with its picture', length: 560, shown: ['wide'], rank: 0 },
])('a story in bands, $name', ({ length, shown, rank }) => {
  const shapes = setShapes(length, shown, rank);

  it('is set as each of its shapes says: all text, the head over its bands, pictures inside', () => {
    expect(shapes.length).toBeGreaterThan(8);
    for (const { shape, page } of shapes) {
      expect(page.diagnostics.filter(({ code }) => code === 'overset' || code.startsWith('picture-'))).toEqual([]);
      const head = page.layout.boxes.find(({ kind }) => kind === 'headline');
      expect(Math.round((head?.h ?? 0) / (12 * 15))).toBe(shape.head.columns);
    }
  });

  it('is foreseen with the faults that it has when set, and is none of them for standing at the edge of the page', () => {
    for (const { foreseen, found } of shapes) expect(foreseen).toEqual(found);
    expect(shapes.some(({ found }) => found.length === 0)).toBe(true);
  });
});

describe('dear shapes of a story in bands', () => {
  it.each([
    { length: 90, shown: ['wide'], rank: 5, profile: paper },
    { length: 150, shown: ['wide'], rank: 4, profile: WIDE },
    { length: 420, shown: ['wide'], rank: 0, profile: LOW },
    { length: 700, shown: [], rank: 2, profile: WIDE },
  ])('are left out unmeasured, and no others: $length characters as rank $rank', ({ length, shown, rank, profile }) => {
    const { measure, context } = measured(length, shown, rank, profile);
    const { bestCost, byWidth } = storyShapes(measure, context);
    const told = ({ kind, lines, cost }: Shape): string => `${kind} ${lines} ${cost.toFixed(6)}`;
    const anyCost = { cost: Infinity };
    Object.defineProperty(anyCost, 'cost', { get: () => Infinity, set: () => undefined });
    let all = 0;
    for (const [width, known] of byWidth.entries()) {
      if (known === undefined) continue;
      const cheapest = new Map<string, Shape>();
      for (const shape of bandShapes(measure, width, context, { misfits: 'refuse', best: anyCost })) {
        // The dearer of one look and depth come first.
        cheapest.set(`${shape.kind} ${shape.lines}`, shape);
      }
      all += cheapest.size;
      const fair = [...cheapest.values()].filter(({ cost }) => cost <= bestCost + 14);
      const own = known.shapes.filter(({ kind }) => !kind.startsWith('strip'));
      expect(own.map(told).sort()).toEqual(fair.map(told).sort());
    }
    const kept = byWidth.reduce((sum, known) => sum + (known?.shapes.length ?? 0), 0);
    if (shown.length > 0) expect(kept).toBeLessThan(all);
  });
});

describe('a story of no brief length', () => {
  it('may stand in one band, as a strip along the foot of the page', () => {
    const strips = setShapes(720, [], 4, WIDE).filter(({ shape }) => shape.columns === 1);
    expect(strips.length).toBeGreaterThan(0);
    for (const { shape, page, found } of strips) {
      expect(shape.rows).toBeGreaterThan(42);
      expect(page.layout.articles.map(({ oversetLines }) => oversetLines)).toEqual([0]);
      const bodies = page.layout.boxes.filter(({ kind }) => kind === 'body');
      expect(bodies.map(({ y, h }) => [y, h])).toEqual([[expect.any(Number), 160]]);
      expect(found).toEqual([]);
    }
  });
});

describe('the head of a story in bands', () => {
  it('stands over all bands, or over the upper ones with text under it to the edge', () => {
    const shapes = setShapes(420, [], 1);
    const part = shapes.filter(({ shape }) => shape.head.columns < shape.columns);
    expect(part.length).toBeGreaterThan(0);
    for (const { page } of part) {
      const head = page.layout.boxes.find(({ kind }) => kind === 'headline')!;
      const under = page.layout.boxes.filter(({ kind, y }) => kind === 'body' && y >= head.y + head.h);
      expect(under.some(({ x, w }) => Math.abs(x + w - head.x - head.w) < 15)).toBe(true);
    }
    expect(shapes.some(({ shape }) => shape.columns > 1 && shape.head.columns === shape.columns)).toBe(true);
  });

  it('has pictures left of it, right of it over all bands, or under it in its strip', () => {
    const shapes = [...setShapes(420, ['wide'], 1), ...setShapes(150, ['wide'], 4)];
    const places = new Set(shapes.map(({ shape }) => /^[a-z]+/.exec(shape.kind)?.[0]));
    expect([...places].sort()).toEqual(['above', 'beside', 'under']);
  });

  it('has a picture in one band of any story but the lead, whatever width it likes', () => {
    const narrowest = (rank: number): number => {
      const { context, measure } = measured(420, ['wide'], rank, LOW);
      const choices = pictureChoices(measure, 3, { ...context, most: 80 });
      return Math.min(...choices.map(({ columns }) => columns));
    };
    expect([narrowest(0), narrowest(1)]).toEqual([2, 1]);
  });

  it('is dearer the more white it leaves under it, and says so', () => {
    const { context, measure } = measured(420, [], 1);
    const wish = { profile: context.profile, sizes: context.sizes, misfits: 'refuse' } as const;
    const [over, beyond] = [1, 4].map((columns) => bandHeads(measure, columns, wish, context)[0]);
    // Seven characters of thirty points and less: a band and a half.
    expect(beyond?.hang ?? 0).toBeGreaterThan(over?.hang ?? 0);
    expect(beyond!.cost).toBeGreaterThan((over?.cost ?? 0) + 1);
  });

  it.each([[[]], [['wide']]])(
    'stands level over all its lines in a band of its own, of the first stories (%j)',
    (shown) => {
      const level = setShapes(420, shown, 0, LOW).filter(({ shape }) => shape.kind.startsWith('strip'));
      expect(level.length).toBeGreaterThan(0);
      for (const { shape, page, foreseen, found } of level) {
        const [head] = page.layout.boxes.filter(({ kind }) => kind === 'headline');
        expect(head).toMatchObject({ vertical: false, h: 7 * 15 });
        expect(Math.round(head!.w / 15)).toBe(shape.lines - 1);
        const others = page.layout.boxes.filter(({ kind }) => kind === 'body' || kind === 'image');
        for (const { y } of others) expect(y).toBeGreaterThanOrEqual(head!.y + 8 * 15);
        expect(found).toEqual(foreseen);
        // What stands in the bands of the page stands in them, as if there were no head.
        for (const { h } of others.filter(({ kind }) => kind === 'body')) expect(h).toBe(100);
      }
      expect(setShapes(420, shown, 3, LOW).some(({ shape }) => shape.kind.startsWith('strip'))).toBe(false);
    },
  );
});

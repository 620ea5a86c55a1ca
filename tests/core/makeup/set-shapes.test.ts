import { describe, expect, it } from 'vitest';
import type { Article, Edition, Picture, Profile } from '../../../core/document';
import { headSizes } from '../../../core/makeup/head-sizes';
import { measureStory } from '../../../core/makeup/measure';
import { placedArticle } from '../../../core/makeup/placed-article';
import type { Placed } from '../../../core/makeup/placement';
import type { Shape } from '../../../core/makeup/shape';
import { storyShapes } from '../../../core/makeup/shapes';
import { composePage, pageGrid, settingOf } from '../../../core/page';
import type { LayoutBox } from '../../../core/page';
import { scorePage } from '../../../core/page-score';
import { bare, editionOf, fonts, storyOf, textOf } from '../page/fake';

const FILES: readonly Picture[] = [
  { id: 'wide', name: 'wide', sha256: '0', type: 'image/png', width: 900, height: 600 },
  { id: 'tall', name: 'tall', sha256: '1', type: 'image/png', width: 600, height: 750 },
];

/** The shapes of a story on the small paper, each as an article in the page's corner, and how the page room sets it. */
function setShapes(
  length: number,
  shown: readonly string[],
  rank: number,
  paper: Profile = bare,
): readonly { readonly shape: Shape; readonly edition: Edition }[] {
  const pictures = shown.map((picture) => ({ picture, caption: '村口', credit: '' }));
  const story = storyOf('s', [textOf(length)], { headline: '青石桥今日通车', pictures });
  const draft = editionOf([story], [], { profile: paper, pictures: [...FILES] });
  const grid = pageGrid(paper);
  const table = storyShapes(measureStory(story, draft, settingOf(draft, fonts), undefined), {
    ...{ profile: paper, rank, room: 1, most: grid.lines, pageColumns: grid.columns },
    sizes: headSizes(rank, { front: false, width: grid.area.width }),
    ...{ column: grid.measure, gutter: grid.gutter, leading: grid.leading },
  });
  return table.byWidth.flatMap((known) =>
    (known?.shapes ?? []).map((shape) => {
      const placed: Placed = {
        item: { story: 's', rank, shapes: table },
        ...{ shape, column: 0, line: 0, lines: shape.lines, air: 0 },
      };
      const article: Article = { id: 'a', story: 's', ...placedArticle(placed, paper) };
      return { shape, edition: { ...draft, pages: [{ id: 'p', name: '', articles: [article] }] } };
    }),
  );
}

function placesOf(boxes: readonly LayoutBox[], kind: LayoutBox['kind']): readonly (readonly number[])[] {
  const grid = pageGrid(bare);
  return boxes
    .filter((box) => box.kind === kind)
    .map(({ x, y, w }) => [
      Math.round(((x - grid.area.x) / (grid.measure + grid.gutter)) * 10) / 10,
      Math.round((y - grid.area.y) / grid.leading),
      Math.round(((w + grid.gutter) / (grid.measure + grid.gutter)) * 10) / 10,
    ]);
}

describe.each([
  { name: 'text alone', length: 260, shown: [], rank: 1 },
  { name: 'a picture', length: 300, shown: ['wide'], rank: 1 },
  { name: 'several pictures', length: 330, shown: ['wide', 'tall', 'wide'], rank: 0 },
  { name: 'a brief with pictures', length: 60, shown: ['tall', 'tall'], rank: 4 },
])('the shapes of $name', ({ length, shown, rank }) => {
  const all = setShapes(length, shown, rank);

  it('hold the whole story as the page room sets it, with its pictures where they say', () => {
    expect(all.length).toBeGreaterThan(5);
    for (const { shape, edition } of all) {
      const { layout, diagnostics } = composePage(edition, 1, { fonts });
      const told = `${shape.columns} ${shape.kind} ${shape.lines}`;
      const codes = diagnostics.map(({ code }) => code);
      expect(
        codes.filter((code) => code === 'overset' || code === 'picture-outside-article'),
        told,
      ).toEqual([]);
      expect(placesOf(layout.boxes, 'image'), told).toEqual(
        shape.images.map(({ column, line, columns }) => [column, line, columns]),
      );
      expect(placesOf(layout.boxes, 'body').length, told).toBeLessThanOrEqual(shape.bodies.length);
    }
  });

  it('have no fault by the score, in own columns neither', () => {
    for (const { shape, edition } of all) {
      const faults = scorePage(composePage(edition, 1, { fonts }).layout).faults.map(({ code }) => code);
      expect(
        faults.filter((code) => code !== 'H12'),
        `${shape.columns} ${shape.kind} ${shape.lines}`,
      ).toEqual([]);
    }
  });
});

describe("columns of a story's own", () => {
  it("are dearer than the page's, and as deep as their text", () => {
    const wider = new Set<boolean>();
    for (const cells of [10, 14]) {
      const all = setShapes(260, [], 1, { ...bare, grid: { ...bare.grid, columns: 3, cells } });
      for (const { shape, edition } of all) {
        if (shape.own === undefined) continue;
        wider.add(shape.own < shape.columns);
        const { layout } = composePage(edition, 1, { fonts });
        expect(layout.articles[0]?.state, `${shape.own} over ${shape.columns}, ${cells}`).toBe('fits');
        const like = all.flatMap(({ shape: { columns, own, cost, kind } }) =>
          columns === shape.columns && own === undefined && kind === 'text' ? [cost] : [],
        );
        if (like.length > 0) expect(shape.cost).toBeGreaterThan(Math.min(...like));
      }
    }
    expect(wider).toEqual(new Set([true, false]));
  });
});

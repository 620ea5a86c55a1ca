import { describe, expect, it } from 'vitest';
import type { Edition, Picture, SetProfile } from '../../../core/document';
import { mendPage } from '../../../core/makeup';
import { isStep, stepOf } from '../../../core/makeup/article-step';
import { headSizes } from '../../../core/makeup/head-sizes';
import { measureStory } from '../../../core/makeup/measure';
import { articlesOf } from '../../../core/makeup/page-articles';
import type { Placed } from '../../../core/makeup/placement';
import { readLayout, scoreDesk } from '../../../core/makeup/score-sheet';
import { shapeTable } from '../../../core/makeup/shape';
import type { Shape } from '../../../core/makeup/shape';
import { stepShapes } from '../../../core/makeup/step-shapes';
import { laidGrid, laidProfile } from '../../../core/makeup/turned';
import { composePage, settingOf } from '../../../core/page';
import { scorePage, scoreReading } from '../../../core/page-score';
import { editionOf, fonts, storyOf, textOf, upright } from '../page/fake';

const FILES: readonly Picture[] = [
  { id: 'wide', name: 'wide', sha256: '0', type: 'image/png', width: 900, height: 600 },
];

/** Four bands of sixteen characters that fill their lines to the point, thirty vertical lines in each. */
const paper: SetProfile = { ...upright, grid: { ...upright.grid, lines: 47, bandLines: 12 } };

/** A story's shapes with a step, and the page on which each stands from the upper right on. */
function steppedStory(length: number, shown: readonly string[], rank: number) {
  const pictures = shown.map((picture) => ({ picture, caption: '村口', credit: '' }));
  const story = storyOf('s', [textOf(length)], { headline: '青石桥今日通车', pictures });
  const draft = editionOf([story], [[]], { profile: paper, pictures: [...FILES] });
  const setting = settingOf(draft, fonts);
  const grid = laidGrid(paper);
  const all = stepShapes(measureStory(story, draft, setting, undefined), {
    ...{ profile: laidProfile(paper), rank, room: 1, most: grid.lines + 1, pageColumns: grid.columns },
    sizes: headSizes(rank, { front: false, width: grid.area.width }),
    ...{ column: grid.measure, gutter: grid.gutter, leading: grid.leading },
  });
  const shapes = all.filter(({ lines, step }) => Math.max(lines, step?.lines ?? 0) <= grid.lines + 1);
  const placedAs = (shape: Shape): Placed => ({
    item: { story: 's', rank, shapes: shapeTable([], grid.columns) },
    ...{ shape, column: 0, line: 0, lines: shape.lines, air: 0 },
  });
  const edition = (shape: Shape): Edition => {
    const articles = articlesOf([placedAs(shape)], 1, [], { setting });
    return { ...draft, pages: [{ id: 'p', name: '', articles }] };
  };
  return { shapes, edition, placedAs, desk: scoreDesk(draft, 1, { setting }) };
}

describe.each([
  { name: 'text alone', length: 420, shown: [], rank: 1 },
  { name: 'a picture', length: 420, shown: ['wide'], rank: 1 },
  { name: 'the lead with its picture', length: 560, shown: ['wide'], rank: 0 },
])('a story in bands that stands in a step, $name', ({ length, shown, rank }) => {
  const { shapes, edition, placedAs, desk } = steppedStory(length, shown, rank);

  it('holds its text in the bands under its head and in those below from the edge on', () => {
    expect(shapes.length).toBeGreaterThan(4);
    for (const shape of shapes) {
      const made = edition(shape);
      const [main, step, ...more] = made.pages[0]?.articles ?? [];
      expect(more).toEqual([]);
      expect(step?.vertical).toBe(true);
      const right = (frame = main?.frame): number => (frame?.column ?? 0) + (frame?.columns ?? 0);
      expect(right(step?.frame)).toBe(right());
      expect(step?.frame.line).toBe((main?.frame.line ?? 0) + (main?.frame.lines ?? 0) + 1);
      expect(composePage(made, 1, { fonts }).diagnostics.filter(({ code }) => code === 'overset')).toEqual([]);
    }
  });

  it('is foreseen with the faults that it has when set, which are none', () => {
    const codes = (faults: readonly { readonly code: string }[]): readonly string[] =>
      faults.map(({ code }) => code).filter((code) => code !== 'H12');
    for (const shape of shapes) {
      expect(codes(scoreReading(readLayout([placedAs(shape)], desk)).faults)).toEqual([]);
      expect(codes(scorePage(composePage(edition(shape), 1, { fonts }).layout).faults)).toEqual([]);
    }
  });

  it('is known again by its two articles, as one story', () => {
    for (const shape of shapes) {
      const page = edition(shape).pages[0]!;
      const [main, step] = page.articles;
      expect(stepOf(main!, page, paper)).toBe(step);
      expect([isStep(main!, page, paper), isStep(step!, page, paper)]).toEqual([false, true]);
    }
  });
});

describe('a story in bands that stands in a step', () => {
  it('is mended in its own place where its text grows shorter, both articles under their ids', () => {
    const { shapes, edition } = steppedStory(420, [], 1);
    const made = edition(shapes[0]!);
    const changed = {
      ...made,
      stories: made.stories.map((story) => ({ ...story, paragraphs: [...storyOf('s', [textOf(380)]).paragraphs] })),
    };
    const page = mendPage({ edition: changed, page: 1, articles: ['p1a1'], setting: settingOf(changed, fonts) })?.page;
    expect(page?.articles.map(({ id }) => id)).toEqual(['p1a1', 'p1a2']);
    const after = { ...changed, pages: [page!] };
    expect(composePage(after, 1, { fonts }).diagnostics.filter(({ code }) => code === 'overset')).toEqual([]);
  });
});

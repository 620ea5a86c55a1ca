import { describe, expect, it } from 'vitest';
import { pageHole } from '../../../core/makeup/hole';
import { judge } from '../../../core/makeup/judge';
import type { Layout } from '../../../core/makeup/judge';
import { depthsByLook } from '../../../core/makeup/lay-out';
import { withMovedEdges } from '../../../core/makeup/moved-edges';
import type { Placed } from '../../../core/makeup/placement';
import { scoreDesk } from '../../../core/makeup/score-sheet';
import type { Shape } from '../../../core/makeup/shape';
import { settingOf } from '../../../core/page';
import { bare, editionOf, fonts, storyOf } from '../page/fake';
import { itemOf, placedAt, shapeOf } from './small-page';

const draft = editionOf([storyOf('s0', [], { headline: '青石桥今日通车' })], [[]], { profile: bare });
const hole = pageHole({ columns: 4, lines: 40 }, []);

/** Stories in places of so many lines, each with its first shape standing there and others that it may take. */
function laidOut(...stories: readonly (readonly [column: number, line: number, lines: number, ...Shape[]])[]): Layout {
  const placed = stories.map(([column, line, lines, ...shapes], rank): Placed => {
    const [own = shapeOf(4, lines)] = shapes;
    return { ...placedAt(itemOf(rank, shapes), own, column, line), lines };
  });
  return judge(placed, scoreDesk(draft, 1, { setting: settingOf(draft, fonts) }));
}

function moved(layout: Layout): readonly (readonly [line: number, lines: number])[] {
  const desk = scoreDesk(draft, 1, { setting: settingOf(draft, fonts) });
  const { placed } = withMovedEdges(layout, { hole, depths: depthsByLook(), desk });
  return placed.map(({ line, lines }) => [line, lines]);
}

const stiff = { airy: false };

describe('withMovedEdges', () => {
  it('lets a story take the lines that the one over it leaves white', () => {
    const under = [shapeOf(4, 18, stiff), shapeOf(4, 22, { ...stiff, cost: 2 })];
    expect(moved(laidOut([0, 0, 22, shapeOf(4, 18, stiff)], [0, 22, 18, ...under]))).toEqual([
      [0, 18],
      [18, 22],
    ]);
  });

  it('moves all that meet at an edge', () => {
    const over = (columns: number): Shape => shapeOf(columns, 18, stiff);
    const under = [shapeOf(4, 18, stiff), shapeOf(4, 22, { ...stiff, cost: 2 })];
    expect(moved(laidOut([0, 0, 22, over(2)], [2, 0, 22, over(2)], [0, 22, 18, ...under]))).toEqual([
      [0, 18],
      [0, 18],
      [18, 22],
    ]);
  });

  it('leaves edges where no move is better, and those at a step', () => {
    const even = laidOut([0, 0, 20, shapeOf(4, 20, stiff)], [0, 20, 20, shapeOf(4, 20, stiff)]);
    expect(moved(even)).toEqual([
      [0, 20],
      [20, 20],
    ]);
    const step = { columns: 1, lines: 12 };
    const stepped = laidOut(
      [0, 0, 20, shapeOf(2, 16, { ...stiff, step })],
      [0, 20, 20, shapeOf(2, 20, stiff), shapeOf(2, 24, stiff)],
      [2, 12, 28, shapeOf(1, 28, stiff)],
      [3, 0, 40, shapeOf(1, 40, stiff)],
    );
    const [main, ...others] = stepped.placed;
    const placed = [{ ...main!, stepLines: 12 }, ...others];
    expect(moved({ ...stepped, placed })).toEqual(placed.map(({ line, lines }) => [line, lines]));
  });
});

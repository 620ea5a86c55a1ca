import { describe, expect, it } from 'vitest';
import { withFullPlaces } from '../../../core/makeup/full-places';
import { judge } from '../../../core/makeup/judge';
import type { Placed } from '../../../core/makeup/placement';
import { scoreDesk } from '../../../core/makeup/score-sheet';
import type { Shape } from '../../../core/makeup/shape';
import { storyShapes } from '../../../core/makeup/shapes';
import { settingOf } from '../../../core/page';
import { bare, editionOf, fonts, storyOf } from '../page/fake';
import { contextOf, itemOf, measureOf, placedAt, shapeOf } from './small-page';

const draft = editionOf([storyOf('s0', [], { headline: '青石桥今日通车' })], [[]], { profile: bare });
const freshDesk = () => scoreDesk(draft, 1, { setting: settingOf(draft, fonts) });
const full = shapeOf(2, 20, { cost: 0.5 });

/** A story over three lines of white in a place of twenty, that may take these shapes in it. */
function standing(filling: readonly Shape[], over: Partial<Placed> = {}): Placed {
  const own = shapeOf(2, 17);
  const item = { ...itemOf(0, [own]), filling: (columns: number) => (columns === 2 ? filling : []) };
  return { ...placedAt(item, own, 0, 0), lines: 20, ...over };
}

function filled(one: Placed): Placed | undefined {
  const desk = freshDesk();
  return withFullPlaces(judge([one], desk), desk).placed[0];
}

describe('withFullPlaces', () => {
  it('gives a story the shape that fills its place, and moves no edge', () => {
    expect(filled(standing([full]))).toMatchObject({ shape: full, column: 0, line: 0, lines: 20 });
  });

  it('leaves a level story alone that neither leaves white nor has a head in air', () => {
    expect(filled(standing([shapeOf(2, 18)], { lines: 18 }))?.shape).toEqual(shapeOf(2, 17));
  });

  it('leaves a story in its shape where others are deeper than its place, dear, or no better', () => {
    const others = [shapeOf(2, 21), shapeOf(2, 20, { cost: 9 }), shapeOf(2, 16)];
    expect(filled(standing(others))?.shape).toEqual(shapeOf(2, 17));
  });

  it('leaves alone what stands in a step', () => {
    const stepped = shapeOf(2, 17, { step: { columns: 1, lines: 10 } });
    expect(filled(standing([full], { shape: stepped, stepLines: 10 }))?.shape).toBe(stepped);
  });
});

describe('the shapes of a story in bands where depth is given', () => {
  it('are kept for each number of bands that its head stands over, of any other place for the cheapest', () => {
    const measure = measureOf(40, { wordRows: () => 0 });
    const spans = (filling?: { readonly width: number }): number => {
      const shapes = storyShapes(measure, { ...contextOf(1), ...(filling && { filling }) }).byWidth[3]?.shapes ?? [];
      const spansAt = (lines: number): ReadonlySet<number> =>
        new Set(shapes.filter((shape) => shape.lines === lines).map(({ head }) => head.columns));
      return Math.max(...shapes.map(({ lines }) => spansAt(lines).size));
    };
    expect(spans()).toBe(1);
    expect(spans({ width: 3 })).toBeGreaterThan(1);
  });
});

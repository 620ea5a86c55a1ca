import { describe, expect, it } from 'vitest';
import { stepShapes } from '../../../core/makeup/step-shapes';
import type { Shape } from '../../../core/makeup/shape';
import { MOST_CLIMB, climbCost, climbShareOf } from '../../../core/makeup/shape-costs';
import { contextOf, measureOf } from './small-page';

const picture = { index: 0, aspect: 1.5 };

function room({ bodies }: Shape): number {
  return bodies.reduce((sum, body) => sum + body.columns * body.lines, 0);
}

describe('stepShapes', () => {
  it('holds all text in legs under the head and beside it, level with its top', () => {
    for (const pictures of [[], [picture]]) {
      const shapes = stepShapes(measureOf(60, { pictures }), contextOf(1));
      expect(shapes.length).toBeGreaterThan(10);
      for (const shape of shapes) {
        const { step, bodies, columns } = shape;
        expect(bodies.at(-1)).toEqual({
          column: columns,
          columns: step?.columns,
          line: 0,
          lines: (step?.lines ?? 0) - 1,
        });
        expect(room(shape)).toBeGreaterThanOrEqual(60);
        expect(room(shape)).toBeLessThan(60 + (step?.columns ?? 0));
      }
    }
  });

  it('has feet that differ for the eye, no leg too short, and a head on the wider part', () => {
    for (const shape of stepShapes(measureOf(60, { pictures: [picture] }), contextOf(1))) {
      const { step, lines, columns, bodies } = shape;
      expect(Math.abs((step?.lines ?? lines) - lines)).toBeGreaterThanOrEqual(6);
      expect(step?.columns).toBeLessThanOrEqual(columns);
      expect(Math.min(...bodies.map((body) => body.lines))).toBeGreaterThanOrEqual(5);
    }
  });

  it('comes cheapest first', () => {
    const shapes = stepShapes(measureOf(60), contextOf(1));
    expect(shapes.map(({ cost }) => cost)).toEqual(shapes.map(({ cost }) => cost).toSorted((a, b) => a - b));
  });

  it('gives a story that is to fill a step its columns only, in more ways than a new one', () => {
    const pictured = measureOf(60, { pictures: [picture] });
    const isOwn = ({ columns, step }: Shape): boolean => columns === 2 && step?.columns === 1;
    const fresh = stepShapes(pictured, contextOf(1)).filter(isOwn);
    const filling = stepShapes(pictured, { ...contextOf(1), filling: { width: 2, aside: 1 } });
    expect(filling.every(isOwn)).toBe(true);
    expect(filling.length).toBeGreaterThan(fresh.length);
  });

  it('gives none to a story too short for two legs', () => {
    expect(stepShapes(measureOf(7), contextOf(1))).toEqual([]);
  });

  it('climbs from under a picture to the legs beside it only where a story is to fill such a place, and is dearer then', () => {
    const pictured = measureOf(60, { pictures: [picture] });
    for (const shape of stepShapes(pictured, contextOf(1))) expect(climbShareOf(shape)).toBeLessThanOrEqual(MOST_CLIMB);
    const filling = stepShapes(pictured, { ...contextOf(1), filling: { width: 2, aside: 1 } });
    const climbing = filling.filter((shape) => climbShareOf(shape) > MOST_CLIMB);
    expect(climbing).not.toEqual([]);
    for (const shape of climbing) {
      const level = { ...shape, bodies: shape.bodies.map((body) => ({ ...body, line: shape.bodies[0]?.line ?? 0 })) };
      expect(climbCost(shape)).toBeGreaterThan(climbCost(level));
    }
  });
});

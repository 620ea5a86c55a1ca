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
  it('holds all text of a lead under a head over all legs, the last of which goes on below the others', () => {
    for (const pictures of [[], [picture]]) {
      const shapes = stepShapes(measureOf(60, { pictures }), contextOf(0));
      expect(shapes.length).toBeGreaterThan(5);
      for (const shape of shapes) {
        const { step, bodies, columns, head, lines } = shape;
        expect(head).toMatchObject({ column: 0, columns: columns + 1 });
        expect(step).toMatchObject({ columns: 1, hangs: true });
        const [hanging, ...level] = bodies.toReversed();
        expect(hanging).toEqual({ column: columns, columns: 1, line: lines - 1, lines: (step?.lines ?? 0) - lines });
        // It goes on from text, and from no picture.
        const over = level.find(
          (body) => body.column + body.columns === columns + 1 && body.line + body.lines === hanging?.line,
        );
        expect(over?.lines).toBeGreaterThanOrEqual(6);
        expect(room(shape)).toBe(60);
      }
    }
  });

  it('stands no level text beside its head, which would read as text without one', () => {
    const shapes = [1, 5].flatMap((rank) => stepShapes(measureOf(60), contextOf(rank)));
    expect(shapes.length).toBeGreaterThan(5);
    expect(shapes.every(({ step }) => step?.hangs)).toBe(true);
  });

  it('fills a step again that begins beside its head, level with its top', () => {
    for (const shape of stepShapes(measureOf(60), { ...contextOf(1), filling: { width: 2, step: { columns: 1 } } })) {
      const { step, bodies, columns } = shape;
      expect(bodies.at(-1)).toEqual({ column: columns, columns: 1, line: 0, lines: (step?.lines ?? 0) - 1 });
      expect(room(shape)).toBe(60);
    }
  });

  it('has feet that differ for the eye, and no leg too short', () => {
    for (const shape of stepShapes(measureOf(60, { pictures: [picture] }), contextOf(1))) {
      const { step, lines, bodies } = shape;
      expect(Math.abs((step?.lines ?? lines) - lines)).toBeGreaterThanOrEqual(6);
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
    const own = { columns: 1, hangs: true } as const;
    const filling = stepShapes(pictured, { ...contextOf(1), filling: { width: 2, step: own } });
    expect(filling.every(isOwn)).toBe(true);
    expect(filling.length).toBeGreaterThan(fresh.length);
  });

  it('gives none to a story too short for two legs', () => {
    expect(stepShapes(measureOf(7), contextOf(1))).toEqual([]);
  });

  it('climbs from under a picture to the legs beside it only where a story is to fill such a place, and is dearer then', () => {
    const pictured = measureOf(60, { pictures: [picture] });
    for (const shape of stepShapes(pictured, contextOf(1))) expect(climbShareOf(shape)).toBeLessThanOrEqual(MOST_CLIMB);
    const filling = stepShapes(pictured, { ...contextOf(1), filling: { width: 2, step: { columns: 1 } } });
    const climbing = filling.filter((shape) => climbShareOf(shape) > MOST_CLIMB);
    expect(climbing).not.toEqual([]);
    for (const shape of climbing) {
      const level = { ...shape, bodies: shape.bodies.map((body) => ({ ...body, line: shape.bodies[0]?.line ?? 0 })) };
      expect(climbCost(shape)).toBeGreaterThan(climbCost(level));
    }
  });
});

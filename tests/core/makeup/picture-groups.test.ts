import { describe, expect, it } from 'vitest';
import { pictureGroups } from '../../../core/makeup/picture-groups';
import type { GroupMeasures, PictureGroup } from '../../../core/makeup/picture-groups';

/** A column of ten lines' width and no gutter: a picture of one column is as high as ten lines over its proportions. */
const measures: GroupMeasures = { widest: 3, column: 100, gutter: 0, leading: 10, captionRows: () => 1 };
const picturesOf = (...aspects: readonly number[]): { index: number; aspect: number }[] =>
  aspects.map((aspect, index) => ({ index, aspect }));
const looks = (groups: readonly PictureGroup[]): ReadonlySet<string> => new Set(groups.map(({ look }) => look));

describe('pictureGroups', () => {
  it('gives a single picture every height at which no more than three tenths of it are cut off', () => {
    const heights = pictureGroups(picturesOf(1), 2, measures).map(({ pictures }) => pictures[0]?.lines);
    expect(heights).toEqual(Array.from({ length: 15 }, (_, index) => 14 + index));
  });

  it('crops none to a strip that is not one itself, though a little of any', () => {
    const shapes = (aspect: number): readonly number[] =>
      pictureGroups(picturesOf(aspect), 3, { ...measures, column: 200 }).map(
        ({ pictures }) => 60 / (pictures[0]?.lines ?? 0),
      );
    // Three to two has all its height in 40 lines.
    expect(Math.max(...shapes(1.5))).toBeLessThanOrEqual(1.95);
    expect(Math.max(...shapes(1.5))).toBeGreaterThan(1.85);
    // A panorama keeps nearly all of its height, and may lose of its width as much as others.
    expect(Math.max(...shapes(2.4))).toBeLessThanOrEqual(2.4 / 0.88);
    expect(Math.min(...shapes(2.4))).toBeLessThan(1.8);
  });

  it('counts as cropped what is cut off, of height or width', () => {
    const crops = new Map(pictureGroups(picturesOf(1), 2, measures).map(({ lines, crop }) => [lines - 1, crop]));
    expect(crops.get(20)).toBe(0);
    expect(crops.get(16)).toBeCloseTo(0.2, 5);
    expect(crops.get(25)).toBeCloseTo(0.2, 5);
  });

  it('crops one further, and makes it smaller, where it is to fill a place', () => {
    const bounds = { crop: 0.3, least: 5 };
    const heights = (aspect: number): readonly (number | undefined)[] =>
      pictureGroups(picturesOf(aspect), 2, { ...measures, bounds }).map(({ pictures }) => pictures[0]?.lines);
    expect([heights(0.7)[0], heights(0.7).at(-1)]).toEqual([20, 40]);
    expect(heights(3)[0]).toBe(5);
  });

  it('stands equal pictures in a row over all columns, the words under each', () => {
    const groups = pictureGroups(picturesOf(1, 1), 2, measures).filter(({ look }) => look === '2');
    expect(groups.length).toBeGreaterThan(1);
    for (const { lines, pictures } of groups) {
      expect(pictures.map(({ column, columns, line }) => [column, columns, line])).toEqual([
        [0, 1, 0],
        [1, 1, 0],
      ]);
      expect(pictures.map((picture) => picture.lines)).toEqual([lines - 1, lines - 1]);
    }
  });

  it('gives the first of a row the odd column, and stands none side by side whose heights differ too much', () => {
    const [odd] = pictureGroups(picturesOf(2, 1), 3, measures).filter(({ look }) => look === '2');
    expect(odd?.pictures.map(({ columns }) => columns)).toEqual([2, 1]);
    expect(looks(pictureGroups(picturesOf(2, 0.5), 2, measures)).has('2')).toBe(false);
  });

  it('stands pictures under one another with a line of white below the words', () => {
    const [stack] = pictureGroups(picturesOf(1, 1), 2, measures).filter(({ look }) => look === '1-1');
    const [upper, lower] = stack?.pictures ?? [];
    expect(lower?.line).toBe((upper?.lines ?? 0) + 2);
    expect(stack?.lines).toBe((lower?.line ?? 0) + (lower?.lines ?? 0) + 1);
  });

  it('stands small pictures beside a large one, feet level', () => {
    const groups = pictureGroups(picturesOf(1, 1.25, 1.25), 3, measures).filter(({ look }) => look.includes('by'));
    expect(groups.length).toBeGreaterThan(0);
    for (const { lines, pictures } of groups) {
      const [large, , last] = pictures;
      expect(large).toMatchObject({ column: 0, columns: 2, line: 0, lines: lines - 1 });
      expect((last?.line ?? 0) + (last?.lines ?? 0) + 1).toBe(lines);
      expect(pictures.slice(1).every(({ column, columns }) => column === 2 && columns === 1)).toBe(true);
    }
  });

  it('shows no picture wider than its story may, nor one of a few lines', () => {
    expect(pictureGroups(picturesOf(1), 4, measures)).toEqual([]);
    expect(looks(pictureGroups(picturesOf(1, 1), 4, measures))).toEqual(new Set(['2']));
    expect(pictureGroups(picturesOf(3, 3, 3, 3), 1, measures)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { pageGrid } from '../../../core/page';
import { packageRect } from '../../../core/page/blocks/package';
import { bare, upright } from './fake';

/** Six bands of twelve lines, the first at the head of the page, the last at its foot. */
const grid = pageGrid({ ...upright, grid: { ...upright.grid, lines: 71, bandLines: 12 } });
const { area, leading } = grid;
const frameOf = (band: number, bands: number) => ({ column: 0, columns: 2, line: band * 12, lines: bands * 12 - 1 });

describe('the box of a package on a page that is set vertically', () => {
  it('has its level sides in the middle of the white between bands', () => {
    const frame = frameOf(1, 2);
    const { y, height } = grid.rectOf(frame);
    expect(packageRect(frame, grid)).toMatchObject({ y: y - leading / 2, height: height + leading });
  });

  it('never stands beyond the type area', () => {
    const foot = area.y + area.height;
    const whole = packageRect(frameOf(0, 6), grid);
    expect(whole).toMatchObject({ y: area.y, height: area.height });
    const low = packageRect(frameOf(4, 2), grid);
    expect(low.y).toBeLessThan(grid.rectOf(frameOf(4, 2)).y);
    expect(low.y + low.height).toBeCloseTo(foot, 6);
  });

  it('is its frame on a level page', () => {
    const level = pageGrid(bare);
    expect(packageRect(frameOf(0, 1), level)).toEqual(level.rectOf(frameOf(0, 1)));
  });
});

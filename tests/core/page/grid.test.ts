import { describe, expect, it } from 'vitest';
import { profileOfTemplate } from '../../../core/document';
import { pageBands, pageGrid } from '../../../core/page';
import { mmToPoints } from '../../../core/units';
import { TEMPLATES } from '../../../templates';
import { profile } from './fake';

const templates = TEMPLATES.flatMap((template) => {
  const made = profileOfTemplate(template, TEMPLATES);
  return made.ok ? [made.profile] : [];
});

describe('pageGrid', () => {
  const grid = pageGrid(profile);

  it('lays whole cells and lines in the middle of the sheet', () => {
    expect(grid.area).toEqual({ x: 35, y: 50, width: 430, height: 600 });
    expect(grid.columnX(3)).toBe(365);
    expect(grid.columnWidth(2)).toBe(210);
    expect(grid.rectOf({ column: 1, columns: 2, line: 2, lines: 3 })).toEqual({
      x: 145,
      y: 80,
      width: 210,
      height: 45,
    });
  });

  it('stands body type in the middle of its row', () => {
    expect(grid.baseline(0)).toBe(50 + 2.5 + 8.8);
    expect(grid.baseline(10)).toBe(grid.baseline(0) + 150);
  });

  it('finds the cell of a point, the gutter shared by its neighbours', () => {
    expect(grid.cellAt({ x: 36, y: 51 })).toEqual({ column: 0, line: 0 });
    expect(grid.cellAt({ x: 139, y: 64.9 })).toEqual({ column: 0, line: 0 });
    expect(grid.cellAt({ x: 141, y: 65 })).toEqual({ column: 1, line: 1 });
  });
});

describe.each(templates)('template $id', (template) => {
  const { area } = pageGrid(template);

  it('leaves margins of at least 15 mm on every side', () => {
    expect(area.x).toBeGreaterThan(mmToPoints(15));
    expect(area.y).toBeGreaterThan(mmToPoints(15));
  });

  it('has a measure of ten to forty-eight cells (CLREQ) and a leading of a third to a half of the type', () => {
    const { cells } = pageBands(template) ?? template.grid;
    expect(cells).toBeGreaterThanOrEqual(10);
    expect(cells).toBeLessThanOrEqual(48);
    expect(template.grid.leading / template.grid.size).toBeGreaterThanOrEqual(4 / 3);
    expect(template.grid.leading / template.grid.size).toBeLessThanOrEqual(1.5);
  });

  it('offers head sizes from large to small', () => {
    expect(template.headlineSizes).toEqual([...template.headlineSizes].sort((a, b) => b - a));
  });
});

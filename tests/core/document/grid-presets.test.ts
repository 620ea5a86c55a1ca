import { describe, expect, it } from 'vitest';
import { GRID_PRESETS, gridFacts } from '../../../core/document';
import type { GridSpec, Paper } from '../../../core/document';

const round = (number: number, decimals: number): number => Number(number.toFixed(decimals));

describe('the grid presets', () => {
  // newspaper.md §1: units across, width, slack of the type area, lines at 13.5 and at 12 points, cells at 13.5.
  it.each<[string, number, number, number, number, number, number]>([
    ['broadsheet-8x13', 111, 352.4, -2.4, 102, 115, 10_608],
    ['broadsheet-6x17', 109.5, 347.7, 2.3, 102, 115, 10_404],
    ['broadsheet-5x21', 110, 349.3, 0.8, 102, 115, 10_710],
    ['tabloid-6x11', 73.5, 233.4, 1.6, 73, 82, 4_818],
    ['tabloid-5x14', 74, 234.95, 0.05, 73, 82, 5_110],
    ['tabloid-4x17', 74, 234.95, 0.05, 73, 82, 4_964],
  ])('%s has the numbers of the table', (id, units, width, slack, wide, tight, cells) => {
    const preset = GRID_PRESETS.find((each) => each.id === id);
    if (preset === undefined) throw new Error(`no preset ${id}`);
    expect(preset.leadings).toEqual([
      { leading: 13.5, lines: wide },
      { leading: 12, lines: tight },
    ]);
    const facts = gridFacts(preset.paper, { ...preset.grid, leading: 13.5, lines: wide });
    const decimals = Number.isInteger(width * 10) ? 1 : 2;
    expect(facts.unitsAcross).toBe(units);
    expect(round(facts.widthMm, decimals)).toBe(width);
    expect(Math.abs(facts.slackMm.across - slack)).toBeLessThan(0.06);
    expect(facts.cells).toBe(cells);
  });

  it('are without fault at both leadings, to the last line that fits', () => {
    expect(GRID_PRESETS).toHaveLength(6);
    for (const { paper, grid, leadings } of GRID_PRESETS) {
      for (const leading of leadings) {
        const facts = gridFacts(paper, { ...grid, ...leading });
        expect(facts.problems).toEqual([]);
        expect(facts.slackMm.down).toBeGreaterThanOrEqual(0);
        const deeper = gridFacts(paper, { ...grid, ...leading, lines: leading.lines + 1 });
        expect(deeper.slackMm.down).toBeLessThan(0);
      }
    }
  });
});

describe('gridFacts', () => {
  const paper: Paper = { name: '四开', widthMm: 275, heightMm: 390 };
  const grid: GridSpec = { columns: 5, cells: 14, gutter: 1, lines: 73, size: 9, leading: 13.5 };
  const codes = (over: Partial<GridSpec>, on: Partial<Paper> = {}): readonly string[] =>
    gridFacts({ ...paper, ...on }, { ...grid, ...over }).problems.map(({ code }) => code);

  it('gives the margins and what is in them', () => {
    const facts = gridFacts(paper, grid);
    expect(facts.sideMarginMm).toBeCloseTo((275 - 234.95) / 2, 6);
    expect(facts.headMarginMm).toBeCloseTo((390 - facts.heightMm) / 2, 6);
    expect(facts.heightMm).toBeCloseTo(347.66, 2);
  });

  it('tells of a type area that is larger than the sheet, or nearly', () => {
    expect(codes({ columns: 6 })).toEqual(['wider-than-paper']);
    expect(codes({ lines: 83 })).toEqual(['higher-than-paper']);
    expect(codes({ lines: 80 })).toEqual(['narrow-margin']);
    expect(codes({}, { widthMm: 250 })).toEqual(['narrow-margin']);
    expect(codes({}, { widthMm: 251 })).toEqual([]);
  });

  it('tells of measures that no one reads with ease', () => {
    expect(codes({ columns: 7, cells: 9, gutter: 1.5 })).toEqual(['measure-outside']);
    expect(codes({ columns: 1, cells: 49 })).toContain('measure-outside');
    expect(codes({ columns: 1, cells: 48 })).not.toContain('measure-outside');
  });

  it('tells of room for another cell in every column, or for another line', () => {
    expect(codes({ columns: 4, gutter: 2 })).toEqual(['room-across']);
    expect(gridFacts(paper, { ...grid, lines: 70 }).problems).toEqual([{ code: 'room-down', lines: 3 }]);
  });
});

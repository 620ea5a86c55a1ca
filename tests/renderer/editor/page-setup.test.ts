import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../core/document';
import { pageFacts, readSize, sizeText, withGrid } from '../../../renderer/editor';
import { smallEdition } from '../../core/document/small-edition';

const { profile } = smallEdition();

function withPaperAndGrid(paper: Partial<Profile['paper']>, grid: Partial<Profile['grid']>): Profile {
  return { ...profile, paper: { ...profile.paper, ...paper }, grid: { ...profile.grid, ...grid } };
}

describe('the facts of a page', () => {
  const broadsheet = withPaperAndGrid(
    { widthMm: 390, heightMm: 550 },
    { columns: 6, cells: 17, gutter: 1.5, lines: 102, size: 9, leading: 13.5 },
  );

  it('are those of the trade’s table for a broadsheet of 6 × 17', () => {
    const facts = pageFacts(broadsheet);
    expect(facts.cells).toBe(109.5);
    expect(facts.width).toBeCloseTo(347.7, 1);
    expect(facts.side).toBeCloseTo((390 - 347.7) / 2, 1);
    expect(facts.measure).toBeCloseTo(53.98, 1);
    expect(facts.problems).toEqual([]);
  });

  it('tell what is wrong', () => {
    const problems = (grid: Partial<Profile['grid']>): readonly string[] =>
      pageFacts({ ...broadsheet, grid: { ...broadsheet.grid, ...grid } }).problems;
    expect(problems({ columns: 8 })).toEqual(['tooWide']);
    expect(problems({ lines: 130 })).toEqual(['tooHigh']);
    expect(problems({ lines: 112 })).toEqual(['thinMargin']);
    expect(problems({ columns: 11, cells: 8 })).toEqual(['narrowMeasure']);
    expect(problems({ columns: 3, cells: 31 })).toEqual(['wideMeasure']);
    expect(problems({ leading: 8 })).toEqual(['tightLeading']);
  });

  it('keep running text as large as its cell', () => {
    const edition = { ...smallEdition(), profile: broadsheet };
    const same = broadsheet.styles.body.size === broadsheet.grid.size;
    const after = withGrid(edition, { size: 10.5 }).profile;
    expect(after.grid.size).toBe(10.5);
    expect(after.styles.body.size).toBe(same ? 10.5 : broadsheet.styles.body.size);
  });
});

describe('a size of type', () => {
  const founder = { unit: 'hao', ladder: 'founder' } as const;

  it('is shown by its name, in points or in millimetres', () => {
    expect(sizeText(9, founder)).toBe('小五');
    expect(sizeText(44, founder)).toBe('44 pt');
    expect(sizeText(9, { ...founder, unit: 'pt' })).toBe('9 pt');
    expect(sizeText(9, { ...founder, unit: 'mm' })).toBe('3.18 mm');
  });

  it('is read in any of them, by the table that is in use', () => {
    expect(readSize('二号', founder)).toBe(21);
    expect(readSize('二號', { ...founder, ladder: 'office' })).toBe(22);
    expect(readSize('10.5', founder)).toBe(10.5);
    expect(readSize('１２ｐｔ', founder)).toBe(12);
    expect(readSize('3.175mm', founder)).toBe(9);
    expect(readSize('3.175', { ...founder, unit: 'mm' })).toBe(9);
  });

  it('is nothing when it is no size', () => {
    for (const text of ['', 'big', '-3', '0', '12 px', '二十号'])
      expect([text, readSize(text, founder)]).toEqual([text, undefined]);
  });
});

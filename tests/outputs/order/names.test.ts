import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NEWSPRINT } from '../../../core/document';
import type { Edition, PressSpec } from '../../../core/document';
import {
  companionName,
  divideFiles,
  fileName,
  imposedSheets,
  planFiles,
  pressOrderOf,
  uniqueNames,
} from '../../../outputs/order';
import type { OutputOrder } from '../../../outputs/order';

const stored = JSON.parse(readFileSync('tests/fixtures/editions/format-6-fresh.json', 'utf8')) as Edition;

/** An edition of so many pages whose plant asks for these names. */
function edition(count: number, press: Partial<PressSpec> = {}): Edition {
  const [page] = stored.pages;
  if (page === undefined) throw new Error('the fixture has a page');
  return {
    ...stored,
    issue: { date: '2026-03-01' },
    profile: { ...stored.profile, press: { ...NEWSPRINT, code: 'YTB', ...press } },
    pages: Array.from({ length: count }, (_, index) => ({ ...page, id: `p${index}` })),
  };
}

const press = (changes: object = {}): OutputOrder => ({ ...pressOrderOf(edition(1)), ...changes });
const names = (of: Edition, order: OutputOrder): readonly string[] => planFiles(of, order).map(({ name }) => name);

describe('names of files', () => {
  it('fills the fields, and says of a version only from the second on', () => {
    expect(fileName(edition(4), { pages: [1] })).toBe('YTB-20260301-A01');
    expect(fileName(edition(4), { pages: [1], version: 2 })).toBe('YTB-20260301-A01-v2');
    expect(fileName(edition(4, { fileName: '{date}A{number}' }), { pages: [12] })).toBe('20260301A12');
  });

  it('leaves the page out of a file of the whole edition, with what stands before it', () => {
    expect(fileName(edition(4), {})).toBe('YTB-20260301');
    expect(fileName(edition(4, { fileName: '{code}p{number}_{date}' }), { version: 2 })).toBe('YTB_20260301');
  });

  it('names spreads as they lie, runs by their ends, and gaps', () => {
    expect(fileName(edition(4), { pages: [4, 1] })).toBe('YTB-20260301-A04-A01');
    expect(fileName(edition(8), { pages: [2, 3, 4] })).toBe('YTB-20260301-A02-A04');
    expect(fileName(edition(8), { pages: [1, 3, 4] })).toBe('YTB-20260301-A01_A03-A04');
  });

  it('is printable ASCII that every system takes, whatever the pattern', () => {
    expect(fileName(edition(1, { fileName: '云汀报 {date} 第{page}版' }), { pages: [1] })).toBe('20260301-A01');
    expect(fileName(edition(1, { fileName: '版' }), { pages: [1] })).toBe('YTB');
    expect(fileName(edition(1, { fileName: 'con' }), { pages: [1] })).toBe('YTB-con');
    expect(fileName(edition(1, { fileName: '..{page}.' }), { pages: [1] })).toBe('A01');
    expect(fileName(edition(1, { fileName: '{toString}{page}' }), { pages: [1] })).toBe('toString-A01');
  });

  it('gives each file of a set another name, in capitals too', () => {
    expect(uniqueNames(['a', 'A', 'b', 'a', 'a-2'])).toEqual(['a', 'A-2', 'b', 'a-3', 'a-2-2']);
    expect(names(edition(3, { fileName: '{code}-{date}' }), press())).toEqual([
      'YTB-20260301.pdf',
      'YTB-20260301-2.pdf',
      'YTB-20260301-3.pdf',
    ]);
  });
});

describe('the files of an order', () => {
  it('is a file a page, a spread or an edition', () => {
    expect(names(edition(2), press())).toEqual(['YTB-20260301-A01.pdf', 'YTB-20260301-A02.pdf']);
    expect(names(edition(4), press({ division: 'spread', version: 3 }))).toEqual([
      'YTB-20260301-A04-A01-v3.pdf',
      'YTB-20260301-A02-A03-v3.pdf',
    ]);
    expect(names(edition(4), press({ division: 'edition' }))).toEqual(['YTB-20260301.pdf']);
    expect(names(edition(4), press({ division: 'edition', pages: [2, 3, 4] }))).toEqual(['YTB-20260301-A02-A04.pdf']);
  });

  it('takes a name of its own for one file, and names what comes beside it after it', () => {
    const one = planFiles(edition(2), press({ division: 'edition' }), 'weekly');
    expect(one.map(({ name }) => name)).toEqual(['weekly.pdf']);
    expect(companionName(edition(2), press({ division: 'edition' }), one)).toBe('weekly');
    const two = planFiles(edition(2), press(), 'weekly');
    expect(two.map(({ name }) => name)).toEqual(['YTB-20260301-A01.pdf', 'YTB-20260301-A02.pdf']);
    expect(companionName(edition(2), press({ version: 2 }), two)).toBe('YTB-20260301-v2');
  });

  it('says what else a file is', () => {
    expect(names(edition(4), { kind: 'proof', round: '二校' })).toEqual(['YTB-20260301-proof2.pdf']);
    expect(names(edition(4), { kind: 'proof', round: '清样' })).toEqual(['YTB-20260301-proof.pdf']);
    expect(names(edition(4), { kind: 'digital', pages: [1] })).toEqual(['YTB-20260301-A01-digital.pdf']);
    expect(names(edition(4), { kind: 'imposed', sheet: 'A3' })).toEqual(['YTB-20260301-imposed-A3.pdf']);
    expect(names(edition(2), { kind: 'pictures', format: 'jpeg', dpi: 72 })).toEqual([
      'YTB-20260301-A01.jpg',
      'YTB-20260301-A02.jpg',
    ]);
  });

  it('keeps the places of pages that were not chosen on an imposed sheet, and drops sheets without any', () => {
    const [file] = planFiles(edition(8), { kind: 'imposed', sheet: 'A4', pages: [1, 3] });
    expect(file?.sheets).toEqual([
      [undefined, 1],
      [undefined, 3],
    ]);
  });
});

describe('how pages are divided', () => {
  it('lays a four-page edition out as its one sheet of paper, others as they are read', () => {
    expect(divideFiles('spread', [1, 2, 3, 4], 4)).toEqual([[[4, 1]], [[2, 3]]]);
    expect(divideFiles('spread', [1, 2, 3, 4, 5, 6], 6)).toEqual([[[1]], [[2, 3]], [[4, 5]], [[6]]]);
    expect(divideFiles('spread', [2], 4)).toEqual([[[2]]]);
    expect(divideFiles('spread', [1, 2], 2)).toEqual([[[1]], [[2]]]);
  });

  it('lays the pages of a paper that is bound at the right the other way round', () => {
    expect(divideFiles('spread', [1, 2, 3, 4], 4, 'right')).toEqual([[[1, 4]], [[3, 2]]]);
    expect(divideFiles('spread', [1, 2, 3, 4, 5, 6], 6, 'right')).toEqual([[[1]], [[3, 2]], [[5, 4]], [[6]]]);
    expect(imposedSheets(3, 'right')).toEqual([
      [1, undefined],
      [3, 2],
    ]);
    const six = edition(6);
    const { profile } = six;
    const upright = { ...six, profile: { ...profile, grid: { ...profile.grid, bandLines: 10 } } };
    expect(planFiles(upright, press({ division: 'spread' })).map(({ sheets }) => sheets)[1]).toEqual([[3, 2]]);
  });

  it('imposes sheets within sheets, every page once', () => {
    expect(imposedSheets(8)).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ]);
    expect(imposedSheets(3)).toEqual([
      [undefined, 1],
      [2, 3],
    ]);
    expect(imposedSheets(2)).toEqual([[1], [2]]);
    for (let count = 1; count <= 40; count++) {
      const pages = imposedSheets(count)
        .flat()
        .filter((page) => page !== undefined);
      expect([...pages].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    }
  });
});

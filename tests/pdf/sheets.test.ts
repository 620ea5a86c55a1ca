import { describe, expect, it } from 'vitest';
import { mmToPoints } from '../../core/units';
import { sheetOf } from '../../pdf';
import { exportPages, pageOf, runOf, unpack } from '../support/pdf-fixture';
import { readPdf } from '../support/pdf-reader';

const left = pageOf(runOf('左页', { x: (i) => 20 + 9 * i, y: () => 50 }));
const right = { ...pageOf(runOf('右页', { x: (i) => 30 + 9 * i, y: () => 60 })), page: 2 };
const spread = {
  width: 800,
  height: 300,
  placed: [
    { list: left, x: 0, y: 0, scale: 1 },
    { list: right, x: 400, y: 0, scale: 1 },
  ],
};
const imposed = {
  width: 600,
  height: 400,
  placed: [
    { list: right, x: 10, y: 20, scale: 0.5 },
    { list: left, x: 310, y: 20, scale: 0.5 },
  ],
};

describe('a sheet', () => {
  it('of two pages has their glyphs where the pages lie', async () => {
    const [page] = await readPdf(await exportPages([], { sheets: [spread] }));
    expect([page?.width, page?.height]).toEqual([800, 300]);
    expect(page?.glyphs.map(({ text, x, y }) => [text, Math.round(x), Math.round(y)])).toEqual([
      ['左', 20, 50],
      ['页', 29, 50],
      ['右', 430, 60],
      ['页', 439, 60],
    ]);
  });

  it('of reduced pages has them reduced, and a page on two sheets is written once', async () => {
    const bytes = await exportPages([], { sheets: [imposed, spread, sheetOf(left)] });
    const [page] = await readPdf(bytes);
    const places = page?.glyphs.map(({ text, x, y, stretch }) => [text, x, y, stretch]);
    expect(places?.[0]).toEqual(['右', expect.closeTo(10 + 30 / 2, 2), expect.closeTo(20 + 60 / 2, 2), 0.5]);
    expect(places?.[2]).toEqual(['左', expect.closeTo(310 + 20 / 2, 2), expect.closeTo(20 + 50 / 2, 2), 0.5]);
    expect(unpack(bytes).match(/\]TJ/g)).toHaveLength(2);
  });

  it('that is one page has that page’s operators only', async () => {
    const bytes = await exportPages([left]);
    expect(unpack(bytes)).not.toMatch(/ cm\b/);
  });

  it('has marks and slug line each by itself', async () => {
    const margin = mmToPoints(12);
    const both = (marks: boolean, slug: boolean) =>
      exportPages([], { sheets: [{ ...spread, slug: '内一' }], marks, slug });
    const [marked] = await readPdf(await both(true, false));
    expect(marked?.text).toBe('左页右页');
    expect(marked?.width).toBeCloseTo(800 + 2 * margin, 2);
    const slugged = await both(false, true);
    const [page] = await readPdf(slugged);
    expect(page?.text).toBe('左页右页内一');
    expect(page?.glyphs.at(-1)?.y).toBeLessThan(margin);
    expect(unpack(slugged)).not.toContain('/All');
  });

  it('ends a slug line that would run off it', async () => {
    const [page] = await readPdf(
      await exportPages([], { sheets: [{ ...spread, slug: '长'.repeat(500) }], slug: true }),
    );
    expect(page?.glyphs.length).toBeLessThan(204);
    expect(Math.max(...(page?.glyphs.map(({ x }) => x) ?? []))).toBeLessThan(800 + mmToPoints(12));
  });
});

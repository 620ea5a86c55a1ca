import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLACK, type DisplayList, type GlyphRun } from '../../core/display-list';
import { compareWithLists, type PdfFinding } from '../../pdf-preflight';
import { sheetOf } from '../../pdf';
import { exportPages, pageOf, runOf } from '../support/pdf-fixture';

const LINE = runOf('春汛平稳秧苗返青', { x: (i) => 40 + 12 * i, y: () => 100 }, { size: 11 });

/** What is told when a page was written from one list and is compared with another. */
async function differences(written: GlyphRun, meant: GlyphRun): Promise<readonly PdfFinding[]> {
  return compareWithLists(await exportPages([pageOf(written)]), [sheetOf(pageOf(meant))]);
}

describe('a written file compared with its display lists', () => {
  it('agrees, whatever the lists hold', async () => {
    const run = fc
      .record({
        text: fc.string({ unit: fc.constantFrom(...'一版二版三Ab7，。'), minLength: 1, maxLength: 20 }),
        size: fc.double({ min: 5, max: 60, noNaN: true }),
        stretch: fc.double({ min: 0.6, max: 1.5, noNaN: true }),
        turn: fc.constantFrom(0, 90) as fc.Arbitrary<0 | 90>,
        x: fc.double({ min: 80, max: 300, noNaN: true }),
        y: fc.double({ min: 80, max: 200, noNaN: true }),
        step: fc.double({ min: 0, max: 4, noNaN: true }),
      })
      .map(({ text, size, stretch, turn, x, y, step }) =>
        runOf(
          text,
          { x: (i) => (turn === 0 ? x + i * step : x), y: (i) => (turn === 0 ? y : y + i * step) },
          { size, stretch, turn, ink: BLACK },
        ),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 6 }), async (runs) => {
        const list: DisplayList = pageOf(...runs);
        expect(compareWithLists(await exportPages([list]), [sheetOf(list)])).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('tells a glyph that has moved by more than a hundredth of a millimetre, and by how much', async () => {
    const near = { ...LINE, x: LINE.x.map((x, i) => (i === 3 ? x + 0.02 : x)) };
    expect(await differences(LINE, near)).toEqual([]);
    const [moved, ...others] = await differences(LINE, { ...LINE, x: LINE.x.map((x, i) => (i === 3 ? x + 0.5 : x)) });
    expect(others).toEqual([]);
    expect(moved).toMatchObject({ id: 'N-PARITY', page: 1, values: { reason: 'moved', text: '稳', distance: 0.176 } });
  });

  it('tells a glyph lost, one too many, another size and another text', async () => {
    const shorter = runOf('春汛平稳秧苗返', { x: (i) => 40 + 12 * i, y: () => 100 }, { size: 11 });
    expect(await differences(shorter, LINE)).toMatchObject([
      { id: 'N-PARITY', values: { reason: 'lost', text: '青' } },
    ]);
    expect(await differences(LINE, shorter)).toMatchObject([
      { id: 'N-PARITY', values: { reason: 'added', text: '青' } },
    ]);
    const [larger] = await differences({ ...LINE, size: 11.5 }, LINE);
    expect(larger).toMatchObject({ id: 'N-PARITY', values: { reason: 'size', size: 11.5, wanted: 11 } });
    const renamed = { ...LINE, text: LINE.text.map((text, i) => (i === 0 ? '秋' : text)) };
    expect(await differences(LINE, renamed)).toMatchObject([{ id: 'N-TEXT', values: { text: '春', wanted: '秋' } }]);
  });

  it('tells missing pages and what is no PDF', async () => {
    const bytes = await exportPages([pageOf(LINE)]);
    const sheet = sheetOf(pageOf(LINE));
    expect(compareWithLists(bytes, [sheet, sheet])).toMatchObject([
      { values: { reason: 'pages', pages: 1, wanted: 2 } },
    ]);
    expect(compareWithLists(new Uint8Array(10), [sheet])).toMatchObject([{ values: { reason: 'unreadable' } }]);
  });
});

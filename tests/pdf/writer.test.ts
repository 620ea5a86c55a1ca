import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { BLACK, PAPER, process, type DisplayList } from '../../core/display-list';
import { createPdfWriter, sheetOf } from '../../pdf';
import { OWNER, pageOf, pressOptions, runOf } from '../support/pdf-fixture';

const FACES = ['Noto Serif SC/400', 'Noto Sans SC/700', 'Ma Shan Zheng/400'] as const;
const INKS = [BLACK, PAPER, process(0, 100, 100, 0)] as const;

/**
 * A line of text, on any face, with alternates and texts that share a glyph, which take codes in the order they come.
 */
const line = fc
  .record({
    text: fc.constantFrom('春汛平稳，', '秧苗返青。', 'AV 2026', '——……', '𠮷野𠀋', '云汀时报', '甲乙丙丁戊己'),
    face: fc.constantFrom(...FACES),
    ink: fc.constantFrom(...INKS),
    size: fc.constantFrom(9, 9.5, 30),
    y: fc.integer({ min: 20, max: 280 }),
    pair: fc.boolean(),
  })
  .map(({ text, face, ink, size, y, pair }) => {
    const run = runOf(text, { x: (i) => 20 + size * 1.03 * i, y: () => y }, { face, ink, size });
    return pair ? { ...run, text: run.text.map((one) => `${one}${one}`) } : run;
  });
const page = fc.array(line, { minLength: 1, maxLength: 5 }).map((runs) => pageOf(...runs));

/** Writes pages after each other with one writer and expects what a new writer makes of them. */
async function expectSameAsNew(editions: readonly (readonly DisplayList[])[]): Promise<void> {
  const writer = createPdfWriter();
  for (const lists of editions) {
    const options = pressOptions({ sheets: lists.map(sheetOf) });
    const [again, anew] = [await writer.write(options), await createPdfWriter().write(options)];
    expect(Buffer.compare(again, anew)).toBe(0);
  }
}

describe('a writer that is kept', () => {
  it('gives the bytes that a new one gives, whatever pages change, come and go', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(page, { minLength: 2, maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(), fc.option(page, { nil: undefined })), { maxLength: 4 }),
        async (first, changes) => {
          const editions = [first];
          for (const [at, changed] of changes) {
            const lists = [...(editions.at(-1) ?? [])];
            // A page is replaced, or dropped while others are left.
            if (changed !== undefined) lists[at % lists.length] = changed;
            else if (lists.length > 1) lists.splice(at % lists.length, 1);
            editions.push(lists);
          }
          await expectSameAsNew(editions);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('paints a page again whose pictures are numbered otherwise since', async () => {
    const [red, blue] = await Promise.all(
      ['#c00000', '#0000c0'].map((background) =>
        sharp({ create: { width: 8, height: 6, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const pictures = { read: (id: string) => Promise.resolve(id === 'red' ? red : blue) };
    const shown = (picture: string): DisplayList =>
      pageOf({
        kind: 'picture',
        owner: OWNER,
        picture,
        rect: { x: 10, y: 10, width: 40, height: 30 },
        crop: { x: 0, y: 0, width: 1, height: 1 },
      });
    const [first, second, other] = [shown('red'), shown('blue'), shown('blue')];
    const writer = createPdfWriter();
    for (const lists of [[first, second], [second, first], [other, first, second], [first]]) {
      const options = pressOptions({ sheets: lists.map(sheetOf), pictures });
      expect(Buffer.compare(await writer.write(options), await createPdfWriter().write(options))).toBe(0);
    }
  });

  it('writes for the press and for the screen by turns', async () => {
    const list = pageOf(runOf('云汀时报', { x: (i) => 20 + 9 * i, y: () => 50 }));
    const writer = createPdfWriter();
    for (const profile of ['x4', 'proof', 'x1a', 'x4'] as const) {
      const options = pressOptions({ sheets: [sheetOf(list)], profile });
      expect(Buffer.compare(await writer.write(options), await createPdfWriter().write(options))).toBe(0);
    }
  });
});

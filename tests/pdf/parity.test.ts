import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLACK, PAPER, type DisplayList, type GlyphRun } from '../../core/display-list';
import { mmToPoints } from '../../core/units';
import { exportPages, library, OWNER, pageOf, runOf } from '../support/pdf-fixture';
import { readPdf } from '../support/pdf-reader';

/** The promise of the house: screen and paper agree to a hundredth of a millimetre. */
const TOLERANCE = mmToPoints(0.01);

/** Reads the exported list back and compares every glyph's place, size, turn and text. */
async function expectParity(list: DisplayList): Promise<void> {
  const [page] = await readPdf(await exportPages([list]));
  const wanted = list.items.filter((item) => item.kind === 'glyphs').flatMap(glyphsOf);
  expect(page?.glyphs.map(({ text }) => text)).toEqual(wanted.map(({ text }) => text));
  page?.glyphs.forEach((glyph, i) => {
    const want = wanted[i];
    if (want === undefined) throw new Error('more glyphs than the list has');
    expect(Math.abs(glyph.x - want.x)).toBeLessThan(TOLERANCE);
    expect(Math.abs(glyph.y - want.y)).toBeLessThan(TOLERANCE);
    expect(glyph.size).toBeCloseTo(want.size, 3);
    expect(glyph.stretch).toBeCloseTo(want.stretch, 3);
    expect(glyph.turn).toBe(want.turn);
  });
}

function glyphsOf(
  run: GlyphRun,
): { text: string; x: number; y: number; size: number; stretch: number; turn: number }[] {
  return run.glyphs.map((_, i) => ({
    text: run.text[i] ?? '',
    x: run.x[i] ?? 0,
    y: run.y[i] ?? 0,
    size: run.size,
    stretch: run.stretch ?? 1,
    turn: run.turn ?? 0,
  }));
}

describe('a PDF read back', () => {
  it('has every kind of run in its place, in drawing order', async () => {
    await expectParity(
      pageOf(
        { kind: 'fill', owner: OWNER, rect: { x: 10, y: 10, width: 200, height: 60 }, ink: BLACK },
        runOf(
          '山城新报',
          { x: (i) => 20 + 44.3 * i, y: () => 55 },
          { face: 'Ma Shan Zheng/400', size: 44, ink: PAPER },
        ),
        { kind: 'rule', owner: OWNER, x1: 10, y1: 80, x2: 390, y2: 80, width: 0.5, ink: BLACK },
        runOf('春汛平稳，秧苗返青（图）', { x: (i) => 20 + 9.137 * i, y: () => 100.25 }),
        runOf(
          '窄体标题',
          { x: (i) => 20 + 20.4 * i, y: () => 130 },
          { size: 24, stretch: 0.85, face: 'Noto Sans SC/700' },
        ),
        runOf('直排文字', { x: () => 350, y: (i) => 100 + 12.5 * i }, { size: 12 }),
        runOf('turned —', { x: () => 300, y: (i) => 100 + 7.7 * i }, { size: 12, turn: 90, stretch: 1.2 }),
        runOf('上下上下', { x: (i) => 20 + 10 * i, y: (i) => 160 + (i % 2) * 3 }),
        runOf('AV To 2026', { x: (i) => 20 + 4.61 * i, y: () => 180 }),
      ),
    );
  });

  it('has any positions in their place, whatever the advances', async () => {
    const position = fc.double({ min: 0, max: 390, noNaN: true });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(position, fc.boolean()), { minLength: 1, maxLength: 40 }),
        fc.double({ min: 4, max: 200, noNaN: true }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        fc.constantFrom(0, 90) as fc.Arbitrary<0 | 90>,
        async (places, size, stretch, turn) => {
          const text = places.map((_, i) => '一版二版三'.charAt(i % 5)).join('');
          const place = {
            x: (i: number) => places[i]?.[0] ?? 0,
            y: (i: number) => (places[i]?.[1] === true ? 100 : 200),
          };
          await expectParity(pageOf(runOf(text, place, { size, stretch, turn })));
        },
      ),
      { numRuns: 15 },
    );
  });

  it('gives a glyph the text it stands for in each place', async () => {
    const face = library.face('Noto Serif SC/400');
    const glyph = face.glyphOf(0x2014);
    const run = runOf('———', { x: (i) => 20 + 9 * i, y: () => 50 });
    const list = pageOf(
      { ...run, text: ['—', '——', '―'] },
      { ...run, glyphs: [glyph, glyph, glyph], text: ['—', '——', '―'] },
    );
    const [page] = await readPdf(await exportPages([list]));
    expect(page?.text).toBe('———―———―');
  });

  it('never draws a missing glyph', async () => {
    const run = runOf('甲乙丙', { x: (i) => 20 + 9 * i, y: () => 50 });
    const glyphs = run.glyphs.map((glyph, i) => (i === 1 ? 0 : glyph));
    const [page] = await readPdf(await exportPages([pageOf({ ...run, glyphs })]));
    expect(page?.glyphs.map(({ text, x }) => [text, Math.round(x)])).toEqual([
      ['甲', 20],
      ['丙', 38],
    ]);
  });

  it('keeps positions from the trim when there are marks outside it', async () => {
    const list = pageOf(runOf('版心', { x: (i) => 20 + 9 * i, y: () => 50 }));
    const [page] = await readPdf(await exportPages([list], { marks: true, slug: true }));
    const slug = mmToPoints(12);
    expect(page?.width).toBeCloseTo(400 + 2 * slug, 3);
    expect(page?.glyphs[0]?.x).toBeCloseTo(20 + slug, 3);
    expect(page?.glyphs[0]?.y).toBeCloseTo(50 + slug, 3);
    expect(page?.text).toContain('试版');
  });
});

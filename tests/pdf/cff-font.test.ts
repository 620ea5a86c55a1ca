import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFontLibrary, type FaceSource } from '../../fonts';
import { cffTable, charString, fontFile } from '../support/font-files';
import { exportPages, pageOf, runOf, unpack } from '../support/pdf-fixture';
import { readPdf } from '../support/pdf-reader';
import { reportOn } from '../support/press-file';

const box = (size: number) => charString(0, 'hmoveto', size, 'hlineto', size, 'vlineto', -size, 'hlineto', 'endchar');

/** A face of CFF outlines: 丙 and 乙 large squares, 甲 a small one, as a font of the user's. */
const source: FaceSource = (() => {
  const cff = cffTable({ glyphs: [charString('endchar'), box(800), box(500), box(100)] });
  const file = fontFile({ characters: '丙乙甲', cff });
  return { id: 'Made/400', postscriptName: 'Made', read: () => file };
})();

describe('a face of CFF outlines in a PDF', () => {
  const fonts = createFontLibrary([source]);
  const glyphs = ['丙', '甲', '丙'].map((character) => fonts.face('Made/400').glyphOf(character.codePointAt(0) ?? 0));
  const run = {
    ...runOf('丙甲丙', { x: (i) => 20 + 60 * i, y: () => 150 }),
    face: 'Made/400',
    size: 50,
    glyphs,
  } as const;

  it('is known by the codes of its characters, and reads back with its text in its place', async () => {
    const bytes = await exportPages([pageOf(run)], { fonts });
    const [page] = await readPdf(bytes);
    expect(page?.glyphs.map(({ text, x }) => [text, Math.round(x)])).toEqual([
      ['丙', 20],
      ['甲', 80],
      ['丙', 140],
    ]);
    expect(unpack(bytes)).toContain('/Subtype /CIDFontType0C');
  });

  it.each(['x4', 'x1a'] as const)('passes every check of a press file in %s', async (standard) => {
    const report = reportOn(await exportPages([pageOf(run)], { fonts, profile: standard }), { standard });
    expect(report.checks.flatMap(({ findings }) => findings)).toEqual([]);
    expect(report.checks.find(({ id }) => id === 'X-FONT-WIDTHS')?.result).toBe('passed');
  });

  it('is drawn by another reader with the outlines of those characters', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'forme-cff-'));
    try {
      writeFileSync(join(folder, 'a.pdf'), await exportPages([pageOf(run)], { fonts }));
      execFileSync('pdftoppm', ['-r', '72', '-gray', join(folder, 'a.pdf'), join(folder, 'a')], { stdio: 'pipe' });
      const grey = execFileSync('cat', [join(folder, 'a-1.pgm')]);
      const at = (x: number, y: number): number => grey[grey.length - 400 * 300 + y * 400 + x] ?? 255;
      // 丙 is 40 points square, 甲 5: inside the first, above the second, inside the second.
      expect([at(30, 125), at(90, 125), at(82, 148)].map((value) => value < 128)).toEqual([true, false, true]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

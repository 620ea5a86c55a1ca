import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BLACK, type DisplayItem, type DisplayList, type GlyphRun, type Owner } from '../../core/display-list';
import { createFontLibrary } from '../../fonts';
import { diskFontSources } from '../../fonts/node';
import { newsprintIntent, sheetOf, writePdf, type PdfOptions } from '../../pdf';

/** The catalogue's faces, read once for all tests of a file. */
export const library = createFontLibrary(diskFontSources(['node_modules']));

/** The owner of everything in hand-made lists. */
export const OWNER: Owner = { kind: 'article', id: 'a1', part: 'body' };

/** A page of these items, 400 × 300 points. */
export function pageOf(...items: readonly DisplayItem[]): DisplayList {
  return { page: 1, width: 400, height: 300, items };
}

/** A run of `text`, one glyph a character, at the positions given by `x` and `y` for each index. */
export function runOf(
  text: string,
  place: { readonly x: (index: number) => number; readonly y: (index: number) => number },
  changes: Partial<GlyphRun> = {},
): GlyphRun {
  const characters = [...text];
  const face = library.face(changes.face ?? 'Noto Serif SC/400');
  return {
    kind: 'glyphs',
    owner: OWNER,
    face: face.id,
    size: 9,
    ink: BLACK,
    glyphs: characters.map((character) => face.glyphOf(character.codePointAt(0) ?? 0)),
    text: characters,
    x: characters.map((_, index) => place.x(index)),
    y: characters.map((_, index) => place.y(index)),
    ...changes,
  };
}

/** Options of a press PDF with what a test does not care about filled in. */
export function pressOptions(changes: Partial<PdfOptions>): PdfOptions {
  return {
    sheets: [],
    profile: 'x4',
    title: '试版 <A&B>',
    date: '2026-03-01T08:30:00.500Z',
    language: 'zh-Hans',
    fonts: library,
    pictures: { read: () => Promise.resolve(undefined) },
    outputIntent: newsprintIntent('press'),
    ...changes,
  };
}

/** Exports pages with the options a test does not care about filled in. */
export function exportPages(pages: readonly DisplayList[], changes: Partial<PdfOptions> = {}): Promise<Uint8Array> {
  return writePdf(pressOptions({ sheets: pages.map(sheetOf), ...changes }));
}

/** What qpdf has to say of a file: its text with every stream unpacked. Throws with qpdf's words on any warning. */
export function unpack(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'forme-pdf-'));
  try {
    const [file, open] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
    writeFileSync(file, bytes);
    execFileSync('qpdf', ['--check', file], { stdio: 'pipe' });
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', '--no-original-object-ids', file, open]);
    return readFileSync(open, 'latin1');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CATALOG, createFontLibrary, openFace, subsetFace, type FaceSource, type FontBytes } from '../../fonts';
import { diskFontSources } from '../../fonts/node';

const folder = mkdtempSync(join(tmpdir(), 'forme-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

const source = createFontLibrary(diskFontSources(['node_modules'])).source('Ma Shan Zheng/400')!;
/** The same face from memory. */
const { open: _open, ...inMemory } = source;
const text = [...'报纸Aé Ö，（'];
const glyphsOf = (face: FaceSource): number[] => {
  const { glyphOf } = openFace(face);
  return [0, ...text.map((character) => glyphOf(character.codePointAt(0)!))];
};

/** The face's bytes in a file of their own. */
function fileOf(name: string, bytes: Uint8Array): FaceSource {
  const file = CATALOG.find(({ family }) => family === 'Ma Shan Zheng')!.file;
  const path = join(folder, name, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return createFontLibrary(diskFontSources([join(folder, name)])).source('Ma Shan Zheng/400')!;
}

describe('a font file read where it is asked for', () => {
  it('answers and is subset as the whole file in memory is', async () => {
    const glyphs = glyphsOf(inMemory);
    expect(glyphsOf(source)).toEqual(glyphs);
    const [there, here] = [openFace(source), openFace(inMemory)];
    for (const glyph of glyphs) {
      expect(there.inkOf(glyph)).toEqual(here.inkOf(glyph));
      expect(there.advanceOf(glyph)).toBe(here.advanceOf(glyph));
      expect(there.halfWidthOf(glyph)).toEqual(here.halfWidthOf(glyph));
      expect(there.verticalOf(glyph)).toBe(here.verticalOf(glyph));
    }
    expect(subsetFace(source, glyphs)).toEqual(subsetFace(inMemory, glyphs));
    // After an outline was asked for, the whole table is at hand and is what glyphs are copied from.
    expect(openFace(source).outlineOf(glyphs[1]!)).toEqual(here.outlineOf(glyphs[1]!));
  });

  it('is not read beyond what is asked: opening and subsetting take a tenth of it', async () => {
    let read = 0;
    const bytes = source.read();
    const counted: FontBytes = {
      length: bytes.length,
      readInto: (offset, into) => {
        read += into.length;
        into.set(bytes.subarray(offset, offset + into.length));
      },
    };
    const counting: FaceSource = { ...source, open: () => counted };
    const glyphs = glyphsOf(counting);
    const { bytes: subset } = subsetFace(counting, glyphs);
    expect(read).toBeLessThan(bytes.length / 10);
    // What a face and its subsets have in common is at hand from then on.
    read = 0;
    subsetFace(counting, glyphs);
    openFace(counting);
    expect(read).toBeLessThanOrEqual(subset.length);
  });

  it('is refused when it is cut short, whether before it is opened or after', async () => {
    const bytes = source.read();
    expect(() => openFace(fileOf('cut', bytes.subarray(0, 20_000)))).toThrow(RangeError);
    expect(() => openFace(fileOf('tiny', bytes.subarray(0, 8)))).toThrow(RangeError);
    const file = fileOf('later', bytes);
    const glyphs = glyphsOf(file);
    truncateSync(join(folder, 'later', CATALOG.find(({ family }) => family === 'Ma Shan Zheng')!.file), 10_000);
    await expect(async () => subsetFace(file, glyphs)).rejects.toThrow(RangeError);
  });

  it('says which file is missing, and that the set-up mends it', () => {
    const lost = createFontLibrary(diskFontSources([join(folder, 'nowhere')]));
    expect(() => lost.match({ family: 'Ma Shan Zheng', weight: 400 })).toThrow(/MaShanZheng_400Regular\.ttf.*set-up/);
  });
});

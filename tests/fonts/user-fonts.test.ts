import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CATALOG, checkFont, createFontLibrary, LARGEST_FONT, readUserFonts, type UserFontFile } from '../../fonts';
import { diskFontSources, listUserFonts } from '../../fonts/node';
import { cffTable, charString, fontCollection, hostileFonts } from '../support/font-files';

const brush = diskFontSources(['node_modules']).find((source) => source.id === 'Ma Shan Zheng/400');
const folder = mkdtempSync(join(tmpdir(), 'forme-fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, bytes: Uint8Array): UserFontFile => ({ name, bytes: bytes.length, read: () => bytes });
const whole = (): Uint8Array => Uint8Array.from(brush?.read() ?? []);

/** The bytes of a font with one 16-bit field of a table changed. */
function withField(tag: string, offset: number, value: number): Uint8Array {
  const bytes = whole();
  const view = new DataView(bytes.buffer);
  for (let record = 12; ; record += 16) {
    if (String.fromCharCode(...bytes.subarray(record, record + 4)) !== tag) continue;
    view.setUint16(view.getUint32(record + 8) + offset, value);
    return bytes;
  }
}

describe("the user's fonts", () => {
  it('pass the check when they are faces that come with Forme', () => {
    const sources = diskFontSources(['node_modules']);
    expect(sources).toHaveLength(CATALOG.length);
    for (const source of sources) expect([source.id, checkFont(source.read())]).toEqual([source.id, undefined]);
  });

  it('join under the family and weight they name', () => {
    const { sources, broken } = readUserFonts([file('brush.ttf', withField('OS/2', 4, 700))]);
    expect(broken).toEqual([]);
    expect(createFontLibrary(sources).match({ family: 'Ma Shan Zheng', weight: 700 }).exact).toBe(true);
  });

  it('are reported one by one when they cannot be used, and the others join', () => {
    const huge = { name: 'huge.ttf', bytes: LARGEST_FONT + 1, read: () => new Uint8Array() };
    const { sources, broken } = readUserFonts([
      file('text.ttf', new TextEncoder().encode('this is no font at all')),
      file('cut.ttf', whole().subarray(0, 100_000)),
      huge,
      file('locked.ttf', withField('OS/2', 8, 2)),
      file('good.ttf', whole()),
    ]);
    expect(sources.map((source) => source.id)).toEqual(['Ma Shan Zheng/400']);
    expect(broken).toEqual([
      { file: 'text.ttf', reason: 'damaged' },
      { file: 'cut.ttf', reason: 'damaged' },
      { file: 'huge.ttf', reason: 'too-large' },
      { file: 'locked.ttf', reason: 'embedding-forbidden' },
    ]);
  });

  it('join from a collection of faces of different kinds, each with its own widths and outlines', () => {
    const cff = cffTable({ glyphs: [charString('endchar'), charString(0, 'hmoveto', 50, 'hlineto', 'endchar')] });
    const bytes = fontCollection(
      { family: 'Square', characters: '报', advances: [1000] },
      { family: 'Line', characters: '纸', advances: [500], cff },
    );
    const { sources, broken } = readUserFonts([file('both.ttc', bytes)]);
    expect(broken).toEqual([]);
    const library = createFontLibrary(sources);
    const [line, square] = [library.face('Line/400'), library.face('Square/400')];
    expect([square.glyphOf(0x62a5), square.glyphOf(0x7eb8)]).toEqual([1, 0]);
    expect([line.glyphOf(0x62a5), line.glyphOf(0x7eb8)]).toEqual([0, 1]);
    expect([square.advanceOf(1), line.advanceOf(1)]).toEqual([1, 0.5]);
    expect([...square.outlineOf(1).points]).toHaveLength(10);
    expect([...line.outlineOf(1).points]).toEqual([0, 0, Math.fround(0.05), 0]);
  });

  it('are left unread when they were refused before, and not looked through again when they were good', () => {
    const never = (): Uint8Array => {
      throw new Error('read');
    };
    expect(readUserFonts([{ name: 'a.ttf', bytes: 9, read: never, verdict: 'put-aside' }])).toEqual({
      sources: [],
      broken: [{ file: 'a.ttf', reason: 'put-aside' }],
    });
    const endless = hostileFonts['a glyph made of itself']?.() ?? new Uint8Array();
    expect(readUserFonts([{ ...file('b.ttf', endless), verdict: 'good' }]).broken).toEqual([]);
    expect(readUserFonts([file('b.ttf', endless)]).broken).toEqual([{ file: 'b.ttf', reason: 'endless' }]);
  });

  it('are listed from a folder by their endings; a folder that is not there holds none', () => {
    writeFileSync(join(folder, 'b.TTF'), 'b');
    writeFileSync(join(folder, 'a.otf'), 'aa');
    writeFileSync(join(folder, 'readme.txt'), 'not a font');
    expect(listUserFonts(folder).map(({ name, bytes }) => [name, bytes])).toEqual([
      ['a.otf', 2],
      ['b.TTF', 1],
    ]);
    expect(listUserFonts(join(folder, 'none'))).toEqual([]);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createFontLibrary, LARGEST_USER_FONT, readUserFonts, type UserFontFile } from '../../fonts';
import { diskFontSources, listUserFonts } from '../../fonts/node';

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
  it('join under the family and weight they name', async () => {
    const { sources, broken } = await readUserFonts([file('brush.ttf', withField('OS/2', 4, 700))]);
    expect(broken).toEqual([]);
    expect(createFontLibrary(sources).match({ family: 'Ma Shan Zheng', weight: 700 }).exact).toBe(true);
  });

  it('are reported one by one when they cannot be used, and the others join', async () => {
    const huge = { name: 'huge.ttf', bytes: LARGEST_USER_FONT + 1, read: () => new Uint8Array() };
    const { sources, broken } = await readUserFonts([
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

  it('draw a damaged glyph blank and everything else as it is', async () => {
    const face = createFontLibrary([...(await readUserFonts([file('good.ttf', whole())])).sources]).face(
      'Ma Shan Zheng/400',
    );
    const bytes = whole();
    const view = new DataView(bytes.buffer);
    for (let record = 12; ; record += 16) {
      if (String.fromCharCode(...bytes.subarray(record, record + 4)) !== 'glyf') continue;
      // From the middle on every glyph is composed of itself without end.
      const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
      bytes.fill(0xff, offset + length / 2, offset + length);
      break;
    }
    const damaged = createFontLibrary((await readUserFonts([file('bad.ttf', bytes)])).sources).face(
      'Ma Shan Zheng/400',
    );
    expect(damaged.outlineOf(1)).toEqual(face.outlineOf(1));
    for (let glyph = 0; glyph < face.glyphCount; glyph += 50) {
      const { commands, points } = damaged.outlineOf(glyph);
      expect(commands.length > 0).toBe(points.length > 0);
    }
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

import fc from 'fast-check';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkPicture, readPictureHeader } from '../../../files';

const plain = (width = 40, channels: 3 | 4 = 3): Sharp =>
  sharp({ create: { width, height: 30, channels, background: { r: 200, g: 90, b: 10, alpha: 0.5 } } });
const bytesOf = async (picture: Sharp): Promise<Uint8Array> => new Uint8Array(await picture.toBuffer());

describe('the header of a WebP', () => {
  it.each([
    ['lossy', false, () => plain().webp()],
    ['lossless', false, () => plain().webp({ lossless: true })],
    ['lossy with alpha', true, () => plain(40, 4).webp()],
    ['lossless with alpha', true, () => plain(40, 4).webp({ lossless: true })],
  ])('tells %s', async (_name, alpha, make) => {
    const bytes = await bytesOf(make());
    const header = { type: 'image/webp', width: 40, height: 30, colour: 'rgb', alpha, orientation: 1 };
    expect(readPictureHeader(bytes)).toMatchObject({ ok: true, header });
    expect(await checkPicture('a.webp', bytes)).toMatchObject({ ok: true, notes: [] });
  });

  it('turns the size for EXIF orientation', async () => {
    const bytes = await bytesOf(plain().withMetadata({ orientation: 8 }).webp());
    expect(readPictureHeader(bytes)).toMatchObject({ ok: true, header: { width: 30, height: 40, orientation: 8 } });
  });

  it('notes an animation, of which the first frame is used', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#00ff00', '#0000ff'].map((background) =>
        sharp({ create: { width: 16, height: 16, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const bytes = await bytesOf(sharp(frames, { join: { animated: true } }).webp());
    const described = await checkPicture('a.webp', bytes);
    expect(described).toMatchObject({ ok: true, picture: { width: 16, height: 16 } });
    expect(described.ok && described.notes).toEqual([{ code: 'picture-frames', values: { file: 'a.webp', count: 3 } }]);
  });

  it('refuses 32 bytes that claim 268 megapixels', () => {
    const bytes = new Uint8Array(32);
    bytes.set([...'RIFF'].map((c) => c.charCodeAt(0)));
    bytes.set([24, 0, 0, 0], 4);
    bytes.set(
      [...'WEBPVP8L'].map((c) => c.charCodeAt(0)),
      8,
    );
    bytes.set([12, 0, 0, 0, 0x2f, 0xff, 0xff, 0xff, 0x0f], 16);
    expect(readPictureHeader(bytes)).toMatchObject({ ok: false, code: 'picture-too-large', values: { maximum: 100 } });
  });

  it('refuses every cut, and a canvas that is not its picture', async () => {
    const bytes = await bytesOf(plain(40, 4).webp());
    for (let length = 1; length < bytes.length; length += 2) {
      expect(readPictureHeader(bytes.subarray(0, length)).ok).toBe(false);
    }
    const wrong = bytes.slice();
    wrong[24] = 99;
    expect(readPictureHeader(wrong)).toMatchObject({ code: 'damaged-picture' });
  });

  it('ends with an answer for any bytes', () => {
    const start = Uint8Array.from([...'RIFF\x40\0\0\0WEBP'].map((c) => c.charCodeAt(0)));
    fc.assert(
      fc.property(
        fc.constantFrom('VP8 ', 'VP8L', 'VP8X', 'EXIF', 'ANMF'),
        fc.uint8Array({ maxLength: 100 }),
        (name, rest) => {
          const bytes = Uint8Array.from([...start, ...[...name].map((c) => c.charCodeAt(0)), ...rest]);
          expect(() => readPictureHeader(bytes)).not.toThrow();
        },
      ),
    );
  });
});

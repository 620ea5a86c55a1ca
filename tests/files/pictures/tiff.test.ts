import fc from 'fast-check';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkPicture, describePicture, readPictureHeader } from '../../../files';
import { tiffFields, tiffOf } from '../../support/picture-files';
import type { TiffField } from '../../support/picture-files';

const plain = (channels: 3 | 4 = 3): Sharp =>
  sharp({ create: { width: 40, height: 30, channels, background: { r: 200, g: 90, b: 10, alpha: 0.5 } } });
const bytesOf = async (picture: Sharp): Promise<Uint8Array> => new Uint8Array(await picture.toBuffer());

const page = (photometric: number, bits: readonly number[], more: readonly TiffField[] = []) => ({
  fields: [...tiffFields({ width: 4, height: 2, photometric, bits }), ...more],
  data: Array.from({ length: 8 * bits.length * 2 }, (_, index) => index),
});

describe('the header of a TIFF', () => {
  it.each([
    ['grey', false, () => plain().toColourspace('b-w').tiff()],
    ['rgb', false, () => plain().tiff({ compression: 'lzw' })],
    ['rgb', false, () => plain().tiff({ compression: 'jpeg' })],
    ['rgb', true, () => plain(4).tiff({ compression: 'deflate', tile: true, tileWidth: 16, tileHeight: 16 })],
    ['cmyk', false, () => plain().toColourspace('cmyk').tiff({ compression: 'packbits' })],
    ['bilevel', false, () => plain().toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1 })],
  ])('tells %s, alpha %s', async (colour, alpha, make) => {
    const bytes = await bytesOf(make());
    expect(readPictureHeader(bytes)).toMatchObject({
      ok: true,
      header: { type: 'image/tiff', width: 40, height: 30, colour, alpha, orientation: 1 },
    });
    expect(await checkPicture('a.tif', bytes)).toMatchObject({ ok: true });
  });

  it('turns the size for its orientation, in both byte orders', () => {
    for (const big of [false, true]) {
      const bytes = tiffOf([page(1, [8], [[274, 3, [6]]])], { big });
      expect(readPictureHeader(bytes)).toMatchObject({ ok: true, header: { width: 2, height: 4, orientation: 6 } });
    }
  });

  it('notes several pages, sixteen bits and channels that are not printed', () => {
    const reduced = page(1, [8], [[254, 4, [1]]]);
    const described = describePicture('a.tif', tiffOf([page(5, [16, 16, 16, 16, 16]), page(1, [8]), reduced]));
    expect(described.ok && described.notes).toEqual([
      { code: 'picture-pages', values: { file: 'a.tif', count: 2 } },
      { code: 'picture-bits', values: { file: 'a.tif', bits: 16, printed: 8 } },
      { code: 'picture-channels', values: { file: 'a.tif', count: 1 } },
    ]);
  });

  it('does not follow a ring of pages', () => {
    const bytes = tiffOf([page(1, [8]), page(1, [8])]);
    const view = new DataView(bytes.buffer);
    view.setUint32(bytes.length - 4, view.getUint32(4, true), true);
    expect(readPictureHeader(bytes)).toMatchObject({ ok: true, header: { frames: 3 } });
  });

  it.each([
    ['CIELab', page(8, [8, 8, 8])],
    ['32 bit', page(1, [32])],
    ['floating point', page(1, [16], [[339, 3, [3]]])],
    ['photometric 32803', page(32803, [8])],
  ])('refuses %s in words', (what, first) => {
    expect(readPictureHeader(tiffOf([first]))).toEqual({ ok: false, code: 'unsupported-picture', values: { what } });
  });

  it('refuses an unknown compression and BigTIFF in words', () => {
    const fields = page(1, [8]).fields.map((field): TiffField => (field[0] === 259 ? [259, 3, [34712]] : field));
    expect(readPictureHeader(tiffOf([{ ...page(1, [8]), fields }]))).toMatchObject({ code: 'unsupported-picture' });
    expect(readPictureHeader(Uint8Array.from([0x49, 0x49, 43, 0, 8, 0, 0, 0]))).toMatchObject({
      values: { what: 'BigTIFF' },
    });
  });

  it('refuses a size that no page needs before anything is decoded', () => {
    const huge = (width: number, height: number): Uint8Array =>
      tiffOf([
        {
          fields: [
            ...tiffFields({ width: 1, height: 1, photometric: 1, bits: [1] }).slice(2),
            [256, 4, [width]],
            [257, 4, [height]],
          ],
          data: [0],
        },
      ]);
    expect(readPictureHeader(huge(60_000, 60_000))).toMatchObject({ code: 'picture-too-large' });
    expect(readPictureHeader(huge(1_000_000, 2))).toMatchObject({ code: 'picture-too-long' });
    expect(readPictureHeader(huge(0, 2))).toMatchObject({ code: 'damaged-picture' });
  });

  it('refuses every cut of a file', async () => {
    const bytes = await bytesOf(plain().tiff({ compression: 'lzw' }));
    for (let length = 4; length < bytes.length; length += 3) {
      expect(readPictureHeader(bytes.subarray(0, length)).ok).toBe(false);
    }
  });

  it('ends with an answer for any bytes', () => {
    const start = tiffOf([page(2, [8, 8, 8])]);
    const change = fc.tuple(fc.nat({ max: start.length - 1 }), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const bytes = start.slice();
        for (const [at, value] of changes) bytes[at] = value;
        expect(() => readPictureHeader(bytes)).not.toThrow();
      }),
    );
  });
});

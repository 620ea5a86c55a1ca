import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkPicture, copyToShow, readPictureHeader, shownAsIs } from '../../../files';
import { psdOf } from '../../support/picture-files';

const plain = (channels: 3 | 4 = 3): Sharp =>
  sharp({ create: { width: 60, height: 40, channels, background: { r: 200, g: 90, b: 10, alpha: 0.5 } } });
const bytesOf = async (picture: Sharp): Promise<Uint8Array> => new Uint8Array(await picture.toBuffer());

describe('a picture to be shown', () => {
  it.each([
    ['image/jpeg', () => plain().jpeg()],
    ['image/png', () => plain(4).png()],
    ['image/webp', () => plain(4).webp()],
  ])('is itself where everything draws it: %s', async (type, make) => {
    const bytes = await bytesOf(make());
    expect(shownAsIs(bytes)).toEqual({ type, bytes });
    expect(shownAsIs(bytes, { longest: 50 })).toBeUndefined();
  });

  it.each([
    ['CMYK', () => plain().toColourspace('cmyk').jpeg()],
    ['turned', () => plain().withMetadata({ orientation: 3 }).jpeg()],
    ['TIFF', () => plain().tiff()],
  ])('is a copy in RGB, upright, where not: %s', async (_name, make) => {
    const bytes = await bytesOf(make());
    expect(shownAsIs(bytes)).toBeUndefined();
    const copy = await copyToShow(bytes, { longest: 30 });
    expect(copy?.type).toBe('image/jpeg');
    expect(await sharp(copy?.bytes).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb', width: 30, height: 20 });
    expect(shownAsIs(copy?.bytes ?? new Uint8Array())).toBeDefined();
  });

  it('turns with its EXIF orientation', async () => {
    const bytes = await bytesOf(plain().withMetadata({ orientation: 6 }).png());
    expect(readPictureHeader(bytes)).toMatchObject({ ok: true, header: { width: 40, height: 60, orientation: 6 } });
    expect(await sharp((await copyToShow(bytes))?.bytes).metadata()).toMatchObject({ width: 40, height: 60 });
  });

  it('keeps transparency and line art exact', async () => {
    const copy = await copyToShow(await bytesOf(plain(4).tiff({ compression: 'lzw' })));
    expect(copy?.type).toBe('image/png');
    expect([...(await sharp(copy?.bytes).raw().toBuffer()).subarray(0, 4)]).toEqual([200, 90, 10, 128]);
    const bitmap = psdOf({ width: 8, height: 1, mode: 0, bits: 1, planes: [[0b10000001]] });
    expect((await copyToShow(bitmap))?.type).toBe('image/png');
  });

  it('is nothing where the file is broken or no picture, whatever it pretends', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    expect(shownAsIs(svg)).toBeUndefined();
    expect(await copyToShow(svg)).toBeUndefined();
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const photo = await bytesOf(
      sharp({ create: { width: 90, height: 90, channels: 3, background: '#000', noise } }).jpeg(),
    );
    const cut = photo.subarray(0, Math.floor(photo.length * 0.6));
    expect(readPictureHeader(cut).ok).toBe(true);
    expect(await checkPicture('a.jpg', cut)).toEqual({ ok: false, code: 'damaged-picture', values: { file: 'a.jpg' } });
    expect(await copyToShow(cut)).toBeUndefined();
  });
});

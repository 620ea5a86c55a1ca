import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type PdfOptions } from '../../../pdf';
import { photographOf, strokesOf, tiffFields, tiffOf } from '../../support/picture-files';
import { exported, item, plain, SQUARE } from '../../support/stored-images';

describe('the forms of pictures in a PDF', () => {
  it('are stored once when they are alike', async () => {
    const bytes = await plain(40, 40, '#205080').png().toBuffer();
    const items = [item('a'), item('b', { rect: { ...SQUARE, x: 100 } }), item('a', { rect: { ...SQUARE, x: 200 } })];
    expect(await exported({ items, files: { a: bytes, b: bytes } })).toHaveLength(1);
  });

  it('are JPEG when they are photographs, exact when they are drawings or screens of text', async () => {
    const [width, height] = [200, 200];
    const photo = sharp(photographOf({ width, height, channels: 3 }), { raw: { width, height, channels: 3 } });
    const text = await sharp(strokesOf(width, height), { raw: { width, height, channels: 1 } })
      .png()
      .toBuffer();
    const files = {
      photo: await photo.clone().jpeg().toBuffer(),
      exactPhoto: await photo.clone().png().toBuffer(),
      screen: await plain(width, height, '#f0f0d0')
        .composite([{ input: await sharp(text).resize(60, 60).toBuffer() }])
        .png()
        .toBuffer(),
    };
    const kinds = await Promise.all(
      Object.keys(files).map(async (id) => (await exported({ items: [item(id)], files }))[0]),
    );
    expect(kinds.map((image) => [image?.space, image?.jpeg])).toEqual([
      ['DeviceCMYK', true],
      ['DeviceCMYK', true],
      ['DeviceCMYK', false],
    ]);
  });

  it('of a proof are as small as they are asked to be', async () => {
    const [width, height] = [200, 200];
    const photo = sharp(photographOf({ width, height, channels: 3 }), { raw: { width, height, channels: 3 } });
    const files = { a: await photo.jpeg().toBuffer() };
    const bytes = async (jpegQuality: number): Promise<number> =>
      (await exported({ items: [item('a')], files, profile: 'proof', jpegQuality }))[0]?.pixels.length ?? 0;
    expect(await bytes(40)).toBeLessThan((await bytes(90)) / 2);
  });

  it('of black and white have a bit a pixel, as fine as line art wants', async () => {
    const page = {
      fields: tiffFields({ width: 16, height: 2, photometric: 0, bits: [1] }),
      data: [0b10000000, 0b00000001, 0b11111111, 0],
    };
    for (const profile of ['x4', 'x1a'] as const) {
      const [image] = await exported({ items: [item('a')], files: { a: tiffOf([page]) }, profile });
      expect(image).toMatchObject({ width: 16, height: 2, bits: 1, space: 'DeviceGray', jpeg: false });
      expect(image?.pixels).toEqual([0b01111111, 0b11111110, 0, 255]);
    }
    // 3,000 dots on an inch are brought down to 1,200; a photograph would keep 225.
    const fine = plain(3000, 3000, '#000').toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1 });
    expect((await exported({ items: [item('a')], files: { a: await fine.toBuffer() } }))[0]?.width).toBe(1200);
  });

  it('that are in truth line art have a bit a pixel, photographs of black and white not', async () => {
    const [width, height] = [700, 700];
    const grey = (data: Uint8Array): Promise<Uint8Array> =>
      sharp(data, { raw: { width, height, channels: 1 } })
        .toColourspace('b-w')
        .png()
        .toBuffer();
    const strokes = strokesOf(width, height);
    const night = Uint8Array.from(strokes, (_, pixel) => {
      const [x, y] = [pixel % width, Math.floor(pixel / width)];
      return Math.max(8, Math.min(248, 700 - 12 * Math.hypot(x - 350, y - 350)));
    });
    const files = {
      strokes: await grey(strokes),
      rgb: await sharp(await grey(strokes))
        .toColourspace('srgb')
        .jpeg({ quality: 95 })
        .toBuffer(),
      photo: await grey(photographOf({ width, height, channels: 1 })),
      night: await grey(night),
    };
    const shown = async (id: string, options: Partial<PdfOptions> = {}): Promise<readonly (number | undefined)[]> => {
      const [image] = await exported({ items: [item(id)], files, ...options });
      return [image?.bits, image?.width];
    };
    expect(await shown('strokes')).toEqual([1, 700]);
    expect(await shown('rgb')).toEqual([1, 700]);
    expect(await shown('photo')).toEqual([8, 200]);
    expect(await shown('night')).toEqual([8, 200]);
    // At twice the size the scan has 350 pixels an inch: its greys are what makes its edges smooth.
    const large = item('strokes', { rect: { ...SQUARE, width: 144, height: 144 } });
    expect((await exported({ items: [large], files }))[0]).toMatchObject({ bits: 8, width: 400 });
    // On screen too.
    expect(await shown('strokes', { profile: 'proof' })).toEqual([8, 150]);
    const [image] = await exported({ items: [item('strokes')], files });
    const light = image?.pixels.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0) ?? 0;
    expect(light / width / height).toBeGreaterThan(0.6);
    expect(light / width / height).toBeLessThan(0.95);
  });
});

import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import type { PictureItem } from '../../core/display-list';
import type { Rect } from '../../core/geometry';
import type { PdfProfile } from '../../pdf';
import { decodablePicture } from '../../files';
import { exportPages, OWNER, pageOf, unpack } from '../support/pdf-fixture';
import { psdOf, tiffFields, tiffOf } from '../support/picture-files';

const WHOLE: Rect = { x: 0, y: 0, width: 1, height: 1 };
const SQUARE: Rect = { x: 10, y: 10, width: 72, height: 72 };

const item = (picture: string, changes: Partial<PictureItem> = {}): PictureItem => ({
  kind: 'picture',
  owner: OWNER,
  picture,
  rect: SQUARE,
  crop: WHOLE,
  ...changes,
});

const plain = (width: number, height: number, background: string): Sharp =>
  sharp({ create: { width, height, channels: 3, background } });

/** Left half red, right half white. */
async function halves(width: number, height: number): Promise<Sharp> {
  const right = await plain(width / 2, height, '#ffffff')
    .png()
    .toBuffer();
  return plain(width, height, '#d01020').composite([{ input: right, left: width / 2, top: 0 }]);
}

/** An image as the file holds it, its first pixel as far as it is not a JPEG. */
interface StoredImage {
  readonly width: number;
  readonly height: number;
  readonly space: string;
  readonly bits: number;
  readonly jpeg: boolean;
  readonly masked: boolean;
  readonly pixels: readonly number[];
}

function imagesOf(unpacked: string): StoredImage[] {
  const objects = unpacked.matchAll(
    /<<\n(?:(?!endobj)[^])*?\/Subtype \/Image\n(?:(?!endobj)[^])*?>>\nstream\n([^]*?)\nendstream/g,
  );
  return [...objects].map(([object, stream = '']) => ({
    width: Number(/\/Width (\d+)/.exec(object)?.[1]),
    height: Number(/\/Height (\d+)/.exec(object)?.[1]),
    space: /\/ColorSpace \/(\w+)/.exec(object)?.[1] ?? '',
    bits: Number(/\/BitsPerComponent (\d+)/.exec(object)?.[1]),
    jpeg: object.includes('/DCTDecode'),
    masked: object.includes('/SMask'),
    pixels: [...Buffer.from(stream, 'latin1')],
  }));
}

interface PictureExport {
  readonly items: readonly PictureItem[];
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly profile?: PdfProfile;
}

async function exported({ items, files, profile = 'x4' }: PictureExport): Promise<StoredImage[]> {
  const pictures = { read: (id: string) => Promise.resolve(files[id]) };
  return imagesOf(unpack(await exportPages([pageOf(...items)], { pictures, profile })));
}

describe('pictures in a press PDF', () => {
  it('become CMYK by the press profile, within its ink limit', async () => {
    const black = await plain(40, 40, '#000000').png().toBuffer();
    const [image] = await exported({ items: [item('a')], files: { a: black } });
    expect(image).toMatchObject({ width: 40, height: 40, space: 'DeviceCMYK', jpeg: false });
    const ink = (image?.pixels.slice(0, 4) ?? []).reduce((sum, value) => sum + value / 255, 0);
    expect(ink).toBeGreaterThan(1.2);
    expect(ink).toBeLessThanOrEqual(2.4);
  });

  it('stay grey, and stay in the inks they were separated into', async () => {
    const grey = await plain(40, 40, '#808080').toColourspace('b-w').png().toBuffer();
    // Separated elsewhere, by another profile than the export's.
    const inks = (): Sharp =>
      plain(40, 40, '#c03020')
        .withIccProfile('press/newsprint-TR002-TAC220.icc', { attach: false })
        .toColourspace('cmyk');
    const separated = await inks().tiff({ compression: 'none' }).toBuffer();
    expect((await sharp(separated).metadata()).space).toBe('cmyk');
    const [first, second] = await exported({
      items: [item('grey'), item('separated', { rect: { ...SQUARE, x: 100 } })],
      files: { grey, separated },
    });
    expect(first?.space).toBe('DeviceGray');
    expect(second?.space).toBe('DeviceCMYK');
    expect(second?.pixels.slice(0, 4)).toEqual([...(await inks().raw().toBuffer()).subarray(0, 4)]);
  });

  it('are brought down to what newsprint shows, and never up', async () => {
    const files = {
      fine: await plain(900, 900, '#205080').png().toBuffer(),
      enough: await plain(250, 250, '#205080').png().toBuffer(),
      coarse: await plain(50, 50, '#205080').png().toBuffer(),
    };
    const sizes = await Promise.all(
      (['fine', 'enough', 'coarse'] as const).map(
        async (id) => (await exported({ items: [item(id)], files }))[0]?.width,
      ),
    );
    expect(sizes).toEqual([225, 250, 50]);
  });

  it('are cropped and stand upright', async () => {
    const files = {
      a: await (await halves(80, 40)).png().toBuffer(),
      // Lying on its side: its left half is the upright picture's top.
      b: await (await halves(80, 40)).withMetadata({ orientation: 6 }).png().toBuffer(),
    };
    const white = [0, 0, 0, 0];
    const [cropped] = await exported({ items: [item('a', { crop: { ...WHOLE, x: 0.5, width: 0.5 } })], files });
    expect(cropped).toMatchObject({ width: 40, height: 40 });
    expect(cropped?.pixels.slice(0, 4).every((value, i) => Math.abs(value - (white[i] ?? 0)) <= 3)).toBe(true);
    const [upright] = await exported({ items: [item('b')], files });
    expect(upright).toMatchObject({ width: 40, height: 80 });
    expect(upright?.pixels[1]).toBeGreaterThan(150);
    expect(upright?.pixels.at(-3)).toBeLessThan(5);
  });

  it('are stored once when they are alike', async () => {
    const bytes = await plain(40, 40, '#205080').png().toBuffer();
    const items = [item('a'), item('b', { rect: { ...SQUARE, x: 100 } }), item('a', { rect: { ...SQUARE, x: 200 } })];
    expect(await exported({ items, files: { a: bytes, b: bytes } })).toHaveLength(1);
  });

  it('are JPEG when they are photographs', async () => {
    const noise = await sharp({
      create: {
        width: 200,
        height: 200,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer();
    expect((await exported({ items: [item('a')], files: { a: noise } }))[0]).toMatchObject({
      jpeg: true,
      space: 'DeviceCMYK',
    });
  });

  it('are RGB in a proof', async () => {
    const bytes = await plain(400, 400, '#205080').png().toBuffer();
    const [image] = await exported({ items: [item('a')], files: { a: bytes }, profile: 'proof' });
    expect(image).toMatchObject({ width: 150, height: 150, space: 'DeviceRGB' });
    expect(image?.pixels.slice(0, 3)).toEqual([0x20, 0x50, 0x80]);
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

  it('keep their transparency as a soft mask, or lie on paper in PDF/X-1a', async () => {
    const seen = await sharp({
      create: { width: 20, height: 20, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const x4 = await exported({ items: [item('a')], files: { a: seen } });
    expect(x4.map(({ space, masked }) => [space, masked])).toEqual([
      ['DeviceCMYK', true],
      ['DeviceGray', false],
    ]);
    expect(x4[1]?.pixels.every((value) => value === 0)).toBe(true);
    const [flat, ...none] = await exported({ items: [item('a')], files: { a: seen }, profile: 'x1a' });
    expect(none).toEqual([]);
    expect(flat).toMatchObject({ space: 'DeviceCMYK', masked: false });
    expect(Math.max(...(flat?.pixels ?? []))).toBeLessThanOrEqual(3);
  });

  it('of separated inks with transparency keep both; sixteen bits give their high byte', async () => {
    const inks = (alpha: number): number[] => [100, 50, 20, 12, alpha];
    const fields = tiffFields({ width: 2, height: 1, photometric: 5, bits: [8, 8, 8, 8, 8] });
    const a = tiffOf([{ fields: [...fields, [338, 3, [2]]], data: [...inks(255), ...inks(0)] }]);
    const [image, mask] = await exported({ items: [item('a')], files: { a } });
    expect(image?.pixels).toEqual([100, 50, 20, 12, 100, 50, 20, 12]);
    expect(mask?.pixels).toEqual([255, 0]);
    const [flat] = await exported({ items: [item('a')], files: { a }, profile: 'x1a' });
    expect(flat?.pixels).toEqual([100, 50, 20, 12, 0, 0, 0, 0]);
    const deep = tiffFields({ width: 1, height: 1, photometric: 5, bits: [16, 16, 16, 16] });
    const b = tiffOf([{ fields: deep, data: [0, 0x80, 0xff, 0x40, 0, 0x20, 0xff, 0xff] }]);
    expect((await exported({ items: [item('b')], files: { b } }))[0]?.pixels).toEqual([0x80, 0x40, 0x20, 0xff]);
  });

  it('lie where the crop says, to a part of a pixel', async () => {
    const a = await (await halves(10, 10)).png().toBuffer();
    const pictures = { read: () => Promise.resolve(a) };
    const crop = { x: 0.25, y: 0, width: 0.5, height: 1 };
    const page = unpack(
      await exportPages([pageOf(item('a', { crop, rect: { x: 100, y: 100, width: 50, height: 50 } }))], { pictures }),
    );
    // Six pixels of ten stand for the five shown, half a pixel of ten points over the frame on both sides.
    expect(page).toContain('q 100 150 50 50 re W n 60 0 0 50 95 150 cm /Im0 Do Q');
    const plainly = unpack(await exportPages([pageOf(item('a'))], { pictures }));
    expect(plainly).toContain('q 72 0 0 72 10 218 cm /Im0 Do Q');
  });

  it('of every kind keep their colours in both press profiles', async () => {
    const colour = plain(30, 30, '#c03020');
    const grey = plain(30, 30, '#707070').toColourspace('b-w');
    const files: Readonly<Record<string, [string, Uint8Array]>> = {
      webp: ['DeviceCMYK', await colour.clone().webp().toBuffer()],
      deep: ['DeviceCMYK', await colour.clone().toColourspace('rgb16').tiff({ compression: 'lzw' }).toBuffer()],
      cmyk: ['DeviceCMYK', await colour.clone().toColourspace('cmyk').jpeg().toBuffer()],
      grey: ['DeviceGray', await grey.clone().jpeg().toBuffer()],
      deepGrey: ['DeviceGray', await grey.clone().toColourspace('grey16').png().toBuffer()],
      psd: [
        'DeviceCMYK',
        decodablePicture(psdOf({ width: 1, height: 1, mode: 4, planes: [[0], [255], [255], [255]] })),
      ],
      greyPsd: ['DeviceGray', decodablePicture(psdOf({ width: 1, height: 1, mode: 1, planes: [[128]] }))],
    };
    for (const profile of ['x4', 'x1a'] as const) {
      for (const [name, [space, bytes]] of Object.entries(files)) {
        const [image, ...more] = await exported({ items: [item(name)], files: { [name]: bytes }, profile });
        expect([name, image?.space, image?.bits, more.length]).toEqual([name, space, 8, 0]);
        if (name === 'psd') expect(image?.pixels).toEqual([255, 0, 0, 0]);
        if (name === 'greyPsd') expect(image?.pixels).toEqual([128]);
      }
    }
  });

  it('stop the export by name when they are missing, no pictures, or too large to decode', async () => {
    // A PNG header that claims 20,000 × 20,000 pixels.
    const huge = await plain(8, 8, '#fff').png().toBuffer();
    huge.writeUInt32BE(20_000, 16);
    huge.writeUInt32BE(20_000, 20);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const whole = await plain(300, 300, '#205080').jpeg().toBuffer();
    const files = { text: Buffer.from('not a picture'), svg, cut: whole.subarray(0, whole.length / 2), huge };
    for (const [picture, code] of [
      ['none', 'picture-missing'],
      ['text', 'picture-unreadable'],
      ['svg', 'picture-unreadable'],
      ['cut', 'picture-unreadable'],
      ['huge', 'picture-over-limit'],
    ] as const) {
      await expect(exported({ items: [item(picture)], files })).rejects.toMatchObject({ code, values: { picture } });
    }
  });
});

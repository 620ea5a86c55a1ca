import fc from 'fast-check';
import { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { sheetOf, writePdf, type PdfOptions, type PdfSheet } from '../../../pdf';
import { cutOf, placeOf, ppiOf, reducedSize } from '../../../pdf/pictures/picture-cut';
import { exportPages, pageOf, pressOptions, unpack } from '../../support/pdf-fixture';
import { exported, imagesOf, item, plain, WHOLE } from '../../support/stored-images';

/** Left half red, right half white. */
async function halves(width: number, height: number): Promise<Sharp> {
  const right = await plain(width / 2, height, '#ffffff')
    .png()
    .toBuffer();
  return plain(width, height, '#d01020').composite([{ input: right, left: width / 2, top: 0 }]);
}

describe('the pixels of pictures in a PDF', () => {
  it('are brought down to what newsprint shows, and never up', async () => {
    const files = {
      fine: await plain(900, 900, '#205080').png().toBuffer(),
      enough: await plain(250, 250, '#205080').png().toBuffer(),
      coarse: await plain(50, 50, '#205080').png().toBuffer(),
    };
    const widths = (options: Partial<PdfOptions>): Promise<readonly (number | undefined)[]> =>
      Promise.all(
        Object.keys(files).map(async (id) => (await exported({ items: [item(id)], files, ...options }))[0]?.width),
      );
    expect(await widths({})).toEqual([200, 250, 50]);
    expect(await widths({ screen: 85 })).toEqual([170, 170, 50]);
    expect(await widths({ profile: 'proof' })).toEqual([150, 150, 50]);
    expect(await widths({ profile: 'proof', picturePpi: 72 })).toEqual([72, 72, 50]);
  });

  it('of pages that are printed smaller have fewer pixels, as many as the largest place needs', async () => {
    const a = await plain(900, 900, '#205080').png().toBuffer();
    const list = pageOf(item('a'));
    const small = { list, x: 0, y: 0, scale: 0.5 };
    const pictures = { read: () => Promise.resolve(a) };
    const width = async (...sheets: readonly PdfSheet[]): Promise<readonly number[]> =>
      imagesOf(unpack(await writePdf(pressOptions({ sheets, pictures })))).map((image) => image.width);
    expect(await width({ width: 200, height: 150, placed: [small] })).toEqual([100]);
    expect(await width({ width: 200, height: 150, placed: [small] }, sheetOf(list))).toEqual([200]);
  });

  it('of every size have 254 pixels an inch at most, and never more than they came with', () => {
    const side = fc.integer({ min: 1, max: 9000 });
    const share = fc.double({ min: 0.01, max: 1, noNaN: true });
    const inches = fc.double({ min: 0.05, max: 30, noNaN: true });
    fc.assert(
      fc.property(side, side, share, share, inches, inches, (across, down, width, height, wide, high) => {
        const crop = { x: (1 - width) / 2, y: (1 - height) / 2, width, height };
        const cut = cutOf({ across, down }, crop);
        const ppi = ppiOf(cut, crop, { width: wide, height: high });
        const size = reducedSize(cut, ppi, { ppi: 200, worthReducing: 1.27 });
        expect(size.width).toBeLessThanOrEqual(cut.width);
        expect(size.height).toBeLessThanOrEqual(cut.height);
        const place = placeOf(cut, crop);
        // Half a pixel is what rounding to whole ones may add.
        expect(size.width - 0.5).toBeLessThanOrEqual(Math.max(0.5, 254 * wide * place.width));
        expect(size.height - 0.5).toBeLessThanOrEqual(Math.max(0.5, 254 * high * place.height));
        if (ppi.width >= 200) expect(size.width + 0.5).toBeGreaterThanOrEqual(200 * wide * place.width);
      }),
    );
  });

  it('are cropped and stand upright', async () => {
    const files = {
      a: await (await halves(80, 40)).png().toBuffer(),
      // Lying on its side: its left half is the upright picture's top.
      b: await (await halves(80, 40)).withMetadata({ orientation: 6 }).png().toBuffer(),
    };
    const [cropped] = await exported({ items: [item('a', { crop: { ...WHOLE, x: 0.5, width: 0.5 } })], files });
    // White paper only: no colour is left.
    expect(cropped).toMatchObject({ width: 40, height: 40, space: 'DeviceGray' });
    expect(cropped?.pixels.every((level) => level === 255)).toBe(true);
    const [upright] = await exported({ items: [item('b')], files });
    expect(upright).toMatchObject({ width: 40, height: 80 });
    expect(upright?.pixels[1]).toBeGreaterThan(150);
    expect(upright?.pixels.at(-3)).toBeLessThan(5);
  });

  it('lie where the crop says, to a part of a pixel', async () => {
    const a = await (await halves(10, 10)).png().toBuffer();
    const pictures = { read: () => Promise.resolve(a) };
    const crop = { x: 0.25, y: 0, width: 0.5, height: 1 };
    const page = unpack(
      await exportPages([pageOf(item('a', { crop, rect: { x: 100, y: 100, width: 50, height: 50 } }))], { pictures }),
    );
    // Six pixels of ten stand for the five shown, half a pixel of ten points over the frame on both sides.
    expect(page).toMatch(/q 100 150 50 50 re W n 60 0 0 50 95 150 cm \/Im\w+ Do Q/);
    const plainly = unpack(await exportPages([pageOf(item('a'))], { pictures }));
    expect(plainly).toMatch(/q 72 0 0 72 10 218 cm \/Im\w+ Do Q/);
  });
});

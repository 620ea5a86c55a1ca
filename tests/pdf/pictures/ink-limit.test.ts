import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { process, type DisplayItem } from '../../../core/display-list';
import { newsprintIntent } from '../../../pdf';
import { OWNER } from '../../support/pdf-fixture';
import { heavySeparation, photographOf, tiffFields, tiffOf } from '../../support/picture-files';
import { exported, faded, inksOf, item, percentOf, type StoredImage } from '../../support/stored-images';

describe('pictures for a press', () => {
  describe.each([240, 220] as const)('keep within %i per cent of ink', (inkLimit) => {
    // The profile of the other limit: what it allows is not what is asked for.
    const limits = { inkLimit, outputIntent: newsprintIntent('press', 240) };
    const most = async (image: StoredImage | undefined): Promise<number> =>
      (await inksOf(image)).reduce((sum, inks) => Math.max(sum, percentOf(inks)), 0);

    it('as photographs in RGB', async () => {
      const [width, height] = [160, 120];
      const data = photographOf({ width, height, channels: 3 }).map((level) => Math.floor(level / 3));
      const a = await sharp(data, { raw: { width, height, channels: 3 } })
        .png()
        .toBuffer();
      const [image] = await exported({ items: [item('a')], files: { a }, ...limits });
      expect(image).toMatchObject({ space: 'DeviceCMYK', jpeg: true });
      const ink = await most(image);
      expect(ink).toBeLessThanOrEqual(inkLimit);
      expect(ink).toBeGreaterThan(150);
    });

    it('as photographs separated with too much, which keep their black', async () => {
      const heavy = heavySeparation(160, 120);
      const [image] = await exported({ items: [item('a')], files: { a: heavy }, ...limits });
      expect(image).toMatchObject({ space: 'DeviceCMYK', jpeg: true });
      const inks = await inksOf(image);
      const ink = await most(image);
      expect(ink).toBeLessThanOrEqual(inkLimit);
      expect(ink).toBeGreaterThan(inkLimit - 15);
      const source = await sharp(heavy).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer();
      const lost = inks.map((pixel, index) => Math.abs((pixel[3] ?? 0) - (source[index * 4 + 3] ?? 0)));
      expect(lost.reduce((sum, levels) => sum + levels, 0) / lost.length).toBeLessThan(8);
    });

    it('as drawings, to the last pixel', async () => {
      const fields = tiffFields({ width: 40, height: 40, photometric: 5, bits: [8, 8, 8, 8] });
      const data = Array.from({ length: 1600 }, (_, pixel) =>
        pixel % 40 < 20 ? [255, 255, 255, 255] : [200, 100, 0, 50],
      );
      const [image] = await exported({
        items: [item('a')],
        files: { a: tiffOf([{ fields, data: data.flat() }]) },
        ...limits,
      });
      expect(image?.jpeg).toBe(false);
      const colours = Math.floor(((inkLimit - 100) * 2.55) / 3);
      expect(image?.pixels.slice(0, 4)).toEqual([colours, colours, colours, 255]);
      expect(image?.pixels.slice(156, 160)).toEqual([200, 100, 0, 50]);
    });

    it('as cut-outs on a tint', async () => {
      const tint = process(90, 80, 60, 0);
      const ground: DisplayItem = {
        kind: 'fill',
        owner: OWNER,
        rect: { x: 0, y: 0, width: 200, height: 200 },
        ink: tint,
      };
      const a = await faded('#301008').png().toBuffer();
      const [image] = await exported({ items: [ground, item('a')], files: { a }, ...limits });
      expect(image?.masked).toBe('stencil');
      expect(await most(image)).toBeLessThanOrEqual(inkLimit);
    });
  });
});

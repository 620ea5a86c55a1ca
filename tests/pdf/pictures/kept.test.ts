import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { process, type DisplayItem } from '../../../core/display-list';
import { createPdfWriter, newsprintIntent, sheetOf, type PdfOptions } from '../../../pdf';
import { createPictureCache } from '../../../pdf/pictures';
import { exportPages, OWNER, pageOf, pressOptions } from '../../support/pdf-fixture';
import { photographOf } from '../../support/picture-files';
import { faded, item, SQUARE, WHOLE } from '../../support/stored-images';

describe('pictures kept from one export to the next', () => {
  const [width, height] = [120, 120];
  const photo = (): Promise<Uint8Array> =>
    sharp(photographOf({ width, height, channels: 3 }), { raw: { width, height, channels: 3 } })
      .png()
      .toBuffer();

  it('give the same bytes, and are not read again where their hash is known', async () => {
    const [bytes, logo] = [await photo(), await faded('#c01010').png().toBuffer()];
    const reads: string[] = [];
    const pictures = {
      read: (id: string) => {
        reads.push(id);
        return Promise.resolve(id === 'logo' ? logo : bytes);
      },
      sha256: (id: string) => (id === 'unknown' ? undefined : id),
    };
    const page = pageOf(
      item('photo'),
      item('logo', { rect: { ...SQUARE, x: 100 } }),
      item('unknown', { rect: { ...SQUARE, x: 200 } }),
    );
    const writer = createPdfWriter();
    const first = await writer.write(pressOptions({ sheets: [sheetOf(page)], pictures }));
    expect([...reads].sort()).toEqual(['logo', 'photo', 'unknown']);
    const again = await writer.write(pressOptions({ sheets: [sheetOf(page)], pictures }));
    expect([...reads.slice(3)]).toEqual(['unknown']);
    expect(Buffer.compare(first, again)).toBe(0);
    const without = await exportPages([page], { pictures });
    expect(Buffer.compare(first, without)).toBe(0);
  });

  it('are made again for another size, crop, ground, limit, condition or output', async () => {
    const a = await faded('#c01010').png().toBuffer();
    let reads = 0;
    const pictures = { read: () => Promise.resolve(a).finally(() => reads++), sha256: () => 'a' };
    const writer = createPdfWriter();
    const tint: DisplayItem = {
      kind: 'fill',
      owner: OWNER,
      rect: { x: 0, y: 0, width: 90, height: 90 },
      ink: process(20, 0, 0, 0),
    };
    const exports: readonly [readonly DisplayItem[], Partial<PdfOptions>][] = [
      [[item('a')], {}],
      [[item('a', { rect: { ...SQUARE, width: 36 } })], {}],
      [[item('a', { crop: { ...WHOLE, width: 0.5 } })], {}],
      [[tint, item('a')], {}],
      [[item('a')], { inkLimit: 220 }],
      [[item('a')], { outputIntent: newsprintIntent('press', 220) }],
      [[item('a')], { profile: 'proof' }],
      [[item('a')], { profile: 'proof', picturePpi: 96 }],
      [[item('a')], { profile: 'proof', jpegQuality: 50 }],
    ];
    const write = (items: readonly DisplayItem[], options: Partial<PdfOptions>): Promise<Uint8Array> =>
      writer.write(pressOptions({ sheets: [sheetOf(pageOf(...items))], pictures, ...options }));
    for (const [items, options] of exports) await write(items, options);
    expect(reads).toBe(exports.length);
    // In another place on the page, in the other standard, by a copy of the profile it is the same.
    const copy = join(mkdtempSync(join(tmpdir(), 'forme-icc-')), 'plant.icc');
    copyFileSync('press/newsprint-TR002-TAC240.icc', copy);
    const outputIntent = { ...newsprintIntent('press'), file: copy };
    await write([item('a', { rect: { ...SQUARE, x: 200 } })], { profile: 'x1a', outputIntent });
    expect(reads).toBe(exports.length);
  });

  it('are forgotten, the one used longest ago first, when they are more than is kept', () => {
    const cache = createPictureCache({ mostBytes: 250 });
    const picture = { dictionary: {}, bytes: new Uint8Array(100), place: WHOLE, digest: '' };
    for (const key of ['a', 'b']) cache.set(key, picture);
    expect(cache.get('a')).toBe(picture);
    cache.set('c', picture);
    expect(['a', 'b', 'c'].map((key) => cache.get(key) === picture)).toEqual([true, false, true]);
  });
});

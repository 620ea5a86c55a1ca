import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describePicture, readPicture, readPictureHeader, sha256 } from '../../../files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forme-picture-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const canvas = (width: number, height: number, channels: 3 | 4 = 3): Sharp =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 90, b: 10, alpha: 0.5 } } });

async function jpeg(orientation?: number): Promise<Uint8Array> {
  const picture = canvas(40, 30).jpeg();
  return orientation === undefined ? picture.toBuffer() : picture.withMetadata({ orientation }).toBuffer();
}

/** A PNG with this size in its header and a right sum over it. */
async function pngOfSize(width: number, height: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(await canvas(1, 1).png().toBuffer());
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  let crc = 0xffffffff;
  for (const byte of bytes.subarray(12, 29)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  view.setUint32(29, (crc ^ 0xffffffff) >>> 0);
  return bytes;
}

describe('picture header', () => {
  it.each([
    ['grey', false, () => canvas(40, 30).toColourspace('b-w').jpeg()],
    ['rgb', false, () => canvas(40, 30).jpeg({ progressive: true })],
    ['cmyk', false, () => canvas(40, 30).toColourspace('cmyk').jpeg()],
    ['rgb', false, () => canvas(40, 30).png()],
    ['rgb', true, () => canvas(40, 30, 4).png()],
    ['grey', false, () => canvas(40, 30).toColourspace('b-w').png()],
    ['indexed', false, () => canvas(40, 30).png({ palette: true })],
  ])('reads %s pictures, alpha %s', async (colour, alpha, make) => {
    const result = readPictureHeader(new Uint8Array(await make().toBuffer()));
    expect(result).toMatchObject({ ok: true, header: { width: 40, height: 30, colour, alpha, orientation: 1 } });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('turns the size for EXIF orientation %i', async (orientation) => {
    const size = orientation < 5 ? { width: 40, height: 30 } : { width: 30, height: 40 };
    expect(readPictureHeader(await jpeg(orientation))).toMatchObject({ ok: true, header: { ...size, orientation } });
  });

  it('refuses more pixels than a page can use before decoding any', async () => {
    expect(readPictureHeader(await pngOfSize(10_000, 10_000))).toMatchObject({ ok: true });
    expect(readPictureHeader(await pngOfSize(60_000, 60_000))).toEqual({
      ok: false,
      code: 'picture-too-large',
      values: { megapixels: 3600, maximum: 100 },
    });
  });

  it('refuses every cut within the header and a header that does not agree with its sum', async () => {
    const png = new Uint8Array(await canvas(40, 30).png().toBuffer());
    for (let length = 1; length < 33; length += 1) expect(readPictureHeader(png.subarray(0, length)).ok).toBe(false);
    const flipped = png.slice();
    flipped[19] = 99;
    expect(readPictureHeader(flipped)).toMatchObject({ ok: false, code: 'damaged-picture' });
    const photo = await jpeg(6);
    for (let length = 1; length < 150; length += 7) expect(readPictureHeader(photo.subarray(0, length)).ok).toBe(false);
    expect(readPictureHeader(await pngOfSize(0, 10))).toMatchObject({ ok: false, code: 'damaged-picture' });
  });

  it('ends with an answer for any bytes after a right signature', () => {
    const signatures = [
      [0xff, 0xd8, 0xff],
      [0xff, 0xd8, 0xff, 0xe1, 0, 40, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x49, 0x49, 0x2a, 0],
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...signatures), fc.uint8Array({ maxLength: 200 }), (signature, rest) => {
        const result = readPictureHeader(Uint8Array.from([...signature, ...rest]));
        if (result.ok) expect(result.header.width * result.header.height).toBeGreaterThan(0);
        else expect(['damaged-picture', 'picture-too-large']).toContain(result.code);
      }),
    );
  });
});

describe('picture file', () => {
  it('becomes a record by its bytes, whatever it is called', async () => {
    const bytes = await jpeg(6);
    const path = join(folder, '照片.png');
    writeFileSync(path, bytes);
    const picture = { name: '照片.png', sha256: sha256(bytes), type: 'image/jpeg', width: 30, height: 40 };
    expect(await readPicture(path)).toMatchObject({ ok: true, picture });
    expect(describePicture('照片.png', bytes)).toMatchObject({ ok: true, picture });
  });

  it('is refused by name when it is none', async () => {
    const path = join(folder, 'a.jpg');
    expect(await readPicture(path)).toMatchObject({ ok: false, code: 'missing-file', values: { file: path } });
    writeFileSync(path, 'text');
    expect(await readPicture(path)).toMatchObject({ ok: false, code: 'unknown-picture-type', values: { file: path } });
    writeFileSync(path, '');
    expect(await readPicture(path)).toMatchObject({ ok: false, code: 'empty-file' });
  });
});

import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkPicture, decodablePicture, describePicture, readPictureHeader } from '../../../files';
import { psdOf } from '../../support/picture-files';

const size = { width: 3, height: 2 };
const flat = (value: number): number[] => Array.from({ length: 6 }, () => value);

async function pixelsOf(psd: Uint8Array): Promise<{ space: string; values: number[] }> {
  const picture = sharp(decodablePicture(psd));
  const { space } = await picture.metadata();
  const keep = space === 'cmyk' ? picture.pipelineColourspace('cmyk').toColourspace('cmyk') : picture;
  return { space, values: [...(await keep.raw().toBuffer())] };
}

describe('a Photoshop file', () => {
  it('gives its flattened picture in its own colours, packed or not', async () => {
    for (const packed of [false, true]) {
      const rgb = psdOf({ ...size, mode: 3, planes: [[1, 1, 1, 1, 2, 3], flat(20), flat(30)], packed });
      expect(await pixelsOf(rgb)).toEqual({
        space: 'srgb',
        values: [1, 20, 30, 1, 20, 30, 1, 20, 30, 1, 20, 30, 2, 20, 30, 3, 20, 30],
      });
    }
    const grey = psdOf({ ...size, mode: 1, planes: [[9, 8, 7, 6, 5, 4]] });
    expect(readPictureHeader(grey)).toMatchObject({ ok: true, header: { ...size, colour: 'grey', alpha: false } });
    expect(await pixelsOf(grey)).toMatchObject({ space: 'b-w' });
  });

  it('keeps its inks: Photoshop stores paper, a TIFF stores ink', async () => {
    const cmyk = psdOf({ ...size, mode: 4, planes: [flat(255), flat(155), flat(0), flat(255)], packed: true });
    expect(readPictureHeader(cmyk)).toMatchObject({ ok: true, header: { colour: 'cmyk' } });
    const { space, values } = await pixelsOf(cmyk);
    expect(space).toBe('cmyk');
    expect(values.slice(0, 4)).toEqual([0, 100, 255, 0]);
  });

  it('gives sixteen bits as eight, a palette as its colours, a bitmap as black on white', async () => {
    const deep = psdOf({ ...size, mode: 1, bits: 16, planes: [[0x12, 0x34, ...Array<number>(10).fill(0xff)]] });
    expect((await pixelsOf(deep)).values.slice(0, 3)).toContain(0x12);
    const palette = [...Array<number>(256).fill(10), ...Array<number>(256).fill(20), ...Array<number>(256).fill(30)];
    const indexed = psdOf({ ...size, mode: 2, palette, planes: [flat(7)] });
    expect((await pixelsOf(indexed)).values.slice(0, 3)).toEqual([10, 20, 30]);
    const bitmap = psdOf({ width: 8, height: 1, mode: 0, bits: 1, planes: [[0b10000001]] });
    expect(readPictureHeader(bitmap)).toMatchObject({ ok: true, header: { colour: 'bilevel' } });
    const grey = await sharp(decodablePicture(bitmap)).toColourspace('b-w').raw().toBuffer();
    expect([...grey]).toEqual([0, 255, 255, 255, 255, 255, 255, 0]);
  });

  it('takes the white out where it is transparent', async () => {
    const seen = psdOf({
      ...size,
      mode: 3,
      planes: [flat(255), flat(127), flat(127), [255, 128, 0, 128, 128, 128]],
      layers: -1,
    });
    expect(readPictureHeader(seen)).toMatchObject({ ok: true, header: { alpha: true } });
    const { values } = await pixelsOf(seen);
    expect(values.slice(0, 8)).toEqual([255, 127, 127, 255, 255, 0, 0, 128]);
  });

  it('leaves other channels out and says so; keeps its profile', async () => {
    const icc = [
      ...(await sharp({ create: { ...size, channels: 3, background: '#123' } })
        .withIccProfile('srgb')
        .png()
        .toBuffer()
        .then(async (png) => (await sharp(png).metadata()).icc ?? [])),
    ];
    const spot = psdOf({
      ...size,
      mode: 3,
      planes: [flat(1), flat(2), flat(3), flat(4)],
      layers: 1,
      resources: [[1039, icc]],
    });
    const described = describePicture('a.psd', spot);
    expect(described.ok && described.picture).toMatchObject({ type: 'image/vnd.adobe.photoshop', ...size });
    expect(described.ok && described.notes).toEqual([
      { code: 'picture-channels', values: { file: 'a.psd', count: 1 } },
    ]);
    expect((await sharp(decodablePicture(spot)).metadata()).icc?.length).toBe(icc.length);
  });

  it.each([
    ['CIELab', { mode: 9, planes: [flat(1), flat(2), flat(3)] }],
    ['Multichannel', { mode: 7, planes: [flat(1)] }],
    ['32 bit', { mode: 3, bits: 32, planes: [flat(1), flat(2), flat(3)] }],
  ])('of %s is refused in words', (what, file) => {
    expect(readPictureHeader(psdOf({ ...size, ...file }))).toEqual({
      ok: false,
      code: 'unsupported-picture',
      values: { what },
    });
  });

  it('without a flattened picture is refused in words', () => {
    const planes = [flat(255), flat(255), flat(255)];
    const file = psdOf({ ...size, mode: 3, planes, resources: [[1057, [0, 0, 0, 1, 0]]] });
    expect(readPictureHeader(file)).toMatchObject({ ok: false, code: 'psd-without-composite' });
  });

  it('is refused at every cut, and where it claims more than it has', () => {
    const bytes = psdOf({ ...size, mode: 3, planes: [flat(1), flat(2), flat(3)], packed: true });
    for (let length = 4; length < bytes.length; length++) {
      expect(readPictureHeader(bytes.subarray(0, length))).toMatchObject({ ok: false, code: 'damaged-picture' });
    }
    const claims = bytes.slice();
    new DataView(claims.buffer).setUint32(14, 250_000);
    expect(readPictureHeader(claims)).toMatchObject({ code: 'damaged-picture' });
  });

  it('ends with an answer for any bytes', async () => {
    const start = psdOf({ ...size, mode: 3, planes: [flat(1), flat(2), flat(3)], packed: true, layers: -1 });
    const change = fc.tuple(fc.nat({ max: start.length - 1 }), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = start.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const checked = await checkPicture('a.psd', bytes);
        if (checked.ok) expect(checked.picture.width * checked.picture.height).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

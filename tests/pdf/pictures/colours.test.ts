import { readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodablePicture } from '../../../files';
import { checkOutputProfile, printedLab } from '../../../icc';
import { descTag, packIcc, textTag } from '../../support/icc-profiles';
import { psdOf, tiffFields, tiffOf } from '../../support/picture-files';
import { exported, item, plain, SQUARE } from '../../support/stored-images';

/** The chunk of a PNG that holds its ICC profile. */
function iccChunk(png: Buffer): Buffer {
  const at = png.indexOf('iCCP') - 4;
  return png.subarray(at, at + 12 + png.readUInt32BE(at));
}

/** An `XYZ ` tag of a profile. */
function xyzTag(...values: readonly number[]): Buffer {
  const tag = Buffer.alloc(20);
  tag.write('XYZ ', 'latin1');
  values.forEach((value, index) => tag.writeInt32BE(Math.round(value * 65536), 8 + index * 4));
  return tag;
}

describe('the colours of pictures in a PDF', () => {
  it('become CMYK by the press profile: read it and the inks show the colour again', async () => {
    const checked = checkOutputProfile(readFileSync('press/newsprint-TR002-TAC240.icc'));
    if (!checked.ok) throw new Error(checked.problem.code);
    const printed = printedLab(checked.profile, 'white');
    const hue = ([, a = 0, b = 0]: readonly number[]): number => (Math.atan2(b, a) * 180) / Math.PI;
    const chroma = ([, a = 0, b = 0]: readonly number[]): number => Math.hypot(a, b);
    // Colours in CIE L*a*b* for D50. Newsprint is pale: half of the strength is left at most, and all of the hue.
    for (const [colour, lab] of [
      ['#a06050', [48, 25, 21]],
      ['#00a0a0', [59, -36, -11]],
      ['#30a040', [58, -48, 40]],
      ['#205080', [33, -3, -32]],
    ] as const) {
      const bytes = await plain(40, 40, colour).png().toBuffer();
      const [image] = await exported({ items: [item('a')], files: { a: bytes } });
      expect(image).toMatchObject({ width: 40, height: 40, space: 'DeviceCMYK', jpeg: false });
      const [c = 0, m = 0, y = 0, k = 0] = (image?.pixels ?? []).map((level) => level / 255);
      const seen = printed([c, m, y, k]);
      expect(Math.abs(hue(seen) - hue(lab))).toBeLessThan(15);
      expect(chroma(seen)).toBeGreaterThan(chroma(lab) * 0.5);
    }
  });

  it('are printed in black alone where they have no colour, whatever their file says', async () => {
    const black = await plain(40, 40, '#303030').png().toBuffer();
    const [image] = await exported({ items: [item('a')], files: { a: black } });
    expect(image).toMatchObject({ space: 'DeviceGray', jpeg: false });
    expect(image?.pixels[0]).toBe(0x30);
    const seal = { input: await plain(2, 2, '#c01010').png().toBuffer(), left: 10, top: 10 };
    const sealed = await plain(40, 40, '#303030').composite([seal]).png().toBuffer();
    expect((await exported({ items: [item('a')], files: { a: sealed } }))[0]?.space).toBe('DeviceCMYK');
  });

  it('are read through the profile they carry', async () => {
    const encoded = plain(40, 40, '#c03020');
    const tagged = await encoded.clone().withIccProfile('p3').png().toBuffer();
    // The same numbers, said to be of Display P3, are a stronger red.
    const p3 = Buffer.concat([tagged.subarray(0, 33), iccChunk(tagged), (await encoded.png().toBuffer()).subarray(33)]);
    const [same, stronger, plainly] = await Promise.all(
      [tagged, p3, await encoded.png().toBuffer()].map(
        async (a) => (await exported({ items: [item('a')], files: { a } }))[0]?.pixels.slice(0, 4) ?? [],
      ),
    );
    const apart = (one: readonly number[] = [], other: readonly number[] = []): number =>
      Math.max(...one.map((ink, index) => Math.abs(ink - (other[index] ?? 0))));
    expect(apart(same, plainly)).toBeLessThanOrEqual(2);
    expect(apart(stronger, plainly)).toBeGreaterThan(5);
  });

  it('of sixteen bits have the colours of eight, with a profile and without', async () => {
    const eight = plain(40, 40, '#c03020');
    const files = {
      eight: await eight.clone().png().toBuffer(),
      deep: await eight.clone().toColourspace('rgb16').png().toBuffer(),
      deepTagged: await eight.clone().toColourspace('rgb16').withIccProfile('p3').png().toBuffer(),
    };
    expect((await sharp(files.deep).metadata()).depth).toBe('ushort');
    expect(await sharp(files.deepTagged).metadata()).toMatchObject({ depth: 'ushort', hasProfile: true });
    const inks = await Promise.all(
      Object.keys(files).map(async (id) => (await exported({ items: [item(id)], files }))[0]?.pixels.slice(0, 4)),
    );
    for (const other of inks.slice(1)) {
      other?.forEach((ink, index) => expect(Math.abs(ink - (inks[0]?.[index] ?? 0))).toBeLessThanOrEqual(3));
    }
  });

  it('of grey with a profile are read through it', async () => {
    // Linear light: half the light is much lighter than half the scale.
    const profile = packIcc({
      major: 2,
      deviceClass: 'mntr',
      space: 'GRAY',
      connection: 'XYZ',
      tags: new Map([
        ['desc', descTag('linear')],
        ['cprt', textTag('none')],
        ['wtpt', Uint8Array.of(...xyzTag(0.9642, 1, 0.8249))],
        ['kTRC', Uint8Array.of(0x63, 0x75, 0x72, 0x76, 0, 0, 0, 0, 0, 0, 0, 0)],
      ]),
    });
    const fields = tiffFields({ width: 8, height: 8, photometric: 1, bits: [8] });
    const data = Array<number>(64).fill(128);
    const files = {
      plain: tiffOf([{ fields, data }]),
      linear: tiffOf([{ fields: [...fields, [34675, 7, [...profile]]], data }]),
    };
    expect((await sharp(files.linear).metadata()).hasProfile).toBe(true);
    expect((await exported({ items: [item('plain')], files }))[0]?.pixels[0]).toBe(128);
    const [linear] = await exported({ items: [item('linear')], files });
    expect(linear?.space).toBe('DeviceGray');
    expect(Math.abs((linear?.pixels[0] ?? 0) - 188)).toBeLessThanOrEqual(2);
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

  it('of separated inks are laid on paper ink by ink; sixteen bits give their high byte', async () => {
    const inks = (alpha: number): number[] => [100, 50, 20, 12, alpha];
    const fields = tiffFields({ width: 2, height: 1, photometric: 5, bits: [8, 8, 8, 8, 8] });
    const a = tiffOf([{ fields: [...fields, [338, 3, [2]]], data: [...inks(255), ...inks(51)] }]);
    const [image, ...none] = await exported({ items: [item('a')], files: { a } });
    expect(none).toEqual([]);
    expect(image?.pixels).toEqual([100, 50, 20, 12, 20, 10, 4, 2]);
    const deep = tiffFields({ width: 1, height: 1, photometric: 5, bits: [16, 16, 16, 16] });
    const b = tiffOf([{ fields: deep, data: [0, 0x80, 0xff, 0x40, 0, 0x20, 0xff, 0xff] }]);
    expect((await exported({ items: [item('b')], files: { b } }))[0]?.pixels).toEqual([0x80, 0x40, 0x20, 0xff]);
  });

  it('are RGB in a proof', async () => {
    const bytes = await plain(400, 400, '#205080').png().toBuffer();
    const [image] = await exported({ items: [item('a')], files: { a: bytes }, profile: 'proof' });
    expect(image).toMatchObject({ width: 150, height: 150, space: 'DeviceRGB' });
    expect(image?.pixels.slice(0, 3)).toEqual([0x20, 0x50, 0x80]);
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
});

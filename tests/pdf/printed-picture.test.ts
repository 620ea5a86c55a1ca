import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkOutputProfile, printedSrgb } from '../../icc';
import type { Cmyk } from '../../icc';
import { writeTiff } from '../../files/pictures/tiff-writer';
import { printedPicture } from '../../pdf';
import { NEWSPRINT_ICC } from '../support/icc-profiles';

const SIDE = 24;

async function middleOf(bytes: Uint8Array): Promise<readonly number[]> {
  const shown = await printedPicture(bytes, { profile: NEWSPRINT_ICC, inkLimit: 240, longest: 16 });
  const { data, info } = await sharp(shown.bytes).raw().toBuffer({ resolveWithObject: true });
  expect(Math.max(info.width, info.height)).toBe(16);
  const at = (8 * info.width + 8) * info.channels;
  return [...data.subarray(at, at + 3)];
}

function plain(background: string): Promise<Uint8Array> {
  return sharp({ create: { width: SIDE, height: SIDE, channels: 3, background } })
    .png()
    .toBuffer();
}

const separated = (inks: readonly number[]): Uint8Array =>
  writeTiff({
    width: SIDE,
    height: SIDE,
    space: 'cmyk',
    alpha: false,
    data: Uint8Array.from({ length: SIDE * SIDE * 4 }, (_, index) => inks[index % 4] ?? 0),
  });

function printed(inks: Cmyk): readonly number[] {
  const checked = checkOutputProfile(NEWSPRINT_ICC);
  if (!checked.ok) throw new Error(checked.problem.code);
  return printedSrgb(checked.profile, 'tinted')(inks);
}

const far = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? 0))));

/** What JPEG and the table between its points may differ by, of 255. */
const NEAR = 4;

describe('a picture as it prints', () => {
  it('has the tint of the paper for white, and the ink of newsprint for black', async () => {
    expect(far(await middleOf(await plain('#ffffff')), printed([0, 0, 0, 0]))).toBeLessThan(NEAR);
    // Black without colour is printed by black alone.
    expect(far(await middleOf(await plain('#000000')), printed([0, 0, 0, 1]))).toBeLessThan(NEAR);
  });

  it('keeps the inks that it was separated into, brought within the limit', async () => {
    expect(far(await middleOf(separated([255, 0, 0, 0])), printed([1, 0, 0, 0]))).toBeLessThan(NEAR);
    const full = await middleOf(separated([255, 255, 255, 255]));
    const kept = (2.4 - 1) / 3;
    expect(far(full, printed([kept, kept, kept, 1]))).toBeLessThan(NEAR);
  });

  it('is a duller colour than on a screen, of the same kind', async () => {
    const [red = 0, green = 0, blue = 0] = await middleOf(await plain('#ff0000'));
    expect(red).toBeGreaterThan(green + 60);
    expect(red).toBeGreaterThan(blue + 60);
    expect(red).toBeLessThan(220);
  });
});

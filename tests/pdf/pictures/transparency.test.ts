import { describe, expect, it } from 'vitest';
import { PAPER, process, type DisplayItem, type Ink } from '../../../core/display-list';
import type { Rect } from '../../../core/geometry';
import { exportPages, OWNER, pageOf, unpack } from '../../support/pdf-fixture';
import { exported, faded, inksOf, item, plain } from '../../support/stored-images';

describe('transparent pictures', () => {
  const GROUND = { x: 0, y: 0, width: 200, height: 200 };
  const filled = (ink: Ink, rect: Rect = GROUND): DisplayItem => ({ kind: 'fill', owner: OWNER, rect, ink });

  it('lie on the ink that is really below them, and show what is below where they are empty', async () => {
    const a = await faded('#ff0000').png().toBuffer();
    const inks = async (...below: readonly DisplayItem[]): Promise<readonly number[][]> => {
      const [stencil, image] = (await exported({ items: [...below, item('a')], files: { a } })).sort((one) =>
        one.space === 'ImageMask' ? -1 : 1,
      );
      expect(image).toMatchObject({ space: 'DeviceCMYK', masked: 'stencil' });
      // Of eight pixels the first shows nothing.
      expect(stencil).toMatchObject({ space: 'ImageMask', bits: 1, width: 8 });
      expect(stencil?.pixels[0]).toBe(0b10000000);
      return (await inksOf(image)).slice(0, 8);
    };
    const onPaper = await inks();
    const full = onPaper[7] ?? [];
    expect(full[1]).toBeGreaterThan(200);
    expect(onPaper[4]?.[1]).toBe(Math.round(((full[1] ?? 0) * 146) / 255));
    const onTint = await inks(filled(process(0, 0, 0, 100)), filled(process(40, 0, 0, 20)));
    expect(onTint[7]).toEqual(full);
    expect(onTint[4]?.[0]).toBe(Math.round((full[0] ?? 0) * (146 / 255) + 102 * (1 - 146 / 255)));
    // A tint that reaches beside it is none to be mixed with: the picture is cut out hard.
    const beside = await exported({
      items: [filled(process(40, 0, 0, 0), { ...GROUND, width: 40 }), item('a')],
      files: { a },
    });
    expect(beside.find(({ space }) => space === 'ImageMask')?.pixels[0]).toBe(0b11110000);
    // One that was laid over it again is not below; white paper is no tint.
    const over = await inks(filled(process(40, 0, 0, 20)), filled(PAPER));
    expect(over).toEqual(onPaper);
  });

  it('in black alone stay so on a black tint, and become inks on a coloured one', async () => {
    const a = await faded('#000000').png().toBuffer();
    const space = async (ink: Ink): Promise<string | undefined> =>
      (await exported({ items: [filled(ink), item('a')], files: { a } })).find(({ masked }) => masked)?.space;
    expect(await space(process(0, 0, 0, 30))).toBe('DeviceGray');
    expect(await space(process(30, 0, 0, 0))).toBe('DeviceCMYK');
  });

  it('are never transparent for a press; proofs keep soft masks', async () => {
    const a = await faded('#ff0000').png().toBuffer();
    const pictures = { read: () => Promise.resolve(a) };
    for (const profile of ['x4', 'x1a'] as const) {
      const page = unpack(await exportPages([pageOf(item('a'))], { pictures, profile }));
      expect(page).not.toMatch(/\/SMask|\/ca |\/CA |\/Group/);
    }
    const proof = await exported({ items: [item('a')], files: { a }, profile: 'proof' });
    expect(proof.map(({ space, masked }) => [space, masked]).sort()).toEqual([
      ['DeviceGray', undefined],
      ['DeviceRGB', 'soft'],
    ]);
    // Opaque throughout, whatever channels the file has.
    const opaque = await plain(20, 20, '#205080').ensureAlpha().png().toBuffer();
    expect((await exported({ items: [item('a')], files: { a: opaque } })).map(({ masked }) => masked)).toEqual([
      undefined,
    ]);
  });
});

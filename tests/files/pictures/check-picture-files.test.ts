import { describe, expect, it } from 'vitest';
import type { DisplayList } from '../../../core/display-list';
import type { Edition, Picture } from '../../../core/document';
import { checkPictureFiles } from '../../../files';
import { heavySeparation, psdOf, tiffFields, tiffOf } from '../../support/picture-files';

const light = tiffOf([
  {
    fields: tiffFields({ width: 2, height: 1, photometric: 5, bits: [8, 8, 8, 8] }),
    data: [255, 255, 0, 0, 0, 0, 0, 255],
  },
]);
const FILES: Readonly<Record<string, Uint8Array>> = {
  light,
  heavy: heavySeparation(40, 30),
  psd: psdOf({ width: 1, height: 1, mode: 4, planes: [[0], [0], [0], [0]] }),
  rgb: Buffer.from('never decoded'),
  broken: light.subarray(0, 20),
};

const picture = (id: string, colour?: Picture['colour']): Picture => ({
  id,
  name: `${id}.tif`,
  sha256: id,
  type: 'image/tiff',
  width: 40,
  height: 30,
  ...(colour && { colour }),
});

const PICTURES = [
  ...['light', 'heavy', 'psd', 'broken', 'gone'].map((id) => picture(id, 'cmyk')),
  picture('rgb'),
  picture('unused', 'cmyk'),
];

const edition = (inkLimit: 240 | 220): Edition =>
  ({ pictures: PICTURES, profile: { press: { inkLimit } } }) as unknown as Edition;

function page(number: number, ...pictures: readonly string[]): DisplayList {
  const rect = { x: 0, y: 0, width: 10, height: 10 };
  const owner = { kind: 'article', id: 'a', part: 'picture' } as const;
  const items = pictures.map((id) => ({ kind: 'picture', owner, picture: id, rect, crop: rect }) as const);
  return { page: number, width: 100, height: 100, items };
}

describe('the files of placed pictures', () => {
  const read = ({ id }: Picture): Promise<Uint8Array | undefined> => Promise.resolve(FILES[id]);

  it('tell which is gone and which has more ink than the plant takes, once each', async () => {
    const pages = [page(1, 'light', 'rgb', 'gone'), page(2, 'gone', 'heavy', 'psd', 'broken')];
    expect(await checkPictureFiles(edition(240), pages, read)).toEqual([
      {
        code: 'picture-file-missing',
        severity: 'error',
        place: { page: 1, picture: 'gone' },
        values: { picture: 'gone.tif' },
      },
      {
        code: 'picture-ink-reduced',
        severity: 'info',
        place: { page: 2, picture: 'heavy' },
        values: { picture: 'heavy.tif', ink: 360, limit: 240 },
      },
      // The inks of a Photoshop file are stored inverted: nothing is all of it.
      {
        code: 'picture-ink-reduced',
        severity: 'info',
        place: { page: 2, picture: 'psd' },
        values: { picture: 'psd.tif', ink: 400, limit: 240 },
      },
    ]);
  });

  it('of sixteen bits are read by their high byte', async () => {
    const fields = tiffFields({ width: 1, height: 1, photometric: 5, bits: [16, 16, 16, 16] });
    const deep = tiffOf([{ fields, data: [0, 0x40, 0, 0x40, 0, 0x40, 0, 0xff] }]);
    expect(await checkPictureFiles(edition(240), [page(1, 'light')], () => Promise.resolve(deep))).toEqual([]);
  });

  it('are held against the paper’s own limit', async () => {
    const dark = tiffOf([
      { fields: tiffFields({ width: 1, height: 1, photometric: 5, bits: [8, 8, 8, 8] }), data: [153, 153, 153, 128] },
    ]);
    const found = (limit: 240 | 220): Promise<readonly unknown[]> =>
      checkPictureFiles(edition(limit), [page(1, 'light')], () => Promise.resolve(dark));
    expect(await found(240)).toEqual([]);
    expect(await found(220)).toMatchObject([{ values: { ink: 230, limit: 220 } }]);
  });
});

import { describe, expect, it } from 'vitest';
import { type PdfOptions } from '../../../pdf';
import { exportPages, pageOf } from '../../support/pdf-fixture';
import { exported, item, plain, SQUARE } from '../../support/stored-images';

describe('pictures that cannot be used', () => {
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

  it('are told of by the first that fails, and not begun once the export is cancelled', async () => {
    const good = await plain(40, 40, '#205080').png().toBuffer();
    const items = ['good', 'none', 'bad'].map((id, index) => item(id, { rect: { ...SQUARE, x: 100 * index } }));
    const files = { good, bad: Buffer.from('not a picture') };
    await expect(exported({ items, files })).rejects.toMatchObject({
      code: 'picture-missing',
      values: { picture: 'none' },
    });
    const told: string[] = [];
    const stop = new AbortController();
    const pictures = { read: () => Promise.resolve(good) };
    const many = Array.from({ length: 9 }, (_, index) => item(`p${index}`, { rect: { ...SQUARE, x: 40 * index } }));
    const onProgress: PdfOptions['onProgress'] = ({ stage, done, total }) => {
      told.push(`${stage} ${done}/${total}`);
      if (done === 3) stop.abort();
    };
    const job = exportPages([pageOf(...many)], { pictures, onProgress, signal: stop.signal });
    await expect(job).rejects.toMatchObject({ code: 'cancelled' });
    expect(told.slice(0, 4)).toEqual(['pictures 0/9', 'pictures 1/9', 'pictures 2/9', 'pictures 3/9']);
    expect(told.length).toBeLessThan(6);
  });
});

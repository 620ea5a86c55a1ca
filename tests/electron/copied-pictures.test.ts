import { describe, expect, it } from 'vitest';
import { createCopiedPictures } from '../../electron/services/copied-pictures';

const one = new Uint8Array([1]);
const two = new Uint8Array([2]);

describe('copied pictures', () => {
  it('are brought into another session, until others are copied', async () => {
    const copied = createCopiedPictures();
    const kept = new Map<string, Uint8Array>();
    const into = {
      addPicture: (sha256: string, bytes: Uint8Array) => {
        kept.set(sha256, bytes);
        return Promise.resolve({ ok: true as const, value: undefined });
      },
    };
    copied.keep(
      {
        pictures: () =>
          new Map([
            ['a', one],
            ['b', two],
          ]),
      },
      ['a', 'c'],
    );
    expect(await copied.bring(into, ['a', 'b', 'c'])).toEqual({ ok: true, value: ['a'] });
    expect([...kept]).toEqual([['a', one]]);
    copied.keep({ pictures: () => new Map() }, []);
    expect(await copied.bring(into, ['a'])).toEqual({ ok: true, value: [] });
  });

  it('that cannot be kept are a failure', async () => {
    const copied = createCopiedPictures();
    copied.keep({ pictures: () => new Map([['a', one]]) }, ['a']);
    const full = { ok: false as const, code: 'disk-full' as const, values: {} };
    expect(await copied.bring({ addPicture: () => Promise.resolve(full) } as never, ['a'])).toEqual(full);
  });
});

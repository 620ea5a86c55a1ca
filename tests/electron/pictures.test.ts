import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import type { ShownPicture } from '../../files';
import { sha256 } from '../../files';
import type { Session } from '../../electron/services/session';

vi.mock('electron', () => ({ utilityProcess: {} }));
const { createShownPictures } = await import('../../electron/services/shown-pictures');
const { takeNameplate, takePicture } = await import('../../electron/services/pictures');
const { sourcesOf } = await import('../../electron/services/sources');
const { readNameplate, readPicture, showPicture } = await import('../../electron/picture-jobs');
const { checkSources } = await import('../../electron/source-job');

const picture = (width: number) => sharp({ create: { width, height: 8, channels: 3, background: '#a03020' } });
const tiff = async (width: number): Promise<Uint8Array> => new Uint8Array(await picture(width).tiff().toBuffer());

describe('pictures shown in the window', () => {
  const copyOf = (bytes: Uint8Array): ShownPicture => ({ type: 'image/jpeg', bytes: bytes.subarray(0, 100) });

  it('are themselves when Chromium draws them, and copied once by hash when not', async () => {
    const copied: Uint8Array[] = [];
    const shown = createShownPictures(async (bytes) => {
      copied.push(bytes);
      return copyOf(bytes);
    });
    const jpeg = new Uint8Array(await picture(8).jpeg().toBuffer());
    expect(await shown.show('a', jpeg)).toEqual({ type: 'image/jpeg', bytes: jpeg });
    const file = await tiff(8);
    const both = await Promise.all([shown.show('b', file), shown.show('b', file)]);
    expect(both).toEqual([copyOf(file), copyOf(file)]);
    expect(await shown.show('b', file)).toEqual(copyOf(file));
    expect(copied).toHaveLength(1);
  });

  it('are let go when there are too many, those shown longest ago first; a copy that failed is tried again', async () => {
    const copied: string[] = [];
    let fails = true;
    const shown = createShownPictures(
      async (bytes) => {
        copied.push(sha256(bytes));
        return fails ? undefined : copyOf(bytes);
      },
      { mostKept: 250 },
    );
    const files = await Promise.all([1, 2, 3].map((width) => tiff(width)));
    const show = async (index: number) => shown.show(String(index), files[index] ?? new Uint8Array());
    expect(await show(0)).toBeUndefined();
    fails = false;
    for (const index of [0, 1, 0, 2, 0, 1]) expect(await show(index)).toBeDefined();
    expect(copied).toHaveLength(5);
  });

  it('come as a copy from the process beside', async () => {
    expect((await showPicture({ kind: 'show', bytes: await tiff(8), longest: 4 })).shown).toMatchObject({
      type: 'image/jpeg',
    });
    expect(await showPicture({ kind: 'show', bytes: new Uint8Array([1, 2, 3]), longest: 4 })).toEqual({});
  });
});

describe('pictures taken into a session', () => {
  const kept = new Map<string, Uint8Array>();
  const session = {
    addPicture: (hash: string, bytes: Uint8Array) => {
      kept.set(hash, bytes);
      return Promise.resolve({ ok: true, value: undefined });
    },
  } as unknown as Session;
  const reader = {
    check: async (file: { name: string; bytes: Uint8Array }) => (await readPicture({ kind: 'picture', file })).result,
    nameplate: async (file: { name: string; bytes: Uint8Array }) =>
      (await readNameplate({ kind: 'nameplate', file })).result,
  };

  it('are kept as they came, by hash; the broken ones are named', async () => {
    const bytes = await tiff(9);
    expect(await takePicture(session, { name: '好.tif', bytes }, reader)).toMatchObject({
      ok: true,
      value: {
        picture: { name: '好.tif', type: 'image/tiff', width: 9, height: 8, sha256: sha256(bytes) },
        notes: [],
      },
    });
    const broken = await takePicture(session, { name: '坏.tif', bytes: bytes.subarray(0, 60) }, reader);
    expect(broken).toMatchObject({ ok: false, code: 'damaged-picture', values: { file: '坏.tif' } });
    expect([...kept.keys()]).toEqual([sha256(bytes)]);
    expect(kept.get(sha256(bytes))).toBe(bytes);
  });

  it('as nameplates are drawings or pictures', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>');
    const drawing = await takeNameplate(session, { name: '报头.svg', bytes: svg }, reader);
    expect(drawing).toMatchObject({ ok: true, value: { artwork: { name: '报头.svg', width: 1000, height: 1000 } } });
    const bytes = new Uint8Array(await picture(20).png().toBuffer());
    const read = await takeNameplate(session, { name: '报头.png', bytes }, reader);
    expect(read).toMatchObject({ ok: true, value: { picture: { type: 'image/png', width: 20 } } });
    expect(kept.has(sha256(bytes))).toBe(true);
    const text = await takeNameplate(session, { name: 'a.svg', bytes: new TextEncoder().encode('字') }, reader);
    expect(text).toMatchObject({ ok: false, code: 'unknown-picture-type' });
  });
});

describe('sources', () => {
  it('are asked after where their place is known, never on a server that an edition names', () => {
    const story = (id: string, path?: string) =>
      ({ id, source: { file: 'a.txt', sha256: 'ab', ...(path !== undefined && { path }) } }) as never;
    const stories = [story('a', '/news/a.txt'), story('b'), story('c', '\\\\server\\b.txt'), story('d', '//server/c')];
    expect(sourcesOf([...stories, { id: 'e' } as never])).toEqual([{ story: 'a', path: '/news/a.txt', sha256: 'ab' }]);
  });

  it('are told story by story', async () => {
    const path = import.meta.filename;
    const sources = [
      { story: 'a', path, sha256: '0' },
      { story: 'b', path: `${path}.gone`, sha256: '0' },
    ];
    expect((await checkSources({ kind: 'sources', sources })).checked).toEqual([
      { story: 'a', state: 'changed' },
      { story: 'b', state: 'gone' },
    ]);
  });
});

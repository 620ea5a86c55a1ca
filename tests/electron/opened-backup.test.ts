import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Picture } from '../../core/document';
import { createCovers } from '../../electron/services/covers';
import { createEditions } from '../../electron/services/editions';
import type { Editions } from '../../electron/services/editions';
import type { Settings } from '../../electron/services/settings';
import { listTemplates, newEdition } from '../../electron/services/templates';
import { sha256, writeEditionFile } from '../../files';
import { NEW_PREFERENCES } from '../../ipc';
import { createModel, loadModel } from '../../model';

let folder = '';
let file = '';
let editions: Editions;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'forme-backup-'));
  file = path.join(folder, '渔湾报.forme');
  let settings: Settings = { preferences: NEW_PREFERENCES, known: [] };
  const keeper = {
    get: () => settings,
    change: (changes: Partial<Settings>) => {
      settings = { ...settings, ...changes };
      return Promise.resolve();
    },
  };
  editions = createEditions({
    folder: path.join(folder, 'sessions'),
    sample: path.join(folder, 'none.forme'),
    settings: keeper,
    covers: createCovers(path.join(folder, 'covers')),
    tell: () => undefined,
  });
});
afterEach(async () => {
  await editions.closeAll();
  await rm(folder, { recursive: true, force: true });
});

/** Writes the edition of a day; the one before it is kept as the backup. */
async function write(date: string, pictures: readonly Uint8Array[] = []): Promise<void> {
  const [profile] = listTemplates();
  if (profile === undefined) throw new Error('no template');
  const edition = {
    ...newEdition(profile, date, { name: '渔湾报' }),
    pictures: pictures.map((bytes, index): Picture => ({
      ...{ id: `p${index}`, name: `图${index}.png`, sha256: sha256(bytes) },
      ...{ type: 'image/png', width: 4, height: 3 },
    })),
  };
  const kept = new Map(pictures.map((bytes) => [sha256(bytes), bytes]));
  const parts = { edition, modelState: createModel(edition).encodeState(), pictures: kept };
  expect(await writeEditionFile(file, parts)).toMatchObject({ ok: true });
}

describe('an edition file that is damaged', () => {
  it('is opened from the backup beside it, as work that is in no file yet, and stays as it is', async () => {
    await write('2026-11-26');
    await write('2026-11-27');
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.length / 2));
    const opened = await editions.openFile(file);
    if (!opened.ok) throw new Error(opened.code);
    const { name, saved, notices, state } = opened.value;
    expect([name, saved, notices]).toEqual([
      '渔湾报',
      false,
      [{ code: 'opened-backup', values: { file: '渔湾报.forme' } }],
    ]);
    expect(loadModel(state).edition().issue.date).toBe('2026-11-26');
    expect(editions.find(opened.value.session)?.file()).toBeUndefined();
    expect(await readFile(file)).toEqual(bytes.subarray(0, bytes.length / 2));
  });

  it('is opened itself where only pictures of it are lost, with those that the backup has', async () => {
    const [kept, fresh] = [new Uint8Array([1, 2, 3]), new Uint8Array([4, 5, 6])];
    await write('2026-11-26', [kept]);
    await write('2026-11-27', [kept, fresh]);
    const parts = Object.entries(unzipSync(await readFile(file))).filter(([name]) => !name.startsWith('pictures/'));
    await writeFile(file, zipSync(Object.fromEntries(parts), { level: 0 }));
    const opened = await editions.openFile(file);
    if (!opened.ok) throw new Error(opened.code);
    expect(loadModel(opened.value.state).edition().issue.date).toBe('2026-11-27');
    expect(opened.value.notices).toEqual([
      { code: 'missing-picture-file', values: { file: '渔湾报.forme', picture: '图1.png' } },
    ]);
    const session = editions.find(opened.value.session);
    expect([...(session?.pictures().keys() ?? [])]).toEqual([sha256(kept)]);
    expect(session?.file()?.path).toBe(file);
  });

  it('is refused by its own fault where the backup is no better, or is not there', async () => {
    await writeFile(file, 'no edition');
    expect(await editions.openFile(file)).toMatchObject({ ok: false, code: 'not-an-edition' });
    await writeFile(`${file}.bak`, 'none either');
    expect(await editions.openFile(file)).toMatchObject({ ok: false, code: 'not-an-edition' });
    expect(await editions.openFile(path.join(folder, 'gone.forme'))).toMatchObject({ code: 'missing-file' });
  });

  it('has its backup opened by itself, never to be written over', async () => {
    await write('2026-11-26');
    await write('2026-11-27');
    const opened = await editions.openFile(`${file}.bak`);
    if (!opened.ok) throw new Error(opened.code);
    expect([opened.value.name, opened.value.notices]).toEqual(['渔湾报', []]);
    expect(editions.find(opened.value.session)?.file()).toBeUndefined();
  });
});

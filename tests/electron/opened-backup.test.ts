import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCovers } from '../../electron/services/covers';
import { createEditions } from '../../electron/services/editions';
import type { Editions } from '../../electron/services/editions';
import type { Settings } from '../../electron/services/settings';
import { listTemplates, newEdition } from '../../electron/services/templates';
import { writeEditionFile } from '../../files';
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
async function write(date: string): Promise<void> {
  const [profile] = listTemplates();
  if (profile === undefined) throw new Error('no template');
  const edition = newEdition(profile, date, { name: '渔湾报' });
  const parts = { edition, modelState: createModel(edition).encodeState(), pictures: new Map() };
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

import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCovers, factsOf } from '../../electron/services/covers';
import type { Covers } from '../../electron/services/covers';
import { createRecentList } from '../../electron/services/recent-list';
import type { RecentList } from '../../electron/services/recent-list';
import { sessionId } from '../../electron/services/session-record';
import type { Settings } from '../../electron/services/settings';
import { listTemplates, newEdition } from '../../electron/services/templates';
import { NEW_PREFERENCES } from '../../ipc';

let folder = '';
let covers: Covers;
let list: RecentList;
let settings: Settings;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'forme-recent-'));
  covers = createCovers(path.join(folder, 'covers'));
  settings = { preferences: NEW_PREFERENCES, known: [] };
  const keeper = {
    get: () => settings,
    change: (changes: Partial<Settings>) => {
      settings = { ...settings, ...changes };
      return Promise.resolve();
    },
  };
  list = createRecentList({ settings: keeper, covers });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function facts(seen: number) {
  const [profile] = listTemplates();
  if (profile === undefined) throw new Error('no template');
  return factsOf(newEdition(profile, '2026-11-27', { name: '渔湾报' }), seen);
}

async function file(name: string): Promise<string> {
  const place = path.join(folder, '报纸', '2026', `${name}.forme`);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, '');
  await list.remember(place);
  return place;
}

const work = (id: string, crashed: boolean) => ({ id, name: id, file: undefined, crashed });

describe('the list of recent editions', () => {
  it('has what a crash left first, then unsaved work, then files, the newest first', async () => {
    for (const [name, seen] of [
      ['甲', 5],
      ['乙', 9],
      ['丙', 1],
    ] as const)
      await covers.keep(sessionId(await file(name)), facts(seen));
    const left = [work('unsaved', false), work('crashed', true)];
    const found = await list.list(left);
    expect(found.map(({ name }) => name)).toEqual(['crashed', 'unsaved', '乙', '甲', '丙']);
    expect(found.map(({ recovered }) => recovered)).toEqual([true, false, false, false, false]);
  });

  it('tells title, day, pages and the last folders of a file, and marks one that is gone', async () => {
    const place = await file('渔湾报');
    await covers.keep(sessionId(place), facts(7), new Uint8Array([1]));
    expect(await list.list([])).toMatchObject([
      { title: '渔湾报', date: '2026-11-27', pages: 4, seen: 7, folder: '报纸 › 2026', gone: false },
    ]);
    expect((await list.list([]))[0]?.cover).toContain(sessionId(place));
    await rm(place);
    expect(await list.list([])).toMatchObject([{ gone: true, unsaved: false }]);
  });

  it('names no picture where none was painted', async () => {
    await covers.keep(sessionId(await file('甲')), facts(7));
    expect((await list.list([]))[0]).not.toHaveProperty('cover');
  });

  it('marks a file whose journal has edits, and says nothing of one that was never seen', async () => {
    const place = await file('渔湾报');
    const [found] = await list.list([{ id: 'other', name: '渔湾报', file: place, crashed: true }]);
    expect(found).toMatchObject({ unsaved: true, recovered: true });
    expect(found).not.toHaveProperty('title');
    expect(found).not.toHaveProperty('cover');
  });

  it('gives one back that was taken off, until the run ends', async () => {
    await file('甲');
    const id = sessionId(await file('乙'));
    list.forget(id);
    expect((await list.list([])).map(({ name }) => name)).toEqual(['甲']);
    list.restore(id);
    expect(await list.list([])).toHaveLength(2);
    list.forget(id);
    await list.settle([]);
    expect(settings.known.map(({ name }) => name)).toEqual(['甲']);
  });

  it('removes the covers of what is on it no more', async () => {
    const id = sessionId(await file('甲'));
    for (const key of [id, sessionId('unsaved'), sessionId('sample')])
      await covers.keep(key, facts(1), new Uint8Array([1]));
    await list.settle([work(sessionId('unsaved'), false)]);
    const left = await readdir(path.join(folder, 'covers'));
    expect(new Set(left.map((name) => path.parse(name).name))).toEqual(new Set([id, sessionId('unsaved')]));
  });
});

describe('covers', () => {
  it('follow an edition to its file, and are found by keys only', async () => {
    const [from, to] = [sessionId('session'), sessionId('file')];
    await covers.keep(from, facts(3), new Uint8Array([1]));
    await covers.move(from, to);
    expect(await covers.facts(from)).toBeUndefined();
    expect(await covers.facts(to)).toMatchObject({ seen: 3 });
    expect(covers.file('../settings')).toBeUndefined();
  });
});

import { mkdir, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EDITION_FORMAT, validateEdition } from '../../core/document';
import { openSession } from '../../electron/services/session';
import type { Session } from '../../electron/services/session';
import { sessionId, sessionPaths } from '../../electron/services/session-record';
import { beginSession, leftSessions, resumeSession } from '../../electron/services/session-store';
import { listTemplates, newEdition } from '../../electron/services/templates';
import type { SaveState } from '../../ipc';
import { createModel, loadModel } from '../../model';

let root = '';
let told: SaveState[] = [];
let toClose: { close(): Promise<void> }[] = [];
const id = sessionId('test');
const none = new Set<string>();

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'forme-session-'));
  told = [];
  toClose = [];
});
afterEach(async () => {
  await Promise.all(toClose.map((each) => each.close()));
  await rm(root, { recursive: true, force: true });
});

/** The window's side: a model and the updates it made. */
function windowModel(state: Uint8Array) {
  const model = loadModel(state);
  const updates: Uint8Array[] = [];
  model.onUpdate((update) => updates.push(update));
  const name = (text: string): Uint8Array => {
    model.change('name', (edition) => ({ ...edition, masthead: { ...edition.masthead, name: text } }));
    const update = updates.at(-1);
    if (update === undefined) throw new Error('no update');
    return update;
  };
  return { name };
}

async function begin(): Promise<{ readonly session: Session; readonly name: (text: string) => Uint8Array }> {
  const [profile] = listTemplates();
  if (profile === undefined) throw new Error('no template');
  const state = createModel(newEdition(profile, '2026-11-22')).encodeState();
  const stored = await beginSession(root, { documentId: 'test', name: '测试', state });
  if (!stored.ok) throw new Error(stored.code);
  const tell = (each: SaveState): void => void told.push(each);
  const opened = { stored: stored.value, state, updates: [], sequence: 0, pictures: new Map(), tell };
  const session = openSession(opened);
  toClose.push(session);
  return { session, ...windowModel(state) };
}

/** What is found on disk, as after a crash. */
async function resume(): ReturnType<typeof resumeSession> {
  const resumed = await resumeSession(root, id);
  if (resumed?.ok) toClose.push(resumed.value.journal);
  return resumed;
}

async function resumedName(): Promise<string | undefined> {
  const resumed = await resume();
  if (!resumed?.ok) return undefined;
  const { state, updates } = resumed.value;
  return loadModel(state, updates).edition().masthead.name;
}

describe('a session', () => {
  it('brings every acknowledged update back without having been closed', async () => {
    const { session, name } = await begin();
    for (const [index, text] of ['甲', '乙', '丙'].entries()) {
      expect(await session.append(index + 1, name(text))).toEqual({ ok: true, value: { sequence: index + 1 } });
    }
    expect(await leftSessions(root, none)).toMatchObject([{ unsavedEdits: 3 }]);
    expect(await resumedName()).toBe('丙');
    expect(told.at(-1)).toEqual({ kind: 'saved', session: id, inFile: false });
  });

  it('takes updates in order only, and a repeated one once', async () => {
    const { session, name } = await begin();
    const first = name('甲');
    expect(await session.append(2, first)).toMatchObject({ ok: false, code: 'out-of-order' });
    expect(await session.append(1, first)).toMatchObject({ ok: true });
    expect(await session.append(1, first)).toMatchObject({ ok: true });
    expect(session.sequence()).toBe(1);
    expect(await session.append(2, new Uint8Array([255, 1, 2]))).toMatchObject({ ok: false, code: 'bad-request' });
    expect(await session.append(2, name('乙'))).toMatchObject({ ok: true });
    expect(session.edition().masthead.name).toBe('乙');
  });

  it('keeps the updates before a torn end of the journal', async () => {
    const { session, name } = await begin();
    await session.append(1, name('甲'));
    const journal = sessionPaths(root, id).journal(1);
    const whole = (await readFile(journal)).length;
    await session.append(2, name('乙'));
    await truncate(journal, whole + 5);
    expect(await resumedName()).toBe('甲');
  });

  it('knows after a save what the file holds, and starts a new journal', async () => {
    const { session, name } = await begin();
    await session.append(1, name('甲'));
    await session.savedAs({ name: '报', file: { path: '/p/报.forme', sha256: 'f' }, sequence: 1 });
    expect(session.inFile()).toBe(true);
    expect(await leftSessions(root, none)).toEqual([]);
    await session.append(2, name('乙'));
    expect(session.inFile()).toBe(false);
    expect(await leftSessions(root, none)).toMatchObject([{ record: { name: '报' }, unsavedEdits: 1 }]);
    expect(await resumedName()).toBe('乙');
    const files = (await readdir(sessionPaths(root, id).folder)).sort();
    expect(files).toEqual(['journal-2.log', 'pictures', 'session.json', 'state-2.bin']);
  });

  it('counts an update made while the file was written as not in it', async () => {
    const { session, name } = await begin();
    await session.append(1, name('甲'));
    await session.append(2, name('乙'));
    await session.savedAs({ name: '报', file: { path: '/p/报.forme', sha256: 'f' }, sequence: 1 });
    expect(session.inFile()).toBe(false);
    expect(await leftSessions(root, none)).toMatchObject([{ unsavedEdits: 1 }]);
    expect(await resumedName()).toBe('乙');
  });

  it('keeps updates that come while a snapshot is made', async () => {
    const { session, name } = await begin();
    const saved = session.savedAs({ name: '报', file: { path: '/p/报.forme', sha256: 'f' }, sequence: 0 });
    const appended = ['甲', '乙', '丙'].map((text, index) => session.append(index + 1, name(text)));
    await saved;
    expect((await Promise.all(appended)).every((result) => result.ok)).toBe(true);
    expect(await resumedName()).toBe('丙');
  });

  it('tells that work is unsafe when its folder is gone, and is safe again when it is back', async () => {
    const { session, name } = await begin();
    await session.append(1, name('甲'));
    const { folder, record } = sessionPaths(root, id);
    const kept = await readFile(record);
    await rm(folder, { recursive: true });
    await session.savedAs({ name: '报', file: { path: '/p/报.forme', sha256: 'f' }, sequence: 1 });
    expect(told.at(-1)).toMatchObject({ kind: 'unsafe', failure: { code: 'missing-folder' } });
    expect(await session.append(2, name('乙'))).toMatchObject({ ok: false });

    await mkdir(folder);
    await writeFile(record, kept);
    expect(await session.append(2, name('乙'))).toMatchObject({ ok: true });
    expect(told.at(-1)).toMatchObject({ kind: 'saved' });
    expect(await resumedName()).toBe('乙');
  });

  it('does not bring back a snapshot that was changed from outside', async () => {
    const { session, name } = await begin();
    await session.append(1, name('甲'));
    await writeFile(sessionPaths(root, id).state(1), 'rot');
    expect(await resume()).toMatchObject({ ok: false, code: 'damaged-session' });
  });

  it('comes back at the format of today when an older Forme left it, and keeps on', async () => {
    const [profile] = listTemplates();
    if (profile === undefined) throw new Error('no template');
    const edition = newEdition(profile, '2026-11-22');
    const state = createModel({ ...edition, format: 1 as unknown as typeof edition.format }).encodeState();
    const stored = await beginSession(root, { documentId: 'test', name: '测试', state });
    if (!stored.ok) throw new Error(stored.code);
    const { name } = windowModel(state);
    await stored.value.journal.append(1, name('甲'));
    await stored.value.journal.close();

    const resumed = await resume();
    if (!resumed?.ok) throw new Error('It did not come back.');
    const { sequence, crashed, ...back } = resumed.value;
    const found = loadModel(back.state, back.updates).edition();
    expect(validateEdition(found)).toEqual({ ok: true, edition: found, warnings: [] });
    expect(found.masthead.name).toBe('甲');
    expect([sequence, crashed]).toEqual([1, true]);
    await back.journal.append(2, windowModel(back.state).name('乙'));
    expect(await resumedName()).toBe('乙');
    expect(await leftSessions(root, none)).toMatchObject([{ unsavedEdits: 2 }]);
  });

  it('is refused, not emptied, when a newer Forme left it', async () => {
    const [profile] = listTemplates();
    if (profile === undefined) throw new Error('no template');
    const newer = { ...newEdition(profile, '2026-11-22'), format: (EDITION_FORMAT + 1) as typeof EDITION_FORMAT };
    const stored = await beginSession(root, {
      documentId: 'test',
      name: '测试',
      state: createModel(newer).encodeState(),
    });
    if (!stored.ok) throw new Error(stored.code);
    await stored.value.journal.close();
    expect(await resume()).toMatchObject({ ok: false, code: 'newer-edition', values: { file: '测试' } });
  });

  it('is found again though nothing was edited, when it began with what is nowhere else', async () => {
    const [profile] = listTemplates();
    if (profile === undefined) throw new Error('no template');
    const state = createModel(newEdition(profile, '2026-11-22')).encodeState();
    for (const [documentId, kept] of [
      ['new', 'nowhere'],
      ['of a file', undefined],
    ] as const) {
      const stored = await beginSession(root, { documentId, name: documentId, state, ...(kept && { kept }) });
      if (stored.ok) await stored.value.journal.close();
    }
    expect((await leftSessions(root, none)).map(({ record }) => record.name)).toEqual(['new']);
  });

  it('remembers whether it was closed', async () => {
    const { session } = await begin();
    const crashed = await resume();
    expect(crashed?.ok && crashed.value.crashed).toBe(true);
    await session.close();
    toClose = toClose.filter((each) => each !== session);
    const closed = await resume();
    expect(closed?.ok && closed.value.crashed).toBe(false);
  });
});

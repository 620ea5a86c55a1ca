import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readChecked, sha256, writeChecked } from '../../files';
import { failingDisk } from './failing-disk';

let folder = '';
let target = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forme-writer-'));
  target = join(folder, 'target.bin');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const before = new Uint8Array(1000).fill(1);
const after = new Uint8Array(70_000).map((_byte, index) => index % 253);

describe('checked writer', { timeout: 60_000 }, () => {
  it('writes a new file and replaces an old one, leaving nothing else', async () => {
    expect(await writeChecked(target, before)).toEqual({ ok: true, bytes: 1000, sha256: sha256(before) });
    expect(await writeChecked(target, after)).toMatchObject({ ok: true });
    expect(new Uint8Array(readFileSync(target))).toEqual(after);
    expect(readdirSync(folder)).toEqual(['target.bin']);
  });

  it('writes everything through writes that take a few bytes each', async () => {
    const fileSystem = failingDisk({ shortWrites: 4096 });
    expect(await writeChecked(target, after, { fileSystem })).toMatchObject({ ok: true });
    expect(new Uint8Array(readFileSync(target))).toEqual(after);
  });

  it.each([
    ['open wx', 'EACCES', 'no-permission'],
    ['open wx', 'EROFS', 'read-only-disk'],
    ['open wx', 'EMFILE', 'too-many-open-files'],
    ['write', 'ENOSPC', 'disk-full'],
    ['write', 'EDQUOT', 'disk-full'],
    ['write', 'EIO', 'disk-error'],
    ['sync', 'EIO', 'disk-error'],
    ['sync', 'ENOSPC', 'disk-full'],
    ['read', 'EIO', 'disk-error'],
    ['link', 'EIO', undefined],
    ['rename', 'EXDEV', 'file-system-error'],
    ['rename', 'EBUSY', 'file-in-use'],
  ])('keeps the old file whole when %s fails with %s', async (call, error, code) => {
    await writeChecked(target, before);
    const fileSystem = failingDisk({ fault: (now) => (now === call ? error : undefined) });
    const result = await writeChecked(target, after, { fileSystem, keepPrevious: true });
    if (code === undefined) {
      // Where a second name cannot be given, the old version is kept as a copy.
      expect(result).toMatchObject({ ok: true });
      expect(new Uint8Array(readFileSync(`${target}.bak`))).toEqual(before);
      return;
    }
    expect(result).toMatchObject({ ok: false, code, values: { file: target } });
    expect(new Uint8Array(readFileSync(target))).toEqual(before);
    expect(readdirSync(folder)).toEqual(['target.bin']);
  });

  it('fails at every byte at which a disk can be full, and the old file stays whole', async () => {
    await writeChecked(target, before);
    for (let room = 0; room < after.length; room += 4096) {
      let written = 0;
      const fault = (call: string): string | undefined => {
        if (call !== 'write') return undefined;
        written += 4096;
        return written > room ? 'ENOSPC' : undefined;
      };
      const result = await writeChecked(target, after, { fileSystem: failingDisk({ fault, shortWrites: 4096 }) });
      expect(result).toMatchObject({ ok: false, code: 'disk-full', values: { megabytes: 0.1 } });
      expect(new Uint8Array(readFileSync(target))).toEqual(before);
      expect(readdirSync(folder)).toEqual(['target.bin']);
    }
  });

  it('does not trust a disk that gives back other bytes than it took', async () => {
    await writeChecked(target, before);
    const fileSystem = failingDisk({ garble: (bytes) => bytes.set([255], 500) });
    expect(await writeChecked(target, after, { fileSystem })).toMatchObject({ ok: false, code: 'disk-error' });
    expect(new Uint8Array(readFileSync(target))).toEqual(before);
    expect(readdirSync(folder)).toEqual(['target.bin']);
  });

  it('refuses folders, missing folders and files marked read-only', async () => {
    expect(await writeChecked(folder, after)).toMatchObject({ ok: false, code: 'is-a-folder' });
    const nowhere = join(folder, 'none', 'a.pdf');
    expect(await writeChecked(nowhere, after)).toMatchObject({ ok: false, code: 'missing-folder' });
    expect(await writeChecked('/dev/null', after)).toMatchObject({ ok: false, code: 'not-a-file' });
    await writeChecked(target, before);
    chmodSync(target, 0o444);
    expect(await writeChecked(target, after)).toMatchObject({ ok: false, code: 'read-only-file' });
    expect(new Uint8Array(readFileSync(target))).toEqual(before);
  });

  it('keeps the mode of the file it replaces and follows links', async () => {
    await writeChecked(target, before);
    chmodSync(target, 0o600);
    const link = join(folder, 'link.bin');
    symlinkSync(target, link);
    expect(await writeChecked(link, after)).toMatchObject({ ok: true });
    expect(new Uint8Array(readFileSync(target))).toEqual(after);
    expect(statSync(target).mode & 0o777).toBe(0o600);
  });

  it('never replaces a file that is not what it was expected to be', async () => {
    expect(await writeChecked(target, before, { expected: 'absent' })).toMatchObject({ ok: true });
    expect(await writeChecked(target, after, { expected: 'absent' })).toMatchObject({ code: 'changed-outside' });
    expect(await writeChecked(target, after, { expected: sha256(before) })).toMatchObject({ ok: true });
    expect(await writeChecked(target, before, { expected: sha256(before) })).toMatchObject({ code: 'changed-outside' });
    expect(new Uint8Array(readFileSync(target))).toEqual(after);
  });

  it('writes a file again that was taken away since', async () => {
    await writeChecked(target, before);
    rmSync(target);
    expect(await writeChecked(target, after, { expected: sha256(before) })).toMatchObject({ ok: true });
    expect(new Uint8Array(readFileSync(target))).toEqual(after);
  });

  it('removes what a killed process left behind, not what a running one writes', async () => {
    const dead = '.forme-2147483646-0123456789abcdef.tmp';
    const running = `.forme-${process.pid}-0123456789abcdef.tmp`;
    for (const name of [dead, running]) writeFileSync(join(folder, name), 'half');
    await writeChecked(target, after);
    expect(readdirSync(folder).sort()).toEqual([running, 'target.bin']);
  });
});

describe('checked reader', () => {
  it('reads a file within its limit and refuses what is no file', async () => {
    await writeChecked(target, after);
    expect(await readChecked(target, { maximum: 100_000 })).toEqual({ ok: true, bytes: after });
    expect(await readChecked(target, { maximum: 1000 })).toMatchObject({ ok: false, code: 'file-too-large' });
    expect(await readChecked(folder, { maximum: 1000 })).toMatchObject({ ok: false, code: 'is-a-folder' });
    expect(await readChecked('/dev/zero', { maximum: 1000 })).toMatchObject({ ok: false, code: 'not-a-file' });
    mkdirSync(join(folder, 'x'));
    writeFileSync(join(folder, 'x', 'empty'), '');
    expect(await readChecked(join(folder, 'x', 'empty'), { maximum: 1 })).toMatchObject({ code: 'empty-file' });
    expect(await readChecked(join(target, 'inside'), { maximum: 1 })).toMatchObject({ code: 'missing-folder' });
  });
});

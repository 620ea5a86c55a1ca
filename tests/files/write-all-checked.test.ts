import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256, writeAllChecked } from '../../files';
import type { NamedBytes } from '../../files';
import { failingDisk } from './failing-disk';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forme-set-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const bytes = (fill: number): Uint8Array => new Uint8Array(9000).fill(fill);
const FILES: readonly NamedBytes[] = ['a.pdf', 'b.pdf', 'c-report.json'].map((name, index) => ({
  name,
  bytes: bytes(index + 1),
}));

/** What stands in the folder: the first byte of each file, by name. */
function there(): Record<string, number> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))[0] ?? -1]));
}

/** Two of the three files stood there before. */
function putOld(): void {
  for (const name of ['a.pdf', 'c-report.json']) writeFileSync(join(folder, name), bytes(9));
}
const OLD = { 'a.pdf': 9, 'c-report.json': 9 };
const NEW = { 'a.pdf': 1, 'b.pdf': 2, 'c-report.json': 3 };

describe('writing files that belong together', () => {
  it('writes all, over what stood there, and leaves nothing else', async () => {
    putOld();
    expect(await writeAllChecked(folder, FILES)).toEqual({
      ok: true,
      files: FILES.map(({ name, bytes }) => ({ path: join(folder, name), bytes: 9000, sha256: sha256(bytes) })),
    });
    expect(there()).toEqual(NEW);
  });

  const calls = ['open wx', 'write', 'sync', 'read', 'rename'];
  const errors = [
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only-disk'],
    ['EACCES', 'no-permission'],
    ['EBUSY', 'file-in-use'],
  ] as const;
  it.each(calls.flatMap((call) => errors.map(([error, code]) => [call, error, code] as const)))(
    'leaves every file as it was when a %s fails with %s, whichever it is',
    async (call, error, code) => {
      for (let nth = 1; ; nth++) {
        rmSync(folder, { recursive: true });
        mkdirSync(folder);
        putOld();
        let count = 0;
        const fault = (now: string): string | undefined => (now === call && ++count === nth ? error : undefined);
        const result = await writeAllChecked(folder, FILES, { fileSystem: failingDisk({ fault }) });
        if (result.ok) {
          // More of these calls are not made.
          expect(there()).toEqual(NEW);
          expect(nth).toBeGreaterThan(FILES.length);
          return;
        }
        expect(result).toMatchObject({ code });
        expect(there()).toEqual(OLD);
      }
    },
  );

  it('names the file that could not be written and what room it needs', async () => {
    const fault = (call: string, path: string): string | undefined =>
      call === 'rename' && path.endsWith('b.pdf') ? 'EBUSY' : undefined;
    expect(await writeAllChecked(folder, FILES, { fileSystem: failingDisk({ fault }) })).toMatchObject({
      code: 'file-in-use',
      values: { file: join(folder, 'b.pdf') },
    });
    const full = failingDisk({ fault: (call) => (call === 'write' ? 'ENOSPC' : undefined) });
    expect(await writeAllChecked(folder, FILES, { fileSystem: full })).toMatchObject({
      values: { file: join(folder, 'a.pdf'), megabytes: 0.1 },
    });
    expect(there()).toEqual({});
  });

  it('keeps the old files as copies where the disk knows no links', async () => {
    putOld();
    const fault = (call: string, path: string): string | undefined => {
      if (call === 'link') return 'EPERM';
      return call === 'rename' && path.endsWith('.json') ? 'EBUSY' : undefined;
    };
    expect(await writeAllChecked(folder, FILES, { fileSystem: failingDisk({ fault }) })).toMatchObject({ ok: false });
    expect(there()).toEqual(OLD);
  });

  it('leaves whole files, old or new and the report old, when it is killed between the names', async () => {
    putOld();
    let dead = false;
    const fault = (call: string, path: string): string | undefined => {
      dead ||= call === 'rename' && path.endsWith('b.pdf');
      return dead ? 'EIO' : undefined;
    };
    const disk = failingDisk({ fault });
    // A killed process tidies nothing.
    const killed = { ...disk, unlink: () => Promise.reject(Object.assign(new Error('killed'), { code: 'EIO' })) };
    expect(await writeAllChecked(folder, FILES, { fileSystem: killed })).toMatchObject({ ok: false });
    const left = there();
    expect(left).toMatchObject({ 'a.pdf': 1, 'c-report.json': 9 });
    expect(left).not.toHaveProperty('b.pdf');
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name))).toHaveLength(9000);
  });

  it('refuses a folder, a read-only file and a missing folder before anything is replaced', async () => {
    putOld();
    mkdirSync(join(folder, 'b.pdf'));
    expect(await writeAllChecked(folder, FILES)).toMatchObject({ code: 'is-a-folder' });
    rmSync(join(folder, 'b.pdf'), { recursive: true });
    chmodSync(join(folder, 'c-report.json'), 0o444);
    expect(await writeAllChecked(folder, FILES)).toMatchObject({ code: 'read-only-file' });
    expect(there()).toEqual(OLD);
    expect(await writeAllChecked(join(folder, 'none'), FILES)).toMatchObject({ code: 'missing-folder' });
  });

  it('follows links, as a writer of one file does', async () => {
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'x.pdf'), bytes(9));
    symlinkSync(join(folder, 'real', 'x.pdf'), join(folder, 'a.pdf'));
    expect(await writeAllChecked(folder, [{ name: 'a.pdf', bytes: bytes(1) }])).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, 'real', 'x.pdf'))[0]).toBe(1);
    expect(readdirSync(join(folder, 'real'))).toEqual(['x.pdf']);
  });
});

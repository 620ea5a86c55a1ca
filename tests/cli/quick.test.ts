import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import runCached from '../../cli/quick/run-cached.cjs';

const folder = mkdtempSync(join(tmpdir(), 'forme-quick-'));
afterAll(() => rmSync(folder, { recursive: true }));

const runner = resolve('cli/quick/run-cached.cjs');

/** A bundle in a folder of its own: prints 版 and its argument, ends with its second. */
function bundle(name: string): string {
  mkdirSync(join(folder, name));
  const file = join(folder, name, 'small.js');
  writeFileSync(
    file,
    `(function (require, __filename, __dirname) {
      const path = require('node:path');
      console.log('\\u7248', path.basename(__filename), process.argv[2]);
      process.exit(Number(process.argv[3]));
    })`,
  );
  return file;
}

const run = (file: string, ...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(
    process.execPath,
    ['-e', `require(${JSON.stringify(runner)}).runCached(${JSON.stringify(file)})`, 'forme', ...args],
    { encoding: 'utf8' },
  );

const kept = (file: string): string[] => readdirSync(join(file, '..')).filter((name) => name !== 'small.js');

const { isFresh, sourceList, stampOf } = runCached as {
  isFresh: (file: string, root: string) => boolean;
  sourceList: (file: string) => string;
  stampOf: (root: string, source: string) => string;
};

describe('the bundle of a quick command', () => {
  it('is built anew when one of its sources changes or goes, or nobody knows them; not for any other file', () => {
    const root = join(folder, 'project');
    const file = join(root, 'small.js');
    const [own, other] = ['own.ts', 'other.ts'];
    mkdirSync(root);
    expect(isFresh(file, root)).toBe(false);
    writeFileSync(join(root, own), 'one');
    writeFileSync(join(root, other), 'one');
    writeFileSync(sourceList(file), JSON.stringify({ [own]: stampOf(root, own) }));
    expect(isFresh(file, root)).toBe(true);
    writeFileSync(join(root, other), 'another');
    expect(isFresh(file, root)).toBe(true);
    const { atime, mtime } = statSync(join(root, own));
    writeFileSync(join(root, own), 'of another size');
    utimesSync(join(root, own), atime, mtime);
    expect(isFresh(file, root)).toBe(false);
    writeFileSync(join(root, own), 'two');
    utimesSync(join(root, own), atime, new Date(mtime.getTime() + 1000));
    expect(isFresh(file, root)).toBe(false);
    rmSync(join(root, own));
    expect(isFresh(file, root)).toBe(false);
  });
});

describe('a quick command', () => {
  it('runs its bundle, keeps the compiled code and runs with it as before', () => {
    const file = bundle('kept');
    expect(run(file, 'set', '0')).toEqual(
      expect.objectContaining({ status: 0, stdout: '版 small.js set\n', stderr: '' }),
    );
    const [code, ...more] = kept(file);
    expect({ code, more }).toEqual({ code: `small.js.${process.versions.v8}-${process.arch}.code`, more: [] });
    const made = statSync(join(file, '..', code!)).mtimeMs;
    expect(run(file, 'again', '0')).toEqual(expect.objectContaining({ status: 0, stdout: '版 small.js again\n' }));
    expect(statSync(join(file, '..', code!)).mtimeMs).toBe(made);
  });

  it('keeps no code of a run that found problems: it has not seen the whole way', () => {
    const file = bundle('failed');
    expect(run(file, 'set', '2').status).toBe(2);
    expect(kept(file)).toEqual([]);
  });

  it.each([
    ['garbage', (code: Buffer) => Buffer.alloc(code.length, 7)],
    ['code cut short', (code: Buffer) => code.subarray(0, code.length / 2)],
    ['nothing', () => Buffer.alloc(0)],
  ])('compiles anew where %s stands for the code, and puts it right', (what, spoil) => {
    const file = bundle(what.replaceAll(' ', '-'));
    run(file, 'set', '0');
    const place = join(file, '..', kept(file)[0]!);
    const good = readFileSync(place);
    writeFileSync(place, spoil(good));
    expect(run(file, 'set', '0')).toEqual(
      expect.objectContaining({ status: 0, stdout: '版 small.js set\n', stderr: '' }),
    );
    expect(readFileSync(place).length).toBe(good.length);
    expect(readFileSync(place).equals(spoil(good))).toBe(false);
  });
});

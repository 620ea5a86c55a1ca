import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

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

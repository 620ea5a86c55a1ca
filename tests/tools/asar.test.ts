import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeAsar } from '../../tools/setup/asar.mjs';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'forme-asar-'));
afterAll(() => rmSync(scratch, { recursive: true }));

it('writes an archive whose header leads to every file’s bytes', () => {
  const folder = path.join(scratch, 'folder');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'a.js'), 'first();');
  writeFileSync(path.join(folder, 'b.json'), '{"b": "版"}');
  const archive = path.join(scratch, 'a.asar');
  writeAsar(archive, folder);

  const bytes = readFileSync(archive);
  const headerLength = bytes.readUInt32LE(12);
  const { files } = JSON.parse(bytes.toString('utf8', 16, 16 + headerLength));
  const start = 8 + bytes.readUInt32LE(4);
  const textOf = (name: string): string => {
    const from = start + Number(files[name].offset);
    return bytes.toString('utf8', from, from + files[name].size);
  };
  expect(start % 4).toBe(0);
  expect(textOf('a.js')).toBe('first();');
  expect(textOf('b.json')).toBe('{"b": "版"}');
});

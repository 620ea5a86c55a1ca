import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256, sourceChanged } from '../../files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forme-source-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the file that a story came from', () => {
  it('is the same, changed or gone by its bytes', async () => {
    const path = join(folder, '稿.txt');
    const source = { path, sha256: sha256(new TextEncoder().encode('旧稿')) };
    expect(await sourceChanged(source)).toBe('gone');
    writeFileSync(path, '旧稿');
    expect(await sourceChanged(source)).toBe('same');
    writeFileSync(path, '新稿');
    expect(await sourceChanged(source)).toBe('changed');
    writeFileSync(path, '');
    expect(await sourceChanged(source)).toBe('changed');
    rmSync(path);
    mkdirSync(path);
    expect(await sourceChanged(source)).toBe('gone');
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readEditionFile } from '../../files';
import { forme } from '../support/forme';

const folder = mkdtempSync(join(tmpdir(), 'forme-convert-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string): string => join(folder, name);

describe('forme convert', () => {
  it('writes a Traditional edition in its families, and tells what a person has to look at', async () => {
    await forme(['make', 'examples/yunting/copy/1-要闻.txt', '--pages', '1', '-o', file('hans.forme')]);
    const { stdout } = await forme(['convert', file('hans.forme'), '--to', 'hant-hk', '-o', file('hant.forme')]);
    const { language, changes, doubtful } = JSON.parse(stdout) as {
      readonly language: string;
      readonly changes: readonly { readonly was: string; readonly count: number }[];
      readonly doubtful: readonly { readonly was: string; readonly others: readonly string[] }[];
    };
    expect(language).toBe('zh-Hant');
    expect(changes.length).toBeGreaterThan(50);
    for (const { others } of doubtful) expect(others.length).toBeGreaterThan(0);
    const opened = await readEditionFile(file('hant.forme'));
    if (!opened.ok) throw new Error(opened.code);
    const { profile } = opened.edition;
    expect([profile.language, profile.styles.body.family]).toEqual(['zh-Hant', 'Noto Serif TC']);
    expect(JSON.stringify(profile)).not.toMatch(/ SC"|Ma Shan/u);
  });

  it('refuses a script that is none', async () => {
    const { exit, stderr } = await forme(['convert', 'a.forme', '--to', 'latin', '-o', file('out.forme')]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('--to')]);
  });
});

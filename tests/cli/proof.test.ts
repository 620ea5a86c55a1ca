import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { forme } from '../support/forme';

const folder = mkdtempSync(join(tmpdir(), 'forme-proof-'));
afterAll(() => rmSync(folder, { recursive: true }));

const COPY = [
  '石桥加固工程通过验收',
  '本报讯 9月16日（星期四），柳渡镇石桥加固工程通过验收,全镇布署了下一步的工作。',
].join('\n');

interface Found {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly suggestion?: string;
  readonly reason: string;
}

describe('forme proof', () => {
  it('tells what it finds in a file of copy, by places in the file', async () => {
    const path = join(folder, 'copy.txt');
    writeFileSync(path, COPY);
    const { exit, stdout } = await forme(['proof', path, '--date', '2026-09-18', '--json']);
    const found = JSON.parse(stdout) as readonly Found[];
    expect(exit).toBe(0);
    expect(found.map(({ code, text, suggestion }) => [code, text, suggestion])).toEqual([
      ['wrong-weekday', '星期四', '星期三'],
      ['confusable', '布署', '部署'],
    ]);
    for (const { start, end, text, reason } of found) {
      expect(COPY.slice(start, end)).toBe(text);
      expect(reason).toMatch(/\.$/u);
    }
  });

  it("reads copy against a title's own lists", async () => {
    const path = join(folder, 'own.txt');
    const profile = join(folder, 'paper.json');
    writeFileSync(path, ['山村茶会开幕', '本报讯 云兰县的队员们凯旋归来。'].join('\n'));
    const lists = {
      confusables: [{ wrong: '云兰县', right: '云岚县' }],
      changes: [{ list: 'redundant', struck: ['凯旋归来 凯旋'] }],
    };
    writeFileSync(profile, JSON.stringify({ basedOn: 'broadsheet-10x13', id: 'own', name: '云岚日报', lists }));
    const texts = async (...more: readonly string[]) => {
      const { stdout } = await forme(['proof', path, '--json', ...more]);
      return (JSON.parse(stdout) as readonly Found[]).map(({ text }) => text);
    };
    expect(await texts()).toEqual(['凯旋归来']);
    expect(await texts('--lists', profile)).toEqual(['云兰县']);
    expect((await forme(['proof', 'a.forme', '--lists', profile])).exit).toBe(2);
  });

  it('refuses a date that is none', async () => {
    const { exit, stderr } = await forme(['proof', 'copy.txt', '--date', '2026-02-30']);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('proof')]);
  });
});

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

  it('refuses a date that is none', async () => {
    const { exit, stderr } = await forme(['proof', 'copy.txt', '--date', '2026-02-30']);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('proof')]);
  });
});

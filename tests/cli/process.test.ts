import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import '../support/forme';

interface Ended {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a process of its own; `read` says whether anybody takes what it prints. */
function run(args: readonly string[], stdin: string, read = true): Promise<Ended> {
  const env = { ...process.env, FORME_LANG: 'en' };
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...args], { env });
  const ended = { stdout: '', stderr: '' };
  if (read) child.stdout.on('data', (data: Buffer) => (ended.stdout += data.toString()));
  else child.stdout.destroy();
  child.stderr.on('data', (data: Buffer) => (ended.stderr += data.toString()));
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, ...ended }));
  });
}

/** Copy of one page: four stories of several lengths. */
const COPY = [
  ['北渠提前放水', 9],
  ['旧粮仓变成图书馆', 6],
  ['渡口添了夜班船', 5],
  ['东街老楼装上电梯', 4],
]
  .map(
    ([head, count]) =>
      `版面：要闻\n${head}\n本报讯（记者 王小禾）${'昨日上午，渠水流向下游的村子，沿渠的麦田正在返青。\n'.repeat(Number(count))}`,
  )
  .join('\n');

describe('the command line as a process', () => {
  it('takes lines from a pipe, gives more than a pipe holds, and ends with 0', async () => {
    const line = JSON.stringify({ text: '渠水进村'.repeat(50), lang: 'zh' });
    const { exit, stdout, stderr } = await run(['breaks'], `${line}\n`.repeat(500));
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout.length).toBeGreaterThan(200_000);
    expect(stdout.trimEnd().split('\n')).toHaveLength(500);
  });

  it('ends with 2 on what it cannot use', async () => {
    expect(await run(['breaks'], 'no json\n')).toMatchObject({ exit: 2, stdout: '' });
  });

  it('says nothing when the reader of its answer has gone', async () => {
    const line = JSON.stringify({ text: '渠水进村'.repeat(50), lang: 'zh' });
    const { exit, stderr } = await run(['breaks'], `${line}\n`.repeat(500), false);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  });

  it('makes an edition up to the same bytes in two processes', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'forme-made-'));
    const copy = path.join(folder, 'copy.txt');
    await writeFile(copy, COPY);
    const make = async (name: string): Promise<Buffer> => {
      const file = path.join(folder, name);
      await run(['make', copy, '-t', 'tabloid-5x14', '--seed', '3', '--date', '2026-03-02', '-o', file], '');
      return readFile(file);
    };
    const [one, other] = await Promise.all([make('one.forme'), make('other.forme')]);
    expect(one.equals(other)).toBe(true);
    await rm(folder, { recursive: true });
  });
});

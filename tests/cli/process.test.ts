import { spawn } from 'node:child_process';
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
});

import { describe, expect, it } from 'vitest';
import { forme } from '../support/forme';

const ask = (...lines: readonly string[]): ReturnType<typeof forme> =>
  forme(['breaks'], { stdin: lines.map((line) => `${line}\n`).join('') });

describe('forme breaks', () => {
  it('answers line by line, in order, with UTF-16 offsets and without the ends', async () => {
    const { exit, stdout, stderr } = await ask(
      '{"text":"渠水进村","mode":"normal","lang":"zh-Hans"}',
      '{"text":"water in the canal","lang":"en"}',
      '{"text":""}',
      '{"text":"𠮷野家","lang":"zh"}',
      '{"text":"渠水。进村","mode":"strict","lang":"zh"}',
    );
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { breaks: number[] }).breaks);
    expect(answers).toEqual([[1, 2, 3], [6, 9, 13], [], [2, 3], [1, 3, 4]]);
  });

  it('takes the last line without its end, and skips empty ones', async () => {
    const { stdout } = await forme(['breaks'], { stdin: '\n{"text":"渠水"}\n\n{"text":"进村"}' });
    expect(stdout).toBe('{"breaks":[1]}\n{"breaks":[1]}\n');
  });

  it('says nothing of nothing', async () => {
    expect(await ask()).toEqual({ exit: 0, stdout: '', stderr: '' });
  });

  it.each([
    ['no JSON', '{"text":', 'JSON'],
    ['a list', '[1]', 'text'],
    ['a number', '7', 'object'],
    ['no text', '{"lang":"zh"}', 'text'],
    ['an unknown mode', '{"text":"甲","mode":"tight"}', 'mode'],
    ['an unknown language', '{"text":"甲","lang":"xx"}', 'lang'],
  ])('refuses %s by its line, and answers nothing', async (_what, line, problem) => {
    const run = await ask('{"text":"甲乙"}', '', line, '{"text":"丙丁"}');
    expect(run).toMatchObject({ exit: 2, stdout: '' });
    expect(run.stderr).toContain('Line 3 ');
    expect(run.stderr).toContain(`(${problem})`);
  });
});

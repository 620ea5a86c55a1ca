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

  it('adds half widths, gaps and widths for every kind but break', async () => {
    const { stdout } = await ask(
      '{"text":"字）（字","lang":"zh","kind":"break"}',
      '{"text":"字）（字","lang":"zh","kind":"width"}',
      '{"text":"字，字。字","lang":"zh","kind":"width","punctuation":"kaiming"}',
      '{"text":"字，字。字","lang":"zh","kind":"width","style":"banjiao"}',
      '{"text":"字，字。字","lang":"zh","kind":"width","style":"a style of others"}',
      '{"text":"“甲”","lang":"zh","kind":"half","trim":"trim-both"}',
      '{"text":"在A1里","lang":"zh","kind":"gaps","latinGap":0.25,"digitGap":0}',
    );
    const answers = stdout.trimEnd().split('\n');
    expect(answers.map((line) => JSON.parse(line) as unknown)).toEqual([
      { breaks: [2] },
      { breaks: [2], half: [2], gaps: [], em: 3.5, min: 3 },
      { breaks: [2, 4], half: [1], gaps: [], em: 4.5, min: 4 },
      { breaks: [2, 4], half: [1, 3], gaps: [], em: 4, min: 4 },
      { breaks: [2, 4], half: [], gaps: [], em: 5, min: 4 },
      { breaks: [], half: [0, 2], gaps: [], em: 3, min: 2 },
      { breaks: [1, 3], half: [], gaps: [1, 3], em: 3.25, min: 3.125 },
    ]);
  });

  it('takes levels, words, the modes none and anywhere, and regions', async () => {
    const { stdout } = await ask(
      '{"text":"甲/乙","lang":"zh-CN","level":"basic"}',
      '{"text":"甲/乙","lang":"zh-Hans","level":"gb"}',
      '{"text":"甲/乙","lang":"zh-TW"}',
      '{"text":"好，走","lang":"zh","mode":"none"}',
      '{"text":"好，走","lang":"zh","mode":"anywhere"}',
      '{"text":"到青田镇去","lang":"zh","words":["青田镇"]}',
    );
    const answers = stdout.trimEnd().split('\n');
    expect(answers.map((line) => (JSON.parse(line) as { breaks: number[] }).breaks)).toEqual([
      [2],
      [],
      [2],
      [1, 2],
      [1, 2],
      [1, 4],
    ]);
  });

  it.each([
    ['no JSON', '{"text":', 'JSON'],
    ['a list', '[1]', 'text'],
    ['a number', '7', 'object'],
    ['no text', '{"lang":"zh"}', 'text'],
    ['an unknown mode', '{"text":"甲","mode":"tight"}', 'mode'],
    ['an unknown language', '{"text":"甲","lang":"xx"}', 'lang'],
    ['an unknown level', '{"text":"甲","level":"tight"}', 'level'],
    ['words that are no list', '{"text":"甲","words":"甲"}', 'words'],
    ['an unknown trim', '{"text":"甲","kind":"half","trim":"tight"}', 'trim'],
    ['an unknown style of marks', '{"text":"甲","kind":"width","punctuation":"tight"}', 'punctuation'],
    ['a gap that is no width', '{"text":"甲","kind":"width","latinGap":-1}', 'latinGap'],
  ])('refuses %s by its line, and answers nothing', async (_what, line, problem) => {
    const run = await ask('{"text":"甲乙"}', '', line, '{"text":"丙丁"}');
    expect(run).toMatchObject({ exit: 2, stdout: '' });
    expect(run.stderr).toContain('Line 3 ');
    expect(run.stderr).toContain(`(${problem})`);
  });
});

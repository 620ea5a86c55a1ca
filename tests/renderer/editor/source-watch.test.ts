import { describe, expect, it } from 'vitest';
import type { CheckedSource, Result } from '../../../ipc';
import { createSourceWatch } from '../../../renderer/editor/source-watch';
import { initialState } from '../../../renderer/editor/state';
import { createStore } from '../../../renderer/editor/store';

describe('the watch over source files', () => {
  it('tells of files that changed or are gone, and no longer when they are as they were', async () => {
    const store = createStore(initialState('zh-Hans'));
    const answers: CheckedSource[][] = [
      [
        { story: 's1', state: 'changed' },
        { story: 's2', state: 'same' },
        { story: 's3', state: 'gone' },
      ],
      [{ story: 's1', state: 'same' }],
    ];
    const checkSources = (): Promise<Result<readonly CheckedSource[]>> =>
      Promise.resolve({ ok: true, value: answers.shift() ?? [] });
    const watch = createSourceWatch({ forme: { checkSources }, store, session: () => 'one' });
    await watch.look();
    expect([...store.get().sources]).toEqual([
      ['s1', 'changed'],
      ['s3', 'gone'],
    ]);
    await watch.look();
    expect([...store.get().sources]).toEqual([]);
  });

  it('asks once at a time, and drops what it hears of another edition', async () => {
    const store = createStore(initialState('zh-Hans'));
    let session: string | undefined = 'one';
    let answer: (value: Result<readonly CheckedSource[]>) => void = () => undefined;
    let asked = 0;
    const checkSources = (): Promise<Result<readonly CheckedSource[]>> => {
      asked += 1;
      return new Promise((resolve) => (answer = resolve));
    };
    const watch = createSourceWatch({ forme: { checkSources }, store, session: () => session });
    const first = watch.look();
    await watch.look();
    expect(asked).toBe(1);
    session = 'two';
    answer({ ok: true, value: [{ story: 's1', state: 'gone' }] });
    await first;
    expect(store.get().sources.size).toBe(0);
  });
});

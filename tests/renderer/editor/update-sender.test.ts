import { describe, expect, it } from 'vitest';
import { failure, success } from '../../../ipc';
import type { Requests, Result } from '../../../ipc';
import { createUpdateSender } from '../../../renderer/editor/update-sender';
import type { Kept } from '../../../renderer/editor/update-sender';

type Append = Requests['appendUpdate'];

/** A journal that answers what it is told to, in order; after that it keeps everything. */
function fakeJournal(answers: Result<Append['value']>[] = []): {
  readonly kept: number[];
  readonly appendUpdate: (argument: Append['argument']) => Promise<Result<Append['value']>>;
} {
  const kept: number[] = [];
  return {
    kept,
    appendUpdate: async ({ sequence }) => {
      await Promise.resolve();
      const answer = answers.shift() ?? success({ sequence });
      if (answer.ok) kept.push(sequence);
      return answer;
    },
  };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

describe('sending updates', () => {
  it('numbers them without a gap and says kept only when all are kept', async () => {
    const journal = fakeJournal();
    const told: Kept['kind'][] = [];
    const sender = createUpdateSender({
      forme: journal,
      session: 's',
      sequence: 7,
      onKept: ({ kind }) => told.push(kind),
    });
    sender.send(new Uint8Array([1]));
    sender.send(new Uint8Array([2]));
    expect(told).toEqual(['keeping']);
    await settle();
    expect(journal.kept).toEqual([8, 9]);
    expect(told).toEqual(['keeping', 'keeping', 'kept']);
  });

  it('tries the same update again after a failure, and tells the reason until it is kept', async () => {
    const full = failure('internal');
    const journal = fakeJournal([full, full]);
    const told: Kept[] = [];
    const sender = createUpdateSender({
      forme: journal,
      session: 's',
      sequence: 0,
      onKept: (kept) => told.push(kept),
      wait: () => Promise.resolve(),
    });
    sender.send(new Uint8Array([1]));
    await settle();
    expect(journal.kept).toEqual([1]);
    expect(told).toEqual([
      { kind: 'keeping' },
      { kind: 'failed', failure: full },
      { kind: 'failed', failure: full },
      { kind: 'kept' },
    ]);
  });
});

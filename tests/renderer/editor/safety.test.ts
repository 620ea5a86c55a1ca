import { describe, expect, it } from 'vitest';
import { failure } from '../../../ipc';
import { safetyOf } from '../../../renderer/editor/safety';

const full = failure('internal');
const inFile = { kind: 'saved', session: 's', inFile: true } as const;
const inJournal = { kind: 'saved', session: 's', inFile: false } as const;

describe('how safe the work is', () => {
  it('is saved only when both know it to be on the disk', () => {
    expect(safetyOf({ kind: 'kept' }, inFile)).toEqual({ kind: 'saved', inFile: true });
    expect(safetyOf({ kind: 'kept' }, inJournal)).toEqual({ kind: 'saved', inFile: false });
    expect(safetyOf({ kind: 'keeping' }, inFile)).toEqual({ kind: 'saving' });
    expect(safetyOf({ kind: 'kept' }, { kind: 'saving', session: 's' })).toEqual({ kind: 'saving' });
  });

  it('is unsafe as soon as one of them says so, with the reason', () => {
    expect(safetyOf({ kind: 'failed', failure: full }, inFile)).toEqual({ kind: 'unsafe', failure: full });
    const unsafe = { kind: 'unsafe', session: 's', failure: full } as const;
    expect(safetyOf({ kind: 'keeping' }, unsafe)).toEqual({ kind: 'unsafe', failure: full });
  });
});

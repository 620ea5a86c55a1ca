import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edition } from '../../../core/document';
import type { Diagnostic } from '../../../core/diagnostic';
import type { ComposedPage, ReadProofs } from '../../../renderer/compose';
import { keepProofread } from '../../../renderer/editor/keep-proofread';
import { initialState } from '../../../renderer/editor/state';
import type { EditorState } from '../../../renderer/editor/state';
import { createStore } from '../../../renderer/editor/store';
import { smallEdition } from '../../core/document/small-edition';

const SLIP: Diagnostic = { code: 'slip', severity: 'info', place: { story: 's' }, values: { text: '布署' } };

/** A page that is composed already. */
const SEEN: EditorState['composed'] = new Map([['p1', {} as ComposedPage]]);

/** A desk whose proofreading is answered by hand. */
function deskAt(edition: Edition): {
  readonly store: ReturnType<typeof createStore<ReturnType<typeof initialState>>>;
  readonly asked: Parameters<ReadProofs>[];
} {
  const store = createStore(initialState('zh-Hans'));
  const asked: Parameters<ReadProofs>[] = [];
  keepProofread(store, (...order) => void asked.push(order));
  store.update((state) => ({ ...state, edition, session: 'one', composed: SEEN }));
  return { store, asked };
}

describe('proofreading while an edition is open', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits until the copy rests, and tells what was found', () => {
    const { store, asked } = deskAt(smallEdition());
    vi.advanceTimersByTime(1000);
    store.update((state) => ({ ...state, edition: smallEdition() }));
    vi.advanceTimersByTime(1000);
    expect(asked).toHaveLength(0);
    vi.advanceTimersByTime(1000);
    expect(asked).toHaveLength(1);
    asked[0]?.[1]({ kind: 'read', findings: [], slips: [SLIP] });
    expect(store.get().slips).toEqual([SLIP]);
  });

  it('waits for the first page to be composed', () => {
    const { store, asked } = deskAt(smallEdition());
    store.update((state) => ({ ...state, composed: new Map() }));
    vi.advanceTimersByTime(10_000);
    expect(asked).toHaveLength(0);
    store.update((state) => ({ ...state, composed: SEEN }));
    vi.advanceTimersByTime(2000);
    expect(asked).toHaveLength(1);
  });

  it('reads what changed meanwhile after it, one reading at a time', () => {
    const { store, asked } = deskAt(smallEdition());
    vi.advanceTimersByTime(2000);
    store.update((state) => ({ ...state, edition: smallEdition() }));
    vi.advanceTimersByTime(2000);
    expect(asked).toHaveLength(1);
    asked[0]?.[1]({ kind: 'read', findings: [], slips: [] });
    vi.advanceTimersByTime(2000);
    expect(asked).toHaveLength(2);
  });

  it('tells nothing of an edition that is closed', () => {
    const { store, asked } = deskAt(smallEdition());
    vi.advanceTimersByTime(2000);
    store.update((state) => ({ ...state, session: 'two' }));
    asked[0]?.[1]({ kind: 'read', findings: [], slips: [SLIP] });
    expect(store.get().slips).toEqual([]);
  });
});

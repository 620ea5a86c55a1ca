import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ComposedPage } from '../../../renderer/compose';
import type { EditorState } from '../../../renderer/editor';
import { createListed } from '../../../renderer/editor/listed';
import { initialState } from '../../../renderer/editor/state';
import { createStore } from '../../../renderer/editor/store';

/** Editions and compositions that are told apart by being others: lists look no further. */
const another = {
  edition: (): EditorState['edition'] => ({}) as NonNullable<EditorState['edition']>,
  composed: (page?: Pick<ComposedPage, 'preview'>): EditorState['composed'] =>
    new Map(page === undefined ? [] : [['p1', page as ComposedPage]]),
};
const DRAGGING = { kind: 'dragging' } as unknown as EditorState['hand'];
const TYPING = {} as NonNullable<EditorState['typing']>;

function desk() {
  const state = createStore<EditorState>(initialState('zh-Hans'));
  const listed = createListed(state);
  const patch = (part: Partial<EditorState>): void => state.update((before) => ({ ...before, ...part }));
  const follows = (): boolean =>
    listed.get().edition === state.get().edition && listed.get().composed === state.get().composed;
  return { state, patch, follows };
}

describe('what lists show', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('follows what is done to the edition at once', () => {
    const { patch, follows } = desk();
    patch({ edition: another.edition() });
    expect(follows()).toBe(true);
  });

  it('shows the first page at once, waits while more are composed one after another, but not for ever', () => {
    const { patch, follows } = desk();
    patch({ composed: another.composed() });
    expect(follows()).toBe(true);
    const followed = Array.from({ length: 20 }, () => {
      patch({ composed: another.composed() });
      vi.advanceTimersByTime(100);
      return follows();
    });
    expect(followed.filter((each) => each)).toHaveLength(2);
    vi.advanceTimersByTime(250);
    expect(follows()).toBe(true);
  });

  it('shows nothing of what is only tried, until the pages show the document again', () => {
    const { patch, follows } = desk();
    patch({ preview: another.edition(), typing: TYPING });
    patch({ composed: another.composed({ preview: true }) });
    vi.advanceTimersByTime(5_000);
    patch({ preview: undefined });
    vi.advanceTimersByTime(5_000);
    expect(follows()).toBe(false);
    patch({ composed: another.composed() });
    vi.advanceTimersByTime(250);
    expect(follows()).toBe(true);
  });

  it('waits for a pause while someone types, and for no longer than that', () => {
    const { patch, follows } = desk();
    patch({ typing: TYPING });
    patch({ edition: another.edition() });
    vi.advanceTimersByTime(100);
    expect(follows()).toBe(false);
    patch({ typing: undefined });
    expect(follows()).toBe(true);
  });

  it('waits for the end of a drag, however long', () => {
    const { patch, follows } = desk();
    patch({ composed: another.composed() });
    patch({ hand: DRAGGING, composed: another.composed() });
    vi.advanceTimersByTime(5_000);
    expect(follows()).toBe(false);
    patch({ hand: { kind: 'idle' } });
    expect(follows()).toBe(true);
  });
});

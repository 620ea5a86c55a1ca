import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Painted, PainterPool } from '../../../renderer/canvas/painter-pool';
import { createThumbnails } from '../../../renderer/canvas/thumbnails';
import type { ComposedPage } from '../../../renderer/compose';
import { createStore } from '../../../renderer/editor';
import { initialState } from '../../../renderer/editor/state';
import type { Editor, EditorState } from '../../../renderer/editor';
import { NEW_PREFERENCES } from '../../../ipc';

const PAGES = 20;

function composed(): ReadonlyMap<string, ComposedPage> {
  const ids = Array.from({ length: PAGES }, (_, index) => `p${index + 1}`);
  const page = {
    revision: 1,
    width: 1000,
    height: 1500,
    articles: [],
    damage: [],
    glyphs: 0,
    milliseconds: 0,
    counts: { characters: 0, words: 0 },
  };
  return new Map(ids.map((id, index) => [id, { ...page, id, number: index + 1, preview: false }]));
}

/** An editor with pages composed a moment ago, and painters that paint when told to. */
function setUp() {
  const state = createStore<EditorState>({ ...initialState('zh-Hans', NEW_PREFERENCES), session: 'one' });
  const open: ((painted: Painted | undefined) => void)[] = [];
  let closed = 0;
  const pool: PainterPool = {
    ports: [],
    size: 2,
    busy: () => open.length,
    setLook: () => undefined,
    stop: () => undefined,
    paint: () => ({ painted: new Promise((resolve) => void open.push(resolve)), cancel: () => undefined }),
  };
  const thumbnails = createThumbnails({ editor: { store: state } as unknown as Editor, pool });
  let told = 0;
  thumbnails.subscribe(() => (told += 1));
  const paintAll = async (): Promise<void> => {
    const pixels = { width: 232, height: 348, close: () => void (closed += 1) };
    for (const done of open.splice(0)) done({ revision: 1, pixels });
    await vi.advanceTimersByTimeAsync(0);
  };
  return { state, thumbnails, open, paintAll, told: () => told, closed: () => closed };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('small pictures of pages', () => {
  it('are painted and told a few at a time, until all are there', async () => {
    const { state, thumbnails, open, paintAll, told } = setUp();
    state.update((before) => ({ ...before, composed: composed() }));
    await vi.advanceTimersByTimeAsync(300);
    while (open.length > 0) await paintAll();
    expect(thumbnails.get().size).toBe(PAGES);
    expect(told()).toBeLessThan(PAGES / 4);
  });

  it('are forgotten when another edition was opened meanwhile', async () => {
    const { state, thumbnails, open, paintAll, closed } = setUp();
    state.update((before) => ({ ...before, composed: composed() }));
    await vi.advanceTimersByTimeAsync(300);
    const painted = open.length;
    expect(painted).toBeGreaterThan(0);
    state.update((before) => ({ ...before, session: 'two', composed: new Map() }));
    await paintAll();
    expect(thumbnails.get().size).toBe(0);
    expect(closed()).toBe(painted);
  });
});

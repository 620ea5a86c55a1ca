import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Editor, EditorState, Modifiers } from '../../../renderer/editor';
import { initialState } from '../../../renderer/editor/state';
import { createAutoScroll } from '../../../renderer/panels/auto-scroll';
import { handsEdition } from '../editor/hands-edition';

const KEYS: Modifiers = { shift: false, alt: false, mod: false };
const DRAGGING: EditorState['hand'] = { kind: 'draggingText', copy: false, asked: undefined, aim: undefined };
/** Longer than text is held beside the desk before a page turns. */
const LONG = 750;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function desk(hand: EditorState['hand']) {
  let state: EditorState = {
    ...initialState('zh-Hans'),
    edition: handsEdition(),
    desk: { width: 800, height: 600 },
    hand,
  };
  const turned: number[] = [];
  const moved: number[] = [];
  const editor = { store: { get: () => state }, turn: (by: number) => turned.push(by) } as unknown as Editor;
  const scroll = createAutoScroll(editor, ({ x }) => moved.push(x));
  const letGo = (): void => void (state = { ...state, hand: { kind: 'idle' } });
  return { turned, moved, letGo, hold: (x: number) => scroll.hold({ x, y: 300 }, KEYS), stop: scroll.stop };
}

describe('text that is dragged and held beside the desk', () => {
  it('goes on to the next page and the one behind it, and back on the other side', () => {
    const { hold, turned, moved } = desk(DRAGGING);
    hold(820);
    hold(830);
    expect(turned).toEqual([]);
    vi.advanceTimersByTime(LONG);
    expect(turned).toEqual([1]);
    expect(moved).toEqual([830]);
    vi.advanceTimersByTime(LONG);
    expect(turned).toEqual([1, 1]);
    hold(-5);
    vi.advanceTimersByTime(LONG);
    expect(turned.at(-1)).toBe(-1);
  });

  it('turns no page once it is over the desk again, was let go, or the desk is gone', () => {
    const { hold, letGo, stop, turned } = desk(DRAGGING);
    hold(820);
    hold(400);
    vi.advanceTimersByTime(LONG);
    hold(820);
    stop();
    vi.advanceTimersByTime(LONG);
    hold(820);
    letGo();
    vi.advanceTimersByTime(LONG);
    expect(turned).toEqual([]);
  });

  it('is not what a hand does that selects text', () => {
    const { hold, turned } = desk({ kind: 'selectingText', from: { x: 0, y: 0 } } as EditorState['hand']);
    hold(820);
    vi.advanceTimersByTime(LONG);
    expect(turned).toEqual([]);
  });
});

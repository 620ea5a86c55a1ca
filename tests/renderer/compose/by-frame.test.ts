import { describe, expect, it } from 'vitest';
import type { ComposerToWindow } from '../../../renderer/compose';
import { byFrame } from '../../../renderer/compose/by-frame';

const marked: ComposerToWindow = { kind: 'marked', session: 's', pages: new Map() };
const checked: ComposerToWindow = { kind: 'checked', session: 's', findings: [], standing: {} };
const composed: ComposerToWindow = { kind: 'composed', pages: [] };

/** What is heard, and frames that come when they are asked for. */
function hearing(): {
  readonly heard: ComposerToWindow[];
  readonly tell: (message: ComposerToWindow) => void;
  readonly frame: () => void;
} {
  const heard: ComposerToWindow[] = [];
  const frames: (() => void)[] = [];
  return {
    heard,
    tell: byFrame(
      (message) => void heard.push(message),
      (then) => void frames.push(then),
    ),
    frame: () => frames.splice(0).forEach((then) => then()),
  };
}

describe('the composer heard by frames', () => {
  it('is heard once a frame where nobody waits for it', () => {
    const { heard, tell, frame } = hearing();
    tell(marked);
    tell(checked);
    expect(heard).toEqual([]);
    frame();
    expect(heard).toEqual([marked, checked]);
    frame();
    tell(marked);
    frame();
    expect(heard).toEqual([marked, checked, marked]);
  });

  it('is heard at once where a hand waits, with all that was told before, in order', () => {
    const { heard, tell, frame } = hearing();
    tell(marked);
    tell(composed);
    expect(heard).toEqual([marked, composed]);
    tell(checked);
    frame();
    expect(heard).toEqual([marked, composed, checked]);
  });
});

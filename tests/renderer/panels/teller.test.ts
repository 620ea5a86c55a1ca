import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PAUSE, createTeller } from '../../../renderer/panels/told/teller';

describe('what screen readers are told', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is said once there is quiet, of a topic the last, topics in the order they came up', () => {
    const said: string[] = [];
    const tell = createTeller((words) => said.push(words), '; ');
    tell('place', 'column 1');
    tell('fit', 'fits');
    tell('place', 'column 2');
    expect(said).toEqual([]);
    vi.advanceTimersByTime(PAUSE);
    expect(said).toEqual(['column 2; fits']);
  });

  it('is taken back by empty words, and nothing is said of nothing', () => {
    const said: string[] = [];
    const tell = createTeller((words) => said.push(words), '; ');
    tell('tool', 'text');
    tell('tool', '');
    vi.advanceTimersByTime(PAUSE);
    expect(said).toEqual([]);
  });
});

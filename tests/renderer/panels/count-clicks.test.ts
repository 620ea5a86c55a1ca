import { describe, expect, it } from 'vitest';
import { countClicks } from '../../../renderer/panels/count-clicks';

const at = (clientX: number, timeStamp: number): { clientX: number; clientY: number; timeStamp: number } => {
  return { clientX, clientY: 0, timeStamp };
};

describe('countClicks', () => {
  it('counts presses that follow each other at one place', () => {
    const clicks = countClicks();
    expect([clicks.press(at(10, 0)), clicks.press(at(12, 200)), clicks.press(at(12, 400))]).toEqual([1, 2, 3]);
    expect([clicks.press(at(12, 1_400)), clicks.press(at(30, 1_500))]).toEqual([1, 1]);
  });

  it('takes a press after a drag for the first, be it where the drag began', () => {
    const clicks = countClicks();
    clicks.press(at(10, 0));
    clicks.move(at(12, 20));
    expect(clicks.press(at(10, 100))).toBe(2);
    clicks.move(at(60, 150));
    expect(clicks.press(at(10, 200))).toBe(1);
  });
});

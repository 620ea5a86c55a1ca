import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulerTicks } from '../../../renderer/canvas/overlay/ruler-ticks';

describe('a ruler', () => {
  it('numbers round units with room to read and puts marks between', () => {
    const ticks = rulerTicks({ zero: 20, step: 5, length: 130 });
    expect(ticks.filter(({ label }) => label !== undefined)).toEqual([
      { at: 20, size: 'long', label: '0' },
      { at: 70, size: 'long', label: '10' },
      { at: 120, size: 'long', label: '20' },
    ]);
    expect(ticks.find(({ at }) => at === 45)).toEqual({ at: 45, size: 'middle' });
    expect(ticks[0]?.at).toBe(0);
    expect(ticks.at(-1)?.at).toBe(130);
  });

  it('counts backwards over the edge of the type area', () => {
    expect(rulerTicks({ zero: 100, step: 50, length: 110 }).flatMap(({ label }) => label ?? [])).toEqual([
      '−2',
      '−1',
      '0',
    ]);
  });

  it('stays on the ruler and never crowds, at any zoom', () => {
    const arbitrary = {
      zero: fc.double({ min: -9e3, max: 9e3, noNaN: true }),
      step: fc.double({ min: 0.05, max: 300, noNaN: true }),
    };
    fc.assert(
      fc.property(fc.record(arbitrary), (ruler) => {
        const ticks = rulerTicks({ ...ruler, length: 900 });
        const labels = ticks.filter(({ label }) => label !== undefined);
        expect(ticks.every(({ at }) => at >= -0.001 && at <= 900.001)).toBe(true);
        labels.slice(1).forEach(({ at }, index) => expect(at - (labels[index]?.at ?? 0)).toBeGreaterThan(45));
        expect(ticks.length).toBeLessThan(200);
      }),
    );
  });
});

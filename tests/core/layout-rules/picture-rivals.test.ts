import { describe, expect, it } from 'vitest';
import { rivalry } from '../../../core/layout-rules';
import type { Extent } from '../../../core/layout-rules';

const of = (width: number, height: number): Extent => ({ width, height });

describe('rivalry', () => {
  it('is told of a picture that is nearly as large as the largest of the lead, by area first', () => {
    const lead = of(30, 20);
    expect(rivalry(of(26, 20), [of(9, 9), lead])).toEqual({ by: 'area', lead, share: 26 / 30 });
    expect(rivalry(of(50, 11), [lead])?.by).toBe('area');
    expect(rivalry(of(45, 11), [lead])).toBeUndefined();
  });

  it('is told of one that is nearly as high as the highest of the lead, however narrow', () => {
    const [large, high] = [of(30, 20), of(10, 24)];
    expect(rivalry(of(8, 23), [large, high])).toEqual({ by: 'height', lead: high, share: 23 / 24 });
    expect(rivalry(of(8, 22), [large, high])).toBeUndefined();
  });

  it('is with none where the lead shows no picture', () => {
    expect(rivalry(of(30, 20), [])).toBeUndefined();
  });
});

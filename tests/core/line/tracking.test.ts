import { describe, expect, it } from 'vitest';
import { setHeadline, setLine } from '../../../core/line';
import { fakeFonts } from '../../support/fake-font';
import { SIZE, mainland, pens, span } from './setting';

const fonts = fakeFonts();

describe('tracking', () => {
  it('adds white after every character but the line’s last', () => {
    const line = setLine([{ ...span('春山夏水'), tracking: 0.1 }], mainland(), fonts);
    expect(pens(line)).toEqual([0, 1.1, 2.2, 3.3]);
    expect(line.width).toBe(4.3 * SIZE);
  });

  it('takes white away from heads', () => {
    const [line] = setHeadline([{ ...span('春山夏水'), tracking: -0.02 }], 10 * SIZE, mainland(), fonts).lines;
    expect(line!.width).toBeCloseTo(3.94 * SIZE);
  });
});

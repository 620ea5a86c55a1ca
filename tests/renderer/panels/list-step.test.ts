import { describe, expect, it } from 'vitest';
import { listStep } from '../../../renderer/panels/lists/list-step';

describe('the keys of a list', () => {
  it('go a row on or back, and to the ends', () => {
    expect(listStep('ArrowDown', { at: 1, count: 5 })).toBe(2);
    expect(listStep('ArrowUp', { at: 1, count: 5 })).toBe(0);
    expect(listStep('Home', { at: 3, count: 5 })).toBe(0);
    expect(listStep('End', { at: 3, count: 5 })).toBe(4);
  });

  it('stay at the ends', () => {
    expect(listStep('ArrowDown', { at: 4, count: 5 })).toBe(4);
    expect(listStep('ArrowUp', { at: 0, count: 5 })).toBe(0);
    expect(listStep('ArrowDown', { at: 3, count: 5, across: 2 })).toBe(4);
  });

  it('begin at the end they come from where no row was reached', () => {
    expect(listStep('ArrowDown', { at: -1, count: 5 })).toBe(0);
    expect(listStep('ArrowUp', { at: -1, count: 5 })).toBe(4);
  });

  it('go to the sides only where rows lie beside each other', () => {
    expect(listStep('ArrowRight', { at: 1, count: 5 })).toBeUndefined();
    expect(listStep('ArrowRight', { at: 1, count: 5, across: 2 })).toBe(2);
    expect(listStep('ArrowDown', { at: 1, count: 5, across: 2 })).toBe(3);
  });

  it('are no others, and none in an empty list', () => {
    expect(listStep('a', { at: 1, count: 5 })).toBeUndefined();
    expect(listStep('ArrowDown', { at: -1, count: 0 })).toBeUndefined();
  });
});

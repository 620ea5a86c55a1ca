import { describe, expect, it } from 'vitest';
import { withHyphen, withMinus } from '../../../renderer/i18n';

describe('numbers below nought', () => {
  it('are shown with a minus sign, and read with it or a hyphen', () => {
    expect(withMinus('-2.5')).toBe('−2.5');
    expect(withMinus('-.5')).toBe('−.5');
    expect(withMinus('3-4')).toBe('3-4');
    expect(withMinus('-wide')).toBe('-wide');
    expect(Number(withHyphen('−2.5'))).toBe(-2.5);
    expect(Number(withHyphen(' -2.5'))).toBe(-2.5);
  });
});

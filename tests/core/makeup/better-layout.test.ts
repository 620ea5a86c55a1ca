import { describe, expect, it } from 'vitest';
import { isFair } from '../../../core/makeup/better-layout';
import { TOUCH_SEVERITY } from '../../../core/page-score';

describe('isFair', () => {
  const fair = { score: 95, severity: 0, white: 0.004 };

  it('is a page that is neither poor nor white and breaks no taboo', () => {
    expect(isFair(fair)).toBe(true);
    expect(isFair({ ...fair, score: 91 })).toBe(false);
    expect(isFair({ ...fair, white: 0.02 })).toBe(false);
    expect(isFair({ ...fair, severity: 0.19 })).toBe(false);
  });

  it('is no page from which it is to differ', () => {
    expect(isFair({ ...fair, alike: true })).toBe(false);
  });

  it('may have two pictures that are seen as a pair, and none that touch', () => {
    expect(isFair({ ...fair, severity: TOUCH_SEVERITY.pair })).toBe(true);
    expect(isFair({ ...fair, severity: TOUCH_SEVERITY.touching })).toBe(false);
  });
});

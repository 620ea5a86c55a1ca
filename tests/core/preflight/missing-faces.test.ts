import { expect, it } from 'vitest';
import type { Diagnostic } from '../../../core/diagnostic';
import { missingFacesOnce } from '../../../core/preflight/missing-faces';
import { missingFamilies } from '../../../renderer/editor';

const missing = (face: string, page: number): Diagnostic => ({
  code: 'missing-face',
  severity: 'warning',
  place: { page },
  values: { face, substitute: 'Noto Sans SC/400' },
});
const short: Diagnostic = { code: 'underset', severity: 'warning', place: { page: 1 }, values: { lines: 2 } };

it('tells a face that is not there once, where it is first wanted, and other findings as often as they are', () => {
  const found = [missing('甲/400', 1), short, missing('甲/400', 1), missing('甲/700', 2), short, missing('甲/400', 2)];
  expect(missingFacesOnce(found)).toEqual([missing('甲/400', 1), short, missing('甲/700', 2), short]);
  expect([...missingFamilies(found)]).toEqual(['甲']);
});

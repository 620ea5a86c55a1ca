import { describe, expect, it } from 'vitest';
import { composeEdition } from '../../../core/page';
import { checkLayout } from '../../../core/layout-rules';
import { fonts } from '../page/fake';
import { at, editionWith } from './fake';

const edition = editionWith([
  [
    { id: 'a', frame: at(0, 4, 0, 19), size: 40 },
    { id: 'b', frame: at(0, 4, 20, 20) },
  ],
]);
const weights = (article: string, part: string) => {
  const [page] = composeEdition(edition, { fonts });
  const place = { page: 1, article, part };
  const diagnostics = [{ code: 'orphan-character', severity: 'info', place, values: {} } as const];
  return checkLayout(edition, [{ ...page!, diagnostics }])
    .filter(({ rule }) => rule === 'L14')
    .map(({ severity }) => severity);
};

describe('L14 孤字', () => {
  it('gives what composing tells its rule, and does not let it pass in the lead', () => {
    expect(weights('b1', 'body')).toEqual(['warning']);
    expect(weights('a1', 'body')).toEqual(['error']);
  });

  it('is milder in the lead’s captions', () => {
    expect(weights('a1', 'caption')).toEqual(['warning']);
  });
});

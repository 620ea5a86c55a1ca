import { describe, expect, it } from 'vitest';
import { NEWSPRINT, outputFileName } from '../../../core/document';

const spec = { ...NEWSPRINT, code: 'HWRB' };
const first = { date: '2026-03-01', pages: [1], sending: 1 };

describe('the name of an output file', () => {
  it('follows the pattern of the paper', () => {
    expect(outputFileName(spec, first)).toBe('HWRB-20260301-A01');
    expect(outputFileName({ ...spec, fileName: '{date}{page}' }, { ...first, pages: [12] })).toBe('20260301A12');
    expect(outputFileName({ ...spec, fileName: '{number}_{code}' }, first)).toBe('01_HWRB');
  });

  it('names both pages of a spread and none of a whole edition', () => {
    expect(outputFileName(spec, { ...first, pages: [2, 3] })).toBe('HWRB-20260301-A02-A03');
    expect(outputFileName(spec, { ...first, pages: [] })).toBe('HWRB-20260301');
  });

  it('counts sendings from the second on', () => {
    expect(outputFileName(spec, { ...first, sending: 2 })).toBe('HWRB-20260301-A01-v2');
  });

  it('leaves what is no field as it is, and is never empty', () => {
    expect(outputFileName({ ...spec, fileName: '{code}{colour}' }, first)).toBe('HWRB{colour}');
    expect(outputFileName({ ...spec, fileName: '{page}' }, { ...first, pages: [] })).toBe('HWRB');
  });
});

import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../../renderer/editor';

describe('the sheets of an edition', () => {
  it.each([
    [1, 0.5, 1],
    [2, 0.5, 0],
    [3, 1, 1],
    [4, 1, 0],
    [6, 1.5, 0],
    [7, 2, 1],
    [500, 125, 0],
  ])('for %i pages are %f, with %i sides blank', (pages, sheets, blank) => {
    expect(sheetsOf(pages)).toEqual({ sheets, blank });
  });
});

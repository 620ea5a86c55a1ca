import { describe, expect, it } from 'vitest';
import { adOf, at, diagnosticsOf, editionWith, pictureOf, shows } from './fake';

/** A flag at the left of page one; behind it is the right of page two. */
const front = { id: 'a', frame: at(0, 4, 0, 40), ...shows('flag', at(0, 1, 5, 10)) };
const pictures = [pictureOf('flag', { subjects: ['flag'] })];
const toldOf = (column: number, page = 2) => {
  const pages = Array.from({ length: 3 }, (_, index) =>
    index === 0 ? [front] : [{ id: `s${index}`, frame: at(0, 4, 20, 20) }],
  );
  const blocks = pages.map((_, index) => (index + 1 === page ? [adOf('ad', at(column, 1, 5, 10))] : []));
  return diagnosticsOf(editionWith(pages, { pictures, blocks })).filter(({ rule }) => rule === 'L28');
};

describe('L28 透版', () => {
  it('tells of an advertisement behind a flag, mirrored', () => {
    expect(toldOf(3)).toMatchObject([
      {
        code: 'show-through',
        severity: 'error',
        place: { page: 1, picture: 'flag' },
        values: { other: 'ad', page: 2 },
      },
    ]);
  });

  it('tells of ill news behind it', () => {
    const ill = { id: 'b', frame: at(2, 2, 0, 20), story: { subjects: ['negative' as const] } };
    expect(diagnosticsOf(editionWith([[front], [ill]], { pictures })).some(({ rule }) => rule === 'L28')).toBe(true);
  });

  it('is silent beside it, and on pages that are not back to back', () => {
    expect(toldOf(0)).toEqual([]);
    expect(toldOf(3, 3)).toEqual([]);
  });
});

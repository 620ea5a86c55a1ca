import { describe, expect, it } from 'vitest';
import type { Face, FontBook } from '../../../core/font';
import { faceId } from '../../../core/font';
import { setParagraph } from '../../../core/line';
import type { SetParagraph } from '../../../core/line';
import { fakeFace } from '../../support/fake-font';
import { SIZE, mainland, span } from './setting';

/** A book of families; each lacks the characters named. Asked for another family, it gives the first. */
function bookOf(lacking: Readonly<Record<string, string>>): FontBook {
  const faces = new Map<string, Face>();
  return {
    match: (query) => {
      const family = query.family in lacking ? query.family : (Object.keys(lacking)[0] ?? '');
      const id = faceId({ ...query, family });
      const face = faces.get(id) ?? fakeFace({ id, missing: lacking[family] ?? '' });
      faces.set(id, face);
      return { face, exact: family === query.family };
    },
  };
}

function set(text: string, family: string, fonts: FontBook): SetParagraph {
  return setParagraph([{ ...span(text), family }], 20 * SIZE, mainland(), fonts);
}

describe('a character that its face lacks', () => {
  const fonts = bookOf({
    'Noto Serif TC': '胧㐀',
    'Noto Serif SC': '㐀㐁',
    'Noto Sans SC': '㐀㐁',
    'Noto Sans TC': '胧㐀㐁',
    'Brush Script': '胧㐀',
  });
  const facesOf = ({ lines }: SetParagraph): string[] => (lines[0]?.runs ?? []).map(({ face }) => face);

  it('is set in the same design for the other script, and nothing is said', () => {
    const made = set('月胧', 'Noto Serif TC', fonts);
    expect(facesOf(made)).toEqual(['Noto Serif TC/400', 'Noto Serif SC/400']);
    expect(made.notes).toEqual([]);
    expect(facesOf(set('月胧', 'Noto Sans TC', fonts))).toEqual(['Noto Sans TC/400', 'Noto Sans SC/400']);
  });

  it('is set in another design, and told with the face it went to', () => {
    const made = set('月胧', 'Brush Script', fonts);
    expect(facesOf(made)).toEqual(['Brush Script/400', 'Noto Serif SC/400']);
    expect(made.notes).toEqual([
      { kind: 'missing-glyph', offset: 1, character: '胧', face: 'Brush Script/400', standIn: 'Noto Serif SC/400' },
    ]);
  });

  it('is told when no face has it', () => {
    expect(set('月㐀', 'Noto Serif TC', fonts).notes).toEqual([
      { kind: 'missing-glyph', offset: 1, character: '㐀', face: 'Noto Serif TC/400' },
    ]);
  });
});

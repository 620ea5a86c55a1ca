import { describe, expect, it } from 'vitest';
import { rubyWhite, rubyWidth, setRuby } from '../../../core/line';
import { fakeFace, fakeFonts } from '../../support/fake-font';

const base = { family: 'Fake Song', weight: 400, size: 10 };

describe('rubyWidth', () => {
  it('is that of letters half as large as the base (CLREQ 3.4.2)', () => {
    expect(rubyWidth('qiao', base, fakeFonts())).toBe(4 * 2.5);
    expect(rubyWidth('ㄅㄢ', base, fakeFonts())).toBe(2 * 5);
  });
});

describe('setRuby', () => {
  it('takes letters that the face lacks from one that has them, in a run of its own', () => {
    const own = fakeFace({ missing: 'ǎ' });
    const other = fakeFace({ id: 'Noto Serif SC/400' });
    const fonts = {
      match: ({ family }: { family: string }) => ({ face: family === 'Noto Serif SC' ? other : own, exact: true }),
    };
    const { runs, size } = setRuby('bǎn', base, fonts);
    expect(size).toBe(5);
    expect(runs.map(({ face, text, x }) => [face, text.join(''), x])).toEqual([
      ['Fake Song/400', 'b', [0]],
      ['Noto Serif SC/400', 'ǎ', [2.5]],
      ['Fake Song/400', 'n', [5]],
    ]);
  });
});

describe('rubyWhite', () => {
  const em = 10;
  const white = (reading: number, before: 'ruby' | 'type' | 'nothing', after = before) =>
    rubyWhite({ reading, base: 10 }, { em, before, after });

  it('is none where the base is as wide as its reading', () => {
    expect(white(10, 'type')).toEqual({ before: 0, after: 0 });
    expect(white(6, 'nothing')).toEqual({ before: 0, after: 0 });
  });

  it('lets a reading reach a quarter em over a neighbour without one, and no further (CLREQ 3.4.2)', () => {
    expect(white(15, 'type')).toEqual({ before: 0, after: 0 });
    expect(white(18, 'type')).toEqual({ before: 1.5, after: 1.5 });
  });

  it('keeps a quarter em between two readings, half of it from each (CLREQ 3.4.2)', () => {
    expect(white(10, 'ruby')).toEqual({ before: 1.25, after: 1.25 });
    expect(white(16, 'ruby')).toEqual({ before: 4.25, after: 4.25 });
    expect(white(7.5, 'ruby')).toEqual({ before: 0, after: 0 });
  });

  it('tells the two sides apart', () => {
    expect(white(14, 'nothing', 'type')).toEqual({ before: 2, after: 0 });
  });
});

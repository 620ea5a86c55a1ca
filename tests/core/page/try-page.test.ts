import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composePage, createCompositionCache, tryPage } from '../../../core/page';
import { anyPaper } from '../copyfit/papers';
import { fonts } from './fake';

const OF_PLACES = ['overlap', 'outside-type-area', 'empty-page'];

describe('a page as a trial', () => {
  it('says of its articles what the composed page says', () => {
    fc.assert(
      fc.property(anyPaper, (edition) => {
        const { layout, lines, diagnostics } = composePage(edition, 1, { fonts });
        const tried = tryPage(edition, 1, { fonts }, 'all');
        expect(tried.articles).toEqual(layout.articles);
        expect(tried.boxes).toEqual(layout.boxes.filter((box) => 'articleId' in box));
        expect(tried.lines).toEqual(lines);
        const own = diagnostics.filter(({ code, place }) => place.article !== undefined || OF_PLACES.includes(code));
        expect(tried.diagnostics).toEqual(own);
      }),
      { numRuns: 10 },
    );
  });

  it('counts characters only where it is asked to', () => {
    const [edition] = fc.sample(anyPaper, { numRuns: 1, seed: 4 });
    const only = (article: string) => tryPage(edition!, 1, { fonts }, { article }).articles;
    const whole = tryPage(edition!, 1, { fonts }, 'all').articles;
    for (const { article } of whole) {
      for (const [index, fit] of only(article).entries()) {
        const { oversetCharacters, undersetCharacters } = whole[index]!;
        const counted = fit.article === article;
        expect(fit.oversetCharacters).toBe(counted ? oversetCharacters : 0);
        expect(fit.undersetCharacters).toBe(counted ? undersetCharacters : 0);
      }
    }
  });

  it('draws nothing that a composed page would take for its own', () => {
    const [edition] = fc.sample(anyPaper, { numRuns: 1, seed: 4 });
    const cache = createCompositionCache();
    tryPage(edition!, 1, { fonts, cache }, 'all');
    const composed = composePage(edition!, 1, { fonts, cache });
    expect(composed.list).toEqual(composePage(edition!, 1, { fonts }).list);
  });

  it('is none of an edition without it', () => {
    const [edition] = fc.sample(anyPaper, { numRuns: 1, seed: 4 });
    expect(() => tryPage(edition!, 9, { fonts }, 'none')).toThrow('no page 9');
  });
});

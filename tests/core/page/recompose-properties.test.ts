import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { process } from '../../../core/display-list';
import { STYLE_NAMES } from '../../../core/document';
import type { Profile } from '../../../core/document';
import { faceId } from '../../../core/font';
import type { FontBook } from '../../../core/font';
import { composeEdition, composePage, createCompositionCache } from '../../../core/page';
import * as fake from './fake';
import { paper, withProfile } from './recomposed-paper';

const { profile } = fake;
const { face } = fake.fonts.match(profile.styles.body);
/** Every face under its own name, so that a wrong one shows. */
const fonts: FontBook = { match: (query) => ({ face: { ...face, id: faceId(query) }, exact: true }) };

type Change = (profile: Profile) => Profile;

const styleChange = fc
  .record({
    name: fc.constantFrom(...STYLE_NAMES),
    over: fc.constantFrom(
      { size: 9 },
      { size: 11 },
      { weight: 700 },
      { align: 'start' as const },
      { align: 'centre' as const },
      { ink: process(0, 100, 90, 0) },
      { stretch: 0.9 },
      { leading: 17 },
    ),
  })
  .map(({ name, over }): Change => {
    return ({ styles, ...rest }) => ({ ...rest, styles: { ...styles, [name]: { ...styles[name], ...over } } });
  });

const basedChange = fc
  .tuple(fc.constantFrom(...STYLE_NAMES.filter((name) => name !== 'body')), fc.constantFrom(...STYLE_NAMES))
  .map(([name, basedOn]): Change => {
    return ({ styles, ...rest }) => ({ ...rest, styles: { ...styles, [name]: { basedOn, size: 12 } } });
  });

const specChange = fc.constantFrom<Change>(
  (own) => ({ ...own, grid: { ...own.grid, lines: own.grid.lines - 1 } }),
  (own) => ({ ...own, grid: { ...own.grid, gutter: own.grid.gutter + 0.5 } }),
  (own) => ({ ...own, composition: { ...own.composition, indent: own.composition.indent === 2 ? 1 : 2 } }),
  (own) => ({ ...own, composition: { ...own.composition, punctuation: 'quanjiao' } }),
  (own) => ({ ...own, language: own.language === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans' }),
  (own) => ({ ...own, markFaces: { strong: { family: 'Fake', weight: 800 } } }),
  (own) => ({ ...own, separation: { ...own.separation, legRule: own.separation.legRule + 0.25 } }),
  (own) => ({ ...own, separation: { ...own.separation, storyRule: 0 } }),
  (own) => ({ ...own, masthead: { ...own.masthead, columns: 4 } }),
  (own) => ({ ...own, masthead: { ...own.masthead, side: [] } }),
  (own) => ({ ...own, folio: { lines: 3, fields: ['date'] } }),
  (own) => ({ ...own, imprint: { ...own.imprint, page: 'first' } }),
  (own) => ({ ...own, accent: process(0, 90, 80, 0) }),
  (own) => ({ ...own, words: ['新桥', '渡口'] }),
  (own) => ({ ...own, pageNames: ['头版'] }),
  (own) => ({ ...own, paragraphStyles: { verse: { before: 1, indents: { first: 0, start: 2 } } } }),
  (own) => ({
    ...own,
    paragraphStyles: { ...own.paragraphStyles, poem: { align: 'centre' }, verse: { basedOn: 'poem' } },
  }),
  (own) => ({ ...own, paragraphStyles: { ...own.paragraphStyles, poem: { size: 8, after: 2 } } }),
  (own) => ({ ...own, characterStyles: { note: { family: 'Fake Kai', scale: 0.8 } } }),
  (own) => ({ ...own, characterStyles: {} }),
  (own) => ({ ...own, headlineStyles: { soft: { headline: { weight: 500 } } } }),
  () => profile,
);

describe('composition with what is remembered', () => {
  it('equals composition from scratch after any changes of the profile', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(styleChange, basedChange, specChange), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (changes, oneByOne) => {
          const cache = createCompositionCache();
          let edition = paper();
          composeEdition(edition, { fonts, cache });
          for (const [index, change] of changes.entries()) {
            edition = withProfile(edition, change);
            // Pages are composed when they are looked at: some changes are never seen by some pages.
            if (!oneByOne && index % 2 === 0) composePage(edition, 2, { fonts, cache });
            else expect(composeEdition(edition, { fonts, cache })).toEqual(composeEdition(edition, { fonts }));
          }
          expect(composeEdition(edition, { fonts, cache })).toEqual(composeEdition(edition, { fonts }));
        },
      ),
    );
  });
});

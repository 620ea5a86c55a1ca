import { describe, expect, it } from 'vitest';
import { STYLE_NAMES } from '../../../core/document';
import type { Edition, StyleName } from '../../../core/document';
import { composeEdition, composePage, createCompositionCache } from '../../../core/page';
import type { CompositionCache } from '../../../core/page';
import { fonts } from './fake';
import { paper, withProfile, withStyle } from './recomposed-paper';

/** What is remembered of every article and every page's furniture. */
function made(edition: Edition, cache: CompositionCache): ReadonlyMap<string, unknown> {
  composeEdition(edition, { fonts, cache });
  const valueOf = (memo: { readonly value: unknown } | undefined): unknown => (memo?.value as { value: unknown }).value;
  return new Map([
    ...edition.pages.flatMap((page) => page.articles.map((a) => [a.id, valueOf(cache.byObject.get(a))] as const)),
    ...edition.pages.map((_, page) => [`f${page + 1}`, valueOf(cache.byName.get(`furniture ${page + 1}`))] as const),
  ]);
}

/** The names of what is made anew when an edition becomes another. */
function anew(before: Edition, after: Edition): readonly string[] {
  const cache = createCompositionCache();
  const first = made(before, cache);
  return [...made(after, cache)].filter(([name, value]) => first.get(name) !== value).map(([name]) => name);
}

/** Which articles and furniture (`f1`: that of page one) have type in each style. */
const USERS: Readonly<Record<StyleName, readonly string[]>> = {
  body: ['a-lead', 'a-market', 'a-school', 'a-rest', 'a-poem', 'f1', 'f2'],
  headline: ['a-lead', 'a-market', 'a-poem', 'f1', 'f2'],
  kicker: ['a-lead'],
  deck: ['a-market'],
  dateline: ['a-lead', 'a-school', 'a-rest'],
  byline: ['a-school'],
  subhead: ['a-school'],
  caption: ['a-market'],
  credit: ['a-market'],
  jump: ['a-lead', 'a-rest'],
  jumpHead: ['a-rest'],
  folio: ['f2'],
  folioNumber: ['f2'],
  folioName: ['f2'],
  mastheadField: ['f1'],
  mastheadDay: ['f1'],
  teaserHead: ['f1'],
  teaser: ['f1'],
  credits: ['f1'],
  imprint: ['f2'],
  banner: [],
  label: [],
  noticeHead: [],
  notice: [],
};

describe('a change of a style', () => {
  it.each(STYLE_NAMES)('%s sets anew what has type in it, and nothing else', (name) => {
    const edition = paper();
    expect([...anew(edition, withStyle(edition, name))].sort()).toEqual([...USERS[name]].sort());
  });

  it('of a named style sets anew what asks for it by name, also where the paper had none of that name', () => {
    const edition = paper();
    const verse = withProfile(edition, (own) => ({ ...own, paragraphStyles: { verse: { before: 1 }, other: {} } }));
    const note = withProfile(edition, (own) => ({ ...own, characterStyles: { note: { scale: 0.8 } } }));
    const other = withProfile(verse, (own) => ({
      ...own,
      paragraphStyles: { ...own.paragraphStyles, other: { after: 2 } },
    }));
    expect(anew(edition, verse)).toEqual(['a-school']);
    expect(anew(edition, note)).toEqual(['a-school']);
    expect(anew(verse, other)).toEqual([]);
  });

  it('that is none sets nothing anew, whatever objects the profile is made of', () => {
    const edition = paper();
    expect(
      anew(
        edition,
        withProfile(edition, (same) => same),
      ),
    ).toEqual([]);
    const cache = createCompositionCache();
    const pages = composeEdition(edition, { fonts, cache });
    const again = composeEdition(
      withProfile(edition, (same) => same),
      { fonts, cache },
    );
    expect(again.map((page, index) => page === pages[index])).toEqual([true, true]);
  });

  it('that is taken back, before all pages were looked at, sets nothing anew that was not', () => {
    const edition = paper();
    const cache = createCompositionCache();
    const before = made(edition, cache);
    composePage(withStyle(edition, 'mastheadField'), 1, { fonts, cache });
    const after = made(
      withProfile(edition, (same) => same),
      cache,
    );
    expect([...after].filter(([name, value]) => before.get(name) !== value).map(([name]) => name)).toEqual(['f1']);
  });

  it('reaches a style through all that are based on it', () => {
    const edition = withProfile(paper(), ({ styles, ...rest }) => {
      return {
        ...rest,
        styles: { ...styles, deck: { basedOn: 'notice', size: 14 }, notice: { basedOn: 'label' }, label: styles.body },
      };
    });
    const bolder = withProfile(edition, ({ styles, ...rest }) => {
      return { ...rest, styles: { ...styles, label: { ...styles.label, weight: 700 } } };
    });
    expect(anew(edition, bolder)).toEqual(['a-market']);
    // The deck has a size of its own.
    expect(anew(edition, withStyle(edition, 'label'))).toEqual(['a-market']);
    const own = withProfile(edition, ({ styles, ...rest }) => {
      return { ...rest, styles: { ...styles, label: { ...styles.label, size: 77 } } };
    });
    expect(anew(edition, own)).toEqual([]);
  });

  it('of the furniture’s own leaves articles alone', () => {
    const edition = paper();
    const changed = withProfile(edition, (own) => ({
      ...own,
      masthead: { ...own.masthead, rows: [['pages', 'numbers']] },
      folio: { ...own.folio, fields: ['weekday'] },
      pageNames: ['头版'],
      headlineSizes: [50],
    }));
    expect(anew(edition, changed)).toEqual(['f1', 'f2']);
  });
});

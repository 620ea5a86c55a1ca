import { describe, expect, it } from 'vitest';

import { dumpItem } from '../../../core/display-list';
import type { Edition, MastheadField, Profile } from '../../../core/document';
import { composePage } from '../../../core/page';
import { articleOf, at, editionOf, fonts, profile, storyOf, textOf } from '../../core/page/fake';

/** The paper's data with every written field that furniture prints. */
const fields: Partial<Record<MastheadField, string>> = {
  publisher: '青石镇主办',
  permit: 'CN 00-0001',
  permitNotice: '内部资料，免费交流',
  sponsor: '青石镇',
  weather: '晴转多云',
  url: 'https://qingshi.example',
  phone: '000-0000',
  address: '石桥路1号',
  price: '1元',
  printer: '青石印务公司',
  qr: 'https://qingshi.example',
};

const paper = (over: Partial<Edition> = {}): Edition =>
  editionOf([storyOf('s', [textOf(60)], { headline: '石桥守住了' })], [[], [articleOf('a', 's', at(0, 2, 4, 8))], []], {
    profile,
    masthead: { name: '青石报', fields },
    teasers: [
      { text: '石桥守住了', story: 's' },
      { text: '镇小学添了一间图书室，书是各家凑的', page: 3 },
    ],
    credits: [
      { role: '责编', names: '甲乙' },
      { role: '视觉', names: '丙丁' },
      { role: '校对', names: '戊己' },
    ],
    ...over,
  });

const withProfile = (over: Partial<Profile>, more: Partial<Edition> = {}): Edition =>
  paper({ profile: { ...profile, ...over }, ...more });
const withMasthead = (over: Partial<Profile['masthead']>, more: Partial<Edition> = {}): Edition =>
  withProfile({ masthead: { ...profile.masthead, ...over } }, more);

/** A drawing of 100 by 40: a bowl with a dot of its own ink. */
const drawing = {
  id: 'name',
  name: 'name.svg',
  width: 120,
  height: 60,
  shapes: [
    { contours: [[10, 10, 10, 63.333, 110, 63.333, 110, 10, 77, 10, 43, 10, 10, 10]] },
    {
      contours: [
        [55, 20, 58, 20, 62, 20, 65, 20, 65, 24, 65, 26, 65, 30, 62, 30, 58, 30, 55, 30, 55, 26, 55, 24, 55, 20],
      ],
      ink: { kind: 'process', cmyk: [0, 1, 1, 0] },
    },
  ],
} as const;
const lettering = { id: 'p', name: 'name.png', sha256: '', type: 'image/png', width: 800, height: 200 } as const;

/** A code of three by three modules. */
const codes = {
  qr: () => [
    [true, false, true],
    [false, true, false],
    [true, true, true],
  ],
};

const ownPage = (style: NonNullable<Edition['pages'][number]['style']>, page: number): Edition => {
  const edition = paper();
  return { ...edition, pages: edition.pages.map((each, index) => (index === page - 1 ? { ...each, style } : each)) };
};

/** Each element: the edition, the page, and the piece of furniture on it. */
const ELEMENTS: Readonly<Record<string, readonly [Edition, number, string]>> = {
  'masthead-in-type': [paper(), 1, 'masthead'],
  'masthead-in-the-middle': [withMasthead({ column: 1, columns: 2, side: [] }), 1, 'masthead'],
  'masthead-drawn': [
    withMasthead(
      {},
      { artworks: [drawing], masthead: { name: '青石报', fields, nameplate: { kind: 'artwork', artwork: 'name' } } },
    ),
    1,
    'masthead',
  ],
  'masthead-picture': [
    withMasthead(
      {},
      { pictures: [lettering], masthead: { name: '青石报', fields, nameplate: { kind: 'picture', picture: 'p' } } },
    ),
    1,
    'masthead',
  ],
  'masthead-in-box-with-code': [
    withMasthead({
      lines: 9,
      box: { border: { kind: 'double', width: 0.5, gap: 1 }, padding: { cells: 1, lines: 1 } },
      code: 'qr',
    }),
    1,
    'masthead',
  ],
  'masthead-of-internal-matter': [
    withProfile({
      legal: 'internal',
      masthead: {
        ...profile.masthead,
        above: ['permit', 'permitNotice'],
        rows: [['sponsor', 'numbers', 'pages', 'weather', 'url']],
      },
    }),
    1,
    'masthead',
  ],
  'teaser-in-ear': [paper(), 1, 'teaser'],
  'teaser-at-foot': [withProfile({ teaser: { place: 'foot', columns: 2, lines: 6 } }), 1, 'teaser'],
  'credits-row': [paper(), 1, 'credits'],
  'folio-left': [paper(), 2, 'folio'],
  'folio-right': [paper(), 3, 'folio'],
  'folio-with-telephone': [
    ownPage({ folio: { lines: 2, fields: ['date', 'weekday', 'phone'] }, fields: { phone: '111-1111' } }, 2),
    2,
    'folio',
  ],
  imprint: [paper(), 3, 'imprint'],
};

describe('furniture', () => {
  it.each(Object.entries(ELEMENTS))('stands as it did: %s', async (name, [edition, page, id]) => {
    const { list } = composePage(edition, page, { fonts, codes });
    const own = list.items.filter(({ owner }) => owner.kind === 'furniture' && owner.id === id);
    expect(own.length).toBeGreaterThan(0);
    await expect([...own.map(dumpItem), ''].join('\n')).toMatchFileSnapshot(`furniture/${name}.txt`);
  });
});

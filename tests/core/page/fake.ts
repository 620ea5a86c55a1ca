import { BLACK } from '../../../core/display-list';
import { EDITION_FORMAT, STYLE_NAMES } from '../../../core/document';
import type { Article, Edition, GridRect, Page, SetProfile, Story, StyleName, TypeStyle } from '../../../core/document';
import type { Face, FontBook } from '../../../core/font';

/** A face in which every Han character and mark is one em wide and every ASCII character half an em. */
const face: Face = {
  id: 'Fake/400',
  ascent: 0.88,
  descent: 0.12,
  glyphOf: (codePoint) => codePoint,
  advanceOf: (glyph) => (glyph < 0x80 ? 0.5 : 1),
  verticalOf: (glyph) => glyph,
  halfWidthOf: () => undefined,
  inkOf: (glyph) => ({ left: 0.1, bottom: -0.05, right: glyph < 0x80 ? 0.4 : 0.9, top: 0.85 }),
};

/** A font book with that one face. */
export const fonts: FontBook = { match: () => ({ face, exact: true }) };

const style = (size: number, align: TypeStyle['align'], leading = 15): TypeStyle => ({
  family: 'Fake',
  weight: 400,
  size,
  leading,
  ink: BLACK,
  align,
});

const styles = {
  ...(Object.fromEntries(STYLE_NAMES.map((name) => [name, style(10, 'start')])) as Record<StyleName, TypeStyle>),
  body: style(10, 'justify'),
  headline: style(40, 'centre'),
  kicker: style(16, 'centre'),
  deck: style(14, 'centre'),
  caption: style(8, 'justify'),
};

/** A small paper: four columns of ten cells, forty lines; a point is a point, so positions can be added in the head. */
export const profile: SetProfile = {
  id: 'fake',
  name: 'fake',
  language: 'zh-Hans',
  // 500 by 700 points.
  paper: { name: 'fake', widthMm: (500 * 25.4) / 72, heightMm: (700 * 25.4) / 72 },
  grid: { columns: 4, cells: 10, gutter: 1, lines: 40, size: 10, leading: 15 },
  composition: { prohibition: 'gb', punctuation: 'none', latinGap: 0, digitGap: 0, indent: 2 },
  styles,
  headlineSizes: [40, 30, 20],
  masthead: {
    columns: 3,
    lines: 6,
    nameplate: style(60, 'centre'),
    above: ['publisher'],
    side: ['yearMonth', 'day', 'weekday'],
    rows: [['numbers', 'pages']],
  },
  folio: { lines: 2, fields: ['date', 'weekday'] },
  teaser: { place: 'ear', columns: 2, lines: 6 },
  credits: { lines: 1 },
  imprint: { lines: 1, page: 'last', rows: [['address', 'price']] },
  separation: { storyRule: 0.5, legRule: 0, ink: BLACK },
  accent: BLACK,
  pageNames: ['要闻', '综合'],
};

/** The same paper without any furniture. */
export const bare: SetProfile = {
  ...profile,
  masthead: { ...profile.masthead, lines: 0 },
  folio: { lines: 0, fields: [] },
  teaser: { ...profile.teaser, lines: 0 },
  credits: { lines: 0 },
  imprint: { lines: 0, page: 'last', rows: [] },
};

/** The same paper set vertically: four bands of fourteen characters, thirty lines in each. */
export const upright: SetProfile = {
  ...bare,
  grid: { columns: 30, cells: 1, gutter: 0.5, lines: 43, size: 10, leading: 15, bandLines: 11 },
};

/** A story of body paragraphs, with whatever `over` says. */
export function storyOf(id: string, paragraphs: readonly string[], over: Partial<Story> = {}): Story {
  return {
    id,
    priority: 1,
    section: '',
    killed: false,
    kicker: '',
    headline: '',
    decks: [],
    dateline: '',
    byline: '',
    paragraphs: paragraphs.map((text) => ({ kind: 'body', text })),
    pictures: [],
    ...over,
  };
}

/** An article named after its story's part, with a head when `size` is given. */
export function articleOf(id: string, story: string, frame: GridRect, size?: number): Article {
  return { id, story, frame, pictures: [], ...(size !== undefined && { head: { size } }) };
}

/** Shorthand for a grid rectangle: column, columns, line, lines. */
export function at(column: number, columns: number, line: number, lines: number): GridRect {
  return { column, columns, line, lines };
}

/** An edition over these pages. */
export function editionOf(
  stories: readonly Story[],
  pages: readonly (readonly Article[])[],
  over: Partial<Edition> = {},
): Edition {
  return {
    format: EDITION_FORMAT,
    id: 'edition',
    profile: bare,
    issue: { date: '2026-11-22', number: 8, total: 1200 },
    masthead: { name: '青石报', fields: { publisher: '青石镇', address: '石桥路1号', price: '免费' } },
    teasers: [],
    credits: [],
    pictures: [],
    stories,
    pages: pages.map((articles, index): Page => ({ id: `page${index + 1}`, name: '', articles })),
    ...over,
  };
}

/** Text of `length` characters, each telling its place, without marks. */
export function textOf(length: number, from = 0): string {
  return Array.from({ length }, (_, index) => String.fromCodePoint(0x4e00 + ((from + index) % 5000))).join('');
}

import type { Article, ArticlePicture, Edition, HeadSpec, OwnBox, Story } from '../../core/document';

/** A part of something in which `undefined` takes away what may be left out. */
export type Part<Of> = { readonly [Key in keyof Of]?: Of[Key] | undefined };

/** Something with a part of it changed; what becomes `undefined` is left out. */
export function changed<Of extends object>(value: Of, part: Part<Of>): Of {
  return Object.fromEntries(Object.entries({ ...value, ...part }).filter(([, each]) => each !== undefined)) as Of;
}

/** The edition with an article as `change` makes it. */
export function withArticle(edition: Edition, id: string, change: (article: Article) => Article): Edition {
  const pages = edition.pages.map((page) => {
    if (!page.articles.some((article) => article.id === id)) return page;
    return { ...page, articles: page.articles.map((article) => (article.id === id ? change(article) : article)) };
  });
  return { ...edition, pages };
}

/** The edition with a story as `change` makes it. */
export function withStory(edition: Edition, id: string, change: (story: Story) => Story): Edition {
  return { ...edition, stories: edition.stories.map((story) => (story.id === id ? change(story) : story)) };
}

/** Where a head stands to its text, as people choose it. */
export const HEAD_PLACES = ['over', 'beside', 'within', 'vertical'] as const;

/** A place of a head. */
export type HeadPlaceName = (typeof HEAD_PLACES)[number];

/** Where a head stands. */
export function headPlaceOf({ place, vertical }: HeadSpec): HeadPlaceName {
  return vertical === true ? 'vertical' : (place ?? 'over');
}

/** A head moved to another place. Its span stays only where the two places mean the same columns by it. */
export function headAt(head: HeadSpec, to: HeadPlaceName): HeadSpec {
  const { place: _place, vertical: _vertical, span: _span, ...rest } = head;
  switch (to) {
    case 'over':
      return rest;
    case 'beside':
    case 'within':
      return { ...rest, place: to };
    case 'vertical':
      return { ...rest, vertical: true };
  }
}

/** An article with one of its pictures (by its place in the list) as `change` makes it. */
export function withPicture(
  article: Article,
  at: number,
  change: (picture: ArticlePicture) => ArticlePicture,
): Article {
  return { ...article, pictures: article.pictures.map((each, index) => (index === at ? change(each) : each)) };
}

/** Lines in which a picture is put into an article first. */
const FIRST_LINES = 10;

/** An article with a picture of its story (by index) put into its top right corner. */
export function placePicture(article: Article, index: number): Article {
  const columns = Math.max(1, Math.ceil(article.frame.columns / 2));
  const frame = {
    column: article.frame.columns - columns,
    columns,
    line: 0,
    lines: Math.max(2, Math.min(FIRST_LINES, Math.floor(article.frame.lines / 2))),
  };
  return { ...article, pictures: [...article.pictures, { index, frame }] };
}

/** The plain boxes that the window offers besides the paper's own styles. Widths in points. */
export const PLAIN_BOXES = {
  plainBox: { border: { kind: 'line', width: 0.5 } },
  doubleBox: { border: { kind: 'double', width: 0.5, gap: 1.5 } },
  thickThinBox: { border: { kind: 'thick-thin', thick: 1.5, thin: 0.5, gap: 1.5 } },
} as const satisfies Readonly<Record<string, OwnBox>>;

/** The name under which the window offers a box: `style <name>`, a plain one, none, or its own. */
export function boxName(box: OwnBox | undefined): string {
  if (box === undefined) return 'noBox';
  const { basedOn, ...own } = box;
  if (Object.keys(own).length === 0 && basedOn !== undefined) return `style ${basedOn}`;
  const plain = Object.entries(PLAIN_BOXES).find(([, each]) => JSON.stringify(each) === JSON.stringify(box));
  return plain?.[0] ?? 'ownBox';
}

/** The box of such a name; `before` where the name is its own. */
export function boxNamed(name: string, before: OwnBox | undefined): OwnBox | undefined {
  if (name.startsWith('style ')) return { basedOn: name.slice('style '.length) };
  const plain = Object.entries(PLAIN_BOXES).find(([known]) => known === name);
  if (plain !== undefined) return plain[1];
  return name === 'ownBox' ? before : undefined;
}

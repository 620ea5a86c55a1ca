import type { Article, Block, Edition, Inherited, OwnBox, Paragraph, Profile, Sheet } from '../../core/document';
import { changed } from './article-edits';
import { withProfile } from './edition-edits';

/** The sheets of named styles that a paper has, besides its type styles: 题式, 段落, 字符, 框, 版面. */
export const STYLE_SHEETS = [
  'headlineStyles',
  'paragraphStyles',
  'characterStyles',
  'boxStyles',
  'pageStyles',
] as const;

/** A sheet of named styles. */
export type StyleSheet = (typeof STYLE_SHEETS)[number];

/** A style of a sheet as it is written. */
export type StyleOf<Of extends StyleSheet> = NonNullable<Profile[Of]>[string];

/** A named style of the paper. */
export interface NamedStyle<Of extends StyleSheet = StyleSheet> {
  readonly sheet: Of;
  readonly name: string;
}

type AnyStyle = Inherited<object>;

/** The styles of a sheet by name. */
export function stylesOf(profile: Profile, sheet: StyleSheet): Sheet<object> {
  return profile[sheet] ?? {};
}

/** The edition with a style as it is given: a new one, or in place of the one of that name. */
export function putStyle<Of extends StyleSheet>(
  edition: Edition,
  { sheet, name }: NamedStyle<Of>,
  style: StyleOf<Of>,
): Edition {
  return withSheet(edition, sheet, { ...stylesOf(edition.profile, sheet), [name]: style });
}

/**
 * The edition with a style under another name, wherever it is used. A name that is taken, or empty, changes nothing.
 */
export function renameStyle(edition: Edition, { sheet, name }: NamedStyle, to: string): Edition {
  const styles = stylesOf(edition.profile, sheet);
  if (to === '' || Object.hasOwn(styles, to) || !Object.hasOwn(styles, name)) return edition;
  const renamed = Object.fromEntries(
    Object.entries(styles).map(([each, style]) => [
      each === name ? to : each,
      style.basedOn === name ? { ...style, basedOn: to } : style,
    ]),
  );
  return withUses(withSheet(edition, sheet, renamed), sheet, {
    named: (used) => (used === name ? to : used),
    based: (own) => (own.basedOn === name ? { ...own, basedOn: to } : own),
  });
}

/**
 * The edition without a style. What was based on it keeps its look, by saying itself what the style said; what only
 * named it has the style that it was based on, or none.
 */
export function removeStyle(edition: Edition, { sheet, name }: NamedStyle): Edition {
  const { [name]: removed, ...rest } = stylesOf(edition.profile, sheet);
  if (removed === undefined) return edition;
  const based = <Own extends AnyStyle>(own: Own): Own => {
    if (own.basedOn !== name) return own;
    const { basedOn: _basedOn, ...said } = own;
    return { ...removed, ...said } as Own;
  };
  const kept = Object.fromEntries(Object.entries(rest).map(([each, style]) => [each, based(style)]));
  return withUses(withSheet(edition, sheet, kept), sheet, {
    named: (used) => (used === name ? removed.basedOn : used),
    based,
  });
}

/** How often a style is used: by articles, paragraphs, stretches of text, boxes, pages and other styles. */
export function styleUses(edition: Edition, { sheet, name }: NamedStyle): number {
  let uses = Object.values(stylesOf(edition.profile, sheet)).filter(({ basedOn }) => basedOn === name).length;
  withUses(edition, sheet, {
    named: (used) => {
      if (used === name) uses += 1;
      return used;
    },
    based: (own) => {
      if (own.basedOn === name) uses += 1;
      return own;
    },
  });
  return uses;
}

/** A name that no style of the sheet has: `wanted`, or with a number after it. */
export function freeStyleName(profile: Profile, sheet: StyleSheet, wanted: string): string {
  const styles = stylesOf(profile, sheet);
  if (!Object.hasOwn(styles, wanted)) return wanted;
  let number = 2;
  while (Object.hasOwn(styles, `${wanted} ${number}`)) number += 1;
  return `${wanted} ${number}`;
}

function withSheet(edition: Edition, sheet: StyleSheet, styles: Sheet<object>): Edition {
  return withProfile(edition, { [sheet]: Object.keys(styles).length === 0 ? undefined : styles });
}

/** What becomes of the uses of a sheet's styles: of a bare name, and of something based on a style. */
interface Uses {
  readonly named: (name: string) => string | undefined;
  readonly based: <Own extends AnyStyle>(own: Own) => Own;
}

/** The edition with every use of a sheet's styles changed; what stays keeps its identity. */
function withUses(edition: Edition, sheet: StyleSheet, uses: Uses): Edition {
  switch (sheet) {
    case 'headlineStyles':
      return withArticles(edition, (article) => {
        const { head } = article;
        if (head?.style === undefined) return article;
        const style = uses.named(head.style);
        return style === head.style ? article : { ...article, head: changed(head, { style }) };
      });
    case 'paragraphStyles':
      return withParagraphs(edition, (paragraph) => {
        if (paragraph.style === undefined) return paragraph;
        const style = uses.named(paragraph.style);
        return style === paragraph.style ? paragraph : changed(paragraph, { style });
      });
    case 'characterStyles':
      return withParagraphs(edition, (paragraph) => withMarkStyles(paragraph, uses));
    case 'boxStyles':
      return withBoxes(edition, uses.based);
    case 'pageStyles':
      return {
        ...edition,
        pages: mapSame(edition.pages, (page) => {
          const style = page.style && uses.based(page.style);
          return style === page.style ? page : changed(page, { style });
        }),
      };
  }
}

function withMarkStyles(paragraph: Paragraph, { named }: Uses): Paragraph {
  const { marks } = paragraph;
  if (marks === undefined) return paragraph;
  const kept = marks.flatMap((mark) => {
    if (mark.kind !== 'style') return mark;
    const style = named(mark.style);
    if (style === undefined) return [];
    return style === mark.style ? mark : { ...mark, style };
  });
  if (kept.length === marks.length && kept.every((mark, index) => mark === marks[index])) return paragraph;
  return changed(paragraph, { marks: kept.length === 0 ? undefined : kept });
}

function withBoxes(edition: Edition, based: Uses['based']): Edition {
  const boxed = <Own extends { readonly box?: OwnBox }>(own: Own): Own => {
    const box = own.box && based(own.box);
    return box === own.box || box === undefined ? own : { ...own, box };
  };
  const { profile } = edition;
  const pages = mapSame(edition.pages, (page) => {
    const articles = mapSame(page.articles, boxed);
    const blocks = page.blocks && mapSame<Block>(page.blocks, boxed);
    return articles === page.articles && blocks === page.blocks ? page : changed({ ...page, articles }, { blocks });
  });
  const own = {
    masthead: boxed(profile.masthead),
    teaser: boxed(profile.teaser),
    ...(profile.blocks && { blocks: mapSame(profile.blocks, boxed) }),
  };
  const same = own.masthead === profile.masthead && own.teaser === profile.teaser && own.blocks === profile.blocks;
  return { ...edition, pages, ...(!same && { profile: { ...profile, ...own } }) };
}

function withArticles(edition: Edition, change: (article: Article) => Article): Edition {
  const pages = mapSame(edition.pages, (page) => {
    const articles = mapSame(page.articles, change);
    return articles === page.articles ? page : { ...page, articles };
  });
  return { ...edition, pages };
}

function withParagraphs(edition: Edition, change: (paragraph: Paragraph) => Paragraph): Edition {
  const stories = mapSame(edition.stories, (story) => {
    const paragraphs = mapSame(story.paragraphs, change);
    return paragraphs === story.paragraphs ? story : { ...story, paragraphs };
  });
  return { ...edition, stories };
}

/** A list with each entry changed; the same list when none is. */
function mapSame<One>(list: readonly One[], change: (one: One) => One): readonly One[] {
  const made = list.map(change);
  return made.every((one, index) => one === list[index]) ? list : made;
}

import type { Diagnostic } from '../../../core/diagnostic';
import type { Article, Block, Edition, GridRect, Picture, Profile, Story } from '../../../core/document';
import { LAYOUT_RULES, buildRulePages, checkLayout, hitsOf } from '../../../core/layout-rules';
import type { Hit, RulePage } from '../../../core/layout-rules';
import { composeEdition } from '../../../core/page';
import { articleOf, at, editionOf, fonts, storyOf, textOf } from '../page/fake';

export { at } from '../page/fake';

/** A story and its article on a small page of four columns and forty lines. */
export interface Placed {
  readonly id: string;
  readonly frame: GridRect;
  /** Seven characters when left out; empty for an article without a head. */
  readonly headline?: string;
  /** Of the main head; 20 points when left out: seven characters are 140 points. */
  readonly size?: number;
  /** Characters of text; as many as fill the frame under a head of one line when left out. */
  readonly characters?: number;
  readonly story?: Partial<Story>;
  readonly article?: Partial<Article>;
}

/** An edition of pages of these articles. */
export function editionWith(
  pages: readonly (readonly Placed[])[],
  over: {
    readonly profile?: Profile;
    readonly pictures?: readonly Picture[];
    readonly blocks?: readonly (readonly Block[])[];
  } = {},
): Edition {
  const placed = pages.flat();
  const stories = placed.map((one, index) => {
    const { headline = '县里修好三座桥', frame } = one;
    const characters = one.characters ?? frame.columns * (frame.lines - 3) * 10 - 4;
    return storyOf(one.id, [textOf(characters, index * 700)], { headline, priority: index + 1, ...one.story });
  });
  const articles = pages.map((page) =>
    page.map(({ id, frame, headline, size = 20, article }) => ({
      ...articleOf(`${id}1`, id, frame, headline === '' ? undefined : size),
      ...article,
    })),
  );
  const { profile, pictures = [], blocks = [] } = over;
  const edition = editionOf(stories, articles, { pictures, ...(profile && { profile }) });
  return { ...edition, pages: edition.pages.map((page, index) => ({ ...page, blocks: blocks[index] ?? [] })) };
}

/** What the layout rules and composing tell of an edition. */
export function diagnosticsOf(edition: Edition): readonly Diagnostic[] {
  return checkLayout(edition, composeEdition(edition, { fonts }));
}

/** The codes that a rule tells of an edition of one page, or of several. */
export function told(rule: string, edition: Edition): readonly string[] {
  return diagnosticsOf(edition)
    .filter((one) => one.rule === rule)
    .map(({ code }) => code);
}

/** The first page of an edition as rules see it. */
export function firstPage(edition: Edition): RulePage {
  const [page] = buildRulePages(edition, composeEdition(edition, { fonts }));
  if (page === undefined) throw new Error('no page');
  return page;
}

/** The hits of a rule on one page. */
export function hits(rule: string, page: RulePage): readonly Hit[] {
  const found = LAYOUT_RULES.find(({ id }) => id === rule);
  if (found === undefined) throw new Error(`no rule ${rule}`);
  return hitsOf(found, page, [page]);
}

/** A picture file, with whatever `over` says. */
export function pictureOf(id: string, over: Partial<Picture> = {}): Picture {
  return { id, name: `${id}.jpg`, sha256: id.padEnd(64, '0'), type: 'image/jpeg', width: 4000, height: 3000, ...over };
}

/** A story's picture with its words, and its place in the article. */
export function shows(picture: string, frame: GridRect): Pick<Placed, 'story' | 'article'> {
  return {
    story: { pictures: [{ picture, caption: '桥通车了', credit: '周闻 摄' }] },
    article: { pictures: [{ index: 0, frame }] },
  };
}

/** An advertisement. */
export function adOf(
  id: string,
  frame: GridRect,
  over: Partial<Extract<Block['content'], { kind: 'ad' }>> = {},
): Block {
  return { id, frame, content: { kind: 'ad', client: id, ...over } };
}

/** A page full of nothing but two stories, side by side. */
export const twoColumns: readonly Placed[] = [
  { id: 'a', frame: at(0, 2, 0, 40) },
  { id: 'b', frame: at(2, 2, 0, 40) },
];

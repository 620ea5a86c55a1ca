import type { Place, TextPlace } from '../../diagnostic';
import { MASTHEAD_FIELDS, isWrittenField } from '../../document';
import type { Block, Edition, Story } from '../../document';

/** A text that somebody wrote and readers will see. */
export interface WrittenText {
  readonly text: string;
  /** For fixes. */
  readonly at: TextPlace;
  /** For people. */
  readonly place: Place;
}

/** What furniture, teasers and blocks have been given to say: it speaks of this issue and its day. */
export function furnitureTexts(edition: Edition): readonly WrittenText[] {
  const { masthead, pages, teasers, profile } = edition;
  return [
    ...MASTHEAD_FIELDS.filter(isWrittenField).map((field) => ({
      text: masthead.fields[field] ?? '',
      at: { kind: 'field', field } as const,
      place: { furniture: 'masthead', part: field },
    })),
    ...pages.flatMap(({ id, style }, index) =>
      Object.entries(style?.fields ?? {}).map(([field, text]) => ({
        text,
        at: { kind: 'page-field', page: id, field } as const,
        place: { page: index + 1, furniture: 'folio', part: field },
      })),
    ),
    ...teasers.map(({ text }, index) => ({
      text,
      at: { kind: 'teaser', text } as const,
      place: { page: 1, furniture: 'teaser', part: `teaser:${index}` },
    })),
    ...(profile.blocks ?? []).flatMap((block) => blockTexts(block, {})),
    ...pages.flatMap(({ id, blocks = [] }, index) =>
      blocks.flatMap((block) => blockTexts(block, { id, number: index + 1 })),
    ),
  ].filter(({ text }) => text !== '');
}

function blockTexts(block: Block, page: { readonly id?: string; readonly number?: number }): WrittenText[] {
  return Object.entries(textsOfBlock(block)).map(([part, text]) => ({
    text,
    at: { kind: 'block', block: block.id, part, ...(page.id !== undefined && { page: page.id }) },
    place: { furniture: block.id, part, ...(page.number !== undefined && { page: page.number }) },
  }));
}

/** The texts of a block, by the names of its fields. */
export function textsOfBlock({ content }: Block): Readonly<Record<string, string>> {
  switch (content.kind) {
    case 'banner':
      return { text: content.text };
    case 'notice':
      return { head: content.head, text: content.text };
    case 'picture':
      return { caption: content.caption ?? '', credit: content.credit ?? '' };
    case 'ad':
      return {};
    case 'code':
      return { label: content.label ?? '' };
  }
}

/** The texts of the stories that stand on pages, each with the page where it begins. */
export function storyTexts(edition: Edition): readonly WrittenText[] {
  const first = new Map<string, number>();
  edition.pages.forEach((page, index) => {
    for (const { story } of page.articles) if (!first.has(story)) first.set(story, index + 1);
  });
  return edition.stories.flatMap((story) => {
    const page = first.get(story.id);
    if (page === undefined) return [];
    return Object.entries(textsOfStory(story)).map(([part, text]) => {
      const [name = part, paragraph] = part.split(':');
      const within = paragraph === undefined ? { part: name } : { part: name, paragraph: Number(paragraph) };
      return { text, at: { kind: 'story', story: story.id, part }, place: { page, story: story.id, ...within } };
    });
  });
}

/** The texts of a story, by the names that display lists call its parts. */
function textsOfStory(story: Story): Readonly<Record<string, string>> {
  const numbered = (name: string, texts: readonly string[]): [string, string][] =>
    texts.map((text, index) => [`${name}:${index}`, text]);
  const texts: [string, string][] = [
    ['kicker', story.kicker],
    ['headline', story.headline],
    ...numbered('deck', story.decks),
    ['dateline', story.dateline],
    ['byline', story.byline],
    ...numbered(
      'body',
      story.paragraphs.map(({ text }) => text),
    ),
    ...numbered(
      'caption',
      story.pictures.map(({ caption }) => caption),
    ),
    ...numbered(
      'credit',
      story.pictures.map(({ credit }) => credit),
    ),
  ];
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

import type { Place, TextPlace } from '../../diagnostic';
import { MASTHEAD_FIELDS, firstPages, isShown, isWrittenField } from '../../document';
import type { Block, Edition, Story } from '../../document';
import { datesIn } from '../../days';
import type { DaySaid } from '../../days';

/** A text that somebody wrote and readers will see. */
export interface WrittenText {
  readonly text: string;
  /** What it says of days. */
  readonly says: readonly DaySaid[];
  /** For fixes. */
  readonly at: TextPlace;
  /** For people. */
  readonly place: Place;
}

/** What furniture, teasers and blocks have been given to say: it speaks of this issue and its day. */
export function furnitureTexts(edition: Edition): readonly WrittenText[] {
  const { masthead, pages, teasers, profile } = edition;
  const texts: Omit<WrittenText, 'says'>[] = [
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
    ...(profile.blocks ?? []).filter(isShown).flatMap((block) => blockTexts(block, {})),
    ...pages.flatMap(({ id, blocks = [] }, index) =>
      blocks.filter(isShown).flatMap((block) => blockTexts(block, { id, number: index + 1 })),
    ),
  ];
  return texts.flatMap((written) => (written.text === '' ? [] : [{ ...written, says: datesIn(written.text) }]));
}

function blockTexts(
  block: Block,
  page: { readonly id?: string; readonly number?: number },
): Omit<WrittenText, 'says'>[] {
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
    case 'package':
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
  const known = textsOfEditions.get(edition);
  if (known !== undefined) return known;
  const first = firstPages(edition);
  const texts = edition.stories.flatMap((story) => {
    const page = first.get(story.id);
    if (page === undefined) return [];
    return textsOfStory(story).map(({ place, ...text }) => ({ ...text, place: { page, ...place } }));
  });
  textsOfEditions.set(edition, texts);
  return texts;
}

/** Several rules read the texts of one edition; and from edition to edition most stories stay as they are. */
const textsOfEditions = new WeakMap<Edition, readonly WrittenText[]>();
const textsOfStories = new WeakMap<Story, readonly WrittenText[]>();

/** The texts of a story, by the names that display lists call its parts. */
function textsOfStory(story: Story): readonly WrittenText[] {
  const known = textsOfStories.get(story);
  if (known !== undefined) return known;
  const one = (name: string, text: string): WrittenText[] => textOf(story, name, text);
  const numbered = (name: string, texts: readonly string[]): WrittenText[] =>
    texts.flatMap((text, index) => textOf(story, name, text, index));
  const texts = [
    ...one('kicker', story.kicker),
    ...one('headline', story.headline),
    ...numbered('deck', story.decks),
    ...one('dateline', story.dateline),
    ...one('byline', story.byline),
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
  textsOfStories.set(story, texts);
  return texts;
}

function textOf(story: Story, name: string, text: string, index?: number): WrittenText[] {
  if (text === '') return [];
  const part = index === undefined ? name : `${name}:${index}`;
  const place = { story: story.id, part: name, ...(index !== undefined && { paragraph: index }) };
  return [{ text, says: datesIn(text), at: { kind: 'story', story: story.id, part }, place }];
}

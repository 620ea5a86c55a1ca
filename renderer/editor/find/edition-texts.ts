import { MASTHEAD_FIELDS, isShown, isWrittenField } from '../../../core/document';
import type { Edition, MastheadField, Story, Stretch } from '../../../core/document';
import { blockTexts, labelTexts, storyTexts } from '../../../core/text-edit';
import type { TextPart } from '../../../core/text-edit';
import { blocksOn } from '../blocks';
import { articlesOf } from '../edition-queries';

/**
 * Whose text it is: a story's, a block's on a page (by its id), an article's label, a field of the masthead, a
 * teaser's.
 */
export type TextHome =
  | { readonly kind: 'story'; readonly id: string; readonly part: TextPart }
  | { readonly kind: 'block'; readonly page: string; readonly id: string; readonly part: TextPart }
  | { readonly kind: 'label'; readonly id: string; readonly part: 'label' }
  | { readonly kind: 'masthead'; readonly field: MastheadField | 'name' }
  | { readonly kind: 'teaser'; readonly index: number };

/** A text of the edition that can be searched and changed. */
export interface EditionText {
  readonly home: TextHome;
  readonly text: string;
  /** The page (from 1) it stands on first; none in the pool. */
  readonly page?: number;
  /** Only this part of it is meant. */
  readonly within?: Stretch;
}

/** Where it is searched: everywhere, on one page (from 1), or in one story. */
export type FindScope =
  | { readonly kind: 'edition' }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'story'; readonly story: string };

/**
 * Every text of an edition that is written by people, page by page: masthead and teasers, then what stands on each
 * page, then stories in the pool. A story counts where it begins; killed ones do not.
 */
export function editionTexts(edition: Edition, scope: FindScope = { kind: 'edition' }): readonly EditionText[] {
  if (scope.kind === 'story') {
    const story = edition.stories.find(({ id }) => id === scope.story);
    return story === undefined ? [] : textsOfStory(story, articlesOf(edition, story.id)[0]?.page);
  }
  const only = scope.kind === 'page' ? scope.page : undefined;
  const told = new Set<string>();
  const texts: EditionText[] = only === undefined || only === 1 ? [...frontTexts(edition)] : [];
  edition.pages.forEach(({ id: page, articles }, index) => {
    const number = index + 1;
    if (only !== undefined && number !== only) return;
    for (const { block } of blocksOn(edition, number)) {
      if (!isShown(block)) continue;
      for (const { part, text } of blockTexts(block)) {
        texts.push({ home: { kind: 'block', page, id: block.id, part }, text, page: number });
      }
    }
    for (const article of articles) {
      for (const { text } of labelTexts(article)) {
        texts.push({ home: { kind: 'label', id: article.id, part: 'label' }, text, page: number });
      }
      const story = edition.stories.find(({ id }) => id === article.story);
      if (story === undefined || told.has(story.id)) continue;
      told.add(story.id);
      texts.push(...textsOfStory(story, number));
    }
  });
  if (only === undefined) {
    for (const story of edition.stories) {
      if (!told.has(story.id) && !story.killed) texts.push(...textsOfStory(story, undefined));
    }
  }
  return texts.filter(({ text }) => text !== '');
}

function textsOfStory(story: Story, page: number | undefined): readonly EditionText[] {
  return storyTexts(story).map(({ part, text }) => ({
    home: { kind: 'story', id: story.id, part },
    text,
    ...(page !== undefined && { page }),
  }));
}

function frontTexts({ masthead, teasers }: Edition): readonly EditionText[] {
  return [
    { home: { kind: 'masthead', field: 'name' }, text: masthead.name, page: 1 },
    ...MASTHEAD_FIELDS.filter(isWrittenField).map((field): EditionText => ({
      home: { kind: 'masthead', field },
      text: masthead.fields[field] ?? '',
      page: 1,
    })),
    ...teasers.map(({ text }, index): EditionText => ({ home: { kind: 'teaser', index }, text, page: 1 })),
  ];
}

/** A name for a text, the same for the same home. */
export function homeKey(home: TextHome): string {
  switch (home.kind) {
    case 'story':
    case 'label':
      return `${home.kind} ${home.id} ${home.part}`;
    case 'block':
      return `block ${home.page} ${home.id} ${home.part}`;
    case 'masthead':
      return `masthead ${home.field}`;
    case 'teaser':
      return `teaser ${home.index}`;
  }
}

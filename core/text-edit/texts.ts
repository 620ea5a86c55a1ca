import type { Article, Block, BlockContent, Story } from '../document';
import { bodyPart, compareParts, paragraphIndex, partName } from './places';
import type { TextPart } from './places';

/** A text of an owner that can be edited. */
export interface EditableText {
  readonly part: TextPart;
  readonly text: string;
}

/** The texts of a story in the order of reading, those that are empty left out but for paragraphs and decks. */
export function storyTexts(story: Story): readonly EditableText[] {
  const texts: EditableText[] = [
    ...(story.kicker === '' ? [] : [{ part: 'kicker', text: story.kicker } as const]),
    ...(story.headline === '' ? [] : [{ part: 'headline', text: story.headline } as const]),
    ...story.decks.map((text, index) => ({ part: `deck:${index}`, text }) as const),
    ...(story.dateline === '' ? [] : [{ part: 'dateline', text: story.dateline } as const]),
    ...story.paragraphs.map(({ text }, index) => ({ part: bodyPart(index), text })),
    ...(story.byline === '' ? [] : [{ part: 'byline', text: story.byline } as const]),
    ...story.pictures.flatMap(({ caption, credit }, index): EditableText[] => [
      ...(caption === '' ? [] : [{ part: `caption:${index}`, text: caption } as const]),
      ...(credit === '' ? [] : [{ part: `credit:${index}`, text: credit } as const]),
    ]),
  ];
  return texts.sort((a, b) => compareParts(a.part, b.part));
}

/** The texts of a block that are typed on the page, as they are written. */
export function blockTexts({ content }: Pick<Block, 'content'>): readonly EditableText[] {
  switch (content.kind) {
    case 'banner':
    case 'package':
      return [{ part: 'banner', text: content.text }];
    case 'notice':
      return [
        { part: 'head', text: content.head },
        { part: 'text', text: content.text },
      ];
    case 'picture':
      return [
        { part: 'caption', text: content.caption ?? '' },
        { part: 'credit', text: content.credit ?? '' },
      ];
    case 'ad':
    case 'code':
      return [];
  }
}

/** The text of an article's label. */
export function labelTexts({ label }: Pick<Article, 'label'>): readonly EditableText[] {
  return label === undefined ? [] : [{ part: 'label', text: label.text }];
}

/** A text of a story; empty where it has no such part. */
export function storyText(story: Story, part: TextPart): string {
  const { name, index } = partName(part);
  switch (name) {
    case 'kicker':
      return story.kicker;
    case 'headline':
      return story.headline;
    case 'deck':
      return story.decks[index] ?? '';
    case 'dateline':
      return story.dateline;
    case 'body':
      return story.paragraphs[index]?.text ?? '';
    case 'byline':
      return story.byline;
    case 'caption':
      return story.pictures[index]?.caption ?? '';
    case 'credit':
      return story.pictures[index]?.credit ?? '';
    default:
      return '';
  }
}

/**
 * A story with another text in a part that is no paragraph, a deck after its last one included; the same story where it
 * has no such part.
 */
export function withStoryText(story: Story, part: TextPart, text: string): Story {
  const { name, index } = partName(part);
  switch (name) {
    case 'kicker':
    case 'headline':
    case 'dateline':
    case 'byline':
      return { ...story, [name]: text };
    case 'deck':
      if (index === story.decks.length && text !== '') return { ...story, decks: [...story.decks, text] };
      return { ...story, decks: replaced(story.decks, index, text) };
    case 'caption':
    case 'credit': {
      const picture = story.pictures[index];
      if (picture === undefined) return story;
      return { ...story, pictures: replaced(story.pictures, index, { ...picture, [name]: text }) };
    }
    default:
      return story;
  }
}

/** What a block holds with another text in one of its parts. */
export function withBlockText(content: BlockContent, part: TextPart, text: string): BlockContent {
  switch (content.kind) {
    case 'banner':
    case 'package':
      return part === 'banner' ? { ...content, text } : content;
    case 'notice':
      return part === 'head' || part === 'text' ? { ...content, [part]: text } : content;
    case 'picture':
      return part === 'caption' || part === 'credit' ? { ...content, [part]: text } : content;
    case 'ad':
    case 'code':
      return content;
  }
}

/** Whether a part may hold a line end of its own `\n`: heads, paragraphs, notices; what stands on one line may not. */
export function holdsLineEnds(part: TextPart): boolean {
  const { name } = partName(part);
  return paragraphIndex(part) !== undefined || ['kicker', 'headline', 'deck', 'text', 'head'].includes(name);
}

function replaced<One>(list: readonly One[], index: number, one: One): readonly One[] {
  return list.map((each, at) => (at === index ? one : each));
}

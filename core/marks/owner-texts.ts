import type { Article, Block, Edition, MarkedOwner, Story } from '../document';
import { blockTexts, labelTexts, storyTexts } from '../text-edit';
import type { EditableText } from '../text-edit';

/** What holds texts that marks stand on. */
export type TextHolder = Story | Block | Article;

/** The holder of an owner's texts in an edition; `undefined` where it is gone. */
export function holderOf({ stories, pages }: Edition, { kind, id }: MarkedOwner): TextHolder | undefined {
  switch (kind) {
    case 'story':
      return stories.find((story) => story.id === id);
    case 'block':
      for (const { blocks = [] } of pages) {
        const found = blocks.find((block) => block.id === id);
        if (found !== undefined) return found;
      }
      return undefined;
    case 'label':
      for (const { articles } of pages) {
        const found = articles.find((article) => article.id === id);
        if (found !== undefined) return found;
      }
      return undefined;
  }
}

/** The texts of an owner, in the order of reading; none where it is gone. */
export function ownerTexts(edition: Edition, owner: MarkedOwner): readonly EditableText[] {
  const holder = holderOf(edition, owner);
  return holder === undefined ? [] : holderTexts(holder);
}

/** The texts of a holder. */
export function holderTexts(holder: TextHolder): readonly EditableText[] {
  if ('paragraphs' in holder) return storyTexts(holder);
  return 'content' in holder ? blockTexts(holder) : labelTexts(holder);
}

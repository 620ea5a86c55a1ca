import { blockTexts, labelTexts, storyTexts } from '../../../core/text-edit';
import type { EditableText } from '../../../core/text-edit';
import type { Block, Edition, Story } from '../../../core/document';
import type { TextSubject } from '../../compose';
import { articlesOf, findArticle, findBlock, findStory } from '../edition-queries';

/** Whether both are the text of one thing. */
export function sameSubject(a: TextSubject | undefined, b: TextSubject | undefined): boolean {
  if (a === undefined || b === undefined || a.kind !== b.kind || a.id !== b.id) return false;
  return a.kind !== 'block' || b.kind !== 'block' || a.page === b.page;
}

/** The texts of a subject in the order of reading; none when it is gone. */
export function subjectTexts(edition: Edition, subject: TextSubject): readonly EditableText[] {
  switch (subject.kind) {
    case 'story': {
      const story = findStory(edition, subject.id);
      return story === undefined ? [] : storyTexts(story);
    }
    case 'label': {
      const article = findArticle(edition, subject.id)?.article;
      return article === undefined ? [] : labelTexts(article);
    }
    case 'block': {
      const block = subjectBlock(edition, subject);
      return block === undefined ? [] : blockTexts(block);
    }
  }
}

/** The story whose text is typed, if it is one. */
export function subjectStory(edition: Edition, { kind, id }: TextSubject): Story | undefined {
  return kind === 'story' ? findStory(edition, id) : undefined;
}

/** The block whose text is typed. */
export function subjectBlock(edition: Edition, subject: Extract<TextSubject, { kind: 'block' }>): Block | undefined {
  const page = edition.pages.findIndex(({ id }) => id === subject.page);
  return page < 0 ? undefined : findBlock(edition, page + 1, subject.id);
}

/** Whether a story stands locked on a page: it is neither changed nor taken away there. */
export function isStoryLocked(edition: Edition, story: string): boolean {
  return articlesOf(edition, story).some(({ article }) => article.locked === true);
}

/** Whether a text stands locked on a page: a story's in any of its articles. */
export function isTextLocked(edition: Edition, subject: TextSubject): boolean {
  switch (subject.kind) {
    case 'story':
      return isStoryLocked(edition, subject.id);
    case 'label':
      return findArticle(edition, subject.id)?.article.locked === true;
    case 'block':
      return subjectBlock(edition, subject)?.locked === true;
  }
}

import type { Edition, Paragraph } from '../../../core/document';
import { fragmentOf, isEmptyRange } from '../../../core/text-edit';
import { subjectStory, subjectTexts } from './subject';
import { typingRange } from './typing';
import type { Typing } from './typing';

/**
 * The paragraphs of the selected text with their marks; those of a text without paragraphs have none. Nothing selected,
 * nothing.
 */
export function selectedText(edition: Edition, typing: Typing): readonly Paragraph[] {
  const range = typingRange(typing);
  if (range === undefined || isEmptyRange(range)) return [];
  const story = subjectStory(edition, typing.subject);
  if (story !== undefined) return fragmentOf(story, range);
  const text = subjectTexts(edition, typing.subject).find(({ part }) => part === range.from.part)?.text ?? '';
  return [{ kind: 'body', text: text.slice(range.from.offset, range.to.offset) }];
}

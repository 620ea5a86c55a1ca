import type { Edition } from '../../../core/document';
import {
  breakLineInStory,
  holdsLineEnds,
  replaceInBlock,
  replaceInStory,
  replaceInText,
  splitInStory,
} from '../../../core/text-edit';
import type { Edited, Insertion, TextPlace, TextRange } from '../../../core/text-edit';
import type { TextSubject } from '../../compose';
import { changed, withArticle, withStory } from '../article-edits';
import { putBlock } from '../blocks';
import { findArticle } from '../edition-queries';
import { subjectBlock, subjectStory, subjectTexts } from './subject';

/** A change of a subject's text at a range. */
export type TextChange =
  | { readonly kind: 'replace'; readonly range: TextRange; readonly insert: Insertion }
  /** A paragraph in two, or a line end where it has none. */
  | { readonly kind: 'split'; readonly range: TextRange }
  /** A line end within a paragraph. */
  | { readonly kind: 'break'; readonly range: TextRange };

/** The edition with a subject's text changed, and where the caret stands then. What is gone stays gone. */
export function changeText(edition: Edition, subject: TextSubject, change: TextChange): Edited<Edition> {
  const { range } = change;
  const unchanged = { thing: edition, place: range.to };
  switch (subject.kind) {
    case 'story': {
      const story = subjectStory(edition, subject);
      if (story === undefined) return unchanged;
      const edited =
        change.kind === 'replace'
          ? replaceInStory(story, range, change.insert)
          : change.kind === 'split'
            ? splitInStory(story, range)
            : breakLineInStory(story, range);
      if (edited.thing === story) return { thing: edition, place: edited.place };
      return { thing: withStory(edition, subject.id, () => edited.thing), place: edited.place };
    }
    case 'block': {
      const block = subjectBlock(edition, subject);
      const page = edition.pages.findIndex(({ id }) => id === subject.page) + 1;
      const insert = insertionOf(change);
      if (block === undefined || insert === undefined) return unchanged;
      const text = textIn(edition, subject, range);
      const edited = replaceInBlock(block, range, insert, text);
      return { thing: putBlock(edition, page, edited.thing), place: edited.place };
    }
    case 'label': {
      const label = findArticle(edition, subject.id)?.article.label;
      const insert = insertionOf(change);
      if (label === undefined || insert === undefined) return unchanged;
      const edited = replaceInText(label.text, range.from.part, range, insert);
      const next = withArticle(edition, subject.id, (article) =>
        changed(article, { label: { ...label, text: edited.thing } }),
      );
      return { thing: next, place: edited.place };
    }
  }
}

/** Both kinds of line ends are one in a text without paragraphs; `undefined` where it may not hold any. */
function insertionOf(change: TextChange): Insertion | undefined {
  if (change.kind === 'replace') return change.insert;
  return holdsLineEnds(change.range.from.part) ? '\n' : undefined;
}

function textIn(edition: Edition, subject: TextSubject, { from }: TextRange): string {
  return subjectTexts(edition, subject).find(({ part }) => part === from.part)?.text ?? '';
}

/** Where the caret belongs after a text was changed by something else, such as undo: at the end of what differs. */
export function placeOfChange(
  before: readonly { readonly part: TextPlace['part']; readonly text: string }[],
  after: readonly { readonly part: TextPlace['part']; readonly text: string }[],
): TextPlace | undefined {
  const at = after.findIndex(({ part, text }, index) => before[index]?.part !== part || before[index]?.text !== text);
  const own = after[at];
  if (own === undefined) return undefined;
  const was = before.find(({ part }) => part === own.part)?.text ?? '';
  let start = 0;
  while (start < Math.min(was.length, own.text.length) && was.charAt(start) === own.text.charAt(start)) start += 1;
  if (before.length !== after.length) return { part: own.part, offset: start };
  let tail = 0;
  const most = Math.min(was.length, own.text.length) - start;
  while (tail < most && was.at(-1 - tail) === own.text.at(-1 - tail)) tail += 1;
  return { part: own.part, offset: own.text.length - tail };
}

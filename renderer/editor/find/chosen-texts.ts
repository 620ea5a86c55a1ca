import { textEdit } from '../../../core/document';
import type { Edition } from '../../../core/document';
import { bodyPart, compareParts, isEmptyRange, paragraphIndex } from '../../../core/text-edit';
import type { EditableText, TextPlace, TextRange } from '../../../core/text-edit';
import type { TextSubject } from '../../compose';
import { articlesOf, findArticle } from '../edition-queries';
import type { Selection } from '../selection';
import type { EditorState } from '../state';
import { subjectTexts } from '../text/subject';
import { typingRange } from '../text/typing';
import type { EditionText, TextHome } from './edition-texts';

/** What was selected: a range of one thing's text, or things with all of theirs. */
export type ChosenTexts =
  | { readonly kind: 'range'; readonly subject: TextSubject; readonly range: TextRange }
  | { readonly kind: 'selection'; readonly selection: Selection };

/** What is selected now: the selected text, else the things; nothing for nothing. */
export function chosenNow({ typing, selection }: EditorState): ChosenTexts | undefined {
  const range = typing && typingRange(typing);
  if (typing !== undefined && range !== undefined && !isEmptyRange(range))
    return { kind: 'range', subject: typing.subject, range };
  if (typing?.subject.kind === 'story')
    return { kind: 'selection', selection: { kind: 'story', story: typing.subject.id } };
  return selection && { kind: 'selection', selection };
}

/** The texts of what was selected; where that is a part of a text, only the part is meant. */
export function chosenTexts(edition: Edition, chosen: ChosenTexts): readonly EditionText[] {
  if (chosen.kind === 'range') {
    const { subject, range } = chosen;
    const { from, to } = range;
    return subjectTexts(edition, subject)
      .filter(({ part }) => compareParts(part, from.part) >= 0 && compareParts(part, to.part) <= 0)
      .map(({ part, text }) => ({
        ...textOf(edition, subject, { part, text }),
        within: {
          start: part === from.part ? from.offset : 0,
          end: part === to.part ? to.offset : text.length,
        },
      }));
  }
  return subjectsOf(edition, chosen.selection)
    .flatMap((subject) => subjectTexts(edition, subject).map((text) => textOf(edition, subject, text)))
    .filter(({ text }) => text !== '');
}

/** What was selected, in the edition as it is after a change: the ends of a range move with their characters. */
export function keptChosen(before: Edition, after: Edition, chosen: ChosenTexts): ChosenTexts {
  if (chosen.kind === 'selection' || before === after) return chosen;
  const [was, now] = [subjectTexts(before, chosen.subject), subjectTexts(after, chosen.subject)];
  const from = keptPlace(was, now, chosen.range.from, 'start');
  const to = keptPlace(was, now, chosen.range.to, 'end');
  return { ...chosen, range: { from, to } };
}

function keptPlace(
  was: readonly EditableText[],
  now: readonly EditableText[],
  place: TextPlace,
  edge: 'start' | 'end',
): TextPlace {
  const part = movedPart(was, now, place.part);
  const before = was.find((text) => text.part === place.part)?.text ?? '';
  const after = now.find((text) => text.part === part)?.text ?? '';
  const { at, remove, insert } = textEdit(before, after);
  const stays = edge === 'start' ? place.offset <= at : place.offset < at;
  if (stays) return { part, offset: place.offset };
  const offset = place.offset >= at + remove ? place.offset + insert.length - remove : at + insert.length;
  return { part, offset };
}

/** The part of a paragraph when paragraphs came or went before it. */
function movedPart(
  was: readonly EditableText[],
  now: readonly EditableText[],
  part: TextPlace['part'],
): TextPlace['part'] {
  const index = paragraphIndex(part);
  const grown = now.length - was.length;
  if (index === undefined || grown === 0) return part;
  const text = was.find((each) => each.part === part)?.text;
  const moved = bodyPart(Math.max(0, index + grown));
  return now.find((each) => each.part === moved)?.text === text ? moved : part;
}

function subjectsOf(edition: Edition, selection: Selection): readonly TextSubject[] {
  if (selection.kind === 'story') return [{ kind: 'story', id: selection.story }];
  const subjects = selection.things.flatMap((thing): readonly TextSubject[] => {
    switch (thing.kind) {
      case 'block':
        return [{ kind: 'block', id: thing.id, page: selection.page }];
      case 'article':
      case 'picture': {
        const article = findArticle(edition, thing.id)?.article;
        return article === undefined
          ? []
          : [
              { kind: 'label', id: article.id },
              { kind: 'story', id: article.story },
            ];
      }
      case 'furniture':
        return [];
    }
  });
  return subjects.filter(({ kind, id }, at) => subjects.findIndex((one) => one.kind === kind && one.id === id) === at);
}

function textOf(edition: Edition, subject: TextSubject, { part, text }: EditableText): EditionText {
  const page = pageOf(edition, subject);
  const home: TextHome =
    subject.kind === 'story'
      ? { kind: 'story', id: subject.id, part }
      : subject.kind === 'block'
        ? { kind: 'block', page: subject.page, id: subject.id, part }
        : { kind: 'label', id: subject.id, part: 'label' };
  return { home, text, ...(page !== undefined && { page }) };
}

function pageOf(edition: Edition, subject: TextSubject): number | undefined {
  switch (subject.kind) {
    case 'story':
      return articlesOf(edition, subject.id)[0]?.page;
    case 'label':
      return findArticle(edition, subject.id)?.page;
    case 'block':
      return edition.pages.findIndex(({ id }) => id === subject.page) + 1;
  }
}

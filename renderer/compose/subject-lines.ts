import type { ComposedPage } from '../../core/page';
import { textLinesOf } from '../../core/text-edit';
import type { TextLine } from '../../core/text-edit';

/** Whose text is typed: a story's, wherever it stands, a block's on a page (by its id), or the label of an article. */
export type TextSubject =
  | { readonly kind: 'story' | 'label'; readonly id: string }
  | { readonly kind: 'block'; readonly id: string; readonly page: string };

/** The lines of a subject's text on a composed page (by its id). */
export function subjectLines(composed: ComposedPage, page: string, subject: TextSubject): readonly TextLine[] {
  return subject.kind === 'block' && subject.page !== page ? [] : textLinesOf(composed, subject);
}

import type { Annotation, AnnotationColour } from '../../core/annotation';
import type { Edition, PaperLanguage, ProofRound } from '../../core/document';
import { annotationsOfMarks } from '../../core/mark-exchange';
import type { MarkNames } from '../../core/mark-exchange';
import type { ComposedPage } from '../../core/page';
import en from '../../locales/marks.en.json';
import hans from '../../locales/marks.zh-Hans.json';
import hant from '../../locales/marks.zh-Hant.json';

const NAMES: Readonly<Record<PaperLanguage, MarkNames>> = { 'zh-Hans': hans, 'zh-Hant': hant };

/** What signs and rounds are called in every language: in whichever a file was written, it is read again. */
export const MARK_NAMES: readonly MarkNames[] = [hans, hant, en];

/** The pens of the rounds on a screen. */
const COLOURS: Readonly<Record<ProofRound, AnnotationColour>> = {
  first: [0.85, 0.1, 0.1],
  second: [0.1, 0.35, 0.85],
  third: [0.1, 0.55, 0.2],
  final: [0.55, 0.15, 0.65],
};

/** The marks that stand on composed pages of an edition as remarks, named in the paper's language. */
export function markAnnotations(edition: Edition, pages: readonly ComposedPage[]): readonly Annotation[] {
  const names = NAMES[edition.profile.language];
  return annotationsOfMarks(edition.proofMarks ?? [], { edition, pages, names, colourOf: (round) => COLOURS[round] });
}

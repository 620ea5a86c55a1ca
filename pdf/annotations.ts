import { ANNOTATION_KINDS, boxOfRect, pdfDateOfIso, quadPoints, toUserSpace } from '../core/annotation';
import type { Annotation, AnnotationKind, PageSpace } from '../core/annotation';
import { annotationLook } from './annotation-look';
import type { PdfFile } from './pdf-file';
import type { PdfDictionary, PdfReference } from './pdf-objects';
import type { PdfSheet } from './sheet';

/** Shown, and printed with the page (ISO 32000-1, table 165). */
const PRINTED = 4;

/** How readers call the sign of a remark at a place, and of a stamp. */
const NAMES: Partial<Record<AnnotationKind, string>> = { comment: 'Comment', stamp: 'Draft' };

/**
 * Adds a sheet's remarks as annotations (ISO 32000-1, 12.5) with looks of their own, for readers that draw none; an
 * answer refers to the remark that it answers where the sheet has it. Only for files that are read, never for the press
 * (X-ANNOTS).
 */
export function addAnnotations(
  file: PdfFile,
  { annotations = [], height }: PdfSheet,
  margin: number,
): readonly PdfReference[] {
  const space: PageSpace = { left: margin, top: margin + height };
  const references = annotations.map(() => file.reserve());
  const byId = new Map(annotations.map(({ id }, index) => [id, references[index]]));
  annotations.forEach((annotation, index) => {
    const reference = references[index];
    const answered = annotation.replyTo === undefined ? undefined : byId.get(annotation.replyTo);
    if (reference !== undefined) file.set(reference, dictionaryOf(file, annotation, { space, answered }));
  });
  return references;
}

function dictionaryOf(
  file: PdfFile,
  annotation: Annotation,
  { space, answered }: { readonly space: PageSpace; readonly answered: PdfReference | undefined },
): PdfDictionary {
  const { id, kind, rect, quads, text, author, subject, created, modified, colour, grouped, state, arrow } = annotation;
  const [name, createdAt, modifiedAt] = [
    NAMES[kind],
    created && pdfDateOfIso(created),
    modified && pdfDateOfIso(modified),
  ];
  const look = annotationLook(annotation, space);
  return {
    Type: 'Annot',
    Subtype: ANNOTATION_KINDS[kind].pdf,
    Rect: boxOfRect(space, rect),
    ...(quads && { QuadPoints: quadPoints(space, quads) }),
    ...strokesOf(annotation, space),
    ...(arrow && { LE: ['None', 'OpenArrow'] }),
    ...(name && { Name: name }),
    ...(kind === 'words' && { DA: { text: '0 g /Helv 9 Tf' } }),
    Contents: { text },
    T: { text: author },
    NM: { text: id },
    ...(subject && { Subj: { text: subject } }),
    ...(createdAt && { CreationDate: { text: createdAt } }),
    ...(modifiedAt && { M: { text: modifiedAt } }),
    ...(colour && { C: colour }),
    F: PRINTED,
    ...(answered && { IRT: answered, ...(grouped && { RT: 'Group' }) }),
    ...(state && { StateModel: { text: state.model }, State: { text: state.value } }),
    // What answers is shown in the list of the remark that it answers, not on the page.
    ...(look && (answered === undefined || grouped) && { AP: { N: file.addStream(look.dictionary, look.content) } }),
  };
}

function strokesOf({ kind, strokes = [] }: Annotation, space: PageSpace): PdfDictionary {
  const runs = strokes.map((points) => points.flatMap((point) => toUserSpace(space, point)));
  const [first = []] = runs;
  switch (kind) {
    case 'line':
      return { L: first };
    case 'polygon':
    case 'polyline':
      return { Vertices: first };
    case 'ink':
      return { InkList: runs };
    default:
      return {};
  }
}

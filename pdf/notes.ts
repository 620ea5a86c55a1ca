import type { Rect } from '../core/geometry';
import type { PdfFile } from './pdf-file';
import { pdfNumbers } from './pdf-number';
import type { PdfReference } from './pdf-objects';
import type { PdfSheet } from './sheet';

/** A remark on a page, as a PDF annotation that readers list, answer and tick off. */
export interface PdfNote {
  /** Type marked over, or a remark at a place. */
  readonly kind: 'highlight' | 'comment';
  /** Where, in points from the sheet's top left, y downwards. A comment stands at the top left of the first. */
  readonly rects: readonly Rect[];
  readonly text: string;
  readonly author: string;
  /** DeviceRGB, 0 to 1. */
  readonly colour: readonly [number, number, number];
}

/** A comment's sign in points: as large as readers draw theirs. */
const SIGN = 14;

/** Shown, printed with the page (ISO 32000-1, table 165). */
const PRINTED = 4;

/**
 * Adds a sheet's notes as annotations (ISO 32000-1, 12.5) with appearances of their own, for readers that draw none. Only
 * for files that are read, never for the press (X-ANNOTS).
 */
export function addNotes(file: PdfFile, { notes = [], height }: PdfSheet, margin: number): readonly PdfReference[] {
  return notes.map((note, index) => {
    const boxes = (note.kind === 'highlight' ? note.rects : note.rects.slice(0, 1).map(signRect)).map((rect) => ({
      left: margin + rect.x,
      bottom: margin + height - rect.y - rect.height,
      right: margin + rect.x + rect.width,
      top: margin + height - rect.y,
    }));
    const bounds = [
      Math.min(...boxes.map(({ left }) => left)),
      Math.min(...boxes.map(({ bottom }) => bottom)),
      Math.max(...boxes.map(({ right }) => right)),
      Math.max(...boxes.map(({ top }) => top)),
    ];
    return file.add({
      Type: 'Annot',
      ...(note.kind === 'highlight'
        ? {
            Subtype: 'Highlight',
            // Upper left, upper right, lower left, lower right: what readers take, whatever the standard says.
            QuadPoints: boxes.flatMap(({ left, bottom, right, top }) => [
              left,
              top,
              right,
              top,
              left,
              bottom,
              right,
              bottom,
            ]),
          }
        : { Subtype: 'Text', Name: 'Comment' }),
      Rect: bounds,
      Contents: { text: note.text },
      T: { text: note.author },
      NM: { text: `note-${index + 1}` },
      C: note.colour,
      F: PRINTED,
      AP: { N: appearance(file, note, boxes, bounds) },
    });
  });
}

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

function signRect({ x, y }: Rect): Rect {
  return { x, y, width: SIGN, height: SIGN };
}

function appearance(file: PdfFile, note: PdfNote, boxes: readonly Box[], bounds: readonly number[]): PdfReference {
  const colour = `${pdfNumbers(...note.colour)} rg`;
  const content =
    note.kind === 'highlight'
      ? `/GSm gs ${colour} ${boxes.map(rectangle).join(' ')} f`
      : `${colour} 1 1 1 RG 1 w ${boxes.map(sign).join(' ')}`;
  return file.addStream(
    {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: bounds,
      // Type under a highlight stays black.
      ...(note.kind === 'highlight' && {
        Resources: { ExtGState: { GSm: { Type: 'ExtGState', BM: 'Multiply', ca: HIGHLIGHT_STRENGTH } } },
      }),
    },
    Buffer.from(content, 'latin1'),
  );
}

/** As light as a marker pen. */
const HIGHLIGHT_STRENGTH = 0.4;

function rectangle({ left, bottom, right, top }: Box): string {
  return `${pdfNumbers(left, bottom, right - left, top - bottom)} re`;
}

/** A sheet with three lines of writing. */
function sign({ left, bottom, right, top }: Box): string {
  const lines = [1, 2, 3].map((line) => {
    const y = bottom + ((top - bottom) * line) / 4;
    return `${pdfNumbers(left + 3, y)} m ${pdfNumbers(right - 3, y)} l S`;
  });
  return `${rectangle({ left: left + 0.5, bottom: bottom + 0.5, right: right - 0.5, top: top - 0.5 })} f ${lines.join(' ')}`;
}

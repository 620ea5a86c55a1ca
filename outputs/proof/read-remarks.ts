import { pageSpace, writeXfdf } from '../../core/annotation';
import type { Annotation, LeftOut, PageSpace } from '../../core/annotation';
import type { Edition } from '../../core/document';
import type { ComposedPage } from '../../core/page';
import { readXfdf } from '../../files';
import { readAnnotations } from '../../pdf-preflight';
import type { UnreadableAnnotations } from '../../pdf-preflight';
import { markAnnotations } from './mark-annotations';

/**
 * Remarks of a file and what stays in it, or why there are none to read: it is neither a PDF nor XFDF, or the PDF does
 * not open.
 */
export type ReadRemarks =
  | { readonly ok: true; readonly annotations: readonly Annotation[]; readonly leftOut: readonly LeftOut[] }
  | { readonly ok: false; readonly code: 'no-remarks' | Exclude<UnreadableAnnotations, 'pdf-no-header'> };

/** The remarks of a PDF or an XFDF file, whatever it is called, on the pages of an edition. Never throws. */
export function readRemarks(bytes: Uint8Array, pages: readonly ComposedPage[]): ReadRemarks {
  const xfdf = readXfdf(bytes, { spaceOf: spacesOf(pages) });
  if (xfdf.ok) return xfdf;
  const pdf = readAnnotations(bytes);
  if (pdf.ok) return pdf;
  return { ok: false, code: pdf.code === 'pdf-no-header' ? 'no-remarks' : pdf.code };
}

/** An edition's marks as an XFDF file for its proof. */
export function marksAsXfdf(edition: Edition, pages: readonly ComposedPage[]): Uint8Array {
  const text = writeXfdf(markAnnotations(edition, pages), { spaceOf: spacesOf(pages) });
  return new TextEncoder().encode(text);
}

/** Proofs show pages whole. */
function spacesOf(pages: readonly ComposedPage[]): (page: number) => PageSpace {
  return (page) => pageSpace(pages[page - 1]?.list.height ?? 0);
}

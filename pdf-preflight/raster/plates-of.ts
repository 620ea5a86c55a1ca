import { readPageContent } from '../content/page-content';
import type { PdfFile, PdfPage } from '../reader/objects';
import { coverageOfPlates, type PlateCoverage } from './plates';
import { renderPage, type RenderedPage } from './render-page';

/** A page's plates with how much of its trim each covers. */
export interface PagePlates extends RenderedPage {
  readonly coverage: readonly PlateCoverage[];
}

/**
 * The plates of a page's trim at `dpi` pixels to the inch, overprint as it prints. Never rejects for what the file
 * holds.
 */
export async function platesOf(file: PdfFile, page: PdfPage, dpi: number): Promise<PagePlates> {
  const rendered = await renderPage(file, readPageContent(file, page), { dpi });
  return { ...rendered, coverage: coverageOfPlates(rendered.plates) };
}

import type { PageContent } from '../content/page-content';
import type { PdfFile } from '../reader/objects';
import type { GlyphCoverage } from './glyph-coverage';
import { coverageOfPlates, type PlateCoverage } from './plates';
import { renderPage, type RenderedPage } from './render-page';
import { inkOverLimit, type InkOverLimit } from './total-ink';

/** How much ink lies on a page. */
export interface PageInk extends Omit<RenderedPage, 'plates'> {
  readonly coverage: readonly PlateCoverage[];
  readonly over: InkOverLimit;
}

/** Fine enough to measure places of a square millimetre, which have eight pixels. */
const MEASURE_DPI = 72;

/** Rasters a page to measure its ink against a limit in per cent, and lets its plates go again. */
export async function pageInk(
  file: PdfFile,
  content: PageContent,
  { limit, glyphs }: { readonly limit: number; readonly glyphs: GlyphCoverage },
): Promise<PageInk> {
  const { plates, ...rest } = await renderPage(file, content, { dpi: MEASURE_DPI, glyphs });
  return { ...rest, coverage: coverageOfPlates(plates), over: inkOverLimit(plates, limit) };
}

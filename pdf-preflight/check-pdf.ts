import type { CheckContext, PressCheck } from './check';
import { FRAME_CHECKS, PRESS_CHECKS } from './checks';
import { contentCache, readPageContent, type PageContent } from './content/page-content';
import type { PdfCheckReport, PdfCheckResult, PressExpectations } from './findings';
import { createGlyphCoverage } from './raster/glyph-coverage';
import { pageInk, type PageInk } from './raster/page-ink';
import { openPdf, type UnreadablePdf } from './reader/open-pdf';
import type { PdfFile } from './reader/objects';
import { sweepDicts, type FoundDict } from './reader/sweep';

/**
 * Reads a PDF, ours or anybody's, rasters its pages, and holds it against every check of the standard asked for. Never
 * rejects, whatever the bytes are; a file in which nothing can be found is refused with a code.
 */
export async function checkPdf(
  bytes: Uint8Array,
  expectations: PressExpectations,
): Promise<{ readonly ok: true; readonly report: PdfCheckReport } | UnreadablePdf> {
  const opened = openPdf(bytes);
  if (!opened.ok) return opened;
  const { file } = opened;
  const contents = contentsOf(file);
  const glyphs = createGlyphCoverage();
  const inks: PageInk[] = [];
  // One page after the other: the plates of one are let go before those of the next are made.
  for (const content of contents) inks.push(await pageInk(file, content, { limit: expectations.totalInk, glyphs }));
  return { ok: true, report: holdAgainst(file, expectations, { contents, inks }) };
}

/** What of a file's pages has been read already. */
interface ReadPages {
  readonly contents: readonly PageContent[];
  /** None where the pages have not been rastered: N-TAC-RASTER has no result then. */
  readonly inks: readonly PageInk[];
}

/** Holds a file against every check of the standard asked for, by itself without rastering its pages. */
export function holdAgainst(
  file: PdfFile,
  expectations: PressExpectations,
  { contents, inks }: ReadPages = { contents: contentsOf(file), inks: [] },
): PdfCheckReport {
  let dicts: readonly FoundDict[] | undefined;
  const context: CheckContext = {
    file,
    expectations,
    contents,
    inks,
    get dicts() {
      return (dicts ??= sweepDicts(file));
    },
  };
  const checks = PRESS_CHECKS.filter(({ standards }) => standards.includes(expectations.standard));
  return {
    standard: expectations.standard,
    pages: file.pages.length,
    checks: checks.map((check) => resultOf(check, context)),
    coverage: inks.map(({ coverage }) => coverage),
  };
}

function contentsOf(file: PdfFile): readonly PageContent[] {
  const cache = contentCache();
  return file.pages.map((page) => readPageContent(file, page, cache));
}

function resultOf(check: PressCheck, context: CheckContext): PdfCheckResult {
  const hidden = context.file.hidesObjects && !FRAME_CHECKS.includes(check);
  const findings = hidden ? undefined : check.check(context);
  if (findings === undefined) return { id: check.id, result: 'none', findings: [] };
  const failed = findings.some(({ severity }) => severity === 'error');
  return { id: check.id, result: failed ? 'failed' : findings.length > 0 ? 'warned' : 'passed', findings };
}

import type { CheckContext, PressCheck } from './check';
import { PRESS_CHECKS } from './checks';
import { contentCache, readPageContent } from './content/page-content';
import type { PdfCheckReport, PdfCheckResult, PressExpectations } from './findings';
import { createGlyphCoverage } from './raster/glyph-coverage';
import { pageInk, type PageInk } from './raster/page-ink';
import { openPdf, type UnreadablePdf } from './reader/open-pdf';
import type { PdfFile } from './reader/objects';
import { sweepDicts, type FoundDict } from './reader/sweep';

/**
 * Reads a PDF, ours or anybody's, and holds it against every check of the standard asked for. Never rejects, whatever
 * the bytes are; a file in which nothing can be found is refused with a code.
 */
export async function checkPdf(
  bytes: Uint8Array,
  expectations: PressExpectations,
): Promise<{ readonly ok: true; readonly report: PdfCheckReport } | UnreadablePdf> {
  const opened = openPdf(bytes);
  if (!opened.ok) return opened;
  const context = await contextOf(opened.file, expectations);
  const checks = PRESS_CHECKS.filter(({ standards }) => standards.includes(expectations.standard));
  return {
    ok: true,
    report: {
      standard: expectations.standard,
      pages: opened.file.pages.length,
      checks: checks.map((check) => resultOf(check, context)),
      coverage: context.inks.map(({ coverage }) => coverage),
    },
  };
}

async function contextOf(file: PdfFile, expectations: PressExpectations): Promise<CheckContext> {
  let dicts: readonly FoundDict[] | undefined;
  const cache = contentCache();
  const contents = file.pages.map((page) => readPageContent(file, page, cache));
  const glyphs = createGlyphCoverage();
  const inks: PageInk[] = [];
  // One page after the other: the plates of one are let go before those of the next are made.
  for (const content of contents) inks.push(await pageInk(file, content, { limit: expectations.totalInk, glyphs }));
  return {
    file,
    expectations,
    contents,
    inks,
    get dicts() {
      return (dicts ??= sweepDicts(file));
    },
  };
}

function resultOf(check: PressCheck, context: CheckContext): PdfCheckResult {
  const findings = check.check(context);
  if (findings === undefined) return { id: check.id, result: 'none', findings: [] };
  const failed = findings.some(({ severity }) => severity === 'error');
  return { id: check.id, result: failed ? 'failed' : findings.length > 0 ? 'warned' : 'passed', findings };
}

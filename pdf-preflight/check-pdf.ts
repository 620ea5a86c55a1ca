import { setImmediate } from 'node:timers/promises';
import type { CheckContext, PressCheck } from './check';
import { FRAME_CHECKS, PRESS_CHECKS } from './checks';
import { contentCache, readPageContent, type PageContent } from './content/page-content';
import type { PdfCheckReport, PdfCheckResult, PressExpectations } from './findings';
import { createGlyphCoverage } from './raster/glyph-coverage';
import { pageInk, type PageInk } from './raster/page-ink';
import { openPdf, type UnreadablePdf } from './reader/open-pdf';
import type { PdfFile } from './reader/objects';
import { sweepDicts, type FoundDict } from './reader/sweep';

/** Whoever waits for a report: hears how far it is and may end it. */
export interface CheckListener {
  /** `part` runs from above 0 to 1, and never falls. */
  readonly onProgress?: (part: number) => void;
  /** Is heeded after each page and each check. */
  readonly signal?: AbortSignal;
}

/** How far the work is when all pages are read, and when all are rastered, by what whole editions took. */
const READ = 0.1;
const RASTERED = 0.75;

/**
 * Reads a PDF, ours or anybody's, rasters its pages, and holds it against every check of the standard asked for. A file
 * in which nothing can be found is refused with a code. Never rejects, whatever the bytes are, but with the reason of
 * an aborted signal.
 */
export async function checkPdf(
  bytes: Uint8Array,
  expectations: PressExpectations,
  { onProgress, signal }: CheckListener = {},
): Promise<{ readonly ok: true; readonly report: PdfCheckReport } | UnreadablePdf> {
  const opened = openPdf(bytes);
  if (!opened.ok) return opened;
  const { file } = opened;
  const pause = async (part: number): Promise<void> => {
    onProgress?.(part);
    // Lets a message that ends the work come in.
    await setImmediate();
    signal?.throwIfAborted();
  };
  const contents: PageContent[] = [];
  for (const content of contentsOf(file)) {
    contents.push(content);
    await pause((READ * contents.length) / file.pages.length);
  }
  const glyphs = createGlyphCoverage();
  const inks: PageInk[] = [];
  // One page after the other: the plates of one are let go before those of the next are made.
  for (const content of contents) {
    inks.push(await pageInk(file, content, { limit: expectations.totalInk, glyphs }));
    await pause(READ + ((RASTERED - READ) * inks.length) / contents.length);
  }
  const asked = checksOf(expectations);
  const context = contextOf(file, expectations, { contents, inks });
  const checks: PdfCheckResult[] = [];
  for (const check of asked) {
    checks.push(resultOf(check, context));
    await pause(RASTERED + ((1 - RASTERED) * checks.length) / asked.length);
  }
  return { ok: true, report: reportOf(context, checks) };
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
  pages: ReadPages = { contents: [...contentsOf(file)], inks: [] },
): PdfCheckReport {
  const context = contextOf(file, expectations, pages);
  return reportOf(
    context,
    checksOf(expectations).map((check) => resultOf(check, context)),
  );
}

function checksOf({ standard }: PressExpectations): readonly PressCheck[] {
  return PRESS_CHECKS.filter(({ standards }) => standards.includes(standard));
}

function contextOf(file: PdfFile, expectations: PressExpectations, { contents, inks }: ReadPages): CheckContext {
  let dicts: readonly FoundDict[] | undefined;
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

function reportOf({ file, expectations, inks }: CheckContext, checks: readonly PdfCheckResult[]): PdfCheckReport {
  return {
    standard: expectations.standard,
    pages: file.pages.length,
    checks,
    coverage: inks.map(({ coverage }) => coverage),
  };
}

/** What each page paints, read when it is come to. */
function* contentsOf(file: PdfFile): Generator<PageContent> {
  const cache = contentCache();
  for (const page of file.pages) yield readPageContent(file, page, cache);
}

function resultOf(check: PressCheck, context: CheckContext): PdfCheckResult {
  const hidden = context.file.hidesObjects && !FRAME_CHECKS.includes(check);
  const findings = hidden ? undefined : check.check(context);
  if (findings === undefined) return { id: check.id, result: 'none', findings: [] };
  const failed = findings.some(({ severity }) => severity === 'error');
  return { id: check.id, result: failed ? 'failed' : findings.length > 0 ? 'warned' : 'passed', findings };
}

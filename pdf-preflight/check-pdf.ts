import type { CheckContext, PressCheck } from './check';
import { PRESS_CHECKS } from './checks';
import type { PdfCheckReport, PdfCheckResult, PressExpectations } from './findings';
import { openPdf, type UnreadablePdf } from './reader/open-pdf';
import type { PdfFile } from './reader/objects';
import { sweepDicts, type FoundDict } from './reader/sweep';

/**
 * Reads a PDF, ours or anybody's, and holds it against every check of the standard asked for. Never throws, whatever the
 * bytes are; a file in which nothing can be found is refused with a code.
 */
export function checkPdf(
  bytes: Uint8Array,
  expectations: PressExpectations,
): { readonly ok: true; readonly report: PdfCheckReport } | UnreadablePdf {
  const opened = openPdf(bytes);
  if (!opened.ok) return opened;
  const context = contextOf(opened.file, expectations);
  const checks = PRESS_CHECKS.filter(({ standards }) => standards.includes(expectations.standard));
  return {
    ok: true,
    report: {
      standard: expectations.standard,
      pages: opened.file.pages.length,
      checks: checks.map((check) => resultOf(check, context)),
    },
  };
}

function contextOf(file: PdfFile, expectations: PressExpectations): CheckContext {
  let dicts: readonly FoundDict[] | undefined;
  return {
    file,
    expectations,
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

import type { PressSpec } from '../../core/document';
import { pointsToMm } from '../../core/units';
import { PdfError } from '../../pdf';
import type { PdfSheet } from '../../pdf';
import { checkPdf } from '../../pdf-preflight';
import type { CheckListener, PdfCheckReport } from '../../pdf-preflight';
import type { OutputFinding, PlateCoverage, ReportedCheck } from '../order';

/** A file as it was written. */
interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sheets: readonly PdfSheet[];
}

/** What reading a file again came to. */
interface ReadAgain {
  readonly checks: readonly ReportedCheck[];
  readonly findings: readonly OutputFinding[];
  /** What each plate of each sheet prints; none for a file that cannot be read. */
  readonly coverage: readonly (readonly PlateCoverage[])[];
}

/**
 * Reads a press file again with a reader that knows nothing of how it was written, and holds it against what the plant
 * asks for and against the pages that it was made from. What it cannot read at all is an error like any other. Rejects
 * with a `PdfError` when it was taken back.
 */
export async function readAgain(
  { name, bytes, sheets }: WrittenFile,
  { standard, inkLimit }: Pick<PressSpec, 'standard' | 'inkLimit'>,
  listener: CheckListener = {},
): Promise<ReadAgain> {
  const [first] = sheets;
  const expectations = {
    standard,
    totalInk: inkLimit,
    pages: sheets.length,
    sheets,
    ...(first && { trim: { widthMm: pointsToMm(first.width), heightMm: pointsToMm(first.height) } }),
  };
  const checked = await checkPdf(bytes, expectations, listener).catch((error: unknown) => {
    throw listener.signal?.aborted === true ? new PdfError('cancelled') : error;
  });
  if (!checked.ok) {
    return {
      checks: [],
      coverage: [],
      findings: [{ file: name, id: checked.code, severity: 'error', values: { file: name } }],
    };
  }
  const { checks, coverage } = checked.report;
  return {
    coverage: coverage.map(platesThatPrint),
    checks: checks.map(({ id, result, findings }) => ({ id, result, findings: findings.length })),
    findings: checks.flatMap(({ findings }) => findings.map((finding) => ({ file: name, ...finding }))),
  };
}

/** A tenth of a per cent is a line of type on a page: less is told as none. */
function platesThatPrint(plates: PdfCheckReport['coverage'][number]): readonly PlateCoverage[] {
  return plates
    .map(({ plate, percent }) => ({ ink: plate, percent: Math.round(percent * 10) / 10 }))
    .filter(({ percent }) => percent > 0);
}

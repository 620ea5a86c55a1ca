import { formatPageNumbers } from '../core/document';
import type { Edition } from '../core/document';
import { composePage, createCompositionCache } from '../core/page';
import type { ComposedPage } from '../core/page';
import { checkEdition, openFindings } from '../core/preflight';
import { storyDays } from '../core/proof';
import { storyPages } from '../core/text-edit';
import { PdfError, createPdfWriter, sheetOf } from '../pdf';
import { makeDigital } from './digital/make-digital';
import { writeFile } from './job';
import type { Job, Made } from './job';
import { companionName, isRefused, orderedPages, planFiles, unsignedPages } from './order';
import type { OutputFile, OutputOrder, OutputReport, OutputSet } from './order';
import { makePress } from './press/make-press';
import { createProgress } from './progress';
import type { OutputListener, ProgressTeller } from './progress';
import { makeImposed } from './proof/make-imposed';
import { makeProof } from './proof/make-proof';
import { jobReport } from './report/job-report';
import { reportSheet } from './report/report-sheet';
import { reportText } from './report/report-text';
import type { OutputResources } from './resources';

/** How outputs are made. */
export interface OutputOptions extends OutputListener {
  /** The name, without ending, of what is one file, in place of the plant's pattern. */
  readonly name?: string;
}

/**
 * Makes all files of an order in memory: a function of edition, order and resources, so the same job gives the same
 * bytes. Rejects with a `PdfError` for what a person can mend and for an order taken back. Files that vouch for others
 * come last.
 */
export async function makeOutputs(
  edition: Edition,
  order: OutputOrder,
  resources: OutputResources,
  { name, ...listener }: OutputOptions = {},
): Promise<OutputSet> {
  const progress = createProgress(listener);
  if (isRefused(edition, order))
    throw new PdfError('pages-unsigned', { pages: formatPageNumbers(unsignedPages(edition, order)) });
  const composed = await composePages(edition, orderedPages(edition, order), resources, progress);
  const told = [...checkEdition(edition, composed), ...storyDays(edition, storyPages(edition, composed))];
  const found = told.filter(({ place }) => place.page !== undefined);
  const { open: diagnostics, waived } = openFindings(edition, found);
  const files = planFiles(edition, order, name);
  const job: Job = {
    edition,
    resources,
    composed,
    diagnostics,
    files,
    companion: companionName(edition, order, files),
    writer: createPdfWriter(),
    progress,
    ...(listener.signal && { signal: listener.signal }),
  };
  await progress.at('write', 0);
  const made = await make(order, job);
  const findings = made.findings ?? [];
  await progress.at('report', 0);
  const { fonts } = resources;
  const report = jobReport({ ...made, edition, order, composed, diagnostics, waived, findings, fonts });
  const beside = order.kind === 'press' && order.report ? await reportFiles(report, job) : [];
  await progress.at('report', 1);
  return {
    files: [...made.files.map(({ name, bytes }) => ({ name, bytes })), ...(made.companions ?? []), ...beside],
    report,
    diagnostics,
    waived,
    findings,
  };
}

async function make(order: OutputOrder, job: Job): Promise<Made> {
  switch (order.kind) {
    case 'press':
      return makePress(order, job);
    case 'imposed':
      return makeImposed(order, job);
    case 'proof':
      return makeProof(order, job);
    case 'digital':
      return makeDigital(job);
    case 'pictures':
      // Its native canvas is loaded for it alone.
      return (await import('./make-pictures')).makePictures(order, job);
  }
}

async function composePages(
  edition: Edition,
  pages: readonly number[],
  { fonts, codes }: OutputResources,
  progress: ProgressTeller,
): Promise<readonly ComposedPage[]> {
  const cache = createCompositionCache();
  const composed: ComposedPage[] = [];
  for (const page of pages) {
    await progress.at('compose', composed.length / pages.length);
    composed.push(composePage(edition, page, { fonts, codes, cache }));
  }
  return composed;
}

/** The report as a page to print and as data. */
async function reportFiles(report: OutputReport, job: Job): Promise<readonly OutputFile[]> {
  const { edition, resources, companion } = job;
  const name = `${companion}-report.json`;
  const page = reportSheet(reportText(report, edition, name), resources.fonts);
  const pdf = await writeFile(job, { sheets: [sheetOf(page)], profile: 'proof' }, [1, 1]);
  return [
    { name: `${companion}-report.pdf`, bytes: pdf },
    { name, bytes: new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`) },
  ];
}

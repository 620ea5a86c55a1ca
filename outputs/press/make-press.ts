import type { DisplayList } from '../../core/display-list';
import { importedCondition, pressSpecOf } from '../../core/document';
import type { Edition } from '../../core/document';
import { withOutputIntent } from '../../pdf';
import type { PdfSheet } from '../../pdf';
import { listsOf, writeFile } from '../job';
import type { Job, Made } from '../job';
import type { OutputFinding, PressOrder } from '../order';
import type { MadeFile } from '../report/job-report';
import { inksOf } from '../sheet-inks';
import { readAgain } from './read-again';
import { spreadSheet } from './spread-sheet';

/** Makes the files for the plant, and reads each again to see what it is worth. */
export async function makePress(order: PressOrder, job: Job): Promise<Made> {
  const { edition, resources, files, progress, signal } = job;
  const spec = { ...pressSpecOf(edition.profile), standard: order.standard };
  const imported = importedCondition(edition.profile);
  const profile = imported && resources.files.get(imported.sha256);
  return withOutputIntent({ spec, folder: resources.press, profile }, async (intent) => {
    const made: MadeFile[] = [];
    const findings: OutputFinding[] = [];
    const written: { readonly name: string; readonly bytes: Uint8Array; readonly sheets: readonly PdfSheet[] }[] = [];
    for (const [index, { name, sheets: plan }] of files.entries()) {
      const sheets = plan.map((pages) => pressSheet(listsOf(pages, job), order, edition));
      const bytes = await writeFile(
        job,
        {
          sheets,
          profile: order.standard,
          outputIntent: intent,
          marks: order.marks,
          slug: order.slug,
          inkLimit: spec.inkLimit,
          screen: spec.screen,
        },
        [index / files.length, (index + 1) / files.length],
      );
      written.push({ name, bytes, sheets });
    }
    for (const [index, file] of written.entries()) {
      await progress.at('check', index / written.length);
      const read = await readAgain(file, spec, {
        onProgress: (part) => progress.tell('check', (index + part) / written.length),
        ...(signal && { signal }),
      });
      findings.push(...read.findings);
      made.push({ ...file, checks: read.checks, coverage: read.coverage });
    }
    return { files: made, findings, intent };
  });
}

function pressSheet(lists: readonly DisplayList[], order: PressOrder, edition: Edition): PdfSheet {
  return { ...spreadSheet(lists), slug: slugLine(lists, order, edition) };
}

/** Paper, date, pages, inks and sending, as plants sort plates by them (press-pdf, section 1.9). */
function slugLine(lists: readonly DisplayList[], { version }: PressOrder, edition: Edition): string {
  const pages = lists.map(({ page }) => `A${String(page).padStart(2, '0')}`).join('|');
  const inks = inksOf(lists, edition);
  return [
    edition.masthead.name,
    edition.issue.date,
    pages,
    inks.join(' '),
    ...(version > 1 ? [`v${version}`] : []),
  ].join('   ');
}

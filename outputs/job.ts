import type { Diagnostic } from '../core/diagnostic';
import type { DisplayList } from '../core/display-list';
import type { Edition } from '../core/document';
import type { ComposedPage } from '../core/page';
import type { OutputIntent, PdfOptions, PdfProgress, PdfWriter } from '../pdf';
import { documentFacts } from './document-facts';
import type { OutputFile, OutputFinding, PlannedFile, SheetPages } from './order';
import type { OutputListener, ProgressTeller } from './progress';
import type { MadeFile } from './report/job-report';
import { pictureSource } from './resources';
import type { OutputResources } from './resources';

/** An order at work: the pages are composed, the files planned. */
export interface Job {
  readonly edition: Edition;
  readonly resources: OutputResources;
  readonly composed: readonly ComposedPage[];
  /** What the checks of the document found on these pages. */
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly PlannedFile[];
  /** What files beside them are named after. */
  readonly companion: string;
  /** Writes all files of the job: what several share is made once. */
  readonly writer: PdfWriter;
  readonly progress: ProgressTeller;
  readonly signal?: OutputListener['signal'];
}

/** What a kind of order came to. */
export interface Made {
  readonly files: readonly MadeFile[];
  /** What comes beside them, such as articles as data. */
  readonly companions?: readonly OutputFile[];
  readonly findings?: readonly OutputFinding[];
  readonly intent?: OutputIntent;
}

/** The composed pages of a sheet, from left to right; blank places left out. */
export function listsOf(pages: SheetPages, { composed }: Job): readonly DisplayList[] {
  return pages.flatMap((number) => composed.filter(({ list }) => list.page === number).map(({ list }) => list));
}

/** Writes a file of the job in memory; `part` says which share of the job's writing it is, from and to 0 and 1. */
export function writeFile(
  { edition, resources, writer, progress, signal }: Job,
  options: Pick<PdfOptions, 'sheets' | 'profile'> & Partial<PdfOptions>,
  [from, to]: readonly [number, number],
): Promise<Uint8Array> {
  return writer.write({
    ...documentFacts(edition),
    fonts: resources.fonts,
    pictures: pictureSource(edition, resources),
    onProgress: (told) => progress.tell('write', from + (to - from) * fractionOf(told)),
    ...(signal && { signal }),
    ...options,
  });
}

/** Where each stage of writing begins, by what editions with pictures took. */
const STAGES: Readonly<Record<PdfProgress['stage'], readonly [from: number, to: number]>> = {
  pictures: [0, 0.6],
  pages: [0.6, 0.85],
  fonts: [0.85, 0.95],
  file: [0.95, 1],
};

function fractionOf({ stage, done, total }: PdfProgress): number {
  const [from, to] = STAGES[stage];
  return from + ((to - from) * done) / Math.max(1, total);
}

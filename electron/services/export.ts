import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { utilityProcess } from 'electron';
import type { UtilityProcess } from 'electron';
import type { Failure, JobEvent } from '../../ipc';
import { failure } from '../../ipc';
import type { ExportOrder, ExportReport, OrderedFont } from '../host-messages';
import { writeFiles } from './disk';
import { logProblem } from './log';

/** Where the files of an export go. */
export interface ExportPlace {
  /** An absolute path. */
  readonly folder: string;
  /** What the person called it: a file's name, or the folder's. */
  readonly name: string;
}

/** Exports that are running or done. */
export interface Exports {
  /** Begins to export to a place chosen in a dialog. Gives the job's id. */
  start(order: ExportOrder, place: ExportPlace): string;
  /** Ends a job; nothing of it is left. Nothing happens when it has ended already. */
  cancel(job: string): void;
  /** A file that a job has written; `undefined` for any other job. */
  writtenFile(job: string): string | undefined;
  cancelAll(): void;
}

/** The longest an export may take: reliability asks for 2 s a page; a slow machine gets five times that. */
const MS_A_PAGE = 10_000;
const MS_TO_START = 30_000;

/** Heap of the export process: a 500-page edition stays under 1.5 GB (reliability: S2). */
const HEAP_MB = 2048;

interface RunningExport {
  readonly host: UtilityProcess;
  readonly timer: NodeJS.Timeout;
}

/** Whom exports tell of themselves. */
export interface ExportListener {
  readonly tell: (event: JobEvent) => void;
  /** This font was being read when the process died or ran over its time. */
  readonly putFontAside: (font: OrderedFont) => void;
}

/**
 * Runs each export in a process of its own, which is killed at its time limit. All files of a job are written, whole,
 * or none.
 */
export function createExports(host: string, { tell, putFontAside }: ExportListener): Exports {
  const running = new Map<string, RunningExport>();
  /** Jobs whose files are whole and on their way to the disk: too late to cancel, and their process is done. */
  const writing = new Set<string>();
  const written = new Map<string, string>();

  /** Ends a job once: whoever comes first says how. */
  const end = (job: string, event: JobEvent): boolean => {
    const ended = running.get(job);
    if (ended === undefined) return false;
    running.delete(job);
    writing.delete(job);
    clearTimeout(ended.timer);
    ended.host.kill();
    tell(event);
    return true;
  };

  const start = (order: ExportOrder, { folder, name }: ExportPlace): string => {
    const job = randomUUID();
    const limit = MS_TO_START + MS_A_PAGE * (order.order.pages?.length ?? order.edition.pages.length);
    const process = utilityProcess.fork(host, [], {
      serviceName: 'Forme export',
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      stdio: 'inherit',
    });
    /** The user's font that is being read; none while other work is done. */
    let reading: OrderedFont | undefined;
    const fail = (reason: Failure): void => void end(job, { kind: 'failed', job, failure: reason });
    /** The process did not come to its end: because of the font that it was reading, if it was reading one. */
    const failInside = (reason: Failure): void => {
      if (reading === undefined || !running.has(job)) return fail(reason);
      putFontAside(reading);
      fail(failure('export-font', { file: name, font: reading.name }));
    };
    const timer = setTimeout(
      () => failInside(failure('export-too-slow', { file: name, seconds: limit / 1000 })),
      limit,
    );
    running.set(job, { host: process, timer });

    const finish = async ({ files, checks, findings }: Extract<ExportReport, { kind: 'made' }>): Promise<void> => {
      writing.add(job);
      tell({ kind: 'progress', job, stage: 'save', done: 1 });
      const result = await writeFiles(folder, files);
      if (!result.ok) return fail(result);
      written.set(job, path.join(folder, files[0]?.name ?? ''));
      const sizes = files.map((file) => ({ name: file.name, bytes: file.bytes.byteLength }));
      end(job, { kind: 'finished', job, files: sizes, checks, findings });
    };
    process.once('spawn', () => process.postMessage(order));
    process.on('message', (report: ExportReport) => {
      if (!running.has(job)) return;
      reading = report.kind === 'font' ? report.font : undefined;
      switch (report.kind) {
        case 'font':
          return;
        case 'progress':
          return tell({ ...report, job });
        case 'failed':
          return fail(report.failure);
        case 'made':
          finish(report).catch((error: unknown) => {
            logProblem('writing the export', error);
            fail(failure('internal'));
          });
      }
    });
    process.once('exit', (code) => {
      if (!running.has(job) || writing.has(job)) return;
      logProblem('the export process', `it ended with ${code}`);
      failInside(failure('export-died', { file: name }));
    });
    return job;
  };

  const cancel = (job: string): void => {
    if (!writing.has(job)) end(job, { kind: 'cancelled', job });
  };
  return {
    start,
    cancel,
    writtenFile: (job) => written.get(job),
    cancelAll: () => [...running.keys()].forEach(cancel),
  };
}

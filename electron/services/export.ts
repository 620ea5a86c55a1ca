import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { utilityProcess } from 'electron';
import type { UtilityProcess } from 'electron';
import type { Failure, JobEvent } from '../../ipc';
import { failure } from '../../ipc';
import type { ExportOrder, ExportReport } from '../host-messages';
import { writeBytes } from './disk';
import { logProblem } from './log';

/** Exports that are running or done. */
export interface Exports {
  /** Begins to export to `file`, an absolute path chosen in a dialog. Gives the job's id. */
  start(order: ExportOrder, file: string): string;
  /** Ends a job; nothing of it is left. Nothing happens when it has ended already. */
  cancel(job: string): void;
  /** The file that a job has written; `undefined` for any other job. */
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

/** Runs each export in a process of its own, which is killed at its time limit. Only whole PDFs are written. */
export function createExports(host: string, tell: (event: JobEvent) => void): Exports {
  const running = new Map<string, RunningExport>();
  /** Jobs whose PDF is whole and on its way to the disk: too late to cancel, and their process is done. */
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

  const start = (order: ExportOrder, file: string): string => {
    const job = randomUUID();
    const name = path.basename(file);
    const limit = MS_TO_START + MS_A_PAGE * (order.pages?.length ?? order.edition.pages.length);
    const process = utilityProcess.fork(host, [], {
      serviceName: 'Forme export',
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      stdio: 'inherit',
    });
    const fail = (reason: Failure): void => void end(job, { kind: 'failed', job, failure: reason });
    const timer = setTimeout(() => fail(failure('export-too-slow', { file: name, seconds: limit / 1000 })), limit);
    running.set(job, { host: process, timer });

    const finish = async (pdf: Uint8Array, pages: number): Promise<void> => {
      writing.add(job);
      const result = await writeBytes(file, pdf);
      if (!result.ok) return fail(result);
      written.set(job, file);
      end(job, { kind: 'finished', job, name, bytes: pdf.byteLength, pages });
    };
    process.once('spawn', () => process.postMessage(order));
    process.on('message', (report: ExportReport) => {
      if (!running.has(job)) return;
      switch (report.kind) {
        case 'progress':
          return tell({ ...report, job });
        case 'failed':
          return fail(report.failure);
        case 'written':
          finish(report.pdf, report.pages).catch((error: unknown) => {
            logProblem('writing the export', error);
            fail(failure('internal'));
          });
      }
    });
    process.once('exit', (code) => {
      if (!running.has(job) || writing.has(job)) return;
      logProblem('the export process', `it ended with ${code}`);
      fail(failure('export-died', { file: name }));
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

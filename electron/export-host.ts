import { failure } from '../ipc';
import type { ExportOrder, ExportReport, ImportOrder } from './host-messages';
import { logProblem } from './services/log';

/**
 * The process for work that may take long or meet hostile files: it takes one order in its life. It has no window and
 * writes no file; what it makes goes back to the main process, which kills it at its time limit.
 */
const { parentPort } = process;

async function exportPdf(order: ExportOrder): Promise<void> {
  const tell = (report: ExportReport): void => parentPort.postMessage(report);
  try {
    const { makePdf } = await import('./export-job');
    tell(await makePdf(order, tell));
  } catch (error) {
    logProblem('exporting', error);
    tell({ kind: 'failed', failure: failure('internal') });
  }
}

async function importCopy({ files }: ImportOrder): Promise<void> {
  const { importFile } = await import('./copy-job');
  parentPort.postMessage({ results: files.map(importFile) });
}

parentPort.once('message', ({ data }: { data: ExportOrder | ImportOrder }) => {
  const done = data.kind === 'export' ? exportPdf(data) : importCopy(data);
  done.catch((error: unknown) => {
    logProblem('working', error);
    process.exit(1);
  });
});

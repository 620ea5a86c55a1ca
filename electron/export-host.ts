import { readFile } from 'node:fs/promises';
import { failure } from '../ipc';
import type {
  ExportOrder,
  ExportReport,
  FontOrder,
  FontReport,
  HostOrder,
  ImportOrder,
  ImportReport,
} from './host-messages';
import { logProblem } from './services/log';

/**
 * The process for work that may take long or meet hostile files: it takes one order after another, each
 * answered before the next is given. It has no window and writes no file; what it makes goes back to the main process,
 * which kills it at its time limit.
 */
const { parentPort } = process;

async function exportEdition(order: ExportOrder): Promise<void> {
  const tell = (report: ExportReport): void => parentPort.postMessage(report);
  try {
    const { makeExport } = await import('./export-job');
    tell(await makeExport(order, tell));
  } catch (error) {
    logProblem('exporting', error);
    tell({ kind: 'failed', failure: failure('internal') });
  }
}

async function importCopy({ file }: ImportOrder): Promise<void> {
  const { importFile } = await import('./copy-job');
  const report: ImportReport = { result: importFile(file) };
  parentPort.postMessage(report);
}

/** Work on pictures, drawings, sources and remarks, each answered by one report. */
async function answer(order: Exclude<HostOrder, ExportOrder | ImportOrder | FontOrder>): Promise<void> {
  const jobs = await import('./picture-jobs');
  switch (order.kind) {
    case 'picture':
      return parentPort.postMessage(await jobs.readPicture(order));
    case 'show':
      return parentPort.postMessage(await jobs.showPicture(order));
    case 'condition':
      return parentPort.postMessage((await import('./condition-job')).readCondition(order));
    case 'nameplate':
      return parentPort.postMessage(await jobs.readNameplate(order));
    case 'remarks':
      return parentPort.postMessage((await import('./remark-job')).bringRemarks(order));
    case 'xfdf':
      return parentPort.postMessage((await import('./remark-job')).makeXfdf(order));
    case 'sources':
      return parentPort.postMessage(await (await import('./source-job')).checkSources(order));
  }
}

async function lookThroughFont({ path }: FontOrder): Promise<void> {
  const { checkFont } = await import('../fonts');
  const report: FontReport = { verdict: checkFont(await readFile(path)) ?? 'good' };
  parentPort.postMessage(report);
}

function carryOut(order: HostOrder): Promise<void> {
  switch (order.kind) {
    case 'export':
      return exportEdition(order);
    case 'import':
      return importCopy(order);
    case 'font':
      return lookThroughFont(order);
    default:
      return answer(order);
  }
}

parentPort.on('message', ({ data }: { data: HostOrder }) => {
  carryOut(data).catch((error: unknown) => {
    logProblem('working', error);
    process.exit(1);
  });
});

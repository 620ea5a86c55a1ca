import { makePdf } from './export-job';
import type { ExportOrder, ExportReport } from './export-messages';
import { failure } from '../ipc';
import { logProblem } from './services/log';

/** Makes one PDF and ends. It has no window and writes no file: its bytes go back to the main process. */
const { parentPort } = process;
const tell = (report: ExportReport): void => parentPort.postMessage(report);

parentPort.once('message', ({ data }: { data: ExportOrder }) => {
  makePdf(data, tell).then(tell, (error: unknown) => {
    logProblem('exporting', error);
    tell({ kind: 'failed', failure: failure('internal') });
  });
});

/** `npm run bench`: how fast the house is, as figures of one run on this machine. Nothing is asserted. */
import { cpus } from 'node:os';
import { composingFigures } from './composing';
import { editingFigures } from './editing';
import { exportFigures } from './exporting';
import { figureLine } from './measure';
import { openBench } from './workload';

async function main(): Promise<void> {
  const bench = openBench();
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.versions.node}; medians of warm runs\n`);
  for (const figures of [composingFigures, editingFigures, exportFigures]) {
    for (const figure of await figures(bench)) console.log(figureLine(figure));
  }
}

void main();

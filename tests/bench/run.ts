/**
 * `npm run bench -- [--peers] [lines composing editing copyfit exporting proofreading set]`: how fast the house is, as
 * figures of one run on this machine. `--peers` first installs the other engines that are compared. Nothing is
 * asserted.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { composingFigures } from './composing';
import { copyfitFigures } from './copyfitting';
import { editingFigures } from './editing';
import { exportFigures, printFreshExport } from './exporting';
import { lineFigures } from './lines';
import { figureLine } from './measure';
import { installPeers } from './peers/install';
import { proofreadingFigures } from './proofreading';
import { settingFigures } from './setting';
import { openBench, openCopy } from './workload';

const BENCHES = {
  lines: lineFigures,
  composing: composingFigures,
  editing: editingFigures,
  copyfit: copyfitFigures,
  exporting: exportFigures,
  proofreading: proofreadingFigures,
  set: settingFigures,
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    // The other is for this file's own use: a process of its own that measures its first export.
    options: { peers: { type: 'boolean' }, 'fresh-export': { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values['fresh-export'] === true) return printFreshExport(openCopy());
  if (values.peers === true) await installPeers();
  const bench = openBench();
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.versions.node}; medians of warm runs\n`);
  for (const [name, figures] of Object.entries(BENCHES)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    for (const figure of await figures(bench)) console.log(figureLine(figure));
  }
}

void main();

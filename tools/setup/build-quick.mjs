/**
 * Bundles each quick command of `forme` by itself into `out/quick`, and runs it once on a line of copy, so that the
 * code V8 compiled is there before anybody waits for it (ADR 30). Started by build.mjs as a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import runCached from '../../cli/quick/run-cached.cjs';
import { SOURCES } from './freshness.cjs';
import { inRoot, root } from './paths.mjs';

/** The oldest engine that the tool runs on: that of the fallback Electron. */
const NODE_TARGET = 'node18';

/**
 * Writes a bundle as run-cached.cjs takes it: as the function that Node makes of a CommonJS module, so that its text is
 * not copied to be put into one at each start, and in ASCII: Node reads it, and V8 holds it, as one byte a character.
 * No tagged template of the project reads its source as it is written, so an escape says the same.
 */
const asFunction = {
  name: 'as-function',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const ascii = chunk.code.replace(
        /[^\x00-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
      chunk.code = `(function (require, __filename, __dirname) {${ascii}\n})`;
    }
  },
};

/** What bundles depend on beside the modules that are read for them. */
const BUILT_BY = ['tools/setup/build-quick.mjs', 'package.json', 'package-lock.json'];

/**
 * Writes the list of a bundle's sources beside it, each as it stood before it was read: a quick command is built anew
 * when one of them changes, and looks at no others. Modules of which nothing is left in the bundle count too, since
 * values of theirs may be; packages are told by the lock file.
 */
function listSources() {
  const stamps = Object.fromEntries(BUILT_BY.map((source) => [source, runCached.stampOf(root, source)]));
  return {
    name: 'list-sources',
    load: {
      order: 'pre',
      handler(id) {
        const source = path.relative(root, id.split('?')[0]).replaceAll('\\', '/');
        if (id.startsWith('\0') || source.startsWith('node_modules/')) return;
        if (!SOURCES.some((room) => source === room || source.startsWith(`${room}/`)))
          throw new Error(`${source} is in a quick bundle, and no change of it would make a build`);
        stamps[source] = runCached.stampOf(root, source);
      },
    },
    writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle))
        writeFileSync(runCached.sourceList(path.join(dir, name)), JSON.stringify(stamps));
    },
  };
}

for (const [index, command] of runCached.QUICK.entries()) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [listSources(), asFunction],
    build: {
      ssr: inRoot('cli', 'quick', `${command}.ts`),
      outDir: inRoot('out', 'quick'),
      emptyOutDir: index === 0,
      target: NODE_TARGET,
      minify: true,
      rollupOptions: {
        // Modules of this project do nothing by being loaded, so those that a command never asks are left out.
        treeshake: { moduleSideEffects: false },
        output: { format: 'cjs', entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  });
}

const scratch = mkdtempSync(path.join(os.tmpdir(), 'forme-build-'));
try {
  const job = path.join(scratch, 'job.json');
  writeFileSync(job, JSON.stringify(warmUpJob()));
  const run = `require(${JSON.stringify(inRoot('cli/quick/run-cached.cjs'))}).runCached(${JSON.stringify(inRoot('out/quick/set.js'))})`;
  // Whatever it says is told again at the first real run; without the code it kept, that one is slower and no more.
  spawnSync(process.execPath, ['-e', run, 'forme', 'set', job, '-o', path.join(scratch, 'job.pdf')]);
} finally {
  rmSync(scratch, { recursive: true });
}

/** A head, paragraphs with marks, figures and Latin: what most of a run's code is asked for. */
function warmUpJob() {
  const paragraph = '云汀镇9月18日讯（记者 林穗）“渠水进村”工程今日通水，全长12.5公里，惠及3个村；NB-IoT水表同时启用。';
  return {
    spec: {
      pageW: 390,
      pageH: 545,
      areaX: 20,
      areaY: 27.5,
      areaW: 350,
      areaH: 490,
      cols: 6,
      gutter: 6,
      colW: 53.3333,
      bodyFont: 'Noto Serif SC',
      bodyPt: 9.5,
      leadPt: 14,
      indentEm: 2,
      headFont: 'Noto Sans SC',
      headPt: 30,
      headWeight: 700,
    },
    pages: [
      {
        articles: [
          { headline: '渠水进村 云汀三村通水', paragraphs: Array(20).fill(paragraph), row: 0, headRows: 3, rows: 21 },
        ],
      },
    ],
  };
}

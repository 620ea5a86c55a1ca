import { mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './paths.mjs';
import { SetupError, say, step } from './say.mjs';
import { runNode } from './shell.mjs';

/**
 * The editions under `examples/`, each made from copy as it would arrive on a desk, on a title's template and after the
 * plan of pages beside the copy. The app opens the first.
 */
export const SAMPLES = JSON.parse(readFileSync(inRoot('examples/samples.json'), 'utf8'));

const folder = inRoot('out/examples');

const editionOf = (name) => path.join(folder, `${name}.forme`);

/** Runs the command line tool. What it prints on stdout is for scripts and left out. */
async function forme(what, args) {
  const code = await step(what, () => runNode(inRoot('out/main/cli.js'), args, { stdio: ['ignore', 'ignore', 2] }));
  // 1 says that the edition has problems, such as copy left over: shown all the same, and named by the tool.
  if (code !== 0 && code !== 1) {
    throw new SetupError(`${what} failed; its message is above.`, 'run `npm run build` and start again.');
  }
}

/** Makes up a sample edition, out/examples/NAME.forme. */
export async function makeSample({ name, template, seed }) {
  const copyFolder = path.join('examples', name, 'copy');
  const copy = readdirSync(inRoot(copyFolder)).sort();
  mkdirSync(folder, { recursive: true });
  await forme(`making up the sample edition ${name}`, [
    'make',
    ...copy.map((file) => path.join(copyFolder, file)),
    ...['-t', template, '--plan', path.join('examples', name, 'plan.json'), '--unlock', '--seed', `${seed}`],
    '-o',
    editionOf(name),
  ]);
}

const timeOf = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Makes the sample edition that the app opens, unless this build has made it already. */
export async function ensureSample() {
  const [first] = SAMPLES;
  if (timeOf(editionOf(first.name)) < timeOf(inRoot('out/.build-stamp'))) await makeSample(first);
}

/** Makes up the sample editions, exports press PDFs and a PNG of each page, and prints where they are. */
export async function showSamples() {
  say('no display here: showing the sample editions as files');
  for (const sample of SAMPLES) {
    const { name } = sample;
    const pages = path.join(folder, `${name}-pages`);
    await makeSample(sample);
    rmSync(pages, { recursive: true, force: true });
    const pdf = path.join(folder, `${name}.pdf`);
    await forme('exporting its press PDF and painting its pages', [
      'export',
      editionOf(name),
      '-o',
      pdf,
      '--png',
      pages,
    ]);
  }
  console.log('The sample editions, their press PDFs and a picture of each page:');
  for (const file of readdirSync(folder, { recursive: true }).sort()) {
    if (!['', '.bak'].includes(path.extname(file))) console.log(`  ${path.join(path.relative(root, folder), file)}`);
  }
}

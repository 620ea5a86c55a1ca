/**
 * The way in for `npm start`, `npm test`, `npm run setup | build | dev | e2e | pictures | walk | panels`: each does all
 * its own set-up, on a fresh clone as on a used one. Only Node built-ins here and in what it imports, since nothing is
 * installed yet.
 */
import { ensureBuild } from './build.mjs';
import { electronSwitches, ensureElectron } from './electron.mjs';
import { ensurePackages } from './packages.mjs';
import { hasDisplay, inPackages, inRoot } from './paths.mjs';
import { SetupError, say, sayFailure } from './say.mjs';
import { run, runNode, stopChildren } from './shell.mjs';
import { SAMPLES, makeSample, showSamples } from './show-sample.mjs';
import { electronEnvironment, startApp } from './start.mjs';
import { ensureSystem } from './system.mjs';
import { ensureWords } from './words.mjs';

/** What the build tool asks for: major and minor version. */
const OLDEST_NODE = [20, 19];

function nodeIsTooOld() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}

/** Packages, system libraries, Electron and the build, as far as possible at the same time. */
async function setUp({ virtualDisplay = false, pdfTools = false, build = true, probeAgain = false } = {}) {
  const packages = ensurePackages();
  const [electron] = await Promise.all([
    ensureElectron({ packages, probeAgain }),
    ensureSystem({ window: true, virtualDisplay, pdfTools }),
    build ? packages.then(ensureBuild) : packages,
  ]);
  return electron;
}

async function start(args) {
  if (hasDisplay()) return startApp(await setUp(), args);
  // Composing and painting need no window, so neither Electron nor its libraries.
  await ensurePackages();
  await ensureBuild();
  await showSamples();
  return 0;
}

async function test(args) {
  const electron = await setUp({ virtualDisplay: true, pdfTools: true, build: false });
  const { testAll } = await import('../checks/test-all.mjs');
  return testAll({ environment: electronEnvironment(electron), playwrightArguments: args });
}

async function endToEnd(args) {
  const electron = await setUp({ virtualDisplay: true });
  const { testInElectron } = await import('../checks/test-all.mjs');
  return testInElectron({ environment: electronEnvironment(electron), playwrightArguments: args });
}

async function setup() {
  const electron = await setUp({ virtualDisplay: !hasDisplay(), probeAgain: true });
  say(`ready; Electron is ${electron.executable}`);
  return 0;
}

async function build() {
  await ensurePackages();
  await ensureBuild();
  return 0;
}

async function dev(args) {
  const electron = await setUp({ build: false });
  ensureWords();
  const noSandbox = electronSwitches(electron).includes('--no-sandbox') ? ['--noSandbox'] : [];
  return runNode(inPackages('electron-vite/bin/electron-vite.js'), ['dev', ...noSandbox, ...args], {
    env: { ...electronEnvironment(electron), ELECTRON_EXEC_PATH: electron.executable },
    stdio: 'inherit',
  });
}

const pictures = () => draw('tools/pictures/draw.mjs');
const walk = () => draw('tools/pictures/walk.mjs');
const panels = (args) => draw('tools/pictures/panels.mjs', args);

/**
 * Draws the pictures of the documentation, walks through the window for those of the user guide, or pictures its
 * panels.
 */
async function draw(script, args = []) {
  const electron = await setUp({ virtualDisplay: true });
  for (const sample of SAMPLES) await makeSample(sample);
  const words = [inRoot(script), ...args];
  const options = { env: electronEnvironment(electron), stdio: 'inherit' };
  if (process.platform !== 'linux') return runNode(words[0], args, options);
  return run('xvfb-run', ['-a', '-s', '-screen 0 1920x1080x24', process.execPath, ...words], options);
}

/** The bench of the window, in the Electron that was found, on a screen of its own. */
async function benchWindow(args) {
  const electron = await setUp({ virtualDisplay: true });
  const bench = [inRoot('tools/bench/run.mjs'), 'window', ...args];
  const options = { env: electronEnvironment(electron), stdio: 'inherit' };
  if (process.platform !== 'linux') return runNode(bench[0], bench.slice(1), options);
  return run('xvfb-run', ['-a', '-s', '-screen 0 1920x1080x24', process.execPath, ...bench], options);
}

const modes = { 'bench-window': benchWindow, start, test, e2e: endToEnd, setup, build, dev, pictures, walk, panels };

try {
  const [mode, ...args] = process.argv.slice(2);
  if (nodeIsTooOld()) {
    throw new SetupError(
      `Node ${process.versions.node} is too old.`,
      `install Node ${OLDEST_NODE.join('.')} or newer.`,
    );
  }
  if (!Object.hasOwn(modes, mode)) {
    throw new SetupError(`there is no mode “${mode}”.`, `use one of ${Object.keys(modes).join(', ')}.`);
  }
  process.exitCode = await modes[mode](args);
} catch (error) {
  stopChildren();
  sayFailure(error);
  process.exit(1);
}

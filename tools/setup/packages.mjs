import { readFileSync } from 'node:fs';
import { inPackages, inRoot } from './paths.mjs';
import { SetupError, say, step } from './say.mjs';
import { runNpm } from './shell.mjs';

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether `node_modules` holds what the lock file asks for. npm writes its own hidden lock file as the last thing of an
 * installation, so an interrupted one does not count. Packages for other platforms (optional) are left out of account.
 */
export function packagesAreFresh() {
  const wanted = readPackages(inRoot('package-lock.json'));
  const present = readPackages(inPackages('.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([folder, { optional, integrity }]) => folder === '' || optional || present[folder]?.integrity === integrity,
  );
}

/** Installs the packages of the lock file unless they are there. */
export async function ensurePackages() {
  if (packagesAreFresh()) return;
  const code = await step('installing the packages of the lock file (npm ci)', () =>
    runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']),
  );
  if (code !== 0) {
    throw new SetupError(
      'npm could not install the packages; its messages are above.',
      'check the connection to the npm registry and start again; `npm ci` alone shows the same messages.',
    );
  }
  say('packages are installed');
}

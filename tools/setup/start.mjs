import { electronSwitches } from './electron.mjs';
import { root } from './paths.mjs';
import { run } from './shell.mjs';
import { ensureSample } from './show-sample.mjs';

/** The environment in which `electron` resolves to the one that was found. */
export function electronEnvironment(electron) {
  const environment = { ...process.env };
  // Set by editors that are Electron themselves; our Electron would start as plain Node.
  delete environment.ELECTRON_RUN_AS_NODE;
  if (electron.override) environment.ELECTRON_OVERRIDE_DIST_PATH = electron.override;
  return environment;
}

/**
 * Opens the app on the edition given, or on the sample edition.
 * @returns {Promise<number>} the app's exit code
 */
export async function startApp(electron, args) {
  await ensureSample();
  return run(electron.executable, [...electronSwitches(electron), root, ...args], {
    env: electronEnvironment(electron),
    stdio: ['ignore', 'inherit', 'inherit'],
    ends: 'leader',
  });
}

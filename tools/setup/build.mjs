import { buildIsFresh, takeStamp } from './freshness.cjs';
import { inPackages, inRoot } from './paths.mjs';
import { SetupError, say, step } from './say.mjs';
import { runNode } from './shell.mjs';
import { ensureWords } from './words.mjs';

/** Marked sources are coloured letter by letter, which nobody can read in a log. */
const plainInLogs = process.stderr.isTTY ? {} : { NO_COLOR: '1' };

/** Builds the app and the command line tool into `out/`, unless they are built from the sources as they are. */
export async function ensureBuild() {
  if (buildIsFresh()) return;
  const stamp = takeStamp();
  ensureWords();
  const env = { ...process.env, ...plainInLogs };
  const codes = await step('building', () =>
    Promise.all([
      runNode(inPackages('electron-vite/bin/electron-vite.js'), ['build', '--logLevel', 'warn'], { env }),
      runNode(inRoot('tools/setup/build-quick.mjs'), [], { env }),
    ]),
  );
  if (codes.some((code) => code !== 0))
    throw new SetupError('the build failed; its messages are above.', 'correct the sources it names.');
  stamp.keep();
  say('built');
}

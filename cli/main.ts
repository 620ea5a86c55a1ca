import { runForme } from './run';
import { say } from './words';

/** Exit code of a bug: nothing was done that a script could go on with. */
const BROKEN = 2;

runForme(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // A reader that has seen enough closes the pipe, as `head` does: that is no failure.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return;
    say('internal');
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = BROKEN;
  },
);
// The same closed pipe is told a second time, as an event that ends the process when nobody listens.
process.stdout.on('error', () => undefined);

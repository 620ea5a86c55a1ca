import { say } from './words';

/** Exit code of a bug: nothing was done that a script could go on with. */
const BROKEN = 2;

/**
 * Runs the tool as the work of this process and ends it with the code that `run` gives. A bug is told with its stack.
 */
export function start(run: () => Promise<number>): void {
  // A reader that has seen enough closes the pipe, as `head` does; told as an event, it ends the process when nobody
  // listens.
  process.stdout.on('error', () => undefined);
  run().then(
    (code) => {
      // All that was printed is out. Taking the heap apart for a process that ends would cost what a small command
      // does.
      process.exit(code);
    },
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return;
      say('internal');
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = BROKEN;
    },
  );
}

import { Unusable } from './outcome';
import type { Outcome } from './outcome';
import { say } from './words';

/** A command: from its arguments to what it came to. */
export type Command = (args: readonly string[]) => Promise<Outcome>;

/** Exit code for input or usage that a command cannot work with. */
const UNUSABLE = 2;

/**
 * Loads and runs one command: JSON on stdout, messages on stderr. Gives the exit code: 0 fine, 1 problems found, 2
 * unusable input or usage. A bug is thrown.
 */
export async function runCommand(load: () => Promise<Command>, args: readonly string[]): Promise<number> {
  try {
    const { exit, answer } = await (await load())(args);
    if (answer !== undefined) await print(typeof answer === 'string' ? answer : `${JSON.stringify(answer, null, 2)}\n`);
    return exit;
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    say(error.code, error.values);
    return UNUSABLE;
  }
}

/** Writes to stdout and waits until it is out: a pipe may take less than everything at once. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

import { Unusable } from './outcome';
import type { Outcome } from './outcome';
import { say } from './words';

type Command = (args: readonly string[]) => Promise<Outcome>;

/** The commands by name. Each is loaded when it is called, so that a small one starts at once. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  make: async () => (await import('./commands/make')).make,
  export: async () => (await import('./commands/export')).exportEdition,
  clean: async () => (await import('./commands/clean')).clean,
  breaks: async () => (await import('./commands/breaks')).breaks,
  inspect: async () => (await import('./commands/inspect')).inspect,
  set: async () => (await import('./commands/set')).set,
  check: async () => (await import('./commands/check')).check,
  help: async () => (await import('./commands/help')).help,
};

/** What people type when they look for help. */
const HELP: readonly string[] = ['--help', '-h'];

/** Exit code for input or usage that a command cannot work with. */
const UNUSABLE = 2;

/**
 * Runs one command line: JSON on stdout, messages on stderr. Gives the exit code: 0 fine, 1 problems found, 2 unusable
 * input or usage. A bug is thrown.
 */
export async function runForme(args: readonly string[]): Promise<number> {
  const [first = 'help', ...rest] = args;
  const name = HELP.includes(first) || rest.some((one) => HELP.includes(one)) ? 'help' : first;
  try {
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load === undefined) throw new Unusable('unknown-command', { command: name });
    const { exit, answer } = await (await load())(rest);
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

import { Unusable } from './outcome';
import { runCommand } from './run-command';
import type { Command } from './run-command';

/** The commands by name. Each is loaded when it is called, so that a small one starts at once. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  make: async () => (await import('./commands/make')).make,
  export: async () => (await import('./commands/export')).exportEdition,
  clean: async () => (await import('./commands/clean')).clean,
  breaks: async () => (await import('./commands/breaks')).breaks,
  inspect: async () => (await import('./commands/inspect')).inspect,
  set: async () => (await import('./commands/set')).set,
  check: async () => (await import('./commands/check')).check,
  proof: async () => (await import('./commands/proof')).proof,
  marks: async () => (await import('./commands/marks')).marks,
  compare: async () => (await import('./commands/compare')).compare,
  convert: async () => (await import('./commands/convert')).convert,
  help: async () => (await import('./commands/help')).help,
};

/** What people type when they look for help. */
const HELP: readonly string[] = ['--help', '-h'];

/** Runs one command line as `runCommand` does. */
export function runForme(args: readonly string[]): Promise<number> {
  const [first = 'help', ...rest] = args;
  const name = HELP.includes(first) || rest.some((one) => HELP.includes(one)) ? 'help' : first;
  return runCommand(() => {
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load === undefined) throw new Unusable('unknown-command', { command: name });
    return load();
  }, rest);
}

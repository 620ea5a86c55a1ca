import path from 'node:path';

/** What Forme was started with. */
export interface CommandLine {
  /** An edition file to open, as an absolute path. */
  readonly open?: string;
}

const OPEN_SWITCH = '--open=';
const EDITION_ENDING = '.forme';

/**
 * Reads the arguments after the program's own: `--open=<file>`, or a bare edition file as a file manager passes it.
 * Relative names count from `folder`.
 */
export function readCommandLine(args: readonly string[], folder: string): CommandLine {
  const asked = args.find((arg) => arg.startsWith(OPEN_SWITCH))?.slice(OPEN_SWITCH.length);
  const bare = args.find((arg) => !arg.startsWith('-') && arg.endsWith(EDITION_ENDING));
  const file = asked ?? bare;
  return file === undefined || file === '' ? {} : { open: path.resolve(folder, file) };
}

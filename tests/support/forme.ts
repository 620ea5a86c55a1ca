import { join } from 'node:path';
import { Readable } from 'node:stream';
import { vi } from 'vitest';
import { runForme } from '../../cli/run';

/** What a run of the command line came to. */
export interface FormeRun {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a run is given besides its arguments. Messages are English unless `env` says otherwise. */
export interface FormeOptions {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Whole pages are composed and exported: seconds on a slow machine, not a hang. */
const COMMAND_TIMEOUT_MS = 60_000;
vi.setConfig({ testTimeout: COMMAND_TIMEOUT_MS, hookTimeout: COMMAND_TIMEOUT_MS });

/** A folder that cannot be made, for the data of a user who is not there. */
const NO_DATA = join(process.execPath, 'data');

/** Runs `forme` in this process, its streams caught. No fonts of this machine's user take part. */
export async function forme(args: readonly string[], options: FormeOptions = {}): Promise<FormeRun> {
  const written = { stdout: '', stderr: '' };
  const env = { FORME_LANG: 'en', FORME_FONTS: 'no-fonts-here', XDG_CONFIG_HOME: NO_DATA, ...options.env };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from(options.stdin ?? '')]) as never);
  for (const name of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[name], 'write').mockImplementation((text: unknown, done?: unknown) => {
      written[name] += String(text);
      if (typeof done === 'function') done();
      return true;
    });
  }
  try {
    return { exit: await runForme(args), ...written };
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  }
}

import { dirname, join } from 'node:path';
import type { FileFailure } from './codes';
import { diskFileSystem, syncFolder } from './file-system';
import type { FileSystem } from './file-system';
import { discard, giveSecondName, lookAt, replace, sweepLeftovers, writeBeside, writeFailure } from './new-file';
import type { Target } from './new-file';
import { sha256 } from './sha256';

/** A file to be written into a folder. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was written, in the files' order; or why every target is what it was. */
export type WriteAllResult =
  | {
      readonly ok: true;
      readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
    }
  | FileFailure;

interface Written {
  readonly target: Target;
  /** The new file, until it has taken the target's name. */
  readonly fresh: string;
  /** A second name of what stood at the target. */
  previous?: string;
  replaced?: true;
}

/**
 * Writes files that belong together into a folder: all or none. Each is written, flushed and read back beside its
 * target before the first takes its name; when one cannot, those before it get back what stood there, or go. So a
 * failure leaves every target as it was, and nothing else.
 *
 * A power cut between the names leaves each file whole, old or new, and in the order given: what vouches for the
 * others, such as a report with their sums, comes last, so that it never stands beside files that it does not describe.
 * The next writing into the folder removes what a killed process left. The previous files' second names are links: they
 * take no room.
 */
export async function writeAllChecked(
  folder: string,
  files: readonly NamedBytes[],
  { fileSystem = diskFileSystem }: { readonly fileSystem?: FileSystem } = {},
): Promise<WriteAllResult> {
  const written: Written[] = [];
  let [path, size] = [folder, 0];
  try {
    await sweepLeftovers(fileSystem, folder);
    for (const { name, bytes } of files) {
      [path, size] = [join(folder, name), bytes.length];
      const target = await lookAt(fileSystem, path);
      if ('ok' in target) return await undo(fileSystem, written, target);
      written.push({ target, fresh: await writeBeside(fileSystem, target, bytes) });
    }
    for (const one of written) {
      [path, size] = [one.target.path, 0];
      if (one.target.there !== undefined) one.previous = await giveSecondName(fileSystem, one.target.file);
    }
    for (const one of written) {
      path = one.target.path;
      await replace(fileSystem, one.fresh, one.target.file);
      one.replaced = true;
    }
    for (const of of new Set(written.map(({ target }) => dirname(target.file)))) await syncFolder(fileSystem, of);
  } catch (error) {
    return undo(fileSystem, written, writeFailure(error, path, size));
  }
  for (const { previous } of written) if (previous !== undefined) await discard(fileSystem, previous);
  return {
    ok: true,
    files: files.map(({ name, bytes }) => ({ path: join(folder, name), bytes: bytes.length, sha256: sha256(bytes) })),
  };
}

/** Puts every target back and removes what was written. What cannot be put back stays whole in its new form. */
async function undo(fileSystem: FileSystem, written: readonly Written[], why: FileFailure): Promise<FileFailure> {
  for (const { target, fresh, previous, replaced } of [...written].reverse()) {
    if (replaced !== true) await discard(fileSystem, fresh);
    else if (previous === undefined) await discard(fileSystem, target.file);
    else await replace(fileSystem, previous, target.file).catch(() => undefined);
    if (previous !== undefined) await discard(fileSystem, previous);
  }
  return why;
}

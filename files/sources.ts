import { LARGEST_COPY } from './copy';
import { readChecked } from './checked-reader';
import type { FileSystem } from './file-system';
import { sha256 } from './sha256';

/** What became of a file since it was read. A file that cannot be read any more counts as gone. */
export type SourceState = 'same' | 'changed' | 'gone';

/** A file that copy came from: where it stood, and the hash of its bytes then. */
export interface KnownSource {
  readonly path: string;
  readonly sha256: string;
}

/** Whether a file that copy came from is still as it was, by its hash. A file too large to be copy has changed. */
export async function sourceChanged(
  source: KnownSource,
  options: { readonly fileSystem?: FileSystem } = {},
): Promise<SourceState> {
  const read = await readChecked(source.path, { maximum: LARGEST_COPY, ...options });
  if (read.ok) return sha256(read.bytes) === source.sha256 ? 'same' : 'changed';
  return read.code === 'file-too-large' || read.code === 'empty-file' ? 'changed' : 'gone';
}

import { basename, resolve } from 'node:path';
import { importCopy } from '../core/copy';
import type { CopyImport } from '../core/copy';
import { LARGEST_COPY, readChecked, readCopy, sha256 } from '../files';
import type { ReadCopyResult } from '../files';
import { Unusable, orUnusable } from './outcome';

/** A file of copy, read and told apart. */
export interface CopyFile {
  readonly path: string;
  readonly name: string;
  readonly encoding: string;
  readonly text: string;
  readonly imported: CopyImport;
  /** Warnings of decoding and of cleaning, with what fills their sentences. */
  readonly warnings: readonly { readonly code: string; readonly values: Readonly<Record<string, string | number>> }[];
}

/** Reads a file of copy from bytes to stories. A file that is none ends the command. */
export async function readCopyFile(path: string, firstId: number): Promise<CopyFile> {
  const { bytes } = orUnusable(await readChecked(path, { maximum: LARGEST_COPY }));
  const copy = readCopy(bytes);
  if (!copy.ok) throw refusal(copy, path);
  const name = basename(path);
  const imported = importCopy({ text: copy.text, file: name, sha256: sha256(bytes), path: resolve(path), firstId });
  return {
    path,
    name,
    encoding: copy.encoding,
    text: copy.text,
    imported,
    warnings: [
      ...copy.warnings.map(({ code, values }) => ({ code, values: { ...values, file: name } })),
      ...imported.structured.warnings.map(({ code, values, start, end }) => ({
        code,
        values: { ...values, file: name, start, end },
      })),
    ],
  };
}

function refusal(copy: Extract<ReadCopyResult, { readonly ok: false }>, file: string): Unusable {
  switch (copy.code) {
    case 'empty':
    case 'binary':
    case 'unknown-encoding':
    case 'locked':
      return new Unusable(`copy-${copy.code}`, { file });
    case 'unsupported-type':
      return new Unusable(`copy-${copy.code}`, { file, kind: copy.kind });
    case 'too-large':
    case 'line-too-long':
      return new Unusable(`copy-${copy.code}`, { file, size: copy.size, limit: copy.limit });
  }
}

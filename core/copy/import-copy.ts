import type { PaperLanguage } from '../document';
import { cleanCopy } from './clean-copy';
import type { CleanCopy } from './clean-copy';
import { structureCopy } from './structure';
import type { Structured } from './structure';
import { toStories } from './to-stories';
import type { ImportedCopy } from './to-stories';

/** A file of copy to be imported. */
export interface CopySource {
  /** The decoded text. */
  readonly text: string;
  /** The file's name, kept with each story. */
  readonly file: string;
  /** Of the file's bytes, so that a changed source can be told. */
  readonly sha256: string;
  /** Where the file stands on this machine; left out for copy that came without a file. */
  readonly path?: string;
  readonly language?: PaperLanguage;
  /** The number in the first story's id; 1 when left out. */
  readonly firstId?: number;
}

/** Everything an import came to, from the clean copy to the document's parts. */
export interface CopyImport extends ImportedCopy {
  readonly clean: CleanCopy;
  readonly structured: Structured;
}

/** Turns decoded copy into document data in one step: clean, structure, stories. */
export function importCopy(source: CopySource): CopyImport {
  const clean = cleanCopy(source.text, source.language ? { language: source.language } : {});
  const structured = structureCopy(clean);
  const imported = toStories(structured, {
    source: {
      file: source.file,
      sha256: source.sha256,
      ...(source.path !== undefined && { path: source.path }),
    },
    ...(source.firstId === undefined ? {} : { firstId: source.firstId }),
  });
  return { clean, structured, ...imported };
}

import { plainText } from '../../core/annotation';
import { beginningOf } from '../../core/surrogates';
import { dictOf, textOf } from '../reader/access';
import type { PdfFile, PdfObject } from '../reader/objects';

/** Names of files are no longer than this. */
const LONGEST_NAME = 255;

/** What a file specification (ISO 32000-1, 7.11.3) calls its file; empty where it says nothing. */
export function nameOfFile(file: PdfFile, specification: PdfObject | undefined): string {
  const entries = dictOf(file, specification)?.entries;
  const name = textOf(file, entries?.get('UF')) ?? textOf(file, entries?.get('F')) ?? textOf(file, specification) ?? '';
  return beginningOf(plainText(name.replace(/^\ufeff/, '')), LONGEST_NAME);
}

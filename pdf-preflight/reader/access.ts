import { isArray, isDict, isName, isStream, isString } from './objects';
import type { PdfDict, PdfFile, PdfObject, PdfStream } from './objects';

/** The object as a dictionary, or a stream's dictionary; `undefined` for anything else. */
export function dictOf(file: PdfFile, object: PdfObject | undefined): PdfDict | undefined {
  const value = file.resolve(object);
  return isStream(value) ? value.dict : isDict(value) ? value : undefined;
}

/** The object as a stream; `undefined` for anything else. */
export function streamOf(file: PdfFile, object: PdfObject | undefined): PdfStream | undefined {
  const value = file.resolve(object);
  return isStream(value) ? value : undefined;
}

/** The object as an array, its items not resolved; `undefined` for anything else. */
export function arrayOf(file: PdfFile, object: PdfObject | undefined): readonly PdfObject[] | undefined {
  const value = file.resolve(object);
  return isArray(value) ? value : undefined;
}

/** The object as a finite number; `undefined` for anything else. */
export function numberOf(file: PdfFile, object: PdfObject | undefined): number | undefined {
  const value = file.resolve(object);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The object as a name's letters; `undefined` for anything else. */
export function nameOf(file: PdfFile, object: PdfObject | undefined): string | undefined {
  const value = file.resolve(object);
  return isName(value) ? value.name : undefined;
}

/** The object as an array of finite numbers, 0 for what is none; `undefined` where it is no array. */
export function numbersOf(file: PdfFile, object: PdfObject | undefined): readonly number[] | undefined {
  return arrayOf(file, object)?.map((item) => numberOf(file, item) ?? 0);
}

/** The object as a text string (ISO 32000-1, 7.9.2.2): UTF-16, UTF-8 or, as Latin-1, PDFDocEncoding. */
export function textOf(file: PdfFile, object: PdfObject | undefined): string | undefined {
  const value = file.resolve(object);
  if (!isString(value)) return undefined;
  const { bytes } = value;
  const mark = [...bytes.subarray(0, 3)];
  if (mark[0] === 0xfe && mark[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (mark[0] === 0xff && mark[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (mark[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf) return new TextDecoder().decode(bytes);
  return Buffer.from(bytes).toString('latin1');
}

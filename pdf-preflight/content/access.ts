import { isArray, isDict, isName, isStream } from '../reader/objects';
import type { PdfDict, PdfFile, PdfObject, PdfStream } from '../reader/objects';

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

import { isArray, isDict, isStream, type PdfDict, type PdfFile, type PdfObject } from './objects';

/** A dictionary anywhere in a file, a stream's among them. */
export interface FoundDict {
  readonly dict: PdfDict;
  /** Whether it is that of a stream. */
  readonly stream: boolean;
  /** The number of the indirect object in which it stands. */
  readonly object: number;
}

/** Every dictionary of a file, those within others too. References are not followed: each object is visited once. */
export function sweepDicts(file: PdfFile): readonly FoundDict[] {
  const found: FoundDict[] = [];
  for (const [object, whole] of file.objects()) {
    const waiting: PdfObject[] = [whole];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (isArray(next)) {
        for (const item of next) if (typeof item === 'object' && item !== null) waiting.push(item);
      } else if (isDict(next) || isStream(next)) {
        const dict = isStream(next) ? next.dict : next;
        found.push({ dict, stream: isStream(next), object });
        for (const item of dict.entries.values()) if (typeof item === 'object' && item !== null) waiting.push(item);
      }
    }
  }
  return found;
}

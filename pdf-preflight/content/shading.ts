import type { PdfFile, PdfObject, PdfStream } from '../reader/objects';
import { arrayOf, dictOf, numberOf, numbersOf, streamOf } from '../reader/access';
import type { ColourSpace } from './colour-space';
import { readFunction, type PdfFunction } from './functions';

/** A smooth change of colour (ISO 32000-1, 8.7.4.5). */
export interface Shading {
  /** 1 by function, 2 along a line, 3 between circles, 4 to 7 over meshes. */
  readonly type: number;
  readonly space: ColourSpace;
  /** Ends of the line, or circles. */
  readonly coordinates: readonly number[];
  readonly domain: readonly number[];
  readonly extend: readonly [boolean, boolean];
  /** Colours from the parameter; a mesh may have them at its corners. */
  readonly colour: PdfFunction | undefined;
  /** Maps the domain of a shading by function to its space. */
  readonly matrix: readonly number[];
  readonly mesh: PdfStream | undefined;
}

/** Reads a shading; `undefined` where it is none. */
export function readShading(
  file: PdfFile,
  object: PdfObject | undefined,
  readSpace: (space: PdfObject | undefined) => ColourSpace,
): Shading | undefined {
  const entries = dictOf(file, object)?.entries;
  const type = numberOf(file, entries?.get('ShadingType'));
  if (entries === undefined || type === undefined) return undefined;
  const extend = arrayOf(file, entries.get('Extend'))?.map((item) => file.resolve(item) === true) ?? [];
  return {
    type,
    space: readSpace(entries.get('ColorSpace')),
    coordinates: numbersOf(file, entries.get('Coords')) ?? [],
    domain: numbersOf(file, entries.get('Domain')) ?? (type === 1 ? [0, 1, 0, 1] : [0, 1]),
    extend: [extend[0] ?? false, extend[1] ?? false],
    colour: readFunction(file, entries.get('Function')),
    matrix: numbersOf(file, entries.get('Matrix')) ?? [1, 0, 0, 1, 0, 0],
    mesh: streamOf(file, object),
  };
}

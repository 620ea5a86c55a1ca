import type { GlyphId } from '../core/font';
import { tablesOf, type FaceSource } from './face';
import { readCff } from './sfnt/cff';
import { subsetCff } from './sfnt/cff-subset';
import { subsetTrueType } from './sfnt/subset';
import { tableOf, type Tables } from './sfnt/tables';

/** A face reduced to the glyphs a document shows, with what a font descriptor says of it. */
export interface FaceSubset {
  /** The font program: a TrueType file, or bare CFF. Its glyph i is the i-th asked for. */
  readonly bytes: Uint8Array;
  readonly outlines: 'truetype' | 'cff';
  /** Left, bottom, right and top of all the face's glyphs laid over each other, in thousandths of an em. */
  readonly bounds: readonly [number, number, number, number];
  /** Degrees counter-clockwise from upright; negative for italics. */
  readonly italicAngle: number;
  /** In thousandths of an em. */
  readonly capHeight: number;
}

/**
 * Reduces a face to `glyphs`, in this order, a glyph as often as it is listed; the first must be 0. `cids`, which
 * ascend from 0, are the numbers that a CFF program knows its glyphs by; their places when left out. Throws a
 * RangeError when the file is damaged.
 */
export function subsetFace(
  source: FaceSource,
  glyphs: readonly GlyphId[],
  cids: readonly number[] = [...glyphs.keys()],
): FaceSubset {
  const tables = tablesOf(source);
  const compact = tables.get('CFF ');
  const program: Pick<FaceSubset, 'bytes' | 'outlines'> =
    compact === undefined
      ? { bytes: subsetTrueType(tables, glyphs), outlines: 'truetype' }
      : { bytes: subsetCff(readCff(compact), { glyphs, cids, name: source.postscriptName }), outlines: 'cff' };
  return { ...program, ...describe(tables) };
}

/** Since version 2 the OS/2 table knows the height of capitals. */
const KNOWS_CAPITALS = 2;

function describe(tables: Tables): Pick<FaceSubset, 'bounds' | 'italicAngle' | 'capHeight'> {
  const head = tableOf(tables, 'head');
  const scale = 1000 / head.getUint16(18);
  const bound = (offset: number): number => Math.round(head.getInt16(offset) * scale);
  const os2 = tables.get('OS/2');
  const capitals = os2 !== undefined && os2.getUint16(0) >= KNOWS_CAPITALS ? os2.getInt16(88) : 0;
  return {
    bounds: [bound(36), bound(38), bound(40), bound(42)],
    italicAngle: (tables.get('post')?.getInt32(4) ?? 0) / 0x10000,
    capHeight: Math.round((capitals === 0 ? tableOf(tables, 'hhea').getInt16(4) : capitals) * scale),
  };
}

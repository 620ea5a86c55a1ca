/** A read outside the bytes there are: a damaged or hostile profile. Caught where profiles and tables are read. */
export class IccDamage extends Error {
  constructor(readonly place: string) {
    super(`damaged ICC profile: ${place}`);
    this.name = 'IccDamage';
  }
}

/** Big-endian numbers and names from bytes; a read outside them throws an `IccDamage` that names `place`. */
export interface IccBytes {
  readonly length: number;
  /** What damage is told of: the tag's signature, or nothing for the header. */
  readonly place: string;
  u8(at: number): number;
  u16(at: number): number;
  u32(at: number): number;
  /** A signed number with sixteen bits of fraction (s15Fixed16). */
  fixed(at: number): number;
  /** `length` bytes as Latin letters; four, a signature, when left out. */
  text(at: number, length?: number): string;
  /** The part from `at`, of `length` bytes or all that follow. */
  part(at: number, length?: number): IccBytes;
  bytes(): Uint8Array;
}

const FIXED_ONE = 0x10000;

/** Reads from bytes of the tag `place`. */
export function iccBytes(bytes: Uint8Array, place: string): IccBytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const inside = (at: number, length: number): number => {
    if (!Number.isInteger(at) || at < 0 || length < 0 || at + length > bytes.length) throw new IccDamage(place);
    return at;
  };
  return {
    length: bytes.length,
    place,
    u8: (at) => view.getUint8(inside(at, 1)),
    u16: (at) => view.getUint16(inside(at, 2)),
    u32: (at) => view.getUint32(inside(at, 4)),
    fixed: (at) => view.getInt32(inside(at, 4)) / FIXED_ONE,
    text: (at, length = 4) => String.fromCharCode(...bytes.subarray(inside(at, length), at + length)),
    part: (at, length = bytes.length - at) => iccBytes(bytes.subarray(inside(at, length), at + length), place),
    bytes: () => bytes,
  };
}

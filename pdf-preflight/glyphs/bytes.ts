/** Reads big-endian numbers; past the end everything is 0. */
export interface ByteView {
  readonly length: number;
  u8(at: number): number;
  u16(at: number): number;
  i16(at: number): number;
  u32(at: number): number;
}

/** A view of bytes for reading font tables. Never throws. */
export function viewOf(bytes: Uint8Array): ByteView {
  const u8 = (at: number): number => bytes[at] ?? 0;
  const u16 = (at: number): number => (u8(at) << 8) | u8(at + 1);
  return {
    length: bytes.length,
    u8,
    u16,
    i16: (at) => (u16(at) << 16) >> 16,
    u32: (at) => u16(at) * 65_536 + u16(at + 2),
  };
}

import { hexDigit, isWhite } from '../characters';
import type { Unpacked } from './unpacked';

/** Undoes ASCIIHexDecode (ISO 32000-1, 7.4.2). */
export function undoAsciiHex(bytes: Uint8Array): Unpacked {
  const out = new Uint8Array(Math.ceil(bytes.length / 2));
  let size = 0;
  let high = -1;
  for (const byte of bytes) {
    if (byte === 0x3e) {
      if (high >= 0) out[size++] = high << 4;
      return { kind: 'whole', bytes: out.subarray(0, size) };
    }
    const digit = hexDigit(byte);
    if (digit < 0) {
      if (!isWhite(byte)) return { kind: 'broken' };
    } else if (high < 0) high = digit;
    else {
      out[size++] = (high << 4) | digit;
      high = -1;
    }
  }
  return { kind: 'truncated', bytes: out.subarray(0, size) };
}

/** Undoes ASCII85Decode (ISO 32000-1, 7.4.3). */
export function undoAscii85(bytes: Uint8Array): Unpacked {
  const out = new Uint8Array(bytes.length * 4);
  let size = 0;
  let group = 0;
  let digits = 0;
  for (const byte of bytes) {
    if (isWhite(byte)) continue;
    if (byte === 0x7e) {
      if (digits === 1) return { kind: 'broken' };
      if (digits > 0) {
        // The missing digits stand for the highest, and so many bytes fewer come out.
        for (let i = digits; i < 5; i++) group = group * 85 + 84;
        for (let i = 0; i < digits - 1; i++) out[size++] = Math.floor(group / 256 ** (3 - i)) & 0xff;
      }
      return { kind: 'whole', bytes: out.subarray(0, size) };
    }
    if (byte === 0x7a && digits === 0) {
      size += 4;
      continue;
    }
    if (byte < 0x21 || byte > 0x75) return { kind: 'broken' };
    group = group * 85 + (byte - 0x21);
    if (++digits < 5) continue;
    if (group > 0xffffffff) return { kind: 'broken' };
    for (let i = 0; i < 4; i++) out[size++] = Math.floor(group / 256 ** (3 - i)) & 0xff;
    group = 0;
    digits = 0;
  }
  return { kind: 'truncated', bytes: out.subarray(0, size) };
}

/** Undoes RunLengthDecode (ISO 32000-1, 7.4.5). Stops at `limit` bytes. */
export function undoRunLength(bytes: Uint8Array, limit: number): Unpacked {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length;) {
    const length = bytes[at] ?? 0;
    if (length === 128) return { kind: 'whole', bytes: Buffer.concat(parts, size) };
    const part =
      length < 128 ? bytes.subarray(at + 1, at + 2 + length) : new Uint8Array(257 - length).fill(bytes[at + 1] ?? 0);
    size += part.length;
    if (size > limit) return { kind: 'too-large' };
    parts.push(part);
    at += length < 128 ? length + 2 : 2;
  }
  return { kind: 'truncated', bytes: Buffer.concat(parts, size) };
}

/** Kinds of bytes (ISO 32000-1, 7.2.2). */
const REGULAR = 0;
const WHITE = 1;
const DELIMITER = 2;

const KINDS = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) KINDS[byte] = WHITE;
for (const character of '()<>[]{}/%') KINDS[character.charCodeAt(0)] = DELIMITER;

/** Whether a byte is white space; past the end (`undefined`) it is not. */
export function isWhite(byte: number | undefined): boolean {
  return byte !== undefined && KINDS[byte] === WHITE;
}

/** Whether a byte can stand in a name, number or keyword; past the end it cannot. */
export function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && KINDS[byte] === REGULAR;
}

/** Whether a byte is a decimal digit. */
export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** The value of a hexadecimal digit; -1 for any other byte. */
export function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** Bytes as text, a character each. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Where `text` (ASCII) stands next, at `from` or after it; -1 when nowhere. */
export function find(bytes: Uint8Array, text: string, from = 0): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text, from, 'latin1');
}

/** Where `text` (ASCII) stands last; -1 when nowhere. */
export function findLast(bytes: Uint8Array, text: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(text, undefined, 'latin1');
}

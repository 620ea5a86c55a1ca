import { crc32c } from './crc32c';

/** One update in a journal. */
export interface JournalRecord {
  /** Counts a document's updates from 1; grows from record to record. */
  readonly sequence: number;
  readonly update: Uint8Array;
}

/** What a journal holds, up to its first bad record. */
export interface JournalContent {
  readonly records: readonly JournalRecord[];
  /** Where the last good record ends. */
  readonly goodEnd: number;
  /** Bytes that are no good record: 0 unless the journal was cut in mid-write or damaged. */
  readonly lostBytes: number;
}

/** First bytes of every journal; the digit is the version of this form. */
export const JOURNAL_HEADER: Uint8Array = new TextEncoder().encode('FORMEJN1');

/** A record: CRC-32C of all that follows it, length of the update (both 32 bits), sequence (64 bits), the update. */
const CRC_BYTES = 4;
const HEAD_BYTES = 16;

/** A record as it is written, little-endian. */
export function encodeRecord({ sequence, update }: JournalRecord): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES + update.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(CRC_BYTES, update.length, true);
  view.setBigUint64(CRC_BYTES + 4, BigInt(sequence), true);
  bytes.set(update, HEAD_BYTES);
  view.setUint32(0, crc32c(bytes.subarray(CRC_BYTES)), true);
  return bytes;
}

/**
 * Reads a journal, a damaged header notwithstanding, up to the first record that is cut, does not agree with its sum or
 * does not grow in sequence: what stands after a torn write cannot be told from chance. Never throws.
 */
export function decodeJournal(bytes: Uint8Array): JournalContent {
  const records: JournalRecord[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headless = JOURNAL_HEADER.some((byte, index) => bytes[index] !== byte);
  let at = JOURNAL_HEADER.length;
  let last = 0;
  while (at + HEAD_BYTES <= bytes.length) {
    const end = at + HEAD_BYTES + view.getUint32(at + CRC_BYTES, true);
    if (end > bytes.length) break;
    if (view.getUint32(at, true) !== crc32c(bytes.subarray(at + CRC_BYTES, end))) break;
    const sequence = Number(view.getBigUint64(at + CRC_BYTES + 4, true));
    if (sequence <= last) break;
    records.push({ sequence, update: bytes.slice(at + HEAD_BYTES, end) });
    last = sequence;
    at = end;
  }
  const goodBytes = Math.min(at, bytes.length) - (headless ? Math.min(JOURNAL_HEADER.length, bytes.length) : 0);
  return { records, goodEnd: Math.min(at, bytes.length), lostBytes: bytes.length - goodBytes };
}

/** Puts byte arrays after one another. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

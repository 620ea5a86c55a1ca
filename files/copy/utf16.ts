import type { Damage } from './utf8';

/** Share of units that must be text of a newspaper for bytes without a mark to be UTF-16. */
const TEXT_SHARE = 0.9;
/** Share at which the other byte order is as likely, and nothing is decided. */
const OTHER_SHARE = 0.6;
/** Units looked at. */
const LOOK = 4096;

function unitAt(bytes: Uint8Array, at: number, isLittleEndian: boolean): number {
  const [first, second] = [bytes[at] as number, bytes[at + 1] as number];
  return isLittleEndian ? first | (second << 8) : (first << 8) | second;
}

function textShare(bytes: Uint8Array, isLittleEndian: boolean): number {
  const end = Math.min(bytes.length - 1, LOOK * 2);
  let text = 0;
  let units = 0;
  for (let at = 0; at < end; at += 2) {
    const unit = unitAt(bytes, at, isLittleEndian);
    units += 1;
    const ascii = (unit >= 0x20 && unit < 0x7f) || unit === 0x0a || unit === 0x0d || unit === 0x09;
    const chinese =
      (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff00 && unit <= 0xffef);
    if (ascii || chinese || (unit >= 0x2010 && unit <= 0x2026)) text += 1;
  }
  return units === 0 ? 0 : text / units;
}

/** The byte order of UTF-16 text without a mark; nothing when the bytes are not that. */
export function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const little = textShare(bytes, true);
  const big = textShare(bytes, false);
  if (little >= TEXT_SHARE && big < OTHER_SHARE) return 'utf-16le';
  if (big >= TEXT_SHARE && little < OTHER_SHARE) return 'utf-16be';
  return undefined;
}

/** Places of half surrogate pairs and of an odd last byte, from `start`. */
export function scanUtf16(bytes: Uint8Array, start: number, isLittleEndian: boolean): Damage[] {
  const damage: Damage[] = [];
  let at = start;
  for (; at + 1 < bytes.length; at += 2) {
    const unit = unitAt(bytes, at, isLittleEndian);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = at + 3 < bytes.length ? unitAt(bytes, at + 2, isLittleEndian) : 0;
    if (unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) at += 2;
    else damage.push({ offset: at, bytes: 2 });
  }
  if (at < bytes.length) damage.push({ offset: at, bytes: 1 });
  return damage;
}

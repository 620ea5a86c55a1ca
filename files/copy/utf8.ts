/** Bytes of a file that its encoding could not read. `offset` counts bytes from the file's start. */
export interface Damage {
  readonly offset: number;
  readonly bytes: number;
}

/** What a look at bytes as UTF-8 found. */
export interface Utf8Scan {
  readonly damage: readonly Damage[];
  /** Characters of more than one byte that are whole. */
  readonly whole: number;
}

/** The least second byte after a lead byte whose range is narrower than 80 to BF (RFC 3629). */
const SECOND_FROM: Readonly<Record<number, number>> = { 0xe0: 0xa0, 0xf0: 0x90 };
const SECOND_TO: Readonly<Record<number, number>> = { 0xed: 0x9f, 0xf4: 0x8f };

function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 1;
}

/** Walks bytes as UTF-8 and notes every place that is none; each place is what one U+FFFD stands for in decoding. */
export function scanUtf8(bytes: Uint8Array): Utf8Scan {
  const damage: Damage[] = [];
  let whole = 0;
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = lengthOf(lead);
    let good = 1;
    while (good < length && at + good < bytes.length) {
      const next = bytes[at + good] as number;
      const from = good === 1 ? (SECOND_FROM[lead] ?? 0x80) : 0x80;
      const to = good === 1 ? (SECOND_TO[lead] ?? 0xbf) : 0xbf;
      if (next < from || next > to) break;
      good += 1;
    }
    if (length > 1 && good === length) whole += 1;
    else damage.push({ offset: at, bytes: good });
    at += good;
  }
  return { damage, whole };
}

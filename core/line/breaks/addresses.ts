import type { BrokenUnits, BreakUnits } from './break-opportunities';

const SPACE = 0x20;
const FIRST_BEYOND_ADDRESS = 0x7f;
const FULL_STOP = 0x2e;
const AT_SIGN = 0x40;

/** Whether `text` may hold an address. */
export function mayHoldAddress(text: string): boolean {
  return text.includes('://') || text.includes('www.');
}

/** Marks the units of addresses after `://` or `www.`: 1 for each up to the next space or character beyond ASCII. */
export function markAddresses({ codePoints, length }: BreakUnits): Uint8Array {
  const address = new Uint8Array(length);
  let inside = false;
  for (let i = 3; i < length; i++) {
    const codePoint = codePoints[i]!;
    if (codePoint <= SPACE || codePoint >= FIRST_BEYOND_ADDRESS) inside = false;
    else if (!inside) inside = precededBy(codePoints, i, '://') || precededBy(codePoints, i, 'www.');
    address[i] = inside ? 1 : 0;
  }
  return address;
}

function precededBy(codePoints: Uint32Array, i: number, what: string): boolean {
  for (let k = 0; k < what.length; k++) if (codePoints[i - what.length + k] !== what.charCodeAt(k)) return false;
  return i >= what.length;
}

/** Takes breaks after the dots and at signs of addresses out: LB29 keeps those before letters only. */
export function keepAddressDots({ units, breaks }: BrokenUnits, addresses: Uint8Array): void {
  for (let i = 1; i < units.length; i++) {
    const before = units.codePoints[i - 1]!;
    if (addresses[i] === 1 && (before === FULL_STOP || before === AT_SIGN)) breaks[i] = 0;
  }
}

/** Bytes there is room for at first: a page of running text fills about as many. */
const FIRST_ROOM = 1 << 16;

/** Decimals that numbers are written with unless told otherwise: 0.00004 mm of a length in points. */
const DECIMALS = 4;

const POWERS = [1, 10, 100, 1_000, 10_000];

const ESCAPED = [
  ['(', '('],
  [')', ')'],
  ['\\', '\\'],
  ['\r', 'r'],
  ['\n', 'n'],
] as const;

/**
 * What is written behind a backslash for the characters that mean something inside a literal string, and for line ends,
 * which readers may change (ISO 32000-1, 7.3.4.2); 0 for all others.
 */
const ESCAPES = new Uint8Array(256);
for (const [character, escape] of ESCAPED) ESCAPES[character.charCodeAt(0)] = escape.charCodeAt(0);

/** A content stream being written: bytes in a buffer that grows, with no strings in between. */
export class ContentBytes {
  private bytes = new Uint8Array(FIRST_ROOM);
  private length = 0;

  /** Operators and names, in ASCII. */
  ascii(text: string): void {
    this.reserve(text.length);
    const { bytes } = this;
    let at = this.length;
    for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i);
    this.length = at;
  }

  /**
   * A number as short as it can be: no exponent, no zeros at its ends, no minus zero (ISO 32000-1, 7.3.3). Nothing is
   * put before or behind it.
   */
  number(value: number, decimals = DECIMALS): void {
    const power = POWERS[decimals] ?? 1;
    const scaled = Math.round(Math.abs(value) * power);
    if (!(scaled < 1e13)) throw new RangeError(`no PDF number: ${value}`);
    this.reserve(LONGEST_NUMBER);
    const { bytes } = this;
    let at = this.length;
    if (scaled === 0) bytes[at++] = ZERO;
    else {
      if (value < 0) bytes[at++] = MINUS;
      const shortest = String(scaled);
      const digits = shortest.length < decimals ? shortest.padStart(decimals, '0') : shortest;
      const point = digits.length - decimals;
      let end = digits.length;
      while (end > point && digits.charCodeAt(end - 1) === ZERO) end -= 1;
      for (let i = 0; i < end; i++) {
        if (i === point) bytes[at++] = POINT;
        bytes[at++] = digits.charCodeAt(i);
      }
    }
    this.length = at;
  }

  /** Numbers, each with a space behind it: what an operator takes. */
  operands(...values: readonly number[]): void {
    for (const value of values) {
      this.number(value);
      this.bytes[this.length++] = SPACE;
    }
  }

  /** Two-byte codes inside a literal string: those of `codes` from `from` to before `end`. */
  codes(codes: Uint16Array, from: number, end: number): void {
    this.reserve(LONGEST_CODE * (end - from));
    const { bytes } = this;
    let at = this.length;
    for (let i = from; i < end; i++) {
      const code = codes[i]!;
      const high = code >> 8;
      const low = code & 0xff;
      const escapedHigh = ESCAPES[high]!;
      const escapedLow = ESCAPES[low]!;
      if (escapedHigh !== 0) bytes[at++] = BACKSLASH;
      bytes[at++] = escapedHigh === 0 ? high : escapedHigh;
      if (escapedLow !== 0) bytes[at++] = BACKSLASH;
      bytes[at++] = escapedLow === 0 ? low : escapedLow;
    }
    this.length = at;
  }

  /** What has been written, as bytes of its own. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  /** Makes room for `count` bytes and a little more. */
  private reserve(count: number): void {
    if (this.length + count + SPARE <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count + SPARE));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

/** Room that stays free behind what is reserved, for the space behind a number. */
const SPARE = 8;

/** Bytes of any number: a sign, a point, thirteen digits. */
const LONGEST_NUMBER = 20;

/** Bytes of a code with both of its own escaped. */
const LONGEST_CODE = 4;

const SPACE = 0x20;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const BACKSLASH = 0x5c;

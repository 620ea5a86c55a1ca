/** Bytes there is room for at first: a page of running text fills about as many. */
const FIRST_ROOM = 1 << 16;

/** Decimals that numbers are written with unless told otherwise: 0.00004 mm of a length in points. */
const DECIMALS = 4;

const POWERS = [1, 10, 100, 1_000, 10_000];

/** Characters that mean something inside a literal string, and line ends, which readers may change (ISO 32000-1, 7.3.4.2). */
const ESCAPES = new Map<number, string>([
  [0x28, '\\('],
  [0x29, '\\)'],
  [0x5c, '\\\\'],
  [0x0d, '\\r'],
  [0x0a, '\\n'],
]);
const TO_ESCAPE = Uint8Array.from({ length: 256 }, (_, byte) => (ESCAPES.has(byte) ? 1 : 0));

/** A content stream being written: bytes in a buffer that grows, with no strings in between. */
export class ContentBytes {
  private bytes = new Uint8Array(FIRST_ROOM);
  private length = 0;

  /** Operators and names, in ASCII. */
  ascii(text: string): void {
    this.reserve(text.length);
    for (let i = 0; i < text.length; i++) this.bytes[this.length++] = text.charCodeAt(i);
  }

  /**
   * A number as short as it can be: no exponent, no zeros at its ends, no minus zero (ISO 32000-1, 7.3.3). Nothing is
   * put before or behind it.
   */
  number(value: number, decimals = DECIMALS): void {
    const power = POWERS[decimals] ?? 1;
    const scaled = Math.round(Math.abs(value) * power);
    if (!(scaled < 1e13)) throw new RangeError(`no PDF number: ${value}`);
    this.reserve(20);
    if (scaled === 0) {
      this.bytes[this.length++] = ZERO;
      return;
    }
    if (value < 0) this.bytes[this.length++] = MINUS;
    const whole = Math.floor(scaled / power);
    if (whole > 0) this.digits(whole);
    let rest = scaled - whole * power;
    if (rest === 0) return;
    this.bytes[this.length++] = POINT;
    for (let place = power / 10; rest > 0; place /= 10) {
      const digit = Math.floor(rest / place);
      this.bytes[this.length++] = ZERO + digit;
      rest -= digit * place;
    }
  }

  /** Numbers, each with a space behind it: what an operator takes. */
  operands(...values: readonly number[]): void {
    for (const value of values) {
      this.number(value);
      this.bytes[this.length++] = SPACE;
    }
  }

  /** A two-byte code inside a literal string. */
  code(code: number): void {
    if (this.length + 4 + SPARE > this.bytes.length) this.reserve(4);
    const high = code >> 8;
    const low = code & 0xff;
    if (TO_ESCAPE[high] === 1 || TO_ESCAPE[low] === 1) {
      this.stringByte(high);
      this.stringByte(low);
      return;
    }
    this.bytes[this.length] = high;
    this.bytes[this.length + 1] = low;
    this.length += 2;
  }

  /** What has been written, as bytes of its own. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private stringByte(byte: number): void {
    if (TO_ESCAPE[byte] === 1) this.ascii(ESCAPES.get(byte) ?? '');
    else this.bytes[this.length++] = byte;
  }

  private digits(whole: number): void {
    let place = 1;
    while (place * 10 <= whole) place *= 10;
    let rest = whole;
    for (; place >= 1; place /= 10) {
      const digit = Math.floor(rest / place);
      this.bytes[this.length++] = ZERO + digit;
      rest -= digit * place;
    }
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

const SPACE = 0x20;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;

import { hexDigit, isDigit, isRegular, isWhite, latin1 } from './characters';
import type { PdfName, PdfObject, PdfString } from './objects';

/** A word that is no object by itself: an operator, `obj`, `R`, or something that looks like a number and is none. */
export interface PdfKeyword {
  readonly kind: 'keyword';
  readonly text: string;
}

/** A mark that opens or closes an array or dictionary. */
export interface PdfBracket {
  readonly kind: 'bracket';
  readonly text: '[' | ']' | '<<' | '>>';
}

/** The end of the bytes. */
export interface PdfEnd {
  readonly kind: 'end';
}

/** What the lexer finds next. */
export type PdfToken = number | PdfName | PdfString | PdfKeyword | PdfBracket | PdfEnd;

const END: PdfEnd = { kind: 'end' };
const BRACKETS: Readonly<Record<PdfBracket['text'], PdfBracket>> = {
  '[': { kind: 'bracket', text: '[' },
  ']': { kind: 'bracket', text: ']' },
  '<<': { kind: 'bracket', text: '<<' },
  '>>': { kind: 'bracket', text: '>>' },
};

/** What follows a backslash in a literal string (ISO 32000-1, table 3). */
const ESCAPES: ReadonlyMap<number, number> = new Map(
  [...'n\nr\rt\tb\bf\f'].flatMap((character, index, all) =>
    index % 2 === 0 ? [[character.charCodeAt(0), all[index + 1]?.charCodeAt(0) ?? 0] as const] : [],
  ),
);

/**
 * Reads tokens of files and of content streams (ISO 32000-1, 7.2 and 7.3). It never fails: what is odd is told to
 * `onFault` with its place, and read as well as can be.
 */
export class Lexer {
  constructor(
    readonly bytes: Uint8Array,
    /** Where the next token is looked for. */
    public at = 0,
    private readonly onFault: (code: LexicalFault, at: number) => void = () => undefined,
  ) {}

  /** The next token; `end` after the last. */
  next(): PdfToken {
    this.skipWhite();
    const byte = this.bytes[this.at];
    switch (byte) {
      case undefined:
        return END;
      case 0x2f:
        return this.name();
      case 0x28:
        return this.literalString();
      case 0x5b:
        return this.bracket('[');
      case 0x5d:
        return this.bracket(']');
      case 0x3c:
        return this.bytes[this.at + 1] === 0x3c ? this.bracket('<<') : this.hexString();
      case 0x3e:
        if (this.bytes[this.at + 1] === 0x3e) return this.bracket('>>');
        return this.stray();
      case 0x29:
      case 0x7b:
      case 0x7d:
        return this.stray();
      default:
        return this.word();
    }
  }

  /** Passes over white space and comments. */
  skipWhite(): void {
    const { bytes } = this;
    for (;;) {
      while (isWhite(bytes[this.at])) this.at++;
      if (bytes[this.at] !== 0x25) return;
      while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++;
    }
  }

  private bracket(text: PdfBracket['text']): PdfBracket {
    this.at += text.length;
    return BRACKETS[text];
  }

  /** A delimiter that closes nothing, or a brace, which only functions of type 4 and fonts have. */
  private stray(): PdfKeyword {
    const text = String.fromCharCode(this.bytes[this.at] ?? 0);
    if (text === ')' || text === '>') this.onFault('stray-delimiter', this.at);
    this.at++;
    return { kind: 'keyword', text };
  }

  private word(): number | PdfKeyword {
    const { bytes } = this;
    const start = this.at;
    let digits = 0;
    let points = 0;
    let others = 0;
    while (isRegular(bytes[this.at])) {
      const byte = bytes[this.at];
      if (isDigit(byte)) digits++;
      else if (byte === 0x2e) points++;
      else if (!((byte === 0x2b || byte === 0x2d) && this.at === start)) others++;
      this.at++;
    }
    const text = latin1(bytes.subarray(start, this.at));
    if (others === 0 && points <= 1 && digits > 0) return Number(text);
    return { kind: 'keyword', text };
  }

  private name(): PdfName {
    const { bytes } = this;
    const start = ++this.at;
    let escaped = false;
    while (isRegular(bytes[this.at])) {
      if (bytes[this.at] === 0x23) escaped = true;
      this.at++;
    }
    const text = latin1(bytes.subarray(start, this.at));
    if (!escaped) return { kind: 'name', name: text };
    const name = text.replace(/#([0-9a-fA-F]{2})?/g, (whole, digits: string | undefined) => {
      if (digits === undefined) this.onFault('bad-name', start);
      return digits === undefined ? whole : String.fromCharCode(parseInt(digits, 16));
    });
    return { kind: 'name', name };
  }

  private literalString(): PdfString {
    const { bytes } = this;
    const start = this.at++;
    const out: number[] = [];
    let open = 1;
    while (this.at < bytes.length) {
      const byte = bytes[this.at++] ?? 0;
      if (byte === 0x5c) {
        this.escape(out);
        continue;
      }
      if (byte === 0x28) open++;
      if (byte === 0x29 && --open === 0) return { kind: 'string', bytes: Uint8Array.from(out) };
      // An end of line is one line feed, however it is written.
      if (byte === 13) {
        if (bytes[this.at] === 10) this.at++;
        out.push(10);
      } else out.push(byte);
    }
    this.onFault('open-string', start);
    return { kind: 'string', bytes: Uint8Array.from(out) };
  }

  private escape(out: number[]): void {
    const { bytes } = this;
    const byte = bytes[this.at++];
    if (byte === undefined) return;
    if (byte >= 0x30 && byte <= 0x37) {
      let value = byte - 0x30;
      for (let more = 0; more < 2; more++) {
        const digit = bytes[this.at];
        if (digit === undefined || digit < 0x30 || digit > 0x37) break;
        value = value * 8 + digit - 0x30;
        this.at++;
      }
      out.push(value & 0xff);
    } else if (byte === 13) {
      if (bytes[this.at] === 10) this.at++;
    } else if (byte !== 10) out.push(ESCAPES.get(byte) ?? byte);
  }

  private hexString(): PdfString {
    const { bytes } = this;
    const start = this.at++;
    const out: number[] = [];
    let high = -1;
    while (this.at < bytes.length) {
      const byte = bytes[this.at++];
      if (byte === 0x3e) {
        if (high >= 0) out.push(high << 4);
        return { kind: 'string', bytes: Uint8Array.from(out) };
      }
      const digit = hexDigit(byte);
      if (digit < 0) {
        if (!isWhite(byte)) this.onFault('bad-hex-string', this.at - 1);
      } else if (high < 0) high = digit;
      else {
        out.push((high << 4) | digit);
        high = -1;
      }
    }
    this.onFault('open-string', start);
    return { kind: 'string', bytes: Uint8Array.from(out) };
  }
}

/** What can be odd about a token. */
export type LexicalFault = 'stray-delimiter' | 'bad-name' | 'open-string' | 'bad-hex-string';

/** Whether a token, or what a parser met, is this word. */
export function isKeyword(found: PdfToken | PdfObject, text: string): found is PdfKeyword {
  return (
    typeof found === 'object' && found !== null && 'kind' in found && found.kind === 'keyword' && found.text === text
  );
}

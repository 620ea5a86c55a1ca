import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeStream } from '../../../pdf-preflight/reader/decode-stream';
import { ObjectParser } from '../../../pdf-preflight/reader/object-parser';
import { isDict, type PdfObject } from '../../../pdf-preflight/reader/objects';
import { bytesOf } from '../../support/pdf-builder';

const resolve = (object: PdfObject | undefined): PdfObject => object ?? null;

function decode(dict: string, raw: Uint8Array, most = 2 ** 32): ReturnType<typeof decodeStream> {
  const read = new ObjectParser(bytesOf(`<<${dict}>>`), { references: false }).next();
  if (!isDict(read)) throw new Error('no dictionary');
  return decodeStream({ kind: 'stream', dict: read, raw }, { resolve, most });
}

function textOf(dict: string, raw: Uint8Array | string): string {
  const { bytes, fault } = decode(dict, typeof raw === 'string' ? bytesOf(raw) : raw);
  expect(fault).toBeUndefined();
  return Buffer.from(bytes ?? []).toString('latin1');
}

/** Packs with LZW, codes as wide as the table asks for, and clears it when it is full. */
function lzw(bytes: Uint8Array, early: 0 | 1): Uint8Array {
  const out: number[] = [];
  let [buffer, bits, width] = [0, 0, 9];
  let table = new Map<string, number>();
  const reset = (): void => {
    table = new Map(Array.from({ length: 256 }, (_, byte) => [String.fromCharCode(byte), byte]));
  };
  const put = (code: number): void => {
    buffer = (buffer << width) | code;
    bits += width;
    while (bits >= 8) {
      bits -= 8;
      out.push((buffer >>> bits) & 0xff);
    }
    buffer &= (1 << bits) - 1;
  };
  reset();
  put(256);
  let next = 258;
  let word = '';
  for (const byte of bytes) {
    const longer = word + String.fromCharCode(byte);
    if (table.has(longer)) {
      word = longer;
      continue;
    }
    put(table.get(word) ?? 0);
    table.set(longer, next++);
    if (next - 1 + early >= 1 << width && width < 12) width++;
    word = String.fromCharCode(byte);
    if (next >= 4094) {
      put(table.get(word) ?? 0);
      word = '';
      put(256);
      reset();
      [next, width] = [258, 9];
    }
  }
  if (word !== '') {
    put(table.get(word) ?? 0);
    // The reader adds an entry for this code too, and may widen the last one.
    if (next + early >= 1 << width && width < 12) width++;
  }
  put(257);
  if (bits > 0) out.push((buffer << (8 - bits)) & 0xff);
  return Uint8Array.from(out);
}

describe('filters', () => {
  it('are undone one after the other, by long and short names', () => {
    expect(textOf('/Filter/ASCIIHexDecode', '48 69>')).toBe('Hi');
    expect(textOf('/Filter/ASCIIHexDecode', '484>')).toBe('H@');
    expect(textOf('/Filter/ASCII85Decode', '87cURD]i,"Ebo80~>')).toBe('Hello World!');
    expect(textOf('/Filter/A85', 'z87~>')).toBe('\0\0\0\0H');
    expect(textOf('/Filter/RunLengthDecode', '\x02abc\xfex\x80')).toBe('abcxxx');
    const packed = Buffer.from(deflateSync(Buffer.from('news'))).toString('hex');
    expect(textOf('/Filter[/AHx/Fl]', `${packed}>`)).toBe('news');
    expect(textOf('/Filter/LZWDecode', Buffer.from('800b6050220c0c8501', 'hex'))).toBe('-----A---B');
  });

  it('leave pictures packed', () => {
    expect(textOf('/Filter[/ASCIIHexDecode/DCTDecode]', 'ffd8>')).toBe('\xff\xd8');
  });

  it('undo LZW of any bytes, early and late', () => {
    const words = fc.array(fc.constantFrom('报', 'aa', 'ab', 'ba', '\0', 'z'.repeat(40)), { maxLength: 4000 });
    fc.assert(
      fc.property(words, fc.constantFrom<0 | 1>(0, 1), (parts, early) => {
        const bytes = Buffer.from(parts.join(''));
        const { bytes: back, fault } = decode(
          `/Filter/LZWDecode/DecodeParms<</EarlyChange ${early}>>`,
          lzw(bytes, early),
        );
        expect(fault).toBeUndefined();
        expect(Buffer.compare(Buffer.from(back ?? []), bytes)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('undo the predictors of PNG and TIFF', () => {
    // Three rows of three pixels of two bytes, by Sub, Up and Paeth, worked out by hand.
    const rows = [1, 1, 2, 1, 1, 1, 1, 2, 1, 0, 0, 0, 0, 1, 4, 1, 1, 1, 1, 1, 1];
    const png = '/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 2/Columns 3>>';
    const first = [1, 2, 2, 3, 3, 4];
    const second = [2, 2, 2, 3, 3, 5];
    const third = [3, 3, 4, 4, 5, 6];
    expect([...bytesOf(textOf(png, deflateSync(Uint8Array.from(rows))))]).toEqual([...first, ...second, ...third]);
    const tiff = '/Filter/FlateDecode/DecodeParms<</Predictor 2/Colors 1/Columns 4';
    expect([...bytesOf(textOf(`${tiff}>>`, deflateSync(Uint8Array.from([1, 1, 1, 1, 5, 255, 0, 1]))))]).toEqual([
      1, 2, 3, 4, 5, 4, 4, 5,
    ]);
    expect(textOf(`${tiff}/BitsPerComponent 4>>`, deflateSync(Uint8Array.from([0x11, 0x1f])))).toBe('\x12\x32');
    expect(textOf(`${tiff}/BitsPerComponent 16>>`, deflateSync(Uint8Array.from([0, 255, 0, 1, 0, 0, 255, 255])))).toBe(
      '\0\xff\x01\0\x01\0\0\xff',
    );
  });

  it('give what there is of data that end too soon or fail their checksum, and say so', () => {
    const whole = deflateSync(Buffer.from('a long enough text that repeats, a long enough text that repeats'));
    const cut = decode('/Filter/FlateDecode', whole.subarray(0, -12));
    expect(cut.fault).toBe('truncated-stream');
    expect(Buffer.from(cut.bytes ?? []).toString()).toMatch(/^a long enough/);
    const wrong = Uint8Array.from(whole);
    wrong[wrong.length - 1] = (wrong.at(-1) ?? 0) ^ 1;
    expect(decode('/Filter/FlateDecode', wrong).fault).toBe('truncated-stream');
    expect(decode('/Filter/FlateDecode', bytesOf('no zlib data')).fault).toBe('undecodable-stream');
    expect(decode('/Filter/Flat', whole).fault).toBe('unknown-filter');
    expect(decode('/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 0>>', whole).fault).toBe('undecodable-stream');
  });

  it('refuse a bomb before it has gone off', () => {
    const zeros = deflateSync(new Uint8Array(64 << 20), { level: 9 });
    const bomb = deflateSync(zeros, { level: 9 });
    expect(decode('/Filter/FlateDecode', zeros).fault).toBe('stream-too-large');
    expect(decode('/Filter[/FlateDecode/FlateDecode]', bomb).fault).toBe('stream-too-large');
    expect(decode('/Filter/RunLengthDecode', new Uint8Array(200_000).fill(129), 1 << 20).fault).toBe('too-much-work');
    // A picture may be as large as it says.
    expect(decode('/Filter/FlateDecode/Width 4096/Height 4096/BitsPerComponent 8', zeros).fault).toBeUndefined();
  });

  it('end with whatever is put into them', () => {
    const filter = fc.constantFrom('FlateDecode', 'LZWDecode', 'ASCIIHexDecode', 'ASCII85Decode', 'RunLengthDecode');
    const bytes = fc.uint8Array({ maxLength: 400 });
    fc.assert(
      fc.property(filter, bytes, fc.integer({ min: 1, max: 16 }), (name, raw, predictor) => {
        const dict = `/Filter/${name}/DecodeParms<</Predictor ${predictor}/Columns 7/Colors 3>>`;
        decode(dict, raw);
        if (name === 'FlateDecode') decode(dict, Buffer.concat([Buffer.from([0x78, 0x9c]), deflateRawSync(raw), raw]));
      }),
      { numRuns: 500 },
    );
  });
});

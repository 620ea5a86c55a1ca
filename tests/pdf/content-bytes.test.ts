import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContentBytes } from '../../pdf/content-bytes';

function written(write: (out: ContentBytes) => void): string {
  const out = new ContentBytes();
  write(out);
  return Buffer.from(out.finish()).toString('latin1');
}

describe('content', () => {
  it('has numbers as short as they can be', () => {
    const number = (value: number, decimals?: number): string => written((out) => out.number(value, decimals));
    expect([0, -0, 1, -1, 0.5, -0.25, 100, 12.3456, 1e-7, 1234567].map((value) => number(value))).toEqual([
      '0',
      '0',
      '1',
      '-1',
      '.5',
      '-.25',
      '100',
      '12.3456',
      '0',
      '1234567',
    ]);
    expect([number(-65.26, 0), number(0.062, 3), number(9.999, 2), number(-0.004, 2)]).toEqual([
      '-65',
      '.062',
      '10',
      '0',
    ]);
    expect(() => number(Number.NaN)).toThrow(RangeError);
    expect(() => number(Infinity)).toThrow(RangeError);
  });

  it('has any number to its decimals, without an exponent', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e8, max: 1e8, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const text = written((out) => out.number(value, decimals));
          expect(text).toMatch(/^-?(\d+|\d*\.\d+)$/);
          expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-7);
        },
      ),
    );
  });

  it('escapes what ends a string or may be changed in it, and grows', () => {
    const codes = Uint16Array.of(0x4e8c, 0x2828, 0x5c29, 0x0d0a, 0x4e00, 0x4e8c);
    expect(written((out) => out.codes(codes, 1, 5))).toBe('\\(\\(\\\\\\)\\r\\nN\0');
    const line = new Uint16Array(20).fill(0x4e00);
    const many = written((out) => {
      for (let i = 0; i < 3_000; i++) out.codes(line, 0, line.length);
    });
    expect(many).toBe('N\0'.repeat(60_000));
  });
});

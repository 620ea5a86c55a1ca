import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_COPY, LONGEST_LINE, readCopy } from '../../../files/copy';
import { encodeLegacy } from './legacy-encoder';

const simplified =
  '青石县水渠昨日修好了，两岸的农户都来看水。老人说：“这是我们县多年的心愿。”\n会后，大家去了白河镇。\n';
const traditional =
  '青石縣水渠昨日修好了，兩岸的農戶都來看水。老人說：「這是我們縣多年的心願。」\n會後，大家去了白河鎮。\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const units = [...Array(text.length).keys()].map((at) => text.charCodeAt(at));
  return Uint8Array.from(units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

describe('reading copy', () => {
  it.each([
    ['utf-8', utf8(simplified), simplified],
    ['utf-8-bom', join([0xef, 0xbb, 0xbf], utf8(simplified)), simplified],
    ['utf-8', utf8('Plain ASCII copy.'), 'Plain ASCII copy.'],
    ['utf-16le', join([0xff, 0xfe], utf16(simplified, 'le')), simplified],
    ['utf-16be', join([0xfe, 0xff], utf16(simplified, 'be')), simplified],
    ['utf-16le', utf16(simplified, 'le'), simplified],
    ['utf-16be', utf16(traditional, 'be'), traditional],
    ['gb18030', encodeLegacy(simplified, 'gb18030'), simplified],
    ['gb18030', encodeLegacy(traditional, 'gb18030'), traditional],
    ['big5', encodeLegacy(traditional, 'big5'), traditional],
  ])('tells %s', (encoding, bytes, text) => {
    expect(readCopy(bytes)).toEqual({ ok: true, encoding, text, damage: [], warnings: [] });
  });

  it('keeps damage in UTF-8 local, with its places', () => {
    const whole = utf8(simplified);
    const damaged = join(whole.slice(0, 30), [0xff], whole.slice(30, 60), [0xe9, 0x9d], [0x41], whole.slice(60));
    const result = readCopy(damaged);
    expect(result).toMatchObject({
      ok: true,
      encoding: 'utf-8',
      damage: [
        { offset: 30, bytes: 1 },
        { offset: 61, bytes: 2 },
      ],
      warnings: [{ code: 'damaged', values: { count: 2 } }],
    });
    expect(result.ok && result.text.split('\ufffd')).toHaveLength(3);
  });

  it('has a replacement mark for each damaged place', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(255), { minLength: 1, maxLength: 12 }), (noise) => {
        const result = readCopy(
          join(
            utf8(simplified.repeat(4)),
            noise.map((byte) => byte || 1),
            utf8(simplified),
          ),
          {
            encoding: 'utf-8',
          },
        );
        if (!result.ok) expect(result.code).toBe('binary');
        else expect(result.text.split('\ufffd').length - 1).toBe(result.damage.length);
      }),
    );
  });

  it('marks damage in GB18030 and keeps the encoding', () => {
    const whole = encodeLegacy(simplified, 'gb18030');
    const result = readCopy(join(whole.slice(0, -1), [0xff, 0x0a]));
    expect(result).toMatchObject({ ok: true, encoding: 'gb18030', damage: [{ offset: whole.length - 1, bytes: 1 }] });
  });

  it('says when the encoding is a guess', () => {
    expect(readCopy(encodeLegacy('县里修水渠', 'gb18030'))).toMatchObject({
      ok: true,
      encoding: 'gb18030',
      warnings: [{ code: 'encoding-unsure', values: { encoding: 'gb18030', other: 'big5' } }],
    });
  });

  it('takes the editor at his word', () => {
    const bytes = encodeLegacy(traditional, 'big5');
    expect(readCopy(bytes, { encoding: 'big5' })).toMatchObject({ ok: true, text: traditional });
  });

  it.each([
    ['empty', Uint8Array.of()],
    ['empty', utf8(' \n　\n')],
    ['binary', join(utf8(simplified), [0])],
    ['binary', Uint8Array.from({ length: 600 }, (_, at) => (at * 89) % 256)],
    ['too-large', new Uint8Array(LARGEST_COPY + 1).fill(0x41)],
    ['line-too-long', utf8('字'.repeat(LONGEST_LINE + 1))],
  ])('refuses: %s', (code, bytes) => {
    expect(readCopy(bytes)).toMatchObject({ ok: false, code });
  });

  it.each([
    ['program', join([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1], new Uint8Array(64))],
    ['jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)],
    ['png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['pdf', utf8('%PDF-1.6\n')],
    ['rtf', utf8('{\\rtf1\\ansi}')],
    ['gzip', new Uint8Array(gzipSync(utf8(simplified)))],
    ['zip', zipSync({ 'a.txt': utf8(simplified) })],
    ['doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)],
  ])('names the kind of a file that is no text: %s', (kind, bytes) => {
    expect(readCopy(bytes)).toEqual({ ok: false, code: 'unsupported-type', kind });
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof readCopy(bytes).ok).toBe('boolean');
      }),
    );
  });
});

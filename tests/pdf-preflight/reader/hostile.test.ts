import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdf } from '../../../pdf-preflight';
import { holdAgainst } from '../../../pdf-preflight/check-pdf';
import { isStream } from '../../../pdf-preflight/reader/objects';
import { openPdf } from '../../../pdf-preflight/reader/open-pdf';
import { buildPdf, bytesOf, plainFile } from '../../support/pdf-builder';
import { exportPages, pageOf, runOf } from '../../support/pdf-fixture';

/** Reads all that a file holds, through every check too, and says how much that was. */
function readAll(bytes: Uint8Array): number {
  const opened = openPdf(bytes);
  if (!opened.ok) return 0;
  for (const standard of ['x4', 'x1a'] as const) holdAgainst(opened.file, { standard, totalInk: 240 });
  let read = 0;
  for (const [, object] of opened.file.objects()) {
    read++;
    if (isStream(object)) opened.file.decode(object);
  }
  return read;
}

describe('a hostile PDF', () => {
  let whole: Uint8Array;
  beforeAll(async () => {
    whole = await exportPages([pageOf(runOf('报纸一版', { x: (index) => 20 + 10 * index, y: () => 50 }))]);
  });

  it('cut anywhere is read or refused', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (part) => {
        readAll(whole.subarray(0, Math.floor(part * whole.length)));
      }),
      { numRuns: 60 },
    );
  });

  it('with bytes changed anywhere is read or refused', () => {
    // Most of the file is one profile: changes go to the small objects, too.
    const small = plainFile({
      info: '<< /Title (a) >>',
      more: { dict: '/Filter /FlateDecode', bytes: deflateSync('x') },
    });
    for (const bytes of [whole, small]) {
      const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
          const changed = Uint8Array.from(bytes);
          for (const [at, byte] of changes) changed[at] = byte;
          readAll(changed);
        }),
        { numRuns: bytes === whole ? 40 : 800 },
      );
    }
  });

  it('with bytes changed anywhere is rastered or refused', async () => {
    const content = {
      dict: '',
      bytes: '0 0 0 1 k 10 10 50 50 re f 9 w 1 0 0 0 K 20 20 m 90 90 l S q 40 0 0 40 9 9 cm /I Do Q',
    };
    const image = {
      dict: '/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceCMYK',
      bytes: 'abcdefghijklmnop',
    };
    const page = '<< /Type /Page /Parent @pages /Contents @content /Resources << /XObject << /I @image >> >> >>';
    const small = plainFile({ page, content, image });
    const change = fc.tuple(fc.nat(small.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const changed = Uint8Array.from(small);
        for (const [at, byte] of changes) changed[at] = byte;
        await checkPdf(changed, { standard: 'x4', totalInk: 240 });
      }),
      { numRuns: 100 },
    );
  });

  it('of random words is read or refused', () => {
    const words = ['1 0 obj', '2 0 obj', 'endobj', '<<', '>>', '[', ']', '/Type', '/Catalog', '/Pages', '/Kids', '1 0 R', '2 0 R', 'stream\n', 'endstream', 'xref', '0 3', 'trailer', '/Root', '/Length', '/Prev', 'startxref', '9', '(', ')', '<', '/ObjStm', '/N', '/First', '/Encrypt', '%']; // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 80 }), (parts) => {
        readAll(bytesOf(`%PDF-1.6\n${parts.join(' ')}`));
      }),
      { numRuns: 1500 },
    );
  });

  it('of many objects that are all left open takes no more work than its size is worth', () => {
    for (const open of ['(', '<', '<< /Length 9 >> stream\n', '[', '<</A', '% ']) {
      const objects = Array.from({ length: 10_000 }, (_, index) => `${index + 1} 0 obj${open}`).join('\n');
      expect(readAll(bytesOf(`%PDF-1.6\n${objects}`))).toBe(0);
    }
  });

  it('that is a bomb is refused in words', () => {
    const bomb = deflateSync(deflateSync(new Uint8Array(300 << 20), { level: 1 }), { level: 9 });
    const bytes = plainFile({ content: { dict: '/Filter [/FlateDecode /FlateDecode]', bytes: bomb } });
    const opened = openPdf(bytes);
    if (!opened.ok) throw new Error(opened.code);
    const content = opened.file.pages[0]?.get('Contents') ?? null;
    expect(isStream(content) && opened.file.decode(content)).toBeUndefined();
    expect(opened.file.faults.map(({ code }) => code)).toEqual(['stream-too-large']);
  });

  it('with a cross-reference of millions of objects that are none is read', () => {
    const rows = deflateSync(new Uint8Array(4_000_000).fill(1));
    const table = { dict: '/Type /XRef /Size 4000000 /W [0 1 0] /Filter /FlateDecode /Root @catalog', bytes: rows };
    const text = Buffer.from(buildPdf({ catalog: '<< /Pages @catalog >>', table })).toString('latin1');
    const at = text.indexOf('2 0 obj');
    expect(readAll(bytesOf(text.replace(/startxref\n\d+/, `startxref\n${at}`)))).toBeGreaterThan(0);
  });
});

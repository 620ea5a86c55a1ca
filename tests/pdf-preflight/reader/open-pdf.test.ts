import { describe, expect, it } from 'vitest';
import { isDict, isStream, type PdfFile } from '../../../pdf-preflight/reader/objects';
import { openPdf } from '../../../pdf-preflight/reader/open-pdf';
import { buildPdf, bytesOf, plainFile, streamedFile } from '../../support/pdf-builder';

function opened(bytes: Uint8Array): PdfFile {
  const result = openPdf(bytes);
  if (!result.ok) throw new Error(result.code);
  return result.file;
}

const codesOf = (file: PdfFile): string[] => [...new Set(file.faults.map(({ code }) => code))];

function contentOf(file: PdfFile): string {
  const content = file.pages[0]?.get('Contents') ?? null;
  return isStream(content) ? Buffer.from(file.decode(content) ?? []).toString('latin1') : '';
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('opening a PDF', () => {
  it('reads pages with what they inherit', () => {
    const file = opened(plainFile());
    expect(file.version).toBe('1.6');
    expect(file.pages).toHaveLength(1);
    expect(file.pages[0]?.get('MediaBox')).toEqual([0, 0, 300, 400]);
    expect(file.pages[0]?.get('Kids')).toBeNull();
    expect(contentOf(file)).toBe('q Q');
    expect([...file.objects()].map(([number]) => number)).toEqual([1, 2, 3, 4]);
    expect(file).toMatchObject({ compressedStructure: false, encrypted: false, faults: [] });
  });

  it('takes the newest of an object that was changed by appending, and forgets deleted ones', () => {
    const first = textOf(plainFile({ note: '(old)' }));
    const start = first.length;
    const update = `4 0 obj\n<< /Length 3 >>\nstream\nNEW\nendstream\nendobj\n`;
    const table = `xref\n4 2\n${String(start).padStart(10, '0')} 00000 n \n0000000000 00001 f \n`;
    const before = /startxref\n(\d+)/.exec(first)?.[1] ?? '';
    const trailer = `trailer\n<< /Size 6 /Root 1 0 R /Prev ${before} >>\nstartxref\n${start + update.length}\n%%EOF\n`;
    const file = opened(bytesOf(first + update + table + trailer));
    expect(contentOf(file)).toBe('NEW');
    expect([...file.objects()].map(([number]) => number)).toEqual([1, 2, 3, 4]);
    expect(file.resolve({ kind: 'ref', number: 5, generation: 0 })).toBeNull();
    expect(file.faults).toEqual([]);
  });

  it('reads cross-reference and object streams, packed with a predictor', () => {
    const file = opened(streamedFile());
    expect(contentOf(file)).toBe('q Q');
    expect(file.compressedStructure).toBe(true);
    expect(file.faults).toEqual([]);
    expect([...file.objects()].map(([number]) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('reads hybrid files, whose table names a stream for newer readers', () => {
    const file = opened(streamedFile({ hybrid: true }));
    expect(contentOf(file)).toBe('q Q');
    expect(file.faults).toEqual([]);
  });

  it('says that a file is enciphered and leaves its streams alone', () => {
    const encrypt = '<< /Filter /Standard /V 1 /R 2 /O () /U () /P -4 >>';
    const file = opened(plainFile({ encrypt }, { trailer: '/Root @catalog /Encrypt @encrypt' }));
    expect(file.encrypted).toBe(true);
    expect(file.pages[0]?.get('MediaBox')).toEqual([0, 0, 300, 400]);
    expect(file.decode(file.pages[0]?.get('Contents') as never)).toBeUndefined();
    expect(file.hidesObjects).toBe(false);
  });

  it.each([
    ['sound', (text: string) => text],
    ['without its cross-reference', (text: string) => text.replace('startxref', 'startxxxx')],
  ])('opens a file, %s, that hides its objects in enciphered streams, with what stands outside', (_, damage) => {
    const text = textOf(streamedFile()).replace('/Size 7', '/Size 7 /Encrypt << >>');
    const file = opened(bytesOf(damage(text)));
    expect(file).toMatchObject({ encrypted: true, hidesObjects: true, compressedStructure: true, pages: [] });
    expect([...file.catalog.entries]).toEqual([]);
    expect(file.trailer.entries.has('Encrypt')).toBe(true);
    expect(codesOf(file)).toEqual(damage(text) === text ? [] : ['broken-cross-reference']);
  });
});

describe('a damaged PDF', () => {
  it.each([
    ['no startxref', (text: string) => text.replace('startxref', 'startxxxx'), 'broken-cross-reference'],
    ['a wrong startxref', (text: string) => text.replace(/startxref\n\d+/, 'startxref\n7'), 'broken-cross-reference'],
    ['a table with letters', (text: string) => text.replace('00000 n', '0000o n'), 'broken-cross-reference'],
    ['a trailer without a catalog', (text: string) => text.replace(/\/Root \d/, '/Foot 1'), 'broken-trailer'],
    ['objects moved', (text: string) => text.replace(/\d{10}( 00000 n)/, '0000000003$1'), 'misplaced-object'],
    ['a Size too small', (text: string) => text.replace('/Size 5', '/Size 2'), 'wrong-size'],
    ['a word before its header', (text: string) => `news\n${text}`, 'junk-before-header'],
    ['no endobj', (text: string) => text.replace('q Q\nendstream\nendobj', 'q Q\nendstream'), 'missing-endobj'],
    ['a Length too long', (text: string) => text.replace('/Length 3', '/Length 8'), 'stream-length'],
    ['a Length too short', (text: string) => text.replace('/Length 3', '/Length 1'), 'stream-length'],
    ['no Length', (text: string) => text.replace('/Length 3', '/Lengxx 3'), 'stream-length'],
    ['a Length that is itself', (text: string) => text.replace('/Length 3', '/Length 4 0 R'), 'circular-reference'],
    ['a key twice', (text: string) => text.replace('/Type /Page ', '/Type /Page /Type /Page '), 'duplicate-key'],
    ['a wrong Count', (text: string) => text.replace('/Count 1', '/Count 2'), 'page-count'],
  ])('with %s is read, and the fault told', (_, damage, code) => {
    const file = opened(bytesOf(damage(textOf(plainFile()))));
    expect(contentOf(file)).toBe('q Q');
    expect(codesOf(file)).toContain(code);
  });

  it('whose objects stand packed is put together again', () => {
    const file = opened(bytesOf(textOf(streamedFile()).replace('startxref', 'startxxxx')));
    expect(contentOf(file)).toBe('q Q');
    expect(codesOf(file)).toEqual(['broken-cross-reference']);
  });

  it('whose sections or pages lead back to themselves is read once', () => {
    const at = /startxref\n(\d+)/.exec(textOf(plainFile()))?.[1] ?? '';
    const sections = opened(plainFile({}, { trailer: `/Root @catalog /Prev ${at}` }));
    expect(codesOf(sections)).toEqual(['circular-sections']);
    const tree = opened(plainFile({ pages: '<< /Type /Pages /Kids [@page @pages] /Count 1 /MediaBox [0 0 3 4] >>' }));
    expect(tree.pages).toHaveLength(1);
    expect(codesOf(tree)).toEqual(['circular-pages']);
  });

  it('without a header or without pages is refused by a code', () => {
    expect(openPdf(bytesOf('hello'))).toMatchObject({ ok: false, code: 'pdf-no-header' });
    expect(openPdf(new Uint8Array(0))).toMatchObject({ ok: false, code: 'pdf-no-header' });
    expect(openPdf(bytesOf('%PDF-1.4\n'))).toMatchObject({ ok: false, code: 'pdf-no-pages' });
    expect(openPdf(buildPdf({ catalog: '<< /Type /Catalog /Pages @catalog >>' }))).toMatchObject({ ok: true });
  });

  it('whose references never end gives null', () => {
    const file = opened(plainFile({ a: '@b', b: '@a' }));
    expect(file.resolve({ kind: 'ref', number: 5, generation: 0 })).toBeNull();
    expect(codesOf(file)).toEqual(['circular-reference']);
    expect(isDict(file.resolve({ kind: 'ref', number: 3, generation: 1 }))).toBe(false);
  });
});

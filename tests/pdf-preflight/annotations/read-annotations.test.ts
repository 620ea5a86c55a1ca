import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnnotations } from '../../../pdf-preflight';
import { bytesOf, plainFile } from '../../support/pdf-builder';

/** The plain file, 300 by 400 points, with annotations. */
const fileWith = (...annots: readonly string[]): Uint8Array =>
  plainFile({
    page: `<< /Type /Page /Parent @pages /Annots [${annots.map((_, index) => `@a${index}`).join(' ')}] >>`,
    ...Object.fromEntries(annots.map((each, index) => [`a${index}`, `<< /Type /Annot ${each} >>`])),
  });

describe('reading the remarks of a PDF', () => {
  it('takes them as other programs write them', () => {
    const read = readAnnotations(
      fileWith(
        // A replacement: a caret, and the type that it strikes.
        `/Subtype /Caret /NM (c-1) /Rect [40 68 46 76] /T (reader) /Contents <FEFF516B5929> /C [0 1 1 0] /M (D:20261122214112+08'00')`,
        `/Subtype /StrikeOut /NM (s-1) /Rect [9 69 41 81] /QuadPoints [10 80 40 80 10 70 40 70] /IRT @a0 /RT /Group`,
        '/Subtype /Popup /Parent @a0 /Rect [0 0 10 10]',
        '/Subtype /Link /Rect [0 0 10 10]',
        // Quads in the order of the standard, and a name that stands twice.
        '/Subtype /Highlight /NM (s-1) /Rect [0 0 1 1] /QuadPoints [10 70 40 70 40 80 10 80 7] /C [0.5]',
        '/Subtype /Text /Rect [30 40 10 20] /IRT @a9 /State (Accepted) /StateModel (Review)',
      ),
    );
    const [caret, strikeout, highlight, answer] = read.ok ? read.annotations : [];
    expect(caret).toEqual({
      id: 'c-1',
      page: 1,
      kind: 'caret',
      rect: { x: 40, y: 324, width: 6, height: 8 },
      text: '八天',
      author: 'reader',
      modified: '2026-11-22T21:41:12+08:00',
      colour: [1, 0, 0],
    });
    const quads = [{ x: 10, y: 320, width: 30, height: 10 }];
    expect(strikeout).toMatchObject({ id: 's-1', kind: 'strikeout', quads, replyTo: 'c-1', grouped: true });
    expect(highlight).toMatchObject({ id: 's-1~2', quads, colour: [128 / 255, 128 / 255, 128 / 255] });
    expect(answer).toMatchObject({ rect: { x: 10, y: 360, width: 20, height: 20 } });
    // What it answered is not in the file.
    expect(answer).not.toHaveProperty('replyTo');
    expect(read.ok && read.annotations).toHaveLength(4);
  });

  it('tells what no remark holds: attached files, sounds, films, pictures of stamps, kinds of other programs', () => {
    const tree = '<< /Kids [<< /Names [(a) << /Type /Filespec /F (list.xlsx) >> (b) << /UF <FEFF540D5355> >>] >>] >>';
    const bytes = plainFile({
      catalog: `<< /Type /Catalog /Pages @pages /Names << /EmbeddedFiles ${tree} >> >>`,
      page: '<< /Type /Page /Parent @pages /Annots [@file @sound @stamp @plain @film @cut @own @link @popup] >>',
      file: '<< /Type /Annot /Subtype /FileAttachment /Rect [9 9 18 18] /T (Xu) /Contents (see it) /FS << /Type /Filespec /F (a.doc) /UF <FEFF5408540C002E0064006F0063> >> >>',
      sound: '<< /Type /Annot /Subtype /Sound /Rect [9 9 18 18] /T (Xu) >>',
      stamp: '<< /Type /Annot /Subtype /Stamp /Rect [9 9 99 40] /T (Lin) /Subj (Seen) /AP << /N @plain >> >>',
      plain: '<< /Type /Annot /Subtype /Stamp /Rect [9 9 99 40] /T (Lin) /Subj (Approved) >>',
      film: '<< /Type /Annot /Subtype /RichMedia /Rect [9 9 99 40] >>',
      cut: '<< /Type /Annot /Subtype /Redact /Rect [9 9 99 40] /T (Lin) >>',
      own: '<< /Type /Annot /Subtype /Doodle /Rect [9 9 99 40] /T (Lin) >>',
      link: '<< /Type /Annot /Subtype /Link /Rect [9 9 99 40] >>',
      popup: '<< /Type /Annot /Subtype /Popup /Rect [9 9 99 40] >>',
    });
    const read = readAnnotations(bytes);
    if (!read.ok) throw new Error(read.code);
    expect(read.annotations.map(({ kind, text }) => [kind, text])).toEqual([
      ['comment', 'see it\n合同.doc'],
      ['comment', ''],
      ['stamp', ''],
      ['stamp', ''],
    ]);
    expect(read.leftOut).toEqual([
      { what: 'file', page: 1, author: 'Xu', name: '合同.doc' },
      { what: 'sound', page: 1, author: 'Xu' },
      { what: 'picture', page: 1, author: 'Lin', name: 'Seen' },
      { what: 'film', page: 1, author: '' },
      { what: 'redaction', page: 1, author: 'Lin' },
      { what: 'other', page: 1, author: 'Lin', name: 'Doodle' },
      { what: 'file', author: '', name: 'list.xlsx' },
      { what: 'file', author: '', name: '名单' },
    ]);
  });

  it('leaves out a highlight that a program removed by taking its type (pdf.js issue 12506), not one that says something', () => {
    const removed = '/Subtype /Highlight /QuadPoints [] /Rect [-32768 -32768 32768 32768]';
    const read = readAnnotations(fileWith(removed, `${removed} /Contents (why)`));
    expect(read.ok && read.annotations.map(({ text }) => text)).toEqual(['why']);
  });

  it('leaves out ink that WPS rubbed out, without strokes and a place, not one that says something', () => {
    const rubbed = '/Subtype /Ink /Subj (Ink) /C [1 0 0] /BS << /W 2 >>';
    const read = readAnnotations(fileWith(rubbed, `${rubbed} /Contents (why)`, `${rubbed} /Rect [9 9 18 18]`));
    expect(read.ok && read.annotations.map(({ text }) => text)).toEqual(['why', '']);
  });

  it('takes rich text that is a stream (ISO 32000-1, table 170)', () => {
    const bytes = plainFile({
      page: '<< /Type /Page /Parent @pages /Annots [@a] >>',
      a: '<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /RC @rich >>',
      rich: { dict: '', bytes: new TextEncoder().encode('<body><p>再查</p></body>') },
    });
    const read = readAnnotations(bytes);
    expect(read.ok && read.annotations[0]?.text).toBe('再查');
  });

  it('takes rich text where a remark has nothing plain, a paragraph a line (ISO 32000-1, table 170)', () => {
    const rich = (words: string): string =>
      `/RC (<?xml version="1.0"?><body xmlns="http://www.w3.org/1999/xhtml" xfa:APIVersion="Acrobat:9.0.0">${words}</body>)`;
    const read = readAnnotations(
      fileWith(
        `/Subtype /Text /Rect [0 0 9 9] /Subj (Sticky Note) ${rich('<p dir="ltr"><span style="color:red">A &amp; B&#x3002;</span></p><p>C</p>')}`,
        `/Subtype /Text /Rect [0 0 9 9] /Contents (plain) ${rich('<p>rich</p>')}`,
        '/Subtype /Text /Rect [0 0 9 9] /RC (a<b c &amp; &nbsp; &#0; &#x110000;)',
      ),
    );
    expect(read.ok && read.annotations.map(({ text }) => text)).toEqual(['A & B。\nC', 'plain', 'a']);
    expect(read.ok && read.annotations[0]?.subject).toBe('Sticky Note');
  });

  it('has every arrow point at its last point, whichever end of the line has the head', () => {
    const read = readAnnotations(
      fileWith(
        '/Subtype /Line /Rect [0 0 99 99] /L [10 20 30 40] /LE [/None /OpenArrow]',
        '/Subtype /Line /Rect [0 0 99 99] /L [30 40 10 20] /LE [/ClosedArrow /None]',
        '/Subtype /Line /Rect [0 0 99 99] /L [10 20 30 40] /LE [/None /Butt]',
      ),
    );
    const points = [
      { x: 10, y: 380 },
      { x: 30, y: 360 },
    ];
    expect(read.ok && read.annotations).toMatchObject([
      { strokes: [points], arrow: true },
      { strokes: [points], arrow: true },
      { strokes: [points] },
    ]);
    expect(read.ok && read.annotations[2]).not.toHaveProperty('arrow');
  });

  it('tells which type a stroke is drawn on: what it runs through, under or round, of several the first that is', () => {
    // Lines of five and four letters, each 10 points wide and high, on baselines 380 and 364.
    const widths = Array.from({ length: 26 }, () => 1000).join(' ');
    const lines = {
      content: { dict: '', bytes: 'BT /F 10 Tf 10 380 Td (ABCDE) Tj 0 -16 Td (FGHI) Tj ET' },
      font: `<< /Type /Font /Subtype /TrueType /BaseFont /Sans /Encoding /WinAnsiEncoding /FirstChar 65 /LastChar 90 /Widths [${widths}] >>`,
    };
    const typeOf = (...strokes: readonly string[]): unknown => {
      const ink = `<< /Type /Annot /Subtype /Ink /Rect [0 0 99 99] /InkList [${strokes.map((stroke) => `[${stroke}]`).join(' ')}] >>`;
      const page =
        '<< /Type /Page /Parent @pages /Contents @content /Resources << /Font << /F @font >> >> /Annots [@ink] >>';
      const read = readAnnotations(plainFile({ ...lines, page, ink }));
      return read.ok && read.annotations[0]?.type;
    };
    const letters = { before: 'A', words: 'BC', after: 'DEFGHI' };
    expect(typeOf('19 383 30 384.5 41 386')).toEqual(letters);
    expect(typeOf('21 377.8 39 377.2')).toEqual(letters);
    expect(typeOf('18 384 30 390 42 384 30 377 18 384')).toEqual(letters);
    expect(typeOf('200 20 210 30', '19 383 41 386', '15 366 35 368')).toEqual(letters);
    expect(typeOf('19 374.6 41 374.4')).toBeUndefined();
    expect(typeOf('200 20 210 30')).toBeUndefined();
  });

  it('tells why there is nothing to read', () => {
    expect(readAnnotations(bytesOf('hello'))).toEqual({ ok: false, code: 'pdf-no-header' });
    expect(readAnnotations(bytesOf('%PDF-1.6\n%%EOF'))).toEqual({ ok: false, code: 'pdf-no-pages' });
    const locked = plainFile(
      { lock: '<< /Filter /Standard /V 2 >>' },
      { trailer: '/Root @catalog /Encrypt @lock /ID [<00> <00>]' },
    );
    expect(readAnnotations(locked)).toEqual({ ok: false, code: 'pdf-encrypted' });
  });

  it('reads whatever an annotation holds', () => {
    const value = fc.constantFrom('null', '7', '(x)', '/N', '[1 2 3]', '[[1] (x) @a0]', '<< /A @a0 >>', '@gone', '@a0');
    const keys = [
      'Rect',
      'RC',
      'QuadPoints',
      'L',
      'InkList',
      'Vertices',
      'LE',
      'Contents',
      'NM',
      'T',
      'M',
      'C',
      'IRT',
      'RT',
      'State',
    ] as const;
    const kind = fc.constantFrom('Text', 'Highlight', 'Line', 'Ink', 'Polygon', 'Caret');
    fc.assert(
      fc.property(kind, fc.array(value, { minLength: keys.length, maxLength: keys.length }), (name, values) => {
        const entries = keys.map((key, index) => `/${key} ${values[index]}`);
        const read = readAnnotations(fileWith(`/Subtype /${name} ${entries.join(' ')}`));
        expect(read.ok && read.annotations).toHaveLength(1);
      }),
    );
  });
});

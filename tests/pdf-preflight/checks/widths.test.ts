import { describe, expect, it } from 'vitest';
import { subsetFace, type FaceSource } from '../../../fonts';
import type { PdfFinding } from '../../../pdf-preflight';
import { cffTable, charString, fontFile } from '../../support/font-files';
import type { BuiltObjects } from '../../support/pdf-builder';
import { idsOf, pressFile, reportOn } from '../../support/press-file';

const square = (...before: readonly number[]): number[] =>
  charString(...before, 0, 'hmoveto', 500, 'hlineto', 500, 'vlineto', -500, 'hlineto', 'endchar');

/** `.notdef`, a glyph of the advance that the program has for all, one of its own, and a blank. */
const CFF = cffTable({ glyphs: [charString('endchar'), square(), square(-100), charString(-350, 'endchar')] });

/** What the house embeds of a face of these outlines. */
const COMPACT = ((): Uint8Array => {
  const file = fontFile({ characters: '丙乙甲', cff: CFF });
  const source: FaceSource = { id: 'Made/400', postscriptName: 'Made', read: () => file };
  return subsetFace(source, [0, 1, 2, 3]).bytes;
})();

const CMAP = `begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
3 beginbfchar <0001> <4E19> <0002> <4E59> <0003> <7532> endbfchar
endcmap`;

const DESCRIPTOR =
  '/Type /FontDescriptor /FontName /QKXWBA+Made /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80';

/** A composite font of outlines of CFF, as the house writes it of a face of the user's, with these widths. */
function composite(widths: string): BuiltObjects {
  return {
    resources: '<< /Font << /F0 @font >> >>',
    font: '<< /Type /Font /Subtype /Type0 /BaseFont /QKXWBA+Made /Encoding /Identity-H /DescendantFonts [@inner] /ToUnicode @unicode >>',
    inner: `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /QKXWBA+Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor @descriptor ${widths} >>`,
    descriptor: `<< ${DESCRIPTOR} /Flags 4 /FontFile3 @program >>`,
    program: { dict: '/Subtype /CIDFontType0C', bytes: COMPACT },
    unicode: { dict: '', bytes: CMAP },
  };
}

/** A simple font whose program has glyphs for blank, `!` and `"`, codes 32 to 34, as its names say. */
function named(first: number, widths: string): BuiltObjects {
  return {
    resources: '<< /Font << /F0 @font >> >>',
    font: `<< /Type /Font /Subtype /Type1 /BaseFont /QKXWBA+Made /Encoding /WinAnsiEncoding /FirstChar ${first} /LastChar 34 /Widths [${widths}] /FontDescriptor @descriptor >>`,
    descriptor: `<< ${DESCRIPTOR} /Flags 32 /FontFile3 @program >>`,
    program: {
      dict: '/Subtype /Type1C',
      // The names of glyphs 1 to 3 are the standard strings 1 to 3: space, exclam, quotedbl.
      bytes: Uint8Array.from(cffTable({ glyphs: [charString('endchar'), charString(-350, 'endchar'), square(), square(-100)] })),
    },
  }; // prettier-ignore
}

/** A simple font of A to C, which its program finds by their characters. */
function trueType(widths: string): BuiltObjects {
  const program = fontFile({ characters: 'ABC', advances: [1000, 1000, 500, 250] });
  return {
    resources: '<< /Font << /F0 @font >> >>',
    font: `<< /Type /Font /Subtype /TrueType /BaseFont /QKXWBA+Made /Encoding /WinAnsiEncoding /FirstChar 65 /LastChar 67 /Widths [${widths}] /FontDescriptor @descriptor >>`,
    descriptor: `<< ${DESCRIPTOR} /Flags 32 /FontFile2 @program >>`,
    program: { dict: `/Length1 ${program.length}`, bytes: program },
  };
}

function found(font: BuiltObjects): readonly PdfFinding['values'][] {
  const report = reportOn(pressFile({ add: font }));
  const widths = report.checks.find(({ id }) => id === 'X-FONT-WIDTHS');
  expect(idsOf(report, 'failed')).toEqual(widths?.findings.length === 0 ? [] : ['X-FONT-WIDTHS']);
  return (widths?.findings ?? []).map(({ values }) => values);
}

describe('X-FONT-WIDTHS of a composite font of CFF outlines', () => {
  it.each([
    ['the widths of the program', '/DW 1000 /W [2 [500 250]]'],
    ['widths off by no more than a thousandth', '/DW 1000 /W [1 [999.4 501 249]]'],
    ['widths of ids that the subset does not have', '/DW 1000 /W [2 [500 250] 70 90 333]'],
  ])('passes %s', (_, widths) => {
    expect(found(composite(widths))).toEqual([]);
  });

  it.each([
    ['a glyph of an advance of its own', '/W [2 [640 250]]', { count: 1, code: 2, stated: 640, width: 500 }],
    ['a glyph of the default advance', '/W [1 [990 500]]', { count: 1, code: 1, stated: 990, width: 1000 }],
    ['a range', '/W [0 3 600]', { count: 4, code: 0, stated: 600, width: 1000 }],
    ['a blank', '/W [3 [900]]', { count: 1, code: 3, stated: 900, width: 250 }],
  ])('fails wrong widths of %s', (_, widths, values) => {
    expect(found(composite(widths))).toEqual([{ font: 'QKXWBA+Made', ...values }]);
  });
});

describe('X-FONT-WIDTHS of a simple font', () => {
  it('asks a program of CFF outlines by the names of its glyphs', () => {
    expect(found(named(32, '250 1000 500'))).toEqual([]);
    expect(found(named(33, '1000 520'))).toEqual([
      { font: 'QKXWBA+Made', count: 1, code: 34, stated: 520, width: 500 },
    ]);
  });

  it('asks a TrueType program by its character map', () => {
    expect(found(trueType('1000 500 250'))).toEqual([]);
    expect(found(trueType('1000 530 270'))).toEqual([
      { font: 'QKXWBA+Made', count: 2, code: 66, stated: 530, width: 500 },
    ]);
  });

  it('lets codes have any width that the program has no glyph for, and blanks none', () => {
    expect(found(named(29, '700 700 700 0 1000 500'))).toEqual([]);
    expect(found(named(32, '250 0 500'))).toMatchObject([{ code: 33, stated: 0, width: 1000 }]);
  });
});

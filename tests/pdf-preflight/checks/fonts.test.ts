import { beforeAll, describe, expect, it } from 'vitest';
import { createFontLibrary, subsetFace } from '../../../fonts';
import { diskFontSources } from '../../../fonts/node';
import type { BuiltObjects, BuiltStream } from '../../support/pdf-builder';
import { idsOf, pressFile, reportOn } from '../../support/press-file';

const CMAP = `/CIDInit /ProcSet findresource begin
begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfchar
<0001> <62A5>
<0002> <0041>
endbfchar
endcmap`;

describe('the fonts of a press file', () => {
  let program: Uint8Array;
  let widths: number[];
  beforeAll(() => {
    const library = createFontLibrary(diskFontSources(['node_modules']));
    const face = library.face('Noto Serif SC/400');
    const source = library.source(face.id);
    if (source === undefined) throw new Error(`no face ${face.id}`);
    const glyphs = [0, face.glyphOf(0x62a5), face.glyphOf(0x41)];
    program = subsetFace(source, glyphs).bytes;
    widths = glyphs.map((glyph) => Math.round(face.advanceOf(glyph) * 1000));
  });

  /** The objects of a sound font, as content would name it. */
  const objects = (): Record<string, string | BuiltStream> => ({
    resources: '<< /Font << /F0 @font >> >>',
    font: '<< /Type /Font /Subtype /Type0 /BaseFont /QKXWBA+Face /Encoding /Identity-H /DescendantFonts [@inner] /ToUnicode @unicode >>',
    inner: `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /QKXWBA+Face /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor @descriptor /CIDToGIDMap /Identity /DW 1000 /W [0 [${widths.join(' ')}]] >>`,
    descriptor:
      '<< /Type /FontDescriptor /FontName /QKXWBA+Face /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 /FontFile2 @program >>',
    program: { dict: `/Length1 ${program.length}`, bytes: program },
    unicode: { dict: '', bytes: CMAP },
  });
  type Change = (all: Record<string, string | BuiltStream>) => BuiltObjects;
  const put =
    (name: string, from: string | RegExp, to: string): Change =>
    (all) => {
      const object = all[name];
      const replaced = (text: string): string => {
        if (text.replace(from, to) === text) throw new Error(`${name} does not hold ${String(from)}`);
        return text.replace(from, to);
      };
      if (typeof object === 'string') return { ...all, [name]: replaced(object) };
      if (typeof object?.bytes === 'string') return { ...all, [name]: { ...object, bytes: replaced(object.bytes) } };
      throw new Error(`no text in ${name}`);
    };
  const withProgram =
    (change: (bytes: Uint8Array) => Uint8Array, dict?: string): Change =>
    (all) => {
      const bytes = change(Uint8Array.from(program));
      return { ...all, program: { dict: dict ?? `/Length1 ${bytes.length}`, bytes } };
    };
  const second =
    (name: string): Change =>
    (all) => ({
      ...all,
      resources: '<< /Font << /F0 @font /F1 @font1 >> >>',
      font1: String(all['font']).replace('@inner', '@inner1').replace('QKXWBA+Face', name),
      inner1: String(all['inner']).replace('@descriptor', '@descriptor1').replace('QKXWBA+Face', name),
      descriptor1: String(all['descriptor']).replace('@program', '@program1').replace('QKXWBA+Face', name),
      program1: { dict: `/Length1 ${program.length}`, bytes: program },
    });
  const simple =
    (more: string): Change =>
    (all) => ({
      ...all,
      font: `<< /Type /Font /Subtype /TrueType /BaseFont /QKXWBA+Face /FirstChar 65 /LastChar 65 /Widths [${widths[2]}] /FontDescriptor @descriptor ${more} >>`,
    });

  const check = (change: Change): ReturnType<typeof reportOn> => reportOn(pressFile({ add: change(objects()) }));

  it('that are sound pass, and files without fonts have nothing to say of them', () => {
    expect(
      idsOf(
        check((all) => all),
        'failed',
        'warned',
      ),
    ).toEqual([]);
    expect(idsOf(check(second('MWTZPC+Other')), 'failed', 'warned')).toEqual([]);
    expect(idsOf(check(simple('/Encoding /WinAnsiEncoding')), 'failed', 'warned')).toEqual([]);
    expect(idsOf(reportOn(pressFile()), 'none')).toContain('X-FONT-EMBEDDED');
  });

  it.each<readonly [id: string, why: string, change: Change, values: object]>([
    ['X-FONT-EMBEDDED', 'no program', put('descriptor', '/FontFile2 @program', ''), { font: 'QKXWBA+Face' }],
    ['X-FONT-EMBEDDED', 'no descriptor', put('inner', '/FontDescriptor @descriptor', ''), {}],
    ['X-FONT-PROGRAM', 'a program of nonsense', withProgram((bytes) => bytes.fill(7)), { reason: 'broken', part: 'header' }],
    ['X-FONT-PROGRAM', 'a program cut short', withProgram((bytes) => bytes.subarray(0, bytes.length - 400)), { reason: 'broken' }],
    ['X-FONT-PROGRAM', 'a program without widths', withProgram((bytes) => renamed(bytes, 'hmtx')), { reason: 'broken', part: 'hmtx' }],
    ['X-FONT-PROGRAM', 'another kind than it says', put('inner', 'CIDFontType2', 'CIDFontType0'), { reason: 'kind' }],
    ['X-FONT-PROGRAM', 'no map to glyphs', put('inner', '/CIDToGIDMap /Identity', ''), { reason: 'no-map' }],
    ['X-FONT-LENGTH1', 'no length', withProgram((bytes) => bytes, ''), { stated: '?' }],
    ['X-FONT-LENGTH1', 'a wrong length', withProgram((bytes) => bytes, '/Length1 7'), { stated: 7 }],
    ['X-FONT-WIDTHS', 'a width of its own', put('inner', '/W [0 [1000 1000', '/W [0 [1000 990'), { code: 1, stated: 990, width: 1000, count: 1 }],
    ['X-FONT-WIDTHS', 'a range of wrong widths', put('inner', /\/W \[.*\]/, '/W [0 2 900]'), { count: 3, code: 0 }],
    ['X-FONT-SUBSET-TAG', 'two letters', put('descriptor', 'QKXWBA+', 'QK+'), { reason: 'disagree' }],
    ['X-FONT-SUBSET-TAG', 'the tag of another subset', second('QKXWBA+Face'), { reason: 'shared' }],
    ['N-FONT-TAG-RANDOM', 'tags that count', second('RKXWBA+Other'), { font: 'QKXWBA+Face' }],
    ['X-FONT-CMAP', 'an encoding that there is none of', put('font', 'Identity-H', 'Identity-X'), { reason: 'unknown' }],
    ['X-FONT-CMAP', 'no encoding', put('font', '/Encoding /Identity-H', ''), { reason: 'missing' }],
    ['X-FONT-CMAP', 'a set that lacks a glyph', (all) => ({ ...put('descriptor', '/StemV', '/CIDSet @set /StemV')(all), set: { dict: '', bytes: '\xc0' } }), { reason: 'set' }],
    ['X-FONT-TOUNICODE', 'no way back to text', put('font', '/ToUnicode @unicode', ''), { reason: 'missing' }],
    ['X-FONT-TOUNICODE', 'an empty way back', put('unicode', /2 beginbfchar[^]*endbfchar/, ''), { reason: 'empty' }],
    ['X-FONT-TOUNICODE', 'codes without names', simple(''), { reason: 'missing' }],
    ['N-TOUNICODE-PORTABLE', 'ranges of arrays', put('unicode', /2 beginbfchar[^]*endbfchar/, '1 beginbfrange <0001> <0002> [<62A5> <0041>] endbfrange'), {}],
  ])('fail %s for %s', (id, _why, change, values) => {
    const report = check(change);
    const found = report.checks.find((one) => one.id === id);
    expect(found?.result).toBe('failed');
    expect(found?.findings.map((finding) => finding.values)).toContainEqual(expect.objectContaining(values));
  }); // prettier-ignore

  it('fail X-FONT-NOTDEF where a character is shown that they lack', () => {
    const shown =
      (code: string): Change =>
      (all) => ({
        ...all,
        content: { dict: '', bytes: `BT /F0 9 Tf 100 100 Td <${code}> Tj ET` },
      });
    expect(idsOf(check(shown('0000')), 'failed')).toContain('X-FONT-NOTDEF');
    expect(idsOf(check(shown('0001')), 'failed')).not.toContain('X-FONT-NOTDEF');
  });

  it('of other tags are told apart', () => {
    const tag =
      (name: string): Change =>
      (all) => {
        const text = (key: string): string => String(all[key]).replaceAll('QKXWBA+Face', name);
        return { ...all, font: text('font'), inner: text('inner'), descriptor: text('descriptor') };
      };
    expect(idsOf(check(tag('QK+Face')), 'failed')).toEqual(['X-FONT-SUBSET-TAG']);
    expect(idsOf(check(tag('Face')), 'failed')).toEqual([]);
    expect(idsOf(check(tag('Face')), 'warned')).toEqual(['X-FONT-SUBSET-TAG']);
    expect(idsOf(check(tag('BZZZZZ+Face')), 'failed')).toEqual(['N-FONT-TAG-RANDOM']);
    expect(idsOf(check(tag('AAAAAB+Face')), 'failed')).toEqual(['N-FONT-TAG-RANDOM']);
  });
});

/** A program with a table called otherwise. */
function renamed(bytes: Uint8Array, tag: string): Uint8Array {
  const at = Buffer.from(bytes).indexOf(tag, 0, 'latin1');
  bytes[at] = 0x78;
  return bytes;
}

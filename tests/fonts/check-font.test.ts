import { describe, expect, it } from 'vitest';
import { LARGEST_FONT, checkFont, openFace, subsetFace } from '../../fonts';
import {
  bytesOf,
  cffTable,
  charString,
  compositeGlyph,
  fontCollection,
  fontFile,
  hostileFonts,
  layoutTable,
  restlessStateMachine,
  squareGlyph,
} from '../support/font-files';

const { u16, u32 } = bytesOf;

const line = charString(0, 'hmoveto', 50, 'hlineto', 'endchar');

describe('the check of a font file', () => {
  it('passes plain faces of both kinds, and collections of them', () => {
    const cff = cffTable({ glyphs: [charString('endchar'), line, line] });
    expect(checkFont(fontFile())).toBeUndefined();
    expect(checkFont(fontFile({ cff }))).toBeUndefined();
    expect(checkFont(fontCollection({}, { family: 'Other', cff }))).toBeUndefined();
  });

  it.each(Object.entries(hostileFonts))('refuses %s, and soon', (_, make) => {
    const bytes = make();
    expect(bytes.length).toBeLessThan(300_000);
    expect(checkFont(bytes)).toBe('endless');
  });

  it.each(Object.entries(hostileFonts))(
    'is not all that stands against %s: a reader without it ends too',
    (_, make) => {
      const bytes = make();
      const source = { id: 'Made/400', postscriptName: 'Made', read: () => bytes } as const;
      const face = openFace(source);
      for (let glyph = 0; glyph < Math.min(face.glyphCount, 10); glyph++) {
        const { commands, points } = face.outlineOf(glyph);
        expect(commands.length > 0).toBe(points.length > 0);
        expect(face.inkOf(glyph).left).toBeLessThanOrEqual(face.inkOf(glyph).right);
      }
    },
  );

  it('leaves be what is read by nobody: a state machine without end is neither run nor embedded', () => {
    const bytes = fontFile({ tables: { morx: restlessStateMachine() } });
    expect(checkFont(bytes)).toBeUndefined();
    const subset = subsetFace({ id: 'Made/400', postscriptName: 'Made', read: () => bytes }, [0, 1, 2]);
    expect(Buffer.from(subset.bytes).includes('morx')).toBe(false);
  });

  it('goes by the licence bits: what may be embedded, as a part, and as outlines', () => {
    const verdictOf = (fsType: number): unknown => checkFont(fontFile({ fsType }));
    const installable = 0;
    const [restricted, preview, editable, noSubsetting, bitmaps] = [0x2, 0x4, 0x8, 0x100, 0x200];
    for (const allowed of [installable, preview, editable]) expect(verdictOf(allowed)).toBeUndefined();
    expect(verdictOf(restricted)).toBe('embedding-forbidden');
    expect(verdictOf(bitmaps | editable)).toBe('embedding-forbidden');
    expect(verdictOf(noSubsetting | preview)).toBe('subsetting-forbidden');
    // Old faces set several licences; the least restrictive counts.
    expect(verdictOf(restricted | preview)).toBeUndefined();
  });

  it('refuses a collection for one face of it', () => {
    expect(checkFont(fontCollection({}, { family: 'Locked', fsType: 2 }))).toBe('embedding-forbidden');
  });

  it('refuses variable faces', () => {
    expect(checkFont(fontFile({ tables: { fvar: u32(0) } }))).toBe('variable');
  });

  it.each<[string, Uint8Array]>([
    ['no font', new TextEncoder().encode('this is no font at all')],
    ['nothing at all', new Uint8Array()],
    ['a file cut short', fontFile().subarray(0, 300)],
    ['a collection of no face', Uint8Array.from([...bytesOf.text('ttcf'), ...u32(0x00010000, 0)])],
    ['no widths', fontFile({ tables: { hmtx: [] } })],
    ['no glyph', fontFile({ tables: { maxp: [...u32(0x00010000), ...u16(0)] } })],
    ['no em', fontFile({ tables: { head: Array<number>(54).fill(0) } })],
    ['no family', fontFile({ tables: { name: u16(0, 0, 6) } })],
    ['no characters', fontFile({ tables: { cmap: u16(0, 0) } })],
    ['a glyph beyond its table', fontFile({ tables: { loca: u32(0, 0, 4_000, 8_000) } })],
    ['a part that is not there', fontFile({ glyphs: [[], compositeGlyph(9), squareGlyph(100)] })],
    ['a glyph that does not end', fontFile({ cff: cffTable({ glyphs: [line, line, charString(1, 1, 'rlineto')] }) })],
    ['a call of nothing', fontFile({ cff: cffTable({ glyphs: [line, line, charString('callsubr')] }) })],
    ['fewer glyphs than it says', fontFile({ cff: cffTable({ glyphs: [line] }) })],
    ['outlines of no known kind', fontFile({ tables: { glyf: undefined, loca: undefined } })],
  ])('finds %s damaged', (_, bytes) => {
    expect(checkFont(bytes)).toBe('damaged');
  });

  it('refuses what is too large unread', () => {
    expect(checkFont(new Uint8Array(LARGEST_FONT + 1))).toBe('too-large');
  });

  it('allows letters to come apart as they do in real faces', () => {
    // Three lookups in a row, each making two of one, but of glyphs that the next ones leave alone.
    const apart = (glyph: number, parts: readonly number[]): number[] => [
      ...u16(2, 0, 1, 8),
      ...u16(1, 8 + 2 + 2 * parts.length, 1, 8, parts.length, ...parts),
      ...u16(1, 1, glyph),
    ];
    const eight = Array<number>(8).fill(2);
    expect(checkFont(fontFile({ tables: { GSUB: layoutTable([apart(1, eight), apart(1, eight)]) } }))).toBeUndefined();
    const chain = layoutTable([apart(1, eight), apart(2, eight)]);
    expect(checkFont(fontFile({ tables: { GSUB: chain } }))).toBe('endless');
  });

  it('ends on layout lists that name each other over and over', () => {
    // One feature that names a lookup of many subtables, all the same, over and over.
    const subtables = Array<number>(20_000).fill(6 + 2 * 20_000);
    const lookup = [...u16(1, 0, 20_000, ...subtables), ...u16(1, 6, 0), ...u16(2, 1, 0, 0xffff, 0)];
    const table = layoutTable([lookup], 'vert');
    const bytes = fontFile({ tables: { GSUB: table } });
    const face = openFace({ id: 'Made/400', postscriptName: 'Made', read: () => bytes });
    expect(face.verticalOf(1)).toBe(1);
    expect(checkFont(bytes)).toBe('damaged');
  });
});

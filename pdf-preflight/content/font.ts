import type { Rect } from '../../core/geometry';
import { isName, type PdfDict, type PdfFile, type PdfObject, type PdfStream } from '../reader/objects';
import type { GlyphProgram } from '../glyphs/glyph-program';
import { readGlyphProgram } from '../glyphs/read-program';
import { arrayOf, dictOf, nameOf, numberOf, numbersOf, streamOf } from '../reader/access';
import { readCMap, type CMap } from './cmap';
import { encodingNames, textOfName } from './encodings';
import { IDENTITY, type Matrix } from './matrix';
import { pathBounds } from './path';

/** A code of a font as text shows it. */
export interface FontCode {
  readonly code: number;
  /** How far the pen moves, in ems: right, or down in vertical writing as a negative number. */
  readonly advance: number;
  /** From the pen of vertical writing to the glyph's own origin, in ems; 0, 0 in level writing. */
  readonly origin: readonly [x: number, y: number];
  /** What it stands for; `undefined` where the file does not say. */
  readonly text: string | undefined;
  /** Its glyph in the embedded program; `undefined` where that cannot be known. */
  readonly glyph: number | undefined;
  /** The single byte 32, which word spacing is added to. */
  readonly space: boolean;
}

/** A width that a font's dictionary states. */
export interface StatedWidth {
  /** Character id of a composite font, code of a simple one. */
  readonly code: number;
  /** Its glyph in the embedded program; `undefined` where that cannot be known. */
  readonly glyph: number | undefined;
  /** In ems. */
  readonly width: number;
}

/** A font as content uses it. */
export interface ContentFont {
  /** Its BaseFont, or the name of its resource. */
  readonly name: string;
  readonly kind: 'simple' | 'composite' | 'type3';
  readonly vertical: boolean;
  /** Cuts a string into codes. */
  codesOf(bytes: Uint8Array): readonly FontCode[];
  readonly program: GlyphProgram | undefined;
  /** Every width that the font's dictionary states, the default ones left out. */
  statedWidths(): readonly StatedWidth[];
  /** Where a glyph is inked in its em square, y upwards; `undefined` where that cannot be known or nothing is. */
  boundsOf(glyph: number): Rect | undefined;
  /** The glyphs of a Type 3 font: their content by code, and the space they are drawn in. */
  readonly type3?: {
    readonly matrix: Matrix;
    readonly resources: PdfDict | undefined;
    procedureOf(code: number): PdfStream | undefined;
  };
}

/** A thousandth of an em: the unit of widths. */
const UNIT = 0.001;

/**
 * Reads a font of a page's resources (ISO 32000-1, 9.5 to 9.8). Whatever is missing is answered for; nothing throws.
 */
export function readFont(file: PdfFile, dict: PdfDict, resource: string): ContentFont {
  const subtype = nameOf(file, dict.entries.get('Subtype'));
  if (subtype === 'Type0') return readComposite(file, dict, resource);
  return readSimple(file, dict, resource, subtype === 'Type3');
}

/** The texts of a font's ToUnicode, by code; `undefined` where it has none. */
function unicodeOf(file: PdfFile, dict: PdfDict): ReadonlyMap<number, string> | undefined {
  const bytes = decoded(file, dict.entries.get('ToUnicode'));
  return bytes === undefined ? undefined : readCMap(bytes).texts;
}

function decoded(file: PdfFile, object: PdfObject | undefined): Uint8Array | undefined {
  const stream = streamOf(file, object);
  return stream && file.decode(stream);
}

function programOf(file: PdfFile, font: PdfDict | undefined): GlyphProgram | undefined {
  const descriptor = dictOf(file, font?.entries.get('FontDescriptor'));
  for (const key of ['FontFile2', 'FontFile3', 'FontFile']) {
    const stream = streamOf(file, descriptor?.entries.get(key));
    if (stream !== undefined) return readGlyphProgram(file, stream);
  }
  return undefined;
}

/** Remembers what is inked of each glyph. */
function boundsReader(program: GlyphProgram | undefined): (glyph: number) => Rect | undefined {
  const known = new Map<number, Rect | undefined>();
  return (glyph) => {
    if (!known.has(glyph)) known.set(glyph, pathBounds(program?.outlineOf(glyph) ?? []));
    return known.get(glyph);
  };
}

function readComposite(file: PdfFile, dict: PdfDict, resource: string): ContentFont {
  const descendant = dictOf(file, arrayOf(file, dict.entries.get('DescendantFonts'))?.[0]);
  const encoding = dict.entries.get('Encoding');
  const encodingName = nameOf(file, encoding);
  const encodingBytes = decoded(file, encoding);
  const cmap = encodingBytes && readCMap(encodingBytes);
  const vertical =
    encodingName?.endsWith('-V') === true || numberOf(file, streamOf(file, encoding)?.dict.entries.get('WMode')) === 1;
  const texts = unicodeOf(file, dict);
  const program = programOf(file, descendant);
  const keyed = nameOf(file, descendant?.entries.get('Subtype')) === 'CIDFontType0';
  const toGlyph = decoded(file, descendant?.entries.get('CIDToGIDMap'));
  const widths = readWidths(file, descendant?.entries.get('W'), 1);
  const standard = numberOf(file, descendant?.entries.get('DW')) ?? 1000;
  const verticals = readWidths(file, descendant?.entries.get('W2'), 3);
  const [standardY = 880, standardDown = -1000] = numbersOf(file, descendant?.entries.get('DW2')) ?? [];

  const cidOf = (code: number): number | undefined => {
    if (cmap !== undefined) return cmap.cidOf(code) ?? 0;
    return encodingName?.startsWith('Identity') === true ? code : undefined;
  };
  const glyphOf = (cid: number | undefined): number | undefined => {
    if (cid === undefined || program === undefined) return undefined;
    if (keyed) return program.glyphOfCid(cid) ?? (program.glyphOfCid(0) === undefined ? cid : 0);
    return toGlyph === undefined ? cid : (toGlyph[2 * cid] ?? 0) * 256 + (toGlyph[2 * cid + 1] ?? 0);
  };
  const read = (code: number, length: number): FontCode => {
    const cid = cidOf(code);
    const width = (widths.get(cid ?? -1)?.[0] ?? standard) * UNIT;
    const [down, x, y] = verticals.get(cid ?? -1) ?? [standardDown, width / UNIT / 2, standardY];
    return {
      code,
      advance: vertical ? (down ?? 0) * UNIT : width,
      origin: vertical ? [-(x ?? 0) * UNIT, -(y ?? 0) * UNIT] : [0, 0],
      text: texts?.get(code) ?? predefinedText(encodingName, code),
      glyph: glyphOf(cid),
      space: length === 1 && code === 32,
    };
  };
  const known = new Map<number, FontCode>();
  return {
    name: nameOf(file, dict.entries.get('BaseFont')) ?? resource,
    kind: 'composite',
    vertical,
    program,
    statedWidths: () => [...widths].map(([code, [width = 0]]) => ({ code, glyph: glyphOf(code), width: width * UNIT })),
    boundsOf: boundsReader(program),
    codesOf: (bytes) => {
      const codes: FontCode[] = [];
      for (let at = 0; at < bytes.length;) {
        const length = codeLength(cmap, bytes, at);
        let code = 0;
        for (let i = 0; i < length; i++) code = code * 256 + (bytes[at + i] ?? 0);
        at += length;
        const key = code * 8 + length;
        let found = known.get(key);
        if (found === undefined) known.set(key, (found = read(code, length)));
        codes.push(found);
      }
      return codes;
    },
  };
}

/** How many bytes the next code has: two, but where an embedded CMap says otherwise. */
function codeLength(cmap: CMap | undefined, bytes: Uint8Array, at: number): number {
  let code = 0;
  for (let length = 1; cmap !== undefined && length <= 4 && at + length <= bytes.length; length++) {
    code = code * 256 + (bytes[at + length - 1] ?? 0);
    for (const space of cmap.spaces)
      if (space.bytes === length && code >= space.low && code <= space.high) return length;
  }
  return cmap === undefined || cmap.spaces.length === 0 ? 2 : Math.max(1, cmap.spaces[0]?.bytes ?? 2);
}

/** What a code of the predefined CMaps of Unicode stands for. */
function predefinedText(encoding: string | undefined, code: number): string | undefined {
  return encoding !== undefined && /^Uni\w+-(?:UCS2|UTF16)-/.test(encoding) ? String.fromCharCode(code) : undefined;
}

/** Widths that a range may be spread out to: as many as there are character ids. */
const MOST_CIDS = 65_536;

/** The entries of W (one number a character id) or W2 (three), ISO 32000-1, 9.7.4.3. */
function readWidths(
  file: PdfFile,
  object: PdfObject | undefined,
  each: number,
): ReadonlyMap<number, readonly number[]> {
  const widths = new Map<number, readonly number[]>();
  const items = arrayOf(file, object) ?? [];
  for (let i = 0; i < items.length;) {
    const first = numberOf(file, items[i]) ?? 0;
    const list = numbersOf(file, items[i + 1]);
    if (list !== undefined) {
      for (let j = 0; j + each <= list.length; j += each) widths.set(first + j / each, list.slice(j, j + each));
      i += 2;
      continue;
    }
    const last = Math.min(numberOf(file, items[i + 1]) ?? 0, MOST_CIDS);
    const entry = items.slice(i + 2, i + 2 + each).map((item) => numberOf(file, item) ?? 0);
    for (let cid = Math.max(0, first); cid <= last && entry.length === each; cid++) widths.set(cid, entry);
    i += 2 + each;
  }
  return widths;
}

function readSimple(file: PdfFile, dict: PdfDict, resource: string, drawn: boolean): ContentFont {
  const texts = unicodeOf(file, dict);
  const program = drawn ? undefined : programOf(file, dict);
  const descriptor = dictOf(file, dict.entries.get('FontDescriptor'));
  const symbolic = ((numberOf(file, descriptor?.entries.get('Flags')) ?? 0) & 4) !== 0;
  const encoding = dict.entries.get('Encoding');
  const encodingDict = dictOf(file, encoding);
  const base = nameOf(file, encoding) ?? nameOf(file, encodingDict?.entries.get('BaseEncoding'));
  const names = [...encodingNames(base)];
  let next = 0;
  for (const item of arrayOf(file, encodingDict?.entries.get('Differences')) ?? []) {
    const value = file.resolve(item);
    if (typeof value === 'number') next = value;
    else if (isName(value) && next >= 0 && next < 256) names[next++] = value.name;
  }
  const hasEncoding = encoding !== undefined;
  const widths = numbersOf(file, dict.entries.get('Widths'));
  const first = numberOf(file, dict.entries.get('FirstChar')) ?? 0;
  const missing = numberOf(file, descriptor?.entries.get('MissingWidth')) ?? (widths === undefined ? HALF_EM : 0);
  const matrix = numbersOf(file, dict.entries.get('FontMatrix'));
  const glyphSpace: Matrix =
    matrix?.length === 6 ? (matrix as unknown as Matrix) : drawn ? IDENTITY : [UNIT, 0, 0, UNIT, 0, 0];
  const procedures = dictOf(file, dict.entries.get('CharProcs'));

  const glyphOf = (code: number): number | undefined => {
    if (program === undefined) return undefined;
    const name = names[code];
    const named =
      name === undefined ? undefined : (program.glyphOfName(name) ?? program.glyphOfText(textOfName(name) ?? ''));
    const own = program.glyphOfCode(code);
    // A symbolic font, and one without an encoding, is asked by its own codes first (ISO 32000-1, 9.6.6.4).
    return (symbolic || !hasEncoding ? (own ?? named) : (named ?? own)) ?? 0;
  };
  const codes: FontCode[] = [];
  const read = (code: number): FontCode => ({
    code,
    advance: (widths?.[code - first] ?? missing) * (drawn ? Math.abs(glyphSpace[0]) : UNIT),
    origin: [0, 0],
    text: texts === undefined ? textOfName(names[code] ?? '') : texts.get(code),
    glyph: glyphOf(code),
    space: code === 32,
  });
  return {
    name: nameOf(file, dict.entries.get('BaseFont')) ?? resource,
    kind: drawn ? 'type3' : 'simple',
    vertical: false,
    program,
    statedWidths: () =>
      (widths ?? []).map((width, i) => ({ code: first + i, glyph: glyphOf(first + i), width: width * UNIT })),
    boundsOf: boundsReader(program),
    codesOf: (bytes) => Array.from(bytes, (code) => (codes[code] ??= read(code))),
    ...(drawn && {
      type3: {
        matrix: glyphSpace,
        resources: dictOf(file, dict.entries.get('Resources')),
        procedureOf: (code) => {
          const name = names[code];
          return name === undefined ? undefined : streamOf(file, procedures?.entries.get(name));
        },
      },
    }),
  };
}

/** The width of a font that does not give its widths: one of the fourteen that were never embedded. */
const HALF_EM = 500;

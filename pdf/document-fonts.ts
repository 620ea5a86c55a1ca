import { createHash } from 'node:crypto';
import type { GlyphRun } from '../core/display-list';
import type { FaceId, GlyphId } from '../core/font';
import { subsetFace, type FaceSource, type FontLibrary, type OpenFace } from '../fonts';
import { deflate, deflateInPieces, type DeflatedPiece } from './deflate';
import { createFaceCodes, showsNothing, type FaceCodes } from './face-codes';
import type { PdfFile } from './pdf-file';
import type { PdfDictionary, PdfReference, PdfValue } from './pdf-objects';
import { resourceName } from './resource-name';
import { toUnicodeCMap } from './to-unicode';

/**
 * The faces of one document: codes are taken for all glyphs it shows, then a subset of each face is cut, and embedded
 * when the pages are painted.
 */
export interface DocumentFonts {
  /** Takes codes for what a run shows. */
  take(run: Pick<GlyphRun, 'face' | 'glyphs' | 'text'>): void;
  /** The codes that a face's glyphs are shown by. */
  codes(face: FaceId): FaceCodes;
  /** Its name in page resources. */
  resource(face: FaceId): string;
  /**
   * Cuts a subset of every face for the codes taken, and deflates it on the thread pool. No new code can be taken
   * after.
   */
  cut(): Promise<void>;
  /** Adds the subsets to the file; to be called when they are cut. */
  embed(): void;
  /** Resources for the faces in `used`; to be called after `embed`. */
  resources(used: Iterable<FaceId>): PdfDictionary;
}

/** The subset of each face as it was embedded last: what has not changed is not made again. */
export type KeptFonts = WeakMap<OpenFace, EncodedFont>;

/** Starts collecting for one document. */
export function createDocumentFonts(file: PdfFile, fonts: FontLibrary, kept: KeptFonts): DocumentFonts {
  const faces = new Map<FaceId, FaceCodes>();
  const references = new Map<FaceId, PdfReference>();
  const names = new Map<FaceId, string>();
  const resource = (id: FaceId): string => {
    const known = names.get(id) ?? resourceName('F', id);
    names.set(id, known);
    return known;
  };
  const sourceOf = (id: FaceId): FaceSource => {
    const source = fonts.source(id);
    if (source === undefined) throw new Error(`the font library has no face ${id}`);
    return source;
  };
  const codesOf = (id: FaceId): FaceCodes => {
    const known = faces.get(id) ?? createFaceCodes(fonts.face(id));
    faces.set(id, known);
    return known;
  };
  let encoded: readonly (readonly [FaceId, EncodedFont])[] = [];
  return {
    resource,
    codes: codesOf,
    take: (run) => {
      if (showsNothing(run)) return;
      const { face, glyphs, text } = run;
      const codes = codesOf(face);
      const { own } = codes;
      for (let i = 0; i < glyphs.length; i++) {
        const glyph = glyphs[i]!;
        const character = text[i]!;
        // Nearly all have their code: without a call for each, because V8 has not compiled this when most of it is
        // done.
        if (glyph === 0 || (character.length === 1 && own[character.charCodeAt(0)] === glyph)) continue;
        codes.codeOf(glyph, character);
      }
    },
    cut: async () => {
      for (const codes of faces.values()) codes.close();
      // Side by side: the thread pool deflates them while others are cut.
      encoded = await Promise.all(
        [...faces].map(async ([id, codes]) => [id, await keptOrEncoded(codes, sourceOf(id), kept)] as const),
      );
    },
    embed: () => {
      for (const [id, font] of encoded) references.set(id, addFont(file, font));
    },
    resources: (used) => {
      const entries: [string, PdfReference][] = [];
      for (const id of used) {
        const reference = references.get(id);
        if (reference === undefined) throw new Error(`${id} has not been embedded`);
        entries.push([resource(id), reference]);
      }
      return Object.fromEntries(entries);
    },
  };
}

/** Everything that a font of the file is written from. */
export interface EncodedFont {
  readonly codes: readonly number[];
  readonly glyphs: readonly GlyphId[];
  readonly texts: readonly string[];
  readonly name: string;
  readonly outlines: 'truetype' | 'cff';
  readonly descriptor: PdfDictionary;
  readonly widths: readonly PdfValue[];
  /**
   * Deflated: the font program, its length before; the map from codes to its glyphs (TrueType); that from codes to
   * texts.
   */
  readonly program: Uint8Array;
  readonly programLength: number;
  readonly glyphMap: Uint8Array;
  readonly toUnicode: Uint8Array;
  /** What the program was deflated in. */
  readonly pieces: readonly DeflatedPiece[];
}

async function keptOrEncoded(face: FaceCodes, source: FaceSource, kept: KeptFonts): Promise<EncodedFont> {
  const codes = [...Uint16Array.from(face.taken).sort()];
  const before = kept.get(face.face);
  if (before !== undefined && showsTheSame(before, face, codes)) return before;
  const encoded = await encodeFont(face, source, { codes, before: before?.pieces });
  kept.set(face.face, encoded);
  return encoded;
}

function showsTheSame(before: EncodedFont, { glyphs, textOf }: FaceCodes, codes: readonly number[]): boolean {
  return (
    before.codes.length === codes.length &&
    codes.every(
      (code, i) => before.codes[i] === code && before.glyphs[i] === glyphs[code] && before.texts[i] === textOf(code),
    )
  );
}

async function encodeFont(
  face: FaceCodes,
  source: FaceSource,
  { codes, before }: { readonly codes: readonly number[]; readonly before: readonly DeflatedPiece[] | undefined },
): Promise<EncodedFont> {
  const glyphs = codes.map((code) => face.glyphs[code] ?? 0);
  const texts = codes.map((code) => face.textOf(code));
  const subset = subsetFace(source, [0, ...glyphs], [0, ...codes]);
  const { postscriptName, ascent, descent } = face.face;
  const name = `${subsetTag(postscriptName, subset.bytes)}+${postscriptName}`;
  const [program, glyphMap, toUnicode] = await Promise.all([
    deflateInPieces(subset.bytes, before),
    deflate(glyphMapOf(codes)),
    deflate(Buffer.from(toUnicodeCMap(codes, texts), 'latin1')),
  ]);
  return {
    codes,
    glyphs,
    texts,
    name,
    outlines: subset.outlines,
    descriptor: {
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC,
      FontBBox: subset.bounds,
      ItalicAngle: subset.italicAngle,
      Ascent: Math.round(ascent * 1000),
      Descent: -Math.round(descent * 1000),
      CapHeight: subset.capHeight,
      StemV: STEM_WIDTH,
    },
    widths: widthsOf(codes, face.widths),
    program: program.deflated,
    programLength: subset.bytes.length,
    glyphMap,
    toUnicode,
    pieces: program.pieces,
  };
}

/**
 * Which glyph of the subset each code shows, as a CIDToGIDMap has it: two bytes a code. They stand in the order of
 * codes.
 */
function glyphMapOf(codes: readonly number[]): Uint8Array {
  const map = new Uint8Array(2 * ((codes.at(-1) ?? 0) + 1));
  codes.forEach((code, i) => {
    map[2 * code] = (i + 1) >> 8;
    map[2 * code + 1] = (i + 1) & 0xff;
  });
  return map;
}

/** The width that codes have when nothing is said: a Chinese character's. */
const DEFAULT_WIDTH = 1000;

/** Widths as a composite font has them: runs of codes that differ from the default (ISO 32000-1, 9.7.4.3). */
function widthsOf(codes: readonly number[], widths: Float64Array): PdfValue[] {
  const entries: PdfValue[] = [];
  let run: number[] = [];
  let next = -1;
  for (const code of codes) {
    const width = widths[code] ?? 0;
    if (width === DEFAULT_WIDTH) continue;
    if (code !== next) entries.push(code, (run = []));
    run.push(width);
    next = code + 1;
  }
  return entries;
}

/** Writes a subset as a composite font with two-byte codes (ISO 32000-1, 9.7). */
function addFont(file: PdfFile, font: EncodedFont): PdfReference {
  const { name, outlines, descriptor, widths, program, programLength, glyphMap, toUnicode } = font;
  const compact = outlines === 'cff';
  const descendant = file.add({
    Type: 'Font',
    Subtype: compact ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: { text: 'Adobe' }, Ordering: { text: 'Identity' }, Supplement: 0 },
    FontDescriptor: file.add({
      ...descriptor,
      ...(compact
        ? { FontFile3: file.addDeflated({ Subtype: 'CIDFontType0C' }, program) }
        : { FontFile2: file.addDeflated({ Length1: programLength }, program) }),
    }),
    ...(widths.length > 0 && { W: widths }),
    ...(!compact && { CIDToGIDMap: file.addDeflated({}, glyphMap) }),
  });
  return file.add({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: file.addDeflated({}, toUnicode),
  });
}

/** Symbolic (ISO 32000-1, table 123): the codes are no characters of a standard set. */
const SYMBOLIC = 4;

/** Stem widths are only a hint for substituting fonts, which never happens to embedded ones. */
const STEM_WIDTH = 80;

/**
 * Six letters from the subset's bytes. A counter would repeat in every file, and RIPs that cache fonts by name would
 * take one file's subset for another's when a plant merges them.
 */
function subsetTag(postscriptName: string, bytes: Uint8Array): string {
  const digest = createHash('sha256').update(postscriptName).update(bytes).digest();
  return String.fromCharCode(...digest.subarray(0, 6).map((byte) => 65 + (byte % 26)));
}

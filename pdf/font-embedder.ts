import { createHash } from 'node:crypto';
import type { FaceId, GlyphId } from '../core/font';
import { subsetFace, type FaceSubset, type FontLibrary, type OpenFace } from '../fonts';
import type { PdfFile } from './pdf-file';
import type { PdfDictionary, PdfReference } from './pdf-objects';
import { hex4, toUnicodeCMap } from './to-unicode';

/** How a glyph is shown: its code in the subset font as four digits, and the advance readers will take for it. */
export interface ShownGlyph {
  readonly code: string;
  /** In thousandths of an em, as the font's width table has it. */
  readonly width: number;
}

/** A face in use in one document. */
export interface UsedFace {
  /** Name in page resources. */
  readonly resource: string;
  /**
   * The code that shows `glyph` and reads back as `text`. A glyph that stands for different texts in different places
   * gets a code for each, so that every reader extracts the right one without knowing ActualText.
   */
  show(glyph: GlyphId, text: string): ShownGlyph;
}

/** Collects the glyphs a document shows and embeds a subset of each face. */
export interface FontEmbedder {
  /** The face with this id, as it will be embedded. */
  use(face: FaceId): UsedFace;
  /** Embeds every face used. Afterwards nothing more can be shown. */
  embed(): void;
  /** Resources for the faces in `used`; to be called after `embed`. */
  resources(used: Iterable<FaceId>): PdfDictionary;
}

/** What a code stands for that has no text of its own: nothing visible, and a reader must not meet an unmapped code. */
const NO_TEXT = '\u200b';

/** Codes are two bytes; code 0 is `.notdef`. */
const MOST_CODES = 0xffff;

class CollectedFace implements UsedFace {
  readonly glyphs: GlyphId[] = [0];
  readonly texts: string[] = [''];
  readonly widths: number[];
  private readonly firstShown = new Map<GlyphId, ShownGlyph & { readonly text: string }>();
  private readonly otherShown = new Map<string, ShownGlyph>();

  constructor(
    readonly resource: string,
    readonly face: OpenFace,
  ) {
    this.widths = [this.widthOf(0)];
  }

  show(glyph: GlyphId, text: string): ShownGlyph {
    const first = this.firstShown.get(glyph);
    if (first === undefined) {
      const shown = { ...this.add(glyph, text), text };
      this.firstShown.set(glyph, shown);
      return shown;
    }
    if (first.text === text) return first;
    const key = `${glyph} ${text}`;
    const other = this.otherShown.get(key) ?? this.add(glyph, text);
    this.otherShown.set(key, other);
    return other;
  }

  private add(glyph: GlyphId, text: string): ShownGlyph {
    const code = this.glyphs.length;
    if (code >= MOST_CODES) throw new RangeError(`more glyphs of ${this.face.id} than a font can show`);
    const width = this.widthOf(glyph);
    this.glyphs.push(glyph);
    this.texts.push(text === '' ? NO_TEXT : text);
    this.widths.push(width);
    return { code: hex4(code), width };
  }

  private widthOf(glyph: GlyphId): number {
    return Math.round(this.face.advanceOf(glyph) * 1e6) / 1000;
  }
}

/** Starts collecting for one document. */
export function createFontEmbedder(file: PdfFile, fonts: FontLibrary): FontEmbedder {
  const faces = new Map<FaceId, CollectedFace>();
  const references = new Map<FaceId, PdfReference>();
  return {
    use: (id) => {
      const known = faces.get(id);
      if (known !== undefined) return known;
      const face = new CollectedFace(`F${faces.size}`, fonts.face(id));
      faces.set(id, face);
      return face;
    },
    embed: () => {
      for (const [id, face] of faces) {
        const source = fonts.source(id);
        if (source === undefined) throw new Error(`the font library has no face ${id}`);
        references.set(id, embedFace(file, face, subsetFace(source, face.glyphs)));
      }
    },
    resources: (used) => {
      const entries: [string, PdfReference][] = [];
      for (const id of used) {
        const reference = references.get(id);
        const face = faces.get(id);
        if (reference === undefined || face === undefined) throw new Error(`${id} has not been embedded`);
        entries.push([face.resource, reference]);
      }
      return Object.fromEntries(entries);
    },
  };
}

/** Writes a subset as a composite font with two-byte codes (ISO 32000-1, 9.7). */
function embedFace(file: PdfFile, collected: CollectedFace, subset: FaceSubset): PdfReference {
  const { face, texts, widths } = collected;
  const { bytes } = subset;
  const name = `${subsetTag(face.postscriptName, bytes)}+${face.postscriptName}`;
  const compact = subset.outlines === 'cff';
  const descendant = file.add({
    Type: 'Font',
    Subtype: compact ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: { text: 'Adobe' }, Ordering: { text: 'Identity' }, Supplement: 0 },
    FontDescriptor: file.add({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC,
      FontBBox: subset.bounds,
      ItalicAngle: subset.italicAngle,
      Ascent: Math.round(face.ascent * 1000),
      Descent: -Math.round(face.descent * 1000),
      CapHeight: subset.capHeight,
      StemV: STEM_WIDTH,
      ...(compact
        ? { FontFile3: file.addStream({ Subtype: 'CIDFontType0C' }, bytes) }
        : { FontFile2: file.addStream({ Length1: bytes.length }, bytes) }),
    }),
    W: [0, widths],
    ...(compact ? {} : { CIDToGIDMap: 'Identity' }),
  });
  return file.add({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: file.addStream({}, new TextEncoder().encode(toUnicodeCMap(texts))),
  });
}

/** Symbolic (ISO 32000-1, table 123): the codes are glyph numbers, not characters of a standard set. */
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

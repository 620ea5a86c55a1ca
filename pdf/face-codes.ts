import type { GlyphRun } from '../core/display-list';
import type { GlyphId } from '../core/font';
import type { OpenFace } from '../fonts';

/** Codes are two bytes. */
const CODES = 0x10000;

/** What a code stands for that has no text of its own: nothing visible, and a reader must not meet an unmapped code. */
const NO_TEXT = '\u200b';

/** Units of UTF-16 that are no character by themselves: 2,048 codes that no glyph's own character needs. */
const SURROGATES = { first: 0xd800, last: 0xdfff } as const;

/** The codes by which a face's glyphs are shown in a document, with what each stands for. */
export interface FaceCodes {
  readonly face: OpenFace;
  /** The glyph that each code shows, 0 for codes not in use. */
  readonly glyphs: Uint16Array;
  /**
   * The glyph whose own character each code is: a code that is taken, and the one of that glyph as long as it stands
   * for itself.
   */
  readonly own: Uint16Array;
  /** The codes in use, in the order in which they were taken. */
  readonly taken: readonly number[];
  /** Advances by code in thousandths of an em, as the font's width table has them. */
  readonly widths: Float64Array;
  /**
   * The code that shows `glyph` and reads back as `text`. A glyph that stands for different texts gets a code for each,
   * so that every reader extracts the right one without knowing ActualText.
   */
  codeOf(glyph: GlyphId, text: string): number;
  /** Says that all codes are taken: a glyph without one is a bug from now on. */
  close(): void;
  /** What a code in use stands for. */
  textOf(code: number): string;
  /** The codes in use that are not their glyphs' own characters, with what they show and stand for. */
  readonly others: ReadonlyMap<number, ShownText>;
}

/** A glyph and the text that it stands for. */
export interface ShownText {
  readonly glyph: GlyphId;
  readonly text: string;
}

/**
 * Codes for one face in one document. The code of a glyph is the character it stands for, where that is one unit of
 * UTF-16 and the face itself maps it to that glyph; so it depends on nothing else in the document, and a page's content
 * stays the same whatever happens on other pages. The rest (alternates for vertical type, characters beyond the basic
 * plane) take codes in the order they are met.
 */
export function createFaceCodes(face: OpenFace): FaceCodes {
  const glyphs = new Uint16Array(CODES);
  const own = new Uint16Array(CODES);
  const taken: number[] = [];
  const widths = new Float64Array(CODES);
  const codeByText = new Map<string, number>();
  const others = new Map<number, ShownText>();
  let next: number = SURROGATES.first;
  let open = true;

  const take = (code: number, glyph: GlyphId): number => {
    if (!open) throw new Error(`glyph ${glyph} of ${face.id} is shown, and its font is cut without it`);
    glyphs[code] = glyph;
    widths[code] = widthOf(face, glyph);
    taken.push(code);
    return code;
  };
  const ownCode = (glyph: GlyphId, text: string): number => {
    const unit = text.length === 1 ? text.charCodeAt(0) : 0;
    if (unit === 0 || (unit >= SURROGATES.first && unit <= SURROGATES.last)) return 0;
    if (own[unit] === glyph) return unit;
    if (glyphs[unit] !== 0 || face.glyphOf(unit) !== glyph) return 0;
    own[unit] = glyph;
    return take(unit, glyph);
  };
  const freeCode = (): number => {
    while (next < CODES && glyphs[next] !== 0) next += 1;
    if (next === CODES) throw new RangeError(`more glyphs of ${face.id} than a font can show`);
    return next;
  };
  return {
    face,
    glyphs,
    own,
    taken,
    widths,
    others,
    close: () => {
      open = false;
    },
    codeOf: (glyph, given) => {
      const text = given === '' ? NO_TEXT : given;
      const code = ownCode(glyph, text);
      if (code !== 0) return code;
      const key = `${glyph} ${text}`;
      let other = codeByText.get(key);
      if (other === undefined) {
        other = take(freeCode(), glyph);
        codeByText.set(key, other);
        others.set(other, { glyph, text });
      }
      return other;
    },
    textOf: (code) => others.get(code)?.text ?? String.fromCharCode(code),
  };
}

/** Whether a run has no glyph but 0, which is never drawn. */
export function showsNothing({ glyphs }: Pick<GlyphRun, 'glyphs'>): boolean {
  let i = 0;
  while (i < glyphs.length && glyphs[i] === 0) i += 1;
  return i === glyphs.length;
}

function widthOf(face: OpenFace, glyph: GlyphId): number {
  return Math.round(face.advanceOf(glyph) * 1e6) / 1000;
}

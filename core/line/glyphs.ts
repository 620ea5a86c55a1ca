import { KIND } from '../cjk';
import { parseFaceId } from '../font';
import type { Face, FontBook, GlyphId } from '../font';
import type { SettingNote, Span } from './types';

/** Families asked for a character that the span's own face lacks, those of its own kind first. */
const SANS = ['Noto Sans SC', 'Noto Sans TC'] as const;
const SERIF = ['Noto Serif SC', 'Noto Serif TC'] as const;
/** How sans families 黑体 are called. */
const SANS_NAME = /sans|gothic|hei\b|黑/i;
const REGULAR = 400;
const SPACE = 0x20;

/** A glyph and the face it comes from; `glyph` is 0 when no face has the character. */
export interface FoundGlyph {
  readonly face: Face;
  readonly glyph: GlyphId;
}

/** The face of a span, with a note when it is a stand-in. */
export function spanFace(span: Span, fonts: FontBook, notes: SettingNote[]): Face {
  const { face, exact } = fonts.match({ family: span.family, weight: span.weight });
  const wanted = `${span.family}/${span.weight}`;
  if (!exact && !notes.some((note) => note.kind === 'missing-face' && note.face === wanted)) {
    notes.push({ kind: 'missing-face', face: wanted, substitute: face.id });
  }
  return face;
}

/** The blank glyph of a face: carries the text of characters that are not drawn. */
export function blankGlyph(face: Face): GlyphId {
  return face.glyphOf(SPACE);
}

/**
 * Looks for a character in the faces that may stand in for `face`: its family's regular, then those of `SANS` and
 * `SERIF`.
 */
export function findElsewhere(codePoint: number, face: Face, fonts: FontBook): FoundGlyph {
  const { family, weight } = parseFaceId(face.id);
  const standIns = SANS_NAME.test(family) ? [...SANS, ...SERIF] : [...SERIF, ...SANS];
  for (const query of [{ family, weight: REGULAR }, ...standIns.map((standIn) => ({ family: standIn, weight }))]) {
    const other = fonts.match(query).face;
    const glyph = other.glyphOf(codePoint);
    if (glyph !== 0) return { face: other, glyph };
  }
  return { face, glyph: 0 };
}

/**
 * The note of a character that `face` lacks; none when it was found in the same design for the other script, which
 * nobody can tell apart.
 */
export function missingGlyph(codePoint: number, offset: number, face: Face, found: FoundGlyph): SettingNote[] {
  if (found.glyph !== 0 && designOf(found.face) === designOf(face)) return [];
  const standIn = found.glyph === 0 ? {} : { standIn: found.face.id };
  return [{ kind: 'missing-glyph', offset, character: String.fromCodePoint(codePoint), face: face.id, ...standIn }];
}

/** A family's name without its script. */
function designOf(face: Face): string {
  return parseFaceId(face.id).family.replace(/ (?:SC|TC)$/, '');
}

/** Kinds that are never drawn, so that no face needs a glyph for them. */
export function isBlank(kind: number, codePoint: number): boolean {
  return kind === KIND.space || kind === KIND.ideographicSpace || codePoint < SPACE;
}

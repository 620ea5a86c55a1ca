import type { Face, FaceId, FontBook, GlyphId } from '../font';
import { roundPoints } from '../units';
import type { Points } from '../units';
import { findElsewhere } from './glyphs';
import type { Span } from './types';

/** Size of a reading against its base (CLREQ 3.4.2). */
export const RUBY_SIZE = 0.5;
/** Least gap between neighbouring readings, in em of the base (CLREQ 3.4.2). */
const RUBY_GAP = 0.25;
/**
 * How far a reading may reach over a neighbour that has none, in em of the base (CLREQ 3.4.2; JLREQ 3.3.8 for how far).
 */
const OVERHANG = 0.25;

/** Glyphs of a reading in one face, with pens from the reading's own left end. */
export interface RubyRun {
  readonly face: FaceId;
  readonly glyphs: readonly GlyphId[];
  readonly text: readonly string[];
  readonly x: readonly Points[];
}

/** A reading set solid on one line. */
export interface SetRuby {
  readonly size: Points;
  readonly width: Points;
  readonly runs: readonly RubyRun[];
}

/** The type of the characters a reading stands over. */
export type RubyBase = Pick<Span, 'family' | 'weight' | 'size'>;

/** Sets a reading for its base: at half its size, in its face or the nearest that has the letters. */
export function setRuby(reading: string, base: RubyBase, fonts: FontBook): SetRuby {
  const size = base.size * RUBY_SIZE;
  const own = fonts.match({ family: base.family, weight: base.weight }).face;
  const runs: { face: FaceId; glyphs: GlyphId[]; text: string[]; x: Points[] }[] = [];
  let pen = 0;
  for (const letter of reading) {
    const { face, glyph } = readingGlyph(letter, own, fonts);
    let run = runs.at(-1);
    if (run?.face !== face.id) runs.push((run = { face: face.id, glyphs: [], text: [], x: [] }));
    run.glyphs.push(glyph);
    run.text.push(letter);
    run.x.push(roundPoints(pen));
    pen += face.advanceOf(glyph) * size;
  }
  return { size, width: roundPoints(pen), runs };
}

/** The glyph of a reading's letter, in its base's face or the nearest that has it. */
export function readingGlyph(
  letter: string,
  own: Face,
  fonts: FontBook,
): { readonly face: Face; readonly glyph: GlyphId } {
  const codePoint = letter.codePointAt(0) ?? 0;
  const glyph = own.glyphOf(codePoint);
  return glyph === 0 ? findElsewhere(codePoint, own, fonts) : { face: own, glyph };
}

/** Width of a reading over a base of this type, in points. */
export function rubyWidth(reading: string, base: RubyBase, fonts: FontBook): Points {
  return setRuby(reading, base, fonts).width;
}

/** A reading at its place along a line. */
interface PlacedReading {
  readonly em: Points;
  readonly width: Points;
  x: Points;
}

/**
 * Moves the readings of a line, each in the middle of its base, within the line's ends and apart from one another
 * (CLREQ 3.4.2): one that would leave the line stands at its edge, and what is in the way of another gives way towards
 * the line's end, then towards its start.
 */
export function makeWay(placed: readonly PlacedReading[], measure: Points): void {
  let free = 0;
  for (const one of placed) {
    one.x = Math.max(one.x, free);
    free = one.x + one.width + RUBY_GAP * one.em;
  }
  let end = measure;
  for (const one of placed.toReversed()) {
    one.x = Math.min(one.x, end - one.width);
    end = one.x - RUBY_GAP * one.em;
  }
}

/** What stands beside a base with a reading: another such base, type without a reading, or nothing. */
export type RubyNeighbour = 'ruby' | 'type' | 'nothing';

/** White that a base needs at its two sides, in points. */
export interface RubyWhite {
  readonly before: Points;
  readonly after: Points;
}

/**
 * The white at the sides of a base that makes room for its reading: none where the base is wide enough or the neighbour
 * may be reached over; between two readings each side gives half of the gap they keep.
 */
export function rubyWhite(
  width: { readonly reading: Points; readonly base: Points },
  place: { readonly em: Points; readonly before: RubyNeighbour; readonly after: RubyNeighbour },
): RubyWhite {
  const beyond = (width.reading - width.base) / 2;
  const room = { ruby: -RUBY_GAP / 2, type: OVERHANG, nothing: 0 };
  const white = (neighbour: RubyNeighbour): Points => Math.max(0, beyond - room[neighbour] * place.em);
  return { before: white(place.before), after: white(place.after) };
}

import type { Face, FaceId, FontBook, GlyphId } from '../font';
import { roundPoints } from '../units';
import type { Points } from '../units';
import { RUBY_SIZE, readingGlyph, setRuby } from './ruby';
import type { RubyBase } from './ruby';

/** Size of the letters of bopomofo against their base (CLREQ 3.4.1). */
const BOPOMOFO_SIZE = 0.3;
/** Right edge of the base's em box from the line's axis, in em: there readings begin. */
const SIDE = 0.5;
const EM_ASCENT = 0.88;
const EM_DESCENT = 0.12;

const BOPOMOFO = /[\u3105-\u312f\u31a0-\u31bf]/u;
/** Tones that stand right of the last letter, and the light one, which stands over the first. */
const TONE = /[\u02c9\u02ca\u02c7\u02cb]/u;
const LIGHT_TONE = '\u02d9';

/**
 * Glyphs of a reading in one face, as in a vertical line: pens run down from the reading's top, `cross` from the axis.
 */
export interface VerticalRubyRun {
  readonly face: FaceId;
  readonly glyphs: readonly GlyphId[];
  readonly text: readonly string[];
  readonly x: readonly Points[];
  readonly cross: readonly Points[];
  readonly turn?: 90;
}

/** A reading set right of its base. */
export interface SetVerticalRuby {
  readonly size: Points;
  /** How far it runs down. */
  readonly height: Points;
  readonly runs: readonly VerticalRubyRun[];
}

/** The syllables of a reading in bopomofo, one for each character of its base; `undefined` for any other reading. */
export function bopomofoOf(reading: string, base: number): readonly string[] | undefined {
  if (!BOPOMOFO.test(reading)) return undefined;
  const syllables = reading.split(/\s+/u).filter((syllable) => syllable !== '');
  return syllables.length === base ? syllables : [syllables.join('')];
}

/**
 * Sets a syllable of bopomofo 注音 right of its base: letters from top to bottom at three tenths of its size, the tone
 * right of the last letter, the light tone over the first (CLREQ 3.4.1).
 */
export function setBopomofo(syllable: string, base: RubyBase, fonts: FontBook): SetVerticalRuby {
  const size = base.size * BOPOMOFO_SIZE;
  const letters = [...syllable].filter((letter) => letter !== LIGHT_TONE && !TONE.test(letter));
  const left = SIDE * base.size;
  let row = -1;
  const runs = [...syllable].map((letter): VerticalRubyRun => {
    const { face, glyph } = glyphFor(letter, base, fonts);
    const wide = face.advanceOf(glyph);
    const ink = face.inkOf(glyph);
    const at =
      letter === LIGHT_TONE
        ? { x: ink.bottom, cross: (1 - wide) / 2 }
        : TONE.test(letter)
          ? { x: Math.max(0, row) + EM_ASCENT, cross: 1 - Math.min(0, ink.left) }
          : { x: ++row + EM_ASCENT, cross: (1 - wide) / 2 };
    const [x, cross] = [roundPoints(at.x * size), roundPoints(left + at.cross * size)];
    return { face: face.id, glyphs: [glyph], text: [letter], x: [x], cross: [cross] };
  });
  return { size, height: roundPoints(letters.length * size), runs };
}

/** Sets any other reading right of its base: at half its size, lying on its side as Latin in a vertical line does. */
export function setTurnedReading(reading: string, base: RubyBase, fonts: FontBook): SetVerticalRuby {
  const { size, width, runs } = setRuby(reading, base, fonts);
  const across = roundPoints(SIDE * base.size + EM_DESCENT * RUBY_SIZE * base.size);
  return { size, height: width, runs: runs.map((run) => ({ ...run, cross: run.x.map(() => across), turn: 90 })) };
}

/**
 * How far a reading runs down beside a base of this text and type, in points; what no base has to make room for is 0.
 */
export function verticalRubyHeight(reading: string, text: string, base: RubyBase, fonts: FontBook): Points {
  const characters = Array.from(text).length;
  const syllables = bopomofoOf(reading, characters);
  if (syllables === undefined) return setTurnedReading(reading, base, fonts).height;
  const [only] = syllables;
  return only === undefined || syllables.length > 1 ? 0 : setBopomofo(only, base, fonts).height;
}

function glyphFor(letter: string, base: RubyBase, fonts: FontBook): { readonly face: Face; readonly glyph: GlyphId } {
  const own = fonts.match({ family: base.family, weight: base.weight }).face;
  return readingGlyph(letter, own, fonts);
}

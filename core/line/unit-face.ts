import { EAST_ASIAN, KIND, LINE_BREAK_TABLE, kindOf } from '../cjk';
import type { Face, FontBook, GlyphId, HalfWidth, InkBox } from '../font';

const TWO_EM_DASH = 0x2e3a;
const HALF = 0.5;
/** Ink of a curly quote: set in a Latin run it takes half an em with the white that such a quote is given. */
const QUOTE_INK: InkBox = { left: 0.3, bottom: 0.5, right: 0.7, top: 0.9 };
const NO_INK: InkBox = { left: 0, bottom: 0, right: 0, top: 0 };
const WHOLE_KINDS: readonly number[] = [
  KIND.han,
  KIND.ideographicSpace,
  KIND.opening,
  KIND.closing,
  KIND.innerStop,
  KIND.finalStop,
  KIND.dash,
  KIND.ellipsis,
  KIND.iteration,
];

function advanceOf(glyph: GlyphId): number {
  if (glyph === TWO_EM_DASH) return 2;
  const whole = WHOLE_KINDS.includes(kindOf(glyph)) || (LINE_BREAK_TABLE[glyph]! & EAST_ASIAN) !== 0;
  return whole ? 1 : HALF;
}

/** The half-width form of a mark: an opening one keeps its right half, as its ink stands there. */
function halfWidthOf(glyph: GlyphId): HalfWidth | undefined {
  const kind = kindOf(glyph);
  if (kind === KIND.opening) return { advance: HALF, shift: -HALF };
  const half = kind === KIND.closing || kind === KIND.innerStop || kind === KIND.finalStop;
  return half ? { advance: HALF, shift: 0 } : undefined;
}

const face: Face = {
  id: 'Unit/400',
  ascent: 0.88,
  descent: 0.12,
  glyphOf: (codePoint) => codePoint,
  advanceOf,
  verticalOf: (glyph) => glyph,
  halfWidthOf,
  inkOf: (glyph) => (kindOf(glyph) === KIND.opening || kindOf(glyph) === KIND.closing ? QUOTE_INK : NO_INK),
};

/**
 * Fonts that have one face with every character: Han and Chinese marks one em wide, all else half an em. For widths
 * that follow from the rules alone, where no font is given.
 */
export const UNIT_FONTS: FontBook = { match: () => ({ face, exact: true }) };

import type { Diagnostic } from '../../diagnostic';
import type { GlyphRun } from '../../display-list';
import type { TypeStyle } from '../../document';
import { faceId } from '../../font';
import type { Face, GlyphId } from '../../font';
import type { Rect } from '../../geometry';
import { roundPoints } from '../../units';
import { noteDiagnostic } from '../notes';
import { ownerOf } from './block';
import type { FurnitureBlock, FurnitureInput } from './block';

/** How far the letters of a short name may be opened to fill their place, in em. */
const MAX_TRACKING = 0.1;

interface Letter {
  readonly text: string;
  readonly glyph: GlyphId;
  readonly left: number;
  readonly right: number;
}

/**
 * The paper's name, as large as its place allows and in the middle of it by its ink, not by its em boxes: brush faces
 * fill theirs unevenly. The letters are opened a little when the place is much wider than the name.
 */
export function setName(
  input: FurnitureInput,
  style: TypeStyle,
  rect: Rect,
  align: 'start' | 'centre',
): FurnitureBlock {
  const { fonts, profile } = input.setting;
  const wanted = fonts.match(style);
  const name = input.edition.masthead.name.trim();
  const diagnostics: Diagnostic[] = [];
  const place = { page: input.page, furniture: input.name, part: 'nameplate' };
  if (!wanted.exact) {
    const face = faceId(style);
    diagnostics.push(noteDiagnostic({ kind: 'missing-face', face, substitute: wanted.face.id }, place));
  }
  for (const { character, offset } of lettersOf(name, wanted.face).missing) {
    diagnostics.push(noteDiagnostic({ kind: 'missing-glyph', character, offset, face: wanted.face.id }, place));
  }
  // A name in two faces would look broken: one that lacks a character gives way as a whole.
  const faces = [
    wanted.face,
    ...[profile.styles.headline, profile.styles.body].map((other) => fonts.match(other).face),
  ];
  const face = faces.find((each) => lettersOf(name, each).missing.length === 0) ?? wanted.face;
  const { letters } = lettersOf(name, face);
  const boxes = letters.map((letter) => face.inkOf(letter.glyph));
  const top = Math.max(...boxes.map((box) => box.top));
  const bottom = Math.min(...boxes.map((box) => box.bottom));
  const inked = letters.reduce((sum, letter) => sum + letter.right - letter.left, 0);
  const natural = gapsOf(letters, face);
  if (letters.length === 0 || top <= bottom || inked <= 0 || rect.height <= 0) return { items: [], diagnostics };

  const size = Math.min(style.size, rect.height / (top - bottom), rect.width / (inked + sum(natural)));
  const spare = rect.width / size - inked - sum(natural);
  const tracking = letters.length > 1 ? Math.max(0, Math.min(MAX_TRACKING, spare / (letters.length - 1))) : 0;
  const width = (inked + sum(natural) + tracking * (letters.length - 1)) * size;
  const baseline = roundPoints(rect.y + (rect.height + (top + bottom) * size) / 2);
  let pen = rect.x + (align === 'centre' ? (rect.width - width) / 2 : 0);
  const x = letters.map((letter, index) => {
    const at = pen - letter.left * size;
    pen += (letter.right - letter.left + (natural[index] ?? 0) + tracking) * size;
    return roundPoints(at);
  });
  const run: GlyphRun = {
    kind: 'glyphs',
    owner: ownerOf(input, 'nameplate'),
    face: face.id,
    size: roundPoints(size),
    ink: style.ink,
    glyphs: letters.map((letter) => letter.glyph),
    text: letters.map((letter) => letter.text),
    x,
    y: letters.map(() => baseline),
  };
  return { items: [run], diagnostics };
}

function lettersOf(name: string, face: Face): { letters: Letter[]; missing: { character: string; offset: number }[] } {
  const letters: Letter[] = [];
  const missing: { character: string; offset: number }[] = [];
  let offset = 0;
  for (const text of name) {
    const glyph = face.glyphOf(text.codePointAt(0) ?? 0);
    if (glyph === 0) missing.push({ character: text, offset });
    else if (text.trim() !== '') {
      const { left, right } = face.inkOf(glyph);
      letters.push({ text, glyph, left, right });
    }
    offset += text.length;
  }
  return { letters, missing };
}

/** White between the inks of neighbouring letters as the face spaces them, in em; never less than a hair. */
function gapsOf(letters: readonly Letter[], face: Face): number[] {
  return letters.slice(0, -1).map((letter, index) => {
    const next = letters[index + 1];
    return Math.max(0.03, face.advanceOf(letter.glyph) - letter.right + (next?.left ?? 0));
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

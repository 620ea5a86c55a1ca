import { BLACK } from '../core/display-list';
import type { GlyphRun, Ink, Owner } from '../core/display-list';
import type { FontBook } from '../core/font';
import type { Points } from '../core/units';

/** A line of plain type that is none of the paper's own: labels, watermarks, tables. */
export interface PlainLine {
  readonly text: string;
  /** The baseline's left end; where it ends when `align` is `end`, its middle when `centre`. */
  readonly x: Points;
  readonly y: Points;
  readonly size: Points;
  readonly weight?: number;
  readonly ink?: Ink;
  readonly align?: 'start' | 'centre' | 'end';
  /** What does not fit is cut, an ellipsis in its place; any width when left out. */
  readonly width?: Points;
}

/** What a line belongs to, for whoever reads the list. */
const OWNER: Owner = { kind: 'furniture', id: 'outputs', part: 'line' };
const FAMILY = 'Noto Sans SC';
const ELLIPSIS = '…';

/** Sets a line. Characters that the face does not have are left out: the words here are our own. */
export function plainLine(line: PlainLine, fonts: FontBook): GlyphRun {
  const { size, y, ink = BLACK, align = 'start', width = Infinity } = line;
  const { face } = fonts.match({ family: FAMILY, weight: line.weight ?? 400 });
  const advance = (character: string): number => face.advanceOf(glyphOf(character)) * size;
  const glyphOf = (character: string): number => face.glyphOf(character.codePointAt(0) ?? 0);
  const known = [...line.text].filter((character) => glyphOf(character) !== 0);
  const characters = shorten(known, width, advance);
  const total = characters.reduce((sum, character) => sum + advance(character), 0);
  let pen = line.x - (align === 'start' ? 0 : align === 'end' ? total : total / 2);
  const x = characters.map((character) => {
    const start = pen;
    pen += advance(character);
    return start;
  });
  return {
    kind: 'glyphs',
    owner: OWNER,
    face: face.id,
    size,
    ink,
    glyphs: characters.map(glyphOf),
    text: characters,
    x,
    y: characters.map(() => y),
  };
}

function shorten(characters: readonly string[], width: Points, advance: (character: string) => Points): string[] {
  const total = characters.reduce((sum, character) => sum + advance(character), 0);
  if (total <= width) return [...characters];
  let left = width - advance(ELLIPSIS);
  const fitting: string[] = [];
  for (const character of characters) {
    left -= advance(character);
    if (left < 0) break;
    fitting.push(character);
  }
  return [...fitting, ELLIPSIS];
}

/** Marks that no line begins with. */
const NOT_FIRST = /^[，。、；：？！”’」』）》〉…]$/u;

/**
 * A text as lines of plain type no wider than `width`; between letters of a word none is broken where a line holds it.
 */
export function wrapPlain(
  text: string,
  { size, width, weight = 400 }: { readonly size: Points; readonly width: Points; readonly weight?: number },
  fonts: FontBook,
): readonly string[] {
  const { face } = fonts.match({ family: FAMILY, weight });
  const widthOf = (word: string): Points =>
    [...word].reduce((sum, character) => sum + face.advanceOf(face.glyphOf(character.codePointAt(0) ?? 0)) * size, 0);
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[A-Za-z0-9.,:%-]+|./gsu) ?? []) {
    for (const piece of widthOf(word) > width ? word : [word]) {
      if (line !== '' && widthOf(line + piece) > width && !NOT_FIRST.test(piece)) {
        lines.push(line);
        line = piece.trimStart();
      } else line += piece;
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

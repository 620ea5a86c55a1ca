import type { CompositeFont, CompositionSpec, PaperLanguage } from '../document';
import type { FaceId, GlyphId } from '../font';
import type { Ink } from '../display-list';
import type { Points } from '../units';

/** A stretch of text in one face, size and ink. The spans of a paragraph joined are its text. */
export interface Span {
  readonly text: string;
  readonly family: string;
  readonly weight: number;
  readonly size: Points;
  readonly ink: Ink;
  /** Horizontal scale of the outlines (长体, 扁体); 1 when left out. */
  readonly stretch?: number;
  /** How far the type stands above the baseline, in points; below when negative. Superscripts. 0 when left out. */
  readonly rise?: Points;
  /** White added between its characters 字距, in em; 0 when left out. */
  readonly tracking?: number;
  /** Other faces for its marks, digits and Latin letters 复合字体. */
  readonly composite?: CompositeFont;
  /** Never broken inside, as long as it is shorter than a line: names, notes, a base with its reading. */
  readonly whole?: true;
  /** Never parted from the span before it: the rest of a name, a superior figure. */
  readonly joined?: true;
  /** A reading 注音 over its characters, which may widen them (`rubyWhite`); the span is one unit. */
  readonly ruby?: string;
}

/** Where a tab takes the text: points from the left end of the measure. */
export interface TabStop {
  readonly at: Points;
  readonly align: 'start' | 'centre' | 'end';
}

/** How a paragraph is set. */
export interface ParagraphStyle {
  readonly language: PaperLanguage;
  readonly composition: CompositionSpec;
  /** `justify` leaves the last line ragged, `justify-all` fills it too. */
  readonly align: 'justify' | 'justify-all' | 'start' | 'centre' | 'end';
  /**
   * First-line indent in points, on top of `startIndent`; negative for a hanging indent. Where a measure gives its
   * column a pitch wider than a cell, the indent is as much wider: two characters are two cells of the column.
   */
  readonly indent: Points;
  /** Indents of every line, in points; 0 when left out. */
  readonly startIndent?: Points;
  readonly endIndent?: Points;
  /** Stops of the tabs in the text, rising; a tab beyond the last is a word space. */
  readonly tabs?: readonly TabStop[];
  /** Words and names that are never cut 不拆词, as long as they are shorter than a line. */
  readonly words?: readonly string[];
  /** Names that running text cuts only where a line would have holes otherwise. */
  readonly names?: readonly string[];
  /** Sets every character in a cell of the grid 对位 (CLREQ 3.2.5): runs of Latin take whole cells. */
  readonly grid?: true;
}

/**
 * Glyphs of one line in one face, size and ink; pen positions from the line's left end, on the baseline. In a vertical
 * line they run down from the measure's top, and `cross` tells how far each stands right of the line's middle axis.
 */
export interface LineRun {
  readonly face: FaceId;
  readonly size: Points;
  readonly ink: Ink;
  readonly stretch?: number;
  readonly glyphs: readonly GlyphId[];
  /**
   * The source characters of each glyph; joined over all lines they are the paragraph's text, nothing lost or doubled.
   */
  readonly text: readonly string[];
  readonly x: readonly Points[];
  /** How far each pen stands from the start of its character's cell; on it where left out. */
  readonly shift?: readonly Points[];
  /** How far the run's baseline stands above the line's; 0 when left out. */
  readonly rise?: Points;
  /** In vertical lines only. */
  readonly cross?: readonly Points[];
  /** Clockwise turn of each glyph about its pen position, in degrees; 0 when left out. */
  readonly turn?: 90;
  /** UTF-16 offsets in the paragraph's text. */
  readonly start: number;
  readonly end: number;
}

/**
 * What is drawn beside a line's type, from its left end and its baseline, y downwards. Beside a vertical line: from the
 * top of its measure and its axis, x downwards and y to the left; readings as its runs.
 */
export type Ornament =
  | {
      readonly kind: 'rule';
      readonly x1: Points;
      readonly x2: Points;
      readonly y: Points;
      readonly width: Points;
      readonly ink: Ink;
    }
  /** As `PathItem`: filled, or a stroke with `width`. */
  | {
      readonly kind: 'path';
      readonly contours: readonly (readonly Points[])[];
      readonly width?: Points;
      readonly ink: Ink;
    }
  /** Type that is no part of the copy: readings. Its `start` and `end` are those of the characters it stands over. */
  | { readonly kind: 'reading'; readonly run: LineRun };

/** One set line. Every visible glyph lies within `measure`; spaces at the end hang beyond it. */
export interface SetLine {
  readonly runs: readonly LineRun[];
  /** UTF-16 offsets in the paragraph's text: the line's first character and after its last (hung spaces included). */
  readonly start: number;
  readonly end: number;
  readonly measure: Points;
  /** Left edge of the first glyph's cell from the measure's left: indent or alignment. */
  readonly left: Points;
  /** Width before adjustment, at the style's ordinary punctuation widths. */
  readonly natural: Points;
  /** Width as set. */
  readonly width: Points;
  /** What each gap between characters was widened by, in em. */
  readonly gap: number;
  /** White taken out of its marks, spaces and script gaps, all together, in em. */
  readonly squeezed: number;
  readonly last: boolean;
  /** Dots, lines and readings beside its type; none when left out. */
  readonly ornaments?: readonly Ornament[];
}

/** Something found while setting: made into diagnostics by whoever knows the place. Offsets are in the paragraph. */
export type SettingNote =
  | {
      readonly kind: 'missing-glyph';
      readonly offset: number;
      readonly character: string;
      readonly face: FaceId;
      /** The face of another design that the character was set in; absent when no face has it. */
      readonly standIn?: FaceId;
    }
  | { readonly kind: 'missing-face'; readonly face: FaceId; readonly substitute: FaceId }
  /** Gaps of `gap` em; 0.5 stands for a line left short because its gaps would have been wider. */
  | { readonly kind: 'loose-line'; readonly line: number; readonly gap: number }
  | { readonly kind: 'orphan-character'; readonly line: number };

/** A paragraph broken into lines and justified. An empty paragraph has one empty line. */
export interface SetParagraph {
  readonly lines: readonly SetLine[];
  readonly notes: readonly SettingNote[];
}

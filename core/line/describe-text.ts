import { KIND, isScriptGap, isSqueezable, markSpace, trimmedMarks } from '../cjk';
import type { MarkSpace, PunctuationRules, SpacingTrim } from '../cjk';
import type { CompositionSpec, PaperLanguage } from '../document';
import { breakText } from './breaks';
import type { BreakOptions, BreakUnits } from './breaks';
import { prepare } from './prepare';
import type { Prepared } from './prepared';
import type { ParagraphStyle } from './types';
import { UNIT_FONTS } from './unit-face';

/** How a text is described: how it is broken, and what decides its widths. */
export interface DescribeOptions extends BreakOptions {
  /** Style of punctuation widths; `quanjiao` when left out. */
  readonly punctuation?: CompositionSpec['punctuation'];
  /** White between Han and letters, and Han and digits, in em; 1/8 and none when left out. */
  readonly latinGap?: number;
  readonly digitGap?: number;
  /** Width of the interpunct; the language's own when left out. */
  readonly interpunct?: NonNullable<CompositionSpec['interpunct']>;
  /** Half widths as CSS `text-spacing-trim` has them; the paper's own rules when left out. */
  readonly trim?: SpacingTrim;
}

/** What the rules make of a text on one line, fonts left out: Han is one em wide, Latin and spaces half an em. */
export interface TextDescription {
  /** UTF-16 offsets where a line may be broken. */
  readonly breaks: readonly number[];
  /** UTF-16 offsets of the full-width marks that are set half width. */
  readonly half: readonly number[];
  /** UTF-16 offsets of the places between Han and letters or digits where white belongs. */
  readonly gaps: readonly number[];
  /** Width of the text, in em: as it is set by default, and squeezed to the least (CLREQ 3.6.3). */
  readonly em: number;
  readonly min: number;
}

/** Describes `text` by the rules that set it: for checking them against the test suites of others. */
export function describeText(text: string, options: DescribeOptions): TextDescription {
  const { units, breaks } = breakText(text, options);
  const language = languageOf(options);
  const offsetsOf = (indices: readonly number[]): number[] => indices.map((i) => units.offsets[i]!);
  const cells = prepareLine(text, language, options);
  const rules: PunctuationRules = { language, style: options.punctuation ?? 'quanjiao' };
  const half = options.trim
    ? offsetsOf(trimmedMarks(units.codePoints.subarray(0, units.length), { trim: options.trim, language }))
    : halfMarks(cells, rules).map((i) => cells.offsets[i]!);
  return {
    breaks: offsetsOf(places(units, (i) => breaks[i] === 1)),
    half,
    gaps: offsetsOf(places(units, (i) => isScriptGap(units.codePoints[i - 1]!, units.codePoints[i]!))),
    ...widths(cells, rules),
  };
}

function places(units: BreakUnits, wanted: (i: number) => boolean): number[] {
  const found: number[] = [];
  for (let i = 1; i < units.length; i++) if (wanted(i)) found.push(i);
  return found;
}

function languageOf({ language }: BreakOptions): PaperLanguage {
  return language === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans';
}

function prepareLine(text: string, language: PaperLanguage, options: DescribeOptions): Prepared {
  const composition: CompositionSpec = {
    prohibition: options.prohibition ?? 'gb',
    punctuation: options.punctuation ?? 'quanjiao',
    latinGap: options.latinGap ?? 0.125,
    digitGap: options.digitGap ?? 0,
    indent: 0,
    ...(options.interpunct ? { interpunct: options.interpunct } : {}),
  };
  const style: ParagraphStyle = { language, composition, align: 'start', indent: 0 };
  const ink = { kind: 'process', cmyk: [0, 0, 0, 1] } as const;
  const span = { text, family: 'Unit', weight: 400, size: 1, ink };
  return prepare([span], { style, fonts: UNIT_FONTS, display: false });
}

/** The white of a cell's own, where it is a mark. */
function spaceOf(cells: Prepared, i: number, rules: PunctuationRules): MarkSpace | undefined {
  const kind = cells.kinds[i]!;
  if (!isSqueezable(kind) && kind !== KIND.interpunct) return undefined;
  return markSpace(kind, rules);
}

/**
 * Width of the line of all cells, spaces at its end hung; a mark at an edge keeps its white by default, and may lose
 * it.
 */
function widths(cells: Prepared, rules: PunctuationRules): { em: number; min: number } {
  let last = cells.length - 1;
  while (last >= 0 && (cells.kinds[last] === KIND.space || cells.kinds[last] === KIND.ideographicSpace)) last -= 1;
  if (last < 0) return { em: 0, min: 0 };
  const edges = (spaceOf(cells, 0, rules)?.before ?? 0) + (spaceOf(cells, last, rules)?.after ?? 0);
  let em = 0;
  let shrink = 0;
  for (let i = 0; i <= last; i++) {
    em += cells.body[i]!;
    if (i === last) break;
    em += cells.glue[i]!;
    shrink += cells.shrink[i]!;
  }
  return { em: em + edges, min: em - shrink + (rules.style === 'none' ? edges : 0) };
}

/** Marks that keep nothing of their white. */
function halfMarks(cells: Prepared, rules: PunctuationRules): number[] {
  const half: number[] = [];
  for (let i = 0; i < cells.length; i++) {
    const space = spaceOf(cells, i, rules);
    if (!space || space.body === 1) continue;
    const before = i === 0 ? space.before : shareAfter(cells, i - 1, rules);
    const after = i === cells.length - 1 ? space.after : shareBefore(cells, i, rules);
    if (before + after === 0) half.push(i);
  }
  return half;
}

/** The part of the white between cells `i` and `i + 1` that is the first one's. */
function shareBefore(cells: Prepared, i: number, rules: PunctuationRules): number {
  const a = spaceOf(cells, i, rules)?.after ?? 0;
  const b = spaceOf(cells, i + 1, rules)?.before ?? 0;
  // Before an opening mark the white stays with the mark that closes; else it lies outside the brackets.
  const own = cells.kinds[i + 1] === KIND.opening ? a : cells.glue[i]! - Math.min(b, cells.glue[i]!);
  return Math.min(own, cells.glue[i]!);
}

/** The part of the white between cells `i` and `i + 1` that is the second one's. */
function shareAfter(cells: Prepared, i: number, rules: PunctuationRules): number {
  const b = spaceOf(cells, i + 1, rules)?.before ?? 0;
  return Math.min(b, cells.glue[i]! - shareBefore(cells, i, rules));
}

import { KIND, KINDS, isSqueezable, markSpace, pairSpace } from '../cjk';
import type { PunctuationRules } from '../cjk';
import type { Face } from '../font';
import type { Cell } from './cells';
import { SHRINK, STRETCH } from './prepared';

/** Least and widest a Latin word space may become, in em (CLREQ 3.6.3, 3.6.4). */
export const WORD_SPACE = { least: 0.25, most: 0.5 } as const;
/** Least and widest the gap between Han and Latin may become, in em (CLREQ 3.6.3, 3.6.4). */
export const SCRIPT_GAP = { least: 0.125, most: 0.5 } as const;

/** What the white between characters depends on. */
export interface WhiteOptions extends PunctuationRules {
  /** Gaps between Han and Latin letters, and between Han and digits, in em. */
  readonly latinGap: number;
  readonly digitGap: number;
  /** Cells of a strict grid 对位: no white ever changes. */
  readonly grid: boolean;
}

/**
 * The white between any two kinds of characters, and how it may change: one entry for each `first * KINDS + second`, in
 * em. Spaces are not in it: what a space is depends on both its neighbours.
 */
export interface WhiteTable {
  readonly natural: Float64Array;
  readonly shrink: Float64Array;
  readonly shrinkClass: Uint8Array;
  /**
   * For `STRETCH.any` how many gaps it counts for: a mark may be opened on its white side only (JLREQ 3.1.11) and takes
   * its ink side's share there, so that it keeps its cell.
   */
  readonly stretch: Float64Array;
  readonly stretchClass: Uint8Array;
  /** White that a mark has before and after it by itself, by kind. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Marks measured in this way of composing, by face. */
  readonly marks: WeakMap<Face, Map<number, Cell>>;
}

const tables = new Map<string, WhiteTable>();

/** The table of a way of composing; each is made once. */
export function whiteTable(options: WhiteOptions): WhiteTable {
  const { language, style, direction = 'horizontal', interpunct = '', latinGap, digitGap, grid } = options;
  const key = `${language} ${style} ${direction} ${interpunct} ${latinGap} ${digitGap} ${grid}`;
  const known = tables.get(key);
  if (known !== undefined) return known;
  const made = makeTable(options);
  tables.set(key, made);
  return made;
}

function makeTable(options: WhiteOptions): WhiteTable {
  const pairs = KINDS * KINDS;
  const table: WhiteTable = {
    natural: new Float64Array(pairs),
    shrink: new Float64Array(pairs),
    shrinkClass: new Uint8Array(pairs),
    stretch: new Float64Array(pairs),
    stretchClass: new Uint8Array(pairs),
    before: new Float64Array(KINDS),
    after: new Float64Array(KINDS),
    marks: new WeakMap(),
  };
  for (let a = 0; a < KINDS; a++) {
    if (isMark(a)) {
      const { before, after } = markSpace(a, options);
      table.before[a] = before;
      table.after[a] = after;
    }
    for (let b = 0; b < KINDS; b++) fillPair(table, a, b, options);
  }
  return table;
}

function fillPair(table: WhiteTable, a: number, b: number, options: WhiteOptions): void {
  const at = a * KINDS + b;
  if (isMark(a) || isMark(b)) {
    const { natural, least } = markWhite(a, b, options);
    table.natural[at] = natural;
    table.shrink[at] = options.grid ? 0 : natural - least;
    table.shrinkClass[at] = shrinkClassOf(a, b);
  } else {
    const gap = scriptGap(a, b, options);
    if (gap > 0) {
      table.natural[at] = gap;
      table.shrink[at] = gap - Math.min(gap, SCRIPT_GAP.least);
      table.shrinkClass[at] = SHRINK.scriptGap;
      table.stretch[at] = SCRIPT_GAP.most - gap;
      table.stretchClass[at] = STRETCH.scriptGap;
      return;
    }
  }
  if (options.grid || !mayOpen(a, b)) return;
  table.stretchClass[at] = STRETCH.any;
  table.stretch[at] = 1 + (isSqueezable(a) ? 1 : 0) + (b === KIND.opening ? 1 : 0);
}

/** Whether a kind has white of its own round it. */
function isMark(kind: number): boolean {
  return isSqueezable(kind) || kind === KIND.interpunct;
}

function markWhite(a: number, b: number, options: WhiteOptions): { natural: number; least: number } {
  if (isMark(a) && isMark(b)) return pairSpace(a, b, options);
  const natural = isMark(a) ? markSpace(a, options).after : markSpace(b, options).before;
  return { natural, least: options.style === 'none' ? natural : 0 };
}

function shrinkClassOf(a: number, b: number): number {
  if (a === KIND.interpunct || b === KIND.interpunct) return SHRINK.interpunct;
  if (isFinal(a) && b !== KIND.opening) return SHRINK.finalStop;
  if (a === KIND.innerStop || a === KIND.colon) return SHRINK.innerStop;
  if (a === KIND.closing || b === KIND.opening) return SHRINK.bracket;
  return isFinal(b) ? SHRINK.finalStop : SHRINK.innerStop;
}

function isFinal(kind: number): boolean {
  return kind === KIND.finalStop || kind === KIND.exclamation;
}

/** Whether a kind is set as Latin: letters, digits, and ASCII marks among them. */
export function isLatin(kind: number): boolean {
  return kind === KIND.letter || kind === KIND.digit || kind === KIND.other;
}

/** The gap between Han and Latin letters or digits (CLREQ 3.2.2). */
function scriptGap(a: number, b: number, { latinGap, digitGap }: WhiteOptions): number {
  const latin = a === KIND.han ? b : b === KIND.han ? a : KIND.han;
  return latin === KIND.letter ? latinGap : latin === KIND.digit ? digitGap : 0;
}

/** Whether white may be added between two kinds at all (CLREQ 3.6.4, JLREQ 3.1.11). */
function mayOpen(a: number, b: number): boolean {
  if (a === KIND.opening || (isSqueezable(b) && b !== KIND.opening)) return false;
  if (a === KIND.solidus || b === KIND.solidus || a === KIND.connector || b === KIND.connector) return false;
  if (a === KIND.interpunct || b === KIND.interpunct || b === KIND.control || b === KIND.suffix) return false;
  if ((a === KIND.dash || a === KIND.ellipsis) && a === b) return false;
  if (a === KIND.prefix && b === KIND.digit) return false;
  if (a === KIND.space || b === KIND.space) return false;
  return !(isLatin(a) && isLatin(b));
}

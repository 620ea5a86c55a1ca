import { KIND, KINDS, isStop } from '../cjk';
import type { CompositionSpec } from '../document';
import type { FontBook } from '../font';
import { breakText, findWords } from './breaks';
import { readCharacters } from './characters';
import { alignToGrid } from './grid-cells';
import { measureCells } from './measure-cells';
import { BREAK, SHRINK, STRETCH, emptyCells } from './prepared';
import type { Prepared, Work } from './prepared';
import { makeRoomForReadings } from './ruby-white';
import { sumUp } from './sums';
import type { ParagraphStyle, Span } from './types';
import { readStances } from './vertical-cells';
import { SCRIPT_GAP, WORD_SPACE, isLatin, whiteTable } from './white';
import type { WhiteOptions, WhiteTable } from './white';

/** What `prepare` measures by. */
export interface PrepareOptions {
  readonly style: ParagraphStyle;
  readonly fonts: FontBook;
  /** Headlines: pairs of marks set solid, a space between Han is a separator of one cell. */
  readonly display: boolean;
  /** `horizontal` when left out. */
  readonly direction?: 'horizontal' | 'vertical';
  /** Whether the text is set at once and not kept: what is prepared lasts until the next text that passes. */
  readonly passes?: boolean;
}

/** The separator of phrases in a headline, in em. */
const SEPARATOR = { natural: 1, least: 0.5 } as const;
const FIRST_FULL_WIDTH = 0xff01;

/** Measures the spans of a paragraph: glyphs, widths, white and break places. Knows no measure. */
export function prepare(spans: readonly Span[], options: PrepareOptions): Prepared {
  const text = spans.length === 1 ? spans[0]!.text : spans.map((span) => span.text).join('');
  const { language, composition } = options.style;
  const { white, table } = whiteOf(options);
  const vertical = options.direction === 'vertical';
  const cells = emptyCells(text, spans, text.length, options.passes === true && !vertical);
  const broken = breakText(text, {
    mode: composition.lineBreak ?? 'normal',
    language,
    prohibition: composition.prohibition,
    ...(options.style.words && options.style.words.length > 0 && { words: options.style.words }),
  });
  const codePoints = readCharacters(cells, broken);
  if (vertical) cells.cross = new Float64Array(cells.length);
  const stances = vertical ? readStances(cells) : undefined;
  const others = measureCells(cells, { codePoints, rules: white, table, fonts: options.fonts, stances });
  setHanWhite(cells, table);
  setWhite(cells, { codePoints, others }, { white, table }, options.display);
  if (options.style.names !== undefined) favourNames(cells, options.style.names);
  makeRoomForReadings(cells, options.fonts);
  setEdges(cells, others, table, options);
  if (white.grid) alignToGrid(cells, table);
  sumUp(cells);
  return cells;
}

interface White {
  readonly white: WhiteOptions;
  readonly table: WhiteTable;
}

const whites = new WeakMap<CompositionSpec, (White | undefined)[]>();

/** How white is set, worked out once for a paper's composition, language, direction and the like. */
function whiteOf(options: PrepareOptions): White {
  const { style, display, direction } = options;
  const variant =
    (style.language === 'zh-Hant' ? 1 : 0) +
    (display ? 2 : 0) +
    (direction === 'vertical' ? 4 : 0) +
    (style.grid === true ? 8 : 0);
  let known = whites.get(style.composition);
  if (known === undefined) whites.set(style.composition, (known = []));
  let found = known[variant];
  if (found === undefined) {
    const white = whiteOptions(options);
    known[variant] = found = { white, table: whiteTable(white) };
  }
  return found;
}

/** The gap beside Latin lying on its side in a vertical line, in em (CLREQ 3.2.3). */
const TURNED_GAP = 0.25;

function whiteOptions({ style, display, direction = 'horizontal' }: PrepareOptions): WhiteOptions {
  const { composition, language, grid = false } = style;
  const { punctuation, latinGap, digitGap, interpunct } = composition;
  const vertical = direction === 'vertical';
  return {
    language,
    direction,
    style: grid ? 'none' : display && punctuation !== 'none' ? 'banjiao' : punctuation,
    latinGap: grid ? 0 : vertical ? TURNED_GAP : latinGap,
    digitGap: grid ? 0 : vertical ? TURNED_GAP : digitGap,
    grid,
    ...(interpunct && { interpunct }),
  };
}

/** The white after each cell as between two Han in the type of the first. */
function setHanWhite({ length, em, stretch, stretchClass, solid }: Work, table: WhiteTable): void {
  const betweenHan = KIND.han * KINDS + KIND.han;
  const last = Math.max(0, length - 1);
  stretchClass.fill(table.stretchClass[betweenHan]!, 0, last);
  stretch.fill(table.stretch[betweenHan]! * (em[0] ?? 0), 0, last);
  if (table.stretchClass[betweenHan] === STRETCH.any) solid.fill(1, 0, last);
}

interface Others {
  readonly codePoints: Uint32Array;
  /** The cells that are more than plain Han, in order. */
  readonly others: readonly number[];
}

/** The white before and after all cells but plain Han, how it may change, and what a break there costs. */
function setWhite(cells: Work, { codePoints, others }: Others, { white, table }: White, display: boolean): void {
  const { kinds, span, em, glue, shrink, shrinkClass, stretch, stretchClass, spans, breaks, solid } = cells;
  const { han, attached } = KIND;
  const last = cells.length - 1;
  let a: number = KIND.other;
  let index = -1;
  let unit = 0;
  let tracking: number | undefined;
  let next = 0;
  for (let k = 0; k < others.length; k++) {
    const other = others[k]!;
    for (let i = other > next ? other - 1 : next; i <= other && i < last; i++) {
      next = i + 1;
      const b = kinds[i + 1]!;
      // What follows a combining mark stands beside the character that the mark is on.
      if (kinds[i] !== attached) a = kinds[i]!;
      solid[i] = 0;
      if (b === attached) {
        stretchClass[i] = STRETCH.none;
        stretch[i] = 0;
        continue;
      }
      const at = a * KINDS + b;
      const own = span[i]!;
      if (own !== index) {
        index = own;
        unit = em[own]!;
        ({ tracking } = spans[own]!);
      }
      stretchClass[i] = table.stretchClass[at]!;
      stretch[i] = table.stretch[at]! * unit;
      if (a !== han || b !== han) {
        glue[i] = table.natural[at]! * unit;
        shrink[i] = table.shrink[at]! * unit;
        shrinkClass[i] = table.shrinkClass[at]!;
        if (a === KIND.space) setSpaceGlue(cells, i, { white, table }, display);
        else if (a === KIND.exclamation && endsPair(codePoints, i)) solidPair(cells, i);
        if (own !== span[i + 1] && em[span[i + 1]!]! !== unit) setMixedGlue(cells, i, table);
        cells.breakCost[i + 1] = breakCost(a, b, codePoints[i + 1]!);
      }
      if (tracking !== undefined && !(a === b && (a === KIND.dash || a === KIND.ellipsis))) glue[i]! += tracking * unit;
      if (breaks[i + 1] === BREAK.forced) {
        stretchClass[i] = STRETCH.none;
        stretch[i] = 0;
      }
    }
  }
}

/** `！！` and `？！` fill one em together: no white after them but where another mark stands (GB/T 15834 5.1.2). */
function solidPair(cells: Work, i: number): void {
  const b = cells.kinds[i + 1]!;
  if (isStop(b) || b === KIND.closing || b === KIND.opening) return;
  cells.glue[i] = 0;
  cells.shrink[i] = 0;
}

/** Whether character `i` is the second of just two full-width `！` or `？`. */
function endsPair(codePoints: Uint32Array, i: number): boolean {
  return i > 0 && isExclaiming(codePoints[i]!) && isExclaiming(codePoints[i - 1]!) && !isExclaiming(codePoints[i - 2]);
}

function isExclaiming(codePoint: number | undefined): boolean {
  return codePoint === FIRST_FULL_WIDTH || codePoint === 0xff1f;
}

/**
 * Between two sizes of type each mark brings its own white; they are squeezed together only where the second is the
 * larger (CSS Text 4, text-spacing-trim).
 */
function setMixedGlue(cells: Work, i: number, table: WhiteTable): void {
  const [a, b] = [cells.kinds[i]!, cells.kinds[i + 1]!];
  const [first, second] = [cells.em[cells.span[i]!]!, cells.em[cells.span[i + 1]!]!];
  if (a === KIND.space || (table.after[a]! === 0 && table.before[b]! === 0)) return;
  if (table.after[a]! > 0 && table.before[b]! > 0 && second >= first) return;
  const solid = table.natural[a * KINDS + b]! === 0 && second >= first;
  cells.glue[i] = solid ? 0 : table.after[a]! * first + table.before[b]! * second;
  cells.shrink[i] = Math.min(cells.shrink[i]!, cells.glue[i]!);
}

/**
 * Glue after a space: a word space, a script gap where Han stands on one side, a separator between Han in a headline.
 */
function setSpaceGlue(cells: Work, i: number, { white, table }: White, display: boolean): void {
  const before = i > 0 ? cells.kinds[i - 1]! : KIND.other;
  const after = cells.kinds[i + 1]!;
  const unit = cells.em[cells.span[i]!]!;
  const { face } = cells.types[cells.type[i]!]!;
  if (display && !isLatin(before) && !isLatin(after)) {
    setSpace(cells, i, { ...SEPARATOR, most: SEPARATOR.natural, shrinkClass: SHRINK.wordSpace });
  } else if (isLatin(before) !== isLatin(after) && (before === KIND.han || after === KIND.han)) {
    const latin = isLatin(before) ? before : after;
    const natural = latin === KIND.digit ? white.digitGap : white.latinGap;
    const least = Math.min(natural, SCRIPT_GAP.least);
    setSpace(cells, i, { natural, least, most: SCRIPT_GAP.most, shrinkClass: SHRINK.scriptGap });
  } else {
    const natural = face.advanceOf(cells.glyphs[i]!);
    const least = Math.min(natural, WORD_SPACE.least);
    setSpace(cells, i, { natural, least, most: Math.max(natural, WORD_SPACE.most), shrinkClass: SHRINK.wordSpace });
  }
  if (white.grid) [cells.shrink[i], cells.stretch[i], cells.stretchClass[i]] = [0, 0, STRETCH.none];
  cells.glue[i]! += table.before[after]! * unit;
}

/** The white of a space in em, and the step in which it shrinks. */
interface Space {
  readonly natural: number;
  readonly least: number;
  readonly most: number;
  readonly shrinkClass: number;
}

function setSpace(cells: Work, i: number, { natural, least, most, shrinkClass }: Space): void {
  const unit = cells.em[cells.span[i]!]!;
  cells.glue[i] = natural * unit;
  cells.shrink[i] = (natural - least) * unit;
  cells.shrinkClass[i] = shrinkClass;
  cells.stretch[i] = (most - natural) * unit;
  cells.stretchClass[i] = shrinkClass === SHRINK.scriptGap ? STRETCH.scriptGap : STRETCH.wordSpace;
}

/**
 * White at line edges: a closing mark or stop at a Simplified line's end takes half an em (GB/T 15834 5.1.10); an
 * opening mark at a line's start gives its white up (CLREQ 3.1.6.3), on the first line as the paper wants it.
 */
function setEdges(cells: Work, others: readonly number[], table: WhiteTable, options: PrepareOptions): void {
  const { language, composition, grid } = options.style;
  const untouched = composition.punctuation === 'none' || grid === true;
  const halfEnd = language === 'zh-Hans' && !untouched;
  for (let k = 0; k < others.length; k++) {
    const i = others[k]!;
    const kind = cells.kinds[i]!;
    if (kind === KIND.han) continue;
    const before = table.before[kind]!;
    const after = table.after[kind]!;
    if (before === 0 && after === 0) continue;
    const unit = cells.em[cells.span[i]!]!;
    if (!halfEnd) cells.endSpace[i] = after * unit;
    const keeps = i === 0 && composition.firstMark === 'keep';
    if (untouched || kind !== KIND.opening || keeps) cells.startSpace[i] = before * unit;
  }
}

/**
 * What cutting a name costs: a little more than a search is content with, so that wider gaps are tried, up to 0.15 em.
 */
const NAME_COST = 3_200;

/** Makes it dear to cut a name. */
function favourNames(cells: Work, names: readonly string[]): void {
  let cell = 0;
  for (const { start, end } of findWords(cells.text, names)) {
    while (cell > 0 && cells.offsets[cell]! > start) cell -= 1;
    while (cells.offsets[cell]! < start) cell += 1;
    for (let inside = cell + 1; cells.offsets[inside]! < end; inside++) cells.breakCost[inside] = NAME_COST;
  }
}

/** Costs of lawful but poor line starts. */
const DASH_START_COST = 30;
/**
 * Keeps numbers by their units at line ends where that costs no evenness: about half of them in measures of 16 cells
 * and more.
 */
const NUMBER_UNIT_COST = 150;
/** Units that readers want to see beside their number. */
const UNITS = new Set(
  [...'年月日时時分秒元万萬亿億千百个個人名岁歲号號版期届屆点點米里亩畝吨噸斤度'].map((unit) => unit.codePointAt(0)),
);

function breakCost(a: number, b: number, codePoint: number): number {
  if (b === KIND.dash || b === KIND.ellipsis) return DASH_START_COST;
  return a === KIND.digit && b === KIND.han && UNITS.has(codePoint) ? NUMBER_UNIT_COST : 0;
}

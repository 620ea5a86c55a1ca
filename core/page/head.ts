import type { Story, TypeStyle } from '../document';
import { LOST_BELOW } from '../line';
import type { SetLine, SettingNote } from '../line';
import { roundPoints } from '../units';
import type { Points } from '../units';
import { fitDisplay, setFitted } from './display';
import type { DisplayFit, DisplayPlace } from './display';
import { pageGrid } from './grid';
import type { PageGrid } from './grid';
import { headType } from './head-type';
import type { Setting } from './setting';

/** Distances in a head block, in em of the main head, tuned on real pages. */
const BETWEEN_HEADLINES = 0.16;
const AIR_ABOVE = 0.1;
const AIR_BELOW = 0.28;
/** Less air than this under a head glues it to its text, however small it is. */
const MIN_AIR_BELOW: Points = 5;
/** White between kicker, main head and decks, in em of the kicker or deck. */
const BETWEEN_PARTS = 0.5;
/** Kicker and decks against their main head: about two type steps smaller (main 42, kicker 18). */
const SUBORDINATE = 0.45;
/** Kickers and decks are never smaller than this; five-hao type, one step above the body. */
const MIN_SUBORDINATE: Points = 10.5;

/** Type sits a little high in its em box and the row below opens with white of its own: heads move down by this. */
const OPTICAL: Points = 1;

/** One line of a head block; `top` is that of its em box, from the block's top. */
export interface HeadLine {
  /** `kicker`, `headline`, `deck:0`; `jumpHead` for a repeated head. */
  readonly part: string;
  readonly line: SetLine;
  readonly size: Points;
  readonly top: Points;
}

/**
 * A head block: kicker, main head and decks with their air, in whole lines of the grid so that the body starts on it.
 */
export interface HeadBlock {
  /** Grid lines it takes. */
  readonly rows: number;
  readonly lines: readonly HeadLine[];
  /** Lines of the main head. */
  readonly headlineLines: number;
  /** Whether the main head fits its place with no word cut, pressed within its limits. */
  readonly fits: boolean;
  readonly notes: readonly { readonly part: string; readonly note: SettingNote }[];
}

/** What make-up needs to know of a head at a size and width. */
export interface HeadMeasure {
  /** Grid lines of the whole block, air included. */
  readonly lines: number;
  readonly headlineLines: number;
  readonly fits: boolean;
  /**
   * How badly the main head's lines say what they say: 0 not at all, 1 where a compound is cut or a line of two
   * characters lost.
   */
  readonly ill: number;
  /** Of a vertical head: how far down its strip its longest line reaches. */
  readonly length?: Points;
  /** Lines of white, less than one, that it has beyond its own because it takes whole ones; none when left out. */
  readonly spare?: number;
  /** Of a level head on one line that is lost in its width: the share of this that it fills, not spread. */
  readonly lost?: number;
}

/** Where a head block stands: N columns × M lines of the grid, in a given size. */
export interface HeadPlace {
  readonly columns: number;
  /** Size of the main head. */
  readonly size: Points;
  /**
   * Most grid lines of the block, for which the main head is tracked and condensed; as many as it needs when left out.
   */
  readonly lines?: number | undefined;
  /** Grid lines of air beyond the block's own. */
  readonly air?: number;
  /** A headline style of the paper; its own styles when left out. */
  readonly style?: string | undefined;
  /** The columns that are meant; the page's base columns when left out. */
  readonly grid?: PageGrid;
}

/** How high a story's head block stands in a place, and whether it fits. */
export function measureHead(story: Story, place: HeadPlace, setting: Setting): HeadMeasure {
  const fitted = fitPieces(headPieces(story, place, setting), place, setting);
  const { rows, spare } = rowsOf(fitted, place.air ?? 0, setting);
  const { ends = [], ill = 0, filled = 1 } = mainOf(fitted)?.fit ?? {};
  return {
    ...{ lines: rows, headlineLines: ends.length, fits: doesFit(fitted, rows, place), ill, spare },
    ...(ends.length === 1 && filled < LOST_BELOW && { lost: filled }),
  };
}

/** Sets a story's head block. A story without headline, kicker and decks has a block of no lines. */
export function setHead(story: Story, place: HeadPlace, setting: Setting): HeadBlock {
  return stack(headPieces(story, place, setting), place, setting);
}

/** The small repeated head over the rest of a story that began on an earlier page. */
export function setJumpHead(story: Story, place: Pick<HeadPlace, 'columns' | 'grid'>, setting: Setting): HeadBlock {
  const { size } = setting.profile.styles.jumpHead;
  return stack(jumpHeadPieces(story, setting), { ...place, size }, setting);
}

/** The one part of a repeated head; none of a story without a main head. */
export function jumpHeadPieces(story: Story, { profile }: Setting): readonly HeadPiece[] {
  const style = profile.styles.jumpHead;
  const text = story.headline.replaceAll('\n', ' ');
  return text === '' ? [] : [{ part: 'jumpHead', text, style, size: style.size }];
}

/** How high the repeated head of a story stands over so many base columns. */
export function measureJumpHead(story: Story, columns: number, setting: Setting): HeadMeasure {
  const { rows } = setJumpHead(story, { columns }, setting);
  return { lines: rows, headlineLines: 1, fits: true, ill: 0 };
}

/** The best setting of a head block for a place of N columns × M lines. */
export interface HeadFit extends HeadMeasure {
  /** Size of the main head, and what it is pressed or spread by. */
  readonly size: Points;
  readonly tracking: number;
  readonly stretch: number;
}

/**
 * Finds the best setting of a story's head block over `columns` columns and at most `lines` grid lines: the largest
 * of `sizes` (the paper's, when left out) in which it fits as it is, in lines that say well what they say where there
 * is one; in the smallest it is tracked closer, then condensed 长体, each within its limit (`FULL_PRESS`). A head that
 * fits in none is told so, in the smallest. A short head in a wide place is spread. The block is set so by `setHead`
 * with this size and these lines.
 */
export function fitHead(
  story: Story,
  place: Omit<HeadPlace, 'size' | 'air'> & { readonly lines: number; readonly sizes?: readonly Points[] },
  setting: Setting,
): HeadFit {
  const sizes = [...(place.sizes ?? setting.profile.headlineSizes)].sort((a, b) => b - a);
  let poor: Points | undefined;
  for (const size of sizes) {
    const found = tryHead(story, { ...place, size }, setting, { press: 'none' });
    if (!found.fits) continue;
    if (found.ill < 1) return tryHead(story, { ...place, size }, setting);
    poor ??= size;
  }
  if (poor !== undefined) return tryHead(story, { ...place, size: poor }, setting);
  return tryHead(story, { ...place, size: sizes.at(-1) ?? setting.profile.styles.headline.size }, setting);
}

function tryHead(story: Story, place: HeadPlace, setting: Setting, wish: Pick<DisplayPlace, 'press'> = {}): HeadFit {
  const fitted = fitPieces(headPieces(story, place, setting), place, setting, wish);
  const { rows } = rowsOf(fitted, 0, setting);
  const { tracking = 0, stretch = 1, ends = [], ill = 0 } = mainOf(fitted)?.fit ?? {};
  const { size } = place;
  return {
    size,
    tracking,
    stretch,
    lines: rows,
    headlineLines: ends.length,
    fits: doesFit(fitted, rows, place),
    ill,
  };
}

/** A part of a head block before it is set. */
export interface HeadPiece {
  /** `kicker`, `headline`, `deck:0`; `jumpHead`. */
  readonly part: string;
  readonly text: string;
  readonly style: TypeStyle;
  readonly size: Points;
}

interface FittedPiece extends HeadPiece {
  readonly fit: DisplayFit;
}

/**
 * The parts of a head block from the top, or from the right, with the type each is set in for a main head of a size.
 */
export function headPieces(
  story: Story,
  { size: main, style }: Pick<HeadPlace, 'size' | 'style'>,
  setting: Setting,
): readonly HeadPiece[] {
  const { profile } = setting;
  const pieces: HeadPiece[] = [];
  const add = (part: HeadPiece['part'], text: string, type: TypeStyle, size: Points): void => {
    pieces.push({ part, text, style: type, size });
  };
  const subordinate = ({ size }: TypeStyle): Points =>
    Math.min(size, Math.max(MIN_SUBORDINATE, Math.round(main * SUBORDINATE * 2) / 2));
  if (story.kicker !== '') {
    const type = headType(profile, style, 'kicker');
    add('kicker', story.kicker, type, subordinate(type));
  }
  if (story.headline !== '') add('headline', story.headline, headType(profile, style, 'headline'), main);
  story.decks.forEach((text, index) => {
    const type = headType(profile, style, 'deck');
    add(`deck:${index}`, text, type, subordinate(type));
  });
  return pieces;
}

function isMain({ part }: HeadPiece): boolean {
  return part === 'headline' || part === 'jumpHead';
}

function mainOf(fitted: readonly FittedPiece[]): FittedPiece | undefined {
  return fitted.find(isMain);
}

function doesFit(
  fitted: readonly FittedPiece[],
  rows: number,
  { lines = Infinity }: Pick<HeadPlace, 'lines'>,
): boolean {
  return rows <= lines && (mainOf(fitted)?.fit.fits ?? true);
}

/** Fits every part; where the block stands too high, the main head is pressed into fewer lines. */
function fitPieces(
  pieces: readonly HeadPiece[],
  place: HeadPlace,
  setting: Setting,
  wish: Pick<DisplayPlace, 'press'> = {},
): readonly FittedPiece[] {
  const { columns, grid = pageGrid(setting.profile) } = place;
  // An article narrower than a character still has a head that is set.
  const measure = Math.max(grid.columnWidth(columns), grid.cell);
  const fitAll = (lines?: number): readonly FittedPiece[] =>
    pieces.map((piece) => {
      const { text, style, size } = piece;
      const own = {
        ...(piece.part === 'headline' && { spread: true as const }),
        ...(isMain(piece) && lines !== undefined && { lines }),
      };
      return { ...piece, fit: fitDisplay(text, style, { size, measure, ...own, ...wish }, setting) };
    });
  const natural = fitAll();
  const { lines = Infinity } = place;
  if (wish.press === 'none' || rowsOf(natural, 0, setting).rows <= lines) return natural;
  for (let fewer = (mainOf(natural)?.fit.ends.length ?? 0) - 1; fewer > 0; fewer--) {
    const fitted = fitAll(fewer);
    if (doesFit(fitted, rowsOf(fitted, 0, setting).rows, place)) return fitted;
  }
  return natural;
}

interface BlockRows {
  readonly rows: number;
  /** Lines that whole rows, the air that is asked for left out, are more than what it needs. */
  readonly spare: number;
  /** Tops of the em boxes of all lines, from the block's top. */
  readonly tops: readonly Points[];
}

function rowsOf(fitted: readonly FittedPiece[], air: number, setting: Setting): BlockRows {
  const grid = pageGrid(setting.profile);
  const main = Math.max(0, ...fitted.map((piece) => piece.size));
  const tops: Points[] = [];
  let height = 0;
  let above: FittedPiece | undefined;
  for (const piece of fitted) {
    if (above !== undefined) height += BETWEEN_PARTS * Math.min(above.size, piece.size);
    for (let index = 0; index < piece.fit.ends.length; index++) {
      if (index > 0) height += BETWEEN_HEADLINES * piece.size;
      tops.push(height);
      height += piece.size;
    }
    above = piece;
  }
  if (tops.length === 0) return { rows: 0, spare: 0, tops };
  const needed = (height + AIR_ABOVE * main + Math.max(MIN_AIR_BELOW, AIR_BELOW * main)) / grid.leading;
  const rows = air + Math.ceil(needed - 0.01);
  const first = topAir(rows * grid.leading - height, grid.leading);
  return { rows, spare: Math.max(0, rows - air - needed), tops: tops.map((top) => roundPoints(top + first)) };
}

function stack(pieces: readonly HeadPiece[], place: HeadPlace, setting: Setting): HeadBlock {
  const fitted = fitPieces(pieces, place, setting);
  const { rows, tops } = rowsOf(fitted, place.air ?? 0, setting);
  const lines: HeadLine[] = [];
  const notes: { part: string; note: SettingNote }[] = [];
  for (const { part, text, style, size, fit } of fitted) {
    const set = setFitted(text, style, fit, setting);
    for (const line of set.lines) lines.push({ part, line, size, top: tops[lines.length] ?? 0 });
    notes.push(...set.notes.map((note) => ({ part, note })));
  }
  const headlineLines = mainOf(fitted)?.fit.ends.length ?? 0;
  return { rows, lines, headlineLines, fits: doesFit(fitted, rows, place), notes };
}

/** Air above the block's first line, so that with half the white line between stories it equals the air below. */
function topAir(air: Points, leading: Points): Points {
  return Math.max(0, (air - leading / 2) / 2 + OPTICAL);
}

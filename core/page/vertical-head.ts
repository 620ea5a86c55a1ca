import type { Article, GridRect, HeadSpec, Story } from '../document';
import { setVerticalHeadline } from '../line';
import type { ParagraphStyle, SetLine, SettingNote } from '../line';
import { roundPoints } from '../units';
import type { Points } from '../units';
import { pageGrid } from './grid';
import type { PageGrid } from './grid';
import { headPieces, jumpHeadPieces } from './head';
import type { HeadMeasure, HeadPiece, HeadPlace } from './head';
import { headStyle } from './display';
import { spanOf } from './setting';
import type { Setting } from './setting';

/** White between the lines of one part, in em of it, and between kicker, main head and decks, in em of the smaller. */
const BETWEEN_LINES = 0.16;
const BETWEEN_PARTS = 0.5;
/** Least white at both sides of a head together, in em of it. */
const BESIDE_HEAD = 0.2;

/** One vertical line of a head, by its middle axis and its top, from the strip's top left. */
export interface VerticalHeadLine {
  /** `kicker`, `headline`, `deck:0`; `jumpHead` for a repeated head. */
  readonly part: string;
  readonly line: SetLine;
  readonly size: Points;
  readonly axis: Points;
  readonly top: Points;
}

/** A vertical head block 竖题: kicker, main head and decks from right to left in a strip of whole columns. */
export interface VerticalHeadBlock {
  readonly lines: readonly VerticalHeadLine[];
  /** Lines of the main head. */
  readonly headlineLines: number;
  /** Whether the block stands inside its strip with no word cut. */
  readonly fits: boolean;
  /** How badly the main head's lines say what they say: 0 not at all, 1 poorly. */
  readonly ill: number;
  readonly notes: readonly { readonly part: string; readonly note: SettingNote }[];
}

/** The strip of a vertical head: `columns` columns and `lines` grid lines. */
export interface VerticalHeadPlace extends Omit<HeadPlace, 'air'> {
  readonly lines: number;
}

/** Sets a story's head block vertically in a strip. */
export function setVerticalHead(story: Story, place: VerticalHeadPlace, setting: Setting): VerticalHeadBlock {
  return setPieces(headPieces(story, place, setting), place, setting);
}

/** Sets the small repeated head vertically, at the right of the rest of a story that began on an earlier page. */
export function setVerticalJumpHead(story: Story, place: JumpHeadPlace, setting: Setting): VerticalHeadBlock {
  return setPieces(jumpHeadPieces(story, setting), place, setting);
}

/** The strip of a repeated head, whose size the paper has. */
export type JumpHeadPlace = Omit<VerticalHeadPlace, 'size' | 'style'>;

function setPieces(pieces: readonly HeadPiece[], place: JumpHeadPlace, setting: Setting): VerticalHeadBlock {
  const { grid = pageGrid(setting.profile) } = place;
  const width = grid.columnWidth(place.columns);
  // Level with the type beside it: from the em box of its first line to that of its last.
  const inset = (grid.leading - grid.cell) / 2;
  const height = place.lines * grid.leading - 2 * inset;
  const lines: VerticalHeadLine[] = [];
  const notes: { part: string; note: SettingNote }[] = [];
  let [taken, headlineLines, fits, ill, above] = [0, 0, true, 0, Infinity];
  for (const { part, text, style, size } of pieces) {
    const type = fromTheTop(headStyle(style, setting));
    const set = setVerticalHeadline([spanOf(text, style, { size })], height, type, setting.fonts);
    if (lines.length > 0) taken += BETWEEN_PARTS * Math.min(above, size);
    set.lines.forEach((line, index) => {
      if (index > 0) taken += BETWEEN_LINES * size;
      lines.push({ part, line, size, axis: taken + size / 2, top: inset });
      taken += size;
    });
    notes.push(...set.notes.map((note) => ({ part, note })));
    if (part === 'headline' || part === 'jumpHead') {
      [headlineLines, fits, ill] = [set.lines.length, set.fits, set.ill];
    }
    above = size;
  }
  const right = (width + taken) / 2;
  return {
    lines: lines.map((line) => ({ ...line, axis: roundPoints(right - line.axis), top: roundPoints(line.top) })),
    headlineLines,
    fits: fits && taken <= width,
    ill,
    notes,
  };
}

/** In the middle of a deeper strip a head hangs in air: what is centred when level begins at its strip's top. */
function fromTheTop(style: ParagraphStyle): ParagraphStyle {
  return style.align === 'centre' ? { ...style, align: 'start' } : style;
}

/**
 * The largest of `sizes` (the paper's, when left out) in which a vertical head fits its strip with lines that say well
 * what they say, or at all where it does in none; the smallest, and told so, when it fits in none. Vertical
 * heads are neither tracked nor condensed.
 */
export function fitVerticalHead(
  story: Story,
  place: Omit<VerticalHeadPlace, 'size'> & { readonly sizes?: readonly Points[] },
  setting: Setting,
): { readonly size: Points; readonly headlineLines: number; readonly fits: boolean } {
  const sizes = [...(place.sizes ?? setting.profile.headlineSizes)].sort((a, b) => b - a);
  let found = { size: setting.profile.styles.headline.size, headlineLines: 0, fits: false };
  for (const size of sizes) {
    const { headlineLines, fits, ill } = setVerticalHead(story, { ...place, size }, setting);
    if (fits && ill < 1) return { size, headlineLines, fits };
    if (!found.fits) found = { size, headlineLines, fits };
  }
  return found;
}

/** How many columns a vertical head takes as a strip of so many grid lines, with a little white at its sides. */
export function measureVerticalHead(
  story: Story,
  place: Omit<VerticalHeadPlace, 'columns'>,
  setting: Setting,
): HeadMeasure {
  const grid = place.grid ?? pageGrid(setting.profile);
  const set = setVerticalHead(story, { ...place, columns: grid.columns }, setting);
  return {
    lines: stripColumns(set, place.size, grid),
    headlineLines: set.headlineLines,
    fits: set.fits,
    ill: set.ill,
    length: Math.max(0, ...set.lines.map(({ line }) => line.left + line.width)),
  };
}

/**
 * How many columns the repeated head of a story takes as a strip of so many grid lines; it is set whether it fits or
 * not.
 */
export function measureVerticalJumpHead(
  story: Story,
  place: Omit<JumpHeadPlace, 'columns'>,
  setting: Setting,
): HeadMeasure {
  const grid = place.grid ?? pageGrid(setting.profile);
  const set = setVerticalJumpHead(story, { ...place, columns: grid.columns }, setting);
  const lines = stripColumns(set, setting.profile.styles.jumpHead.size, grid);
  return { lines, headlineLines: set.headlineLines, fits: true, ill: 0 };
}

/** Columns of a strip that holds these lines, with a little white at its sides. */
function stripColumns({ lines }: VerticalHeadBlock, main: Points, grid: PageGrid): number {
  if (lines.length === 0) return 0;
  const left = Math.min(...lines.map(({ axis, size }) => axis - size / 2));
  const right = Math.max(...lines.map(({ axis, size }) => axis + size / 2));
  const width = right - left + BESIDE_HEAD * main + grid.gutter;
  return Math.ceil(width / (grid.measure + grid.gutter));
}

/**
 * The strip of a vertical head in its article: over its whole depth at the right, or at the left when its span begins
 * with column 0; in vertical text where its span and its lines have it.
 */
export function verticalStrip(
  frame: GridRect,
  { span, line = 0, lines = Infinity }: Pick<HeadSpec, 'span' | 'line' | 'lines'>,
  { vertical: inBands }: Pick<Article, 'vertical'>,
): GridRect {
  const columns = Math.max(1, Math.min(span?.columns ?? 1, frame.columns));
  const right = frame.columns - columns;
  if (inBands !== true) {
    const column = frame.column + (span?.column === 0 ? 0 : right);
    return { column, columns, line: frame.line, lines: frame.lines };
  }
  const top = Math.max(0, Math.min(line, frame.lines - 1));
  return {
    ...{ column: frame.column + Math.min(span?.column ?? right, right), columns },
    ...{ line: frame.line + top, lines: Math.max(1, Math.min(lines, frame.lines - top)) },
  };
}

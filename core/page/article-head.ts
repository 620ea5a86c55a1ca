import type { DisplayItem } from '../display-list';
import type { GridRect } from '../document';
import { roundPoints } from '../units';
import type { Points } from '../units';
import { isContinued, lineOf } from './article-input';
import type { ArticleInput, ComposedLine } from './article-input';
import { BAND_GAP } from './bands';
import { composeVerticalHead, composeVerticalJumpHead } from './article-vertical-head';
import type { UprightHead } from './article-vertical-head';
import { EM_ASCENT } from './grid';
import { setHead, setJumpHead } from './head';
import type { HeadBlock } from './head';
import { boxPlace } from './layout';
import type { LayoutBox } from './layout';
import type { PlacedText } from './placed-text';
import type { Setting } from './setting';

/** An article's head in its place. */
export interface ArticleHead {
  readonly lines: readonly ComposedLine[];
  /** What a vertical head draws. */
  readonly items: readonly DisplayItem[];
  readonly boxes: readonly LayoutBox[];
  /** Lines of the article down to the foot of a head over its text. */
  readonly above: number;
  /** What a head beside or within the text takes from it, by columns of the article and lines from its top. */
  readonly blocks: readonly GridRect[];
  readonly fits: boolean;
  readonly notes: HeadBlock['notes'];
  /** The lines of a vertical head, for who edits them. */
  readonly texts: readonly PlacedText[];
}

/** Sets an article's head where it belongs: over the text, beside or within it, or as a vertical strip. */
export function composeHead(input: ArticleInput, setting: Setting): ArticleHead {
  const { article, frame } = input;
  const none = { lines: [], items: [], boxes: [], above: 0, blocks: [], fits: true, notes: [], texts: [] };
  const upright = (set: UprightHead | undefined): ArticleHead => {
    if (set === undefined) return none;
    const { head, lines, items, boxes, blocks, texts } = set;
    return { ...none, lines, items, boxes, blocks, texts, fits: head.fits, notes: head.notes };
  };
  if (isContinued(input)) {
    const isInBands = article.vertical === true && input.grid.bandLines !== undefined;
    if (isInBands) return upright(composeVerticalJumpHead(input, setting));
    return headOver(input, { columns: frame.columns, column: 0, line: 0 }, setting);
  }
  if (article.head === undefined) return none;
  if (article.head.vertical) return upright(composeVerticalHead(input, setting));
  // One column has no room beside a head.
  if (article.head.place === 'beside' && frame.columns > 1) return headBeside(input, setting);
  if (article.head.place === 'within') return headWithin(input, setting);
  const { span, line = 0 } = article.head;
  return headOver(input, { ...spanIn(frame, span ?? { column: 0, columns: frame.columns }), line }, setting);
}

/** Where a head begins in its article, and how wide it is; how it stands to its text, where it is not over it. */
interface HeadSpot {
  readonly column: number;
  readonly columns: number;
  readonly line: number;
  readonly place?: 'beside' | 'within';
  /** Lines that are its own, with the white that it stands in; those of the block when left out. */
  readonly lines?: number;
}

type HeadSpan = Pick<HeadSpot, 'column' | 'columns'>;

/** Columns of an article that a head spans; it never sticks out of its article sideways. */
function spanIn(frame: GridRect, span: HeadSpan): HeadSpan {
  const column = Math.max(0, Math.min(span.column, frame.columns - 1));
  return { column, columns: Math.min(span.columns, frame.columns - column) };
}

function headOver(input: ArticleInput, spot: HeadSpot, setting: Setting): ArticleHead {
  const block = setBlock(input, spot, setting);
  const { frame, article, grid } = input;
  const { bandLines } = grid;
  if (article.vertical && bandLines !== undefined && block.rows > 0)
    return headOverBands(input, block, spot, bandLines);
  const above = spot.line + block.rows;
  // Under a label there is no white line as there is between stories.
  const isUnderLabel = input.label !== undefined && spot.line === 0;
  const top = isUnderLabel
    ? topOfCentred(input, block, { line: 0, lines: block.rows })
    : input.grid.lineY(frame.line + spot.line);
  return { ...placeBlock(input, block, spot, top), above, blocks: [], fits: block.fits && above <= frame.lines };
}

/**
 * 横题: a head over text in the bands of its page takes whole bands, in the middle of them, so that the text stands in
 * those below.
 */
function headOverBands(input: ArticleInput, block: HeadBlock, spot: HeadSpot, step: number): ArticleHead {
  const { frame } = input;
  const above = Math.ceil((spot.line + block.rows) / step) * step;
  const lines = above - spot.line - BAND_GAP;
  const top = topOfCentred(input, block, { line: spot.line, lines });
  return {
    ...placeBlock(input, block, { ...spot, lines }, top),
    above,
    blocks: [],
    fits: block.fits && above < frame.lines,
  };
}

/** About a third of the width is the head's, unless it says otherwise. */
const BESIDE_SHARE = 3;

/** 题文并列: a head in columns of its own over the article's whole depth, in the middle of it. */
function headBeside(input: ArticleInput, setting: Setting): ArticleHead {
  const { frame, article } = input;
  const wanted = article.head?.span ?? { column: 0, columns: Math.round(frame.columns / BESIDE_SHARE) };
  const columns = Math.max(1, Math.min(wanted.columns, frame.columns - 1));
  const column = Math.min(wanted.column, frame.columns - columns);
  const block = setBlock(input, { column, columns, line: 0 }, setting, frame.lines);
  const top = topOfCentred(input, block, { line: 0, lines: frame.lines });
  return {
    ...placeBlock(input, block, { column, columns, line: 0, lines: frame.lines, place: 'beside' }, top),
    above: 0,
    blocks: block.rows === 0 ? [] : [{ column, columns, line: 0, lines: frame.lines }],
    fits: block.fits && block.rows <= frame.lines,
  };
}

/** 文包题: a head amid the text, which keeps a line of air to it above and below. */
function headWithin(input: ArticleInput, setting: Setting): ArticleHead {
  const { frame, article } = input;
  const inner = frame.columns > 2 ? { column: 1, columns: frame.columns - 2 } : { column: 0, columns: frame.columns };
  const span = spanIn(frame, article.head?.span ?? inner);
  const block = setBlock(input, { ...span, line: 0 }, setting, frame.lines);
  // A block's own air is meant for the white line between stories above it: under text it needs a line of air more.
  const wanted = article.head?.line ?? 0;
  const air = wanted > 0 ? 1 : 0;
  const lines = block.rows + air;
  const line = Math.max(0, Math.min(wanted, frame.lines - lines));
  const top = air === 0 ? input.grid.lineY(frame.line) : topOfCentred(input, block, { line, lines });
  return {
    ...placeBlock(input, block, { ...span, line: line + air, place: 'within' }, top),
    above: 0,
    blocks: block.rows === 0 ? [] : [{ ...span, line, lines }],
    fits: block.fits && lines <= frame.lines,
  };
}

function setBlock(input: ArticleInput, spot: HeadSpot, setting: Setting, most = Infinity): HeadBlock {
  const { article, story, grid } = input;
  const { columns } = spot;
  if (isContinued(input) || article.head === undefined) return setJumpHead(story, { columns, grid }, setting);
  const { size, lines = Infinity, air = 0, style, place } = article.head;
  const own = { columns, grid, size, style, lines: Math.min(lines, most) };
  return setHead(story, place === undefined ? { ...own, air } : own, setting);
}

/** Where the block's top must be for its type to stand in the middle of some lines of the article. */
function topOfCentred(input: ArticleInput, block: HeadBlock, space: Pick<GridRect, 'line' | 'lines'>): Points {
  const { grid, frame } = input;
  const [first, last] = [block.lines[0], block.lines.at(-1)];
  const [above, below] = [first?.top ?? 0, last === undefined ? 0 : last.top + last.size];
  return roundPoints(grid.lineY(frame.line + space.line) + (space.lines * grid.leading - above - below) / 2);
}

function placeBlock(
  input: ArticleInput,
  block: HeadBlock,
  spot: HeadSpot,
  top: Points,
): Pick<ArticleHead, 'lines' | 'items' | 'boxes' | 'notes' | 'texts'> {
  const { grid, frame } = input;
  const x = grid.columnX(frame.column + spot.column);
  const lines = block.lines.map(({ part, line, size, top: own }) =>
    lineOf(input, part, line, { x, y: roundPoints(top + own + EM_ASCENT * size) }),
  );
  return { lines, items: [], boxes: headBoxes(input, block, spot), notes: block.notes, texts: [] };
}

function headBoxes(input: ArticleInput, block: HeadBlock, spot: HeadSpot): LayoutBox[] {
  const { grid, frame, story } = input;
  if (block.rows === 0) return [];
  const { column, columns, line, place, lines = block.rows } = spot;
  const rect = grid.rectOf({ column: frame.column + column, columns, line: frame.line + line, lines });
  return [
    {
      kind: 'headline',
      articleId: story.id,
      priority: story.priority,
      ...boxPlace(rect),
      lines: block.headlineLines,
      fontSize: Math.max(...block.lines.map((each) => each.size)),
      vertical: false,
      ...(place !== undefined && { place }),
      ...(isContinued(input) && { jumpPart: true as const }),
    },
  ];
}

import { KIND, isStop } from '../cjk';
import type { Face, GlyphId, InkBox } from '../font';
import { SHRINK } from './prepared';
import type { Prepared } from './prepared';

/** From this size on, in points, the eye sees the ink of a pair and not its cells: 四号, the smallest head. */
export const DISPLAY_SIZE = 14;

/**
 * Ink to ink between a mark, a digit or a letter and its neighbour, in em. Two Han of a bold face stand 0.06 to 0.08 em
 * apart; 0.1 keeps marks from running into them, and leaves 0.08 when the head is tracked to its tightest.
 */
const VISUAL_GAP = 0.1;
/**
 * After a stop a head takes a breath: just so much white, in em, though `？` set solid fills its half cell with ink.
 */
const AFTER_STOP = 0.2;
/** No pair loses more than this, in em: the white of half a mark's half cell. */
const MOST_TIGHTENED = 0.25;
/**
 * White beside the ink of Han in its cell, in em: what a hung mark keeps at the edge, to stand level with the line
 * above.
 */
const HAN_BEARING = 0.035;

type Work = Pick<Prepared, 'glue' | 'shrink' | 'shrinkClass' | 'startSpace' | 'endSpace'> & Prepared;

/**
 * Tightens the pairs of a headline whose ink stands apart by their cells' white: marks, digits and letters beside Han
 * or each other come to a common visual gap, and marks that fill their half cell are kept off by it; at line ends the
 * white of a mark hangs, so that ink aligns with ink. Spans below `DISPLAY_SIZE` stay as they are. Changes `cells`.
 * The house's own rule: CLREQ 4.1 has headings set solid and names no pairs.
 */
export function tightenPairs(cells: Work): void {
  for (let i = 0; i < cells.length; i++) {
    if (!isDisplay(cells, i) || isBlankKind(cells.kinds[i]!)) continue;
    if (isMark(cells.kinds[i]!)) hangWhite(cells, i);
    const next = i + 1;
    if (next === cells.length || !isDisplay(cells, next) || isBlankKind(cells.kinds[next]!)) continue;
    const em = cells.em[cells.span[i]!]!;
    const cut = Math.min(MOST_TIGHTENED, excess(cells, i) / em) * em;
    // Letters and digits come with bearings of their own: they are tightened, never opened.
    const marks = isMark(cells.kinds[i]!) || isMark(cells.kinds[next]!);
    if (cut === 0 || (cut < 0 && !marks)) continue;
    cells.glue[i]! -= cut;
    cells.shrink[i] = 0;
    cells.shrinkClass[i] = SHRINK.none;
  }
}

function isDisplay(cells: Prepared, i: number): boolean {
  return cells.spans[cells.span[i]!]!.size >= DISPLAY_SIZE;
}

function isBlankKind(kind: number): boolean {
  return kind === KIND.space || kind === KIND.ideographicSpace || kind === KIND.control || kind === KIND.attached;
}

/** Marks with white of their own; dashes and ellipses are units that keep theirs. */
function isMark(kind: number): boolean {
  return (kind >= KIND.opening && kind <= KIND.solidus) || isStop(kind);
}

/** Whether the white after cell `i` parts two clauses. */
function isBreath(cells: Prepared, i: number): boolean {
  const kind = cells.kinds[i]!;
  return isStop(kind) && !isMark(cells.kinds[i + 1]!);
}

/** What stands between the ink of cells `i` and `i + 1` beyond the visual gap, in points; 0 for a pair left alone. */
function excess(cells: Prepared, i: number): number {
  const [a, b] = [cells.kinds[i]!, cells.kinds[i + 1]!];
  const latin = (kind: number): boolean => kind === KIND.letter || kind === KIND.digit;
  const pair = isMark(a) || isMark(b) || (latin(a) && b === KIND.han) || (a === KIND.han && latin(b));
  if (!pair || (latin(a) && latin(b))) return 0;
  const before = inkAt(cells, i);
  const after = inkAt(cells, i + 1);
  if (before === undefined || after === undefined) return 0;
  const gap = isBreath(cells, i) ? AFTER_STOP : VISUAL_GAP;
  const em = cells.em[cells.span[i]!]!;
  // Tracking moves a pair as it moves every other, or a tracked head would be wider than it was measured.
  const tracking = (cells.spans[cells.span[i]!]!.tracking ?? 0) * em;
  return cells.body[i]! - before.right + cells.glue[i]! - tracking + after.left - gap * em;
}

/** At a line's end a mark keeps the white that Han would have beside its ink. */
function hangWhite(cells: Work, i: number): void {
  const ink = inkAt(cells, i);
  if (ink === undefined) return;
  const kept = HAN_BEARING * cells.em[cells.span[i]!]!;
  cells.startSpace[i] = -Math.max(0, ink.left - kept);
  cells.endSpace[i] = -Math.max(0, cells.body[i]! - ink.right - kept);
}

/** Where cell `i` has ink, in points from its left; `undefined` when it has none. */
function inkAt(cells: Prepared, i: number): { readonly left: number; readonly right: number } | undefined {
  const { face, size, stretch } = cells.types[cells.type[i]!]!;
  const ink = inkOf(face, cells.glyphs[i]!);
  if (ink.right <= ink.left) return undefined;
  const em = size * stretch;
  return { left: cells.shift[i]! + ink.left * em, right: cells.shift[i]! + ink.right * em };
}

const boxes = new WeakMap<Face, Map<GlyphId, InkBox>>();

/** Reading an outline for its box is slow; a face's boxes never change. */
function inkOf(face: Face, glyph: GlyphId): InkBox {
  let known = boxes.get(face);
  if (known === undefined) boxes.set(face, (known = new Map()));
  let box = known.get(glyph);
  if (box === undefined) known.set(glyph, (box = face.inkOf(glyph)));
  return box;
}

import { isSqueezable, kindOf } from '../cjk';
import type { Ink } from '../display-list';
import type { Stretch } from '../document';
import { parseFaceId } from '../font';
import type { FaceId, FontBook } from '../font';
import type { Points } from '../units';
import type { LineRun, SetLine } from './types';

/**
 * One glyph of a line as ornaments see it: the cell it stands in, without the white that justifying added; of a mark,
 * whose cell is squeezed, its ink. Never beyond the measure.
 */
export interface OrnamentCell {
  /** UTF-16 offset of its first character, counted as the line's. */
  readonly offset: number;
  readonly codePoint: number;
  readonly left: Points;
  readonly right: Points;
  readonly size: Points;
  readonly face: FaceId;
  readonly ink: Ink;
}

/** The visible glyphs of a line within a stretch of the text, in reading order. */
export function cellsWithin(line: SetLine, stretch: Stretch, fonts: FontBook): readonly OrnamentCell[] {
  const cells = line.runs
    .filter((run) => run.start < stretch.end && run.end > stretch.start)
    .flatMap((run) => cellsOf(run, line.measure, fonts))
    .filter(({ offset }) => offset >= stretch.start && offset < stretch.end);
  return withoutBlanksAtEnd(cells);
}

/** Cells up to the last that is no space: nothing is drawn beside white at a line's end. */
export function withoutBlanksAtEnd(cells: readonly OrnamentCell[]): readonly OrnamentCell[] {
  return cells.slice(0, cells.findLastIndex(({ codePoint }) => !isBlank(codePoint)) + 1);
}

function cellsOf(run: LineRun, measure: Points, fonts: FontBook): readonly OrnamentCell[] {
  const { face } = fonts.match(parseFaceId(run.face));
  const wide = run.size * (run.stretch ?? 1);
  let offset = run.start;
  return run.text.map((text, index) => {
    const codePoint = text.codePointAt(0) ?? 0;
    const [pen, glyph] = [run.x[index] ?? 0, run.glyphs[index] ?? 0];
    const { left, right } = isSqueezable(kindOf(codePoint))
      ? face.inkOf(glyph)
      : { left: 0, right: face.advanceOf(glyph) };
    const cell = {
      offset,
      codePoint,
      left: Math.max(0, pen + left * wide),
      right: Math.min(measure, pen + right * wide),
      size: run.size,
      face: run.face,
      ink: run.ink,
    };
    offset += text.length;
    return cell;
  });
}

const SPACE = 0x20;
const IDEOGRAPHIC_SPACE = 0x3000;

function isBlank(codePoint: number): boolean {
  return codePoint <= SPACE || codePoint === IDEOGRAPHIC_SPACE;
}

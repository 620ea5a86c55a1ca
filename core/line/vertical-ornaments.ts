import { isSqueezable, kindOf } from '../cjk';
import type { InlineMark, RubyMark, Stretch } from '../document';
import { parseFaceId } from '../font';
import type { FontBook } from '../font';
import { roundPoints } from '../units';
import { withoutBlanksAtEnd } from './ornament-cells';
import type { OrnamentCell } from './ornament-cells';
import { DOT, dots, nameLine, wavyLine } from './ornament-shapes';
import { makeWay } from './ruby';
import { bopomofoOf, setBopomofo, setTurnedReading } from './vertical-ruby';
import type { SetVerticalRuby } from './vertical-ruby';
import type { LineRun, Ornament, SetLine } from './types';

/** Where the em box ends at both sides of a vertical line's axis, in em. */
const SIDE = 0.5;
const EM_ASCENT = 0.88;
const EM_DESCENT = 0.12;

/**
 * What marks draw beside a vertical line: dots right of Han, lines left of names and titles (CLREQ 3.1.2, 3.1.8; GB/T
 * 15834 5.2.4, 5.2.5), readings right of their bases (CLREQ 3.4.1). Lines and dots lie as beside a level line that was
 * turned clockwise by a quarter: `x` runs down from the measure's top and `y` to the left of the axis. Offsets count as
 * the line's do.
 */
export function verticalOrnamentsOf(line: SetLine, marks: readonly InlineMark[], fonts: FontBook): readonly Ornament[] {
  const here = marks.filter(({ start, end }) => start < line.end && end > line.start);
  const ornaments: Ornament[] = [];
  for (const mark of here) {
    if (mark.kind !== 'dot' && mark.kind !== 'name' && mark.kind !== 'title') continue;
    const cells = cellsBeside(line, mark, fonts);
    if (cells.length === 0) continue;
    if (mark.kind === 'name') ornaments.push(nameLine(cells, SIDE));
    else if (mark.kind === 'title') ornaments.push(wavyLine(cells, SIDE));
    else ornaments.push(...dots(cells, ({ size }) => -(SIDE + DOT.away) * size));
  }
  const read = here.filter((mark): mark is RubyMark => mark.kind === 'ruby' && mark.start >= line.start);
  return [...ornaments, ...readings(line, read, fonts)];
}

function readings(line: SetLine, marks: readonly RubyMark[], fonts: FontBook): readonly Ornament[] {
  const placed = marks.flatMap((mark) => readingsOf(line, mark, fonts));
  makeWay(placed, line.measure);
  return placed.flatMap(({ mark, ruby, first, x }) =>
    ruby.runs.map((run): Ornament => {
      const pens = run.x.map((pen) => roundPoints(x + pen));
      const own = { ...run, size: ruby.size, ink: first.ink, x: pens, start: mark.start, end: mark.end };
      return { kind: 'reading', run: own };
    }),
  );
}

interface PlacedRuby {
  readonly mark: RubyMark;
  readonly ruby: SetVerticalRuby;
  readonly first: OrnamentCell;
  readonly em: number;
  readonly width: number;
  x: number;
}

/** A mark's reading in the middle of its base; bopomofo by syllables, each in the middle of its own character. */
function readingsOf(line: SetLine, mark: RubyMark, fonts: FontBook): readonly PlacedRuby[] {
  const cells = cellsBeside(line, mark, fonts);
  const syllables = bopomofoOf(mark.reading, cells.length);
  const parts = syllables ?? [mark.reading];
  return parts.flatMap((part, index): readonly PlacedRuby[] => {
    const own = parts.length === cells.length ? cells.slice(index, index + 1) : cells;
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return [];
    const base = { ...parseFaceId(first.face), size: first.size };
    const ruby = syllables === undefined ? setTurnedReading(part, base, fonts) : setBopomofo(part, base, fonts);
    const x = (first.left + last.right - ruby.height) / 2;
    // A syllable keeps to its character: it needs no gap from the next.
    const em = syllables === undefined ? first.size : 0;
    return [{ mark, ruby, first, em, width: ruby.height, x }];
  });
}

/**
 * The visible glyphs of a vertical line within a stretch of the text; `left` is the top of each cell, `right` its foot.
 */
function cellsBeside(line: SetLine, stretch: Stretch, fonts: FontBook): readonly OrnamentCell[] {
  const cells = line.runs
    .filter((run) => run.start < stretch.end && run.end > stretch.start)
    .flatMap((run) => cellsOf(run, line.measure, fonts))
    .filter(({ offset }) => offset >= stretch.start && offset < stretch.end);
  return withoutBlanksAtEnd(cells);
}

function cellsOf(run: LineRun, measure: number, fonts: FontBook): readonly OrnamentCell[] {
  const { face } = fonts.match(parseFaceId(run.face));
  let offset = run.start;
  return run.text.map((text, index) => {
    const codePoint = text.codePointAt(0) ?? 0;
    const [pen, glyph] = [run.x[index] ?? 0, run.glyphs[index] ?? 0];
    const ink = isSqueezable(kindOf(codePoint)) ? face.inkOf(glyph) : undefined;
    const [above, below] =
      run.turn === 90
        ? [-(ink?.left ?? 0) * (run.stretch ?? 1), (ink?.right ?? face.advanceOf(glyph)) * (run.stretch ?? 1)]
        : [ink?.top ?? EM_ASCENT, -(ink?.bottom ?? -EM_DESCENT)];
    const cell: OrnamentCell = {
      offset,
      codePoint,
      left: Math.max(0, pen - above * run.size),
      right: Math.min(measure, pen + below * run.size),
      size: run.size,
      face: run.face,
      ink: run.ink,
    };
    offset += text.length;
    return cell;
  });
}

import type { InlineMark, RubyMark } from '../document';
import { parseFaceId } from '../font';
import type { FontBook } from '../font';
import { roundPoints } from '../units';
import type { Points } from '../units';
import { cellsWithin } from './ornament-cells';
import type { OrnamentCell } from './ornament-cells';
import { DOT, dots, nameLine, wavyLine } from './ornament-shapes';
import { makeWay, setRuby } from './ruby';
import type { Ornament, SetLine } from './types';

/** Where the em box ends below the baseline, in em. */
const FOOT = 0.12;
/** Baseline of a reading above that of its base, in em: its own em box stands on that of the base (CLREQ 3.4.2). */
const RUBY_RISE = 0.94;

/**
 * What marks draw beside a set line: dots under Han, lines under names and titles, readings over their bases. The
 * offsets of the marks count as the line's do; marks on other lines draw nothing. Vertical lines have theirs from
 * `verticalOrnamentsOf`.
 */
export function ornamentsOf(line: SetLine, marks: readonly InlineMark[], fonts: FontBook): readonly Ornament[] {
  const here = marks.filter(({ start, end }) => start < line.end && end > line.start);
  if (here.length === 0) return [];
  const lined = here.filter(({ kind }) => kind === 'name' || kind === 'title');
  const ornaments: Ornament[] = [];
  for (const mark of here) {
    if (mark.kind !== 'dot' && mark.kind !== 'name' && mark.kind !== 'title') continue;
    const cells = cellsWithin(line, mark, fonts);
    if (cells.length === 0) continue;
    if (mark.kind === 'name') ornaments.push(nameLine(cells, FOOT));
    else if (mark.kind === 'title') ornaments.push(wavyLine(cells, FOOT));
    else ornaments.push(...dotsUnder(cells, lined));
  }
  const read = here.filter((mark): mark is RubyMark => mark.kind === 'ruby' && mark.start >= line.start);
  return [...ornaments, ...readings(line, read, fonts)];
}

/** A dot under each Han character; where the character has a line too, the line comes first (CLREQ 3.1.8). */
function dotsUnder(cells: readonly OrnamentCell[], lined: readonly InlineMark[]): readonly Ornament[] {
  const below = (cell: OrnamentCell): Points => {
    const underLine = lined.some(({ start, end }) => cell.offset >= start && cell.offset < end);
    return (FOOT + (underLine ? DOT.beyondLine : DOT.away)) * cell.size;
  };
  return dots(cells, below);
}

/**
 * Readings in the middle over their bases, within the line's ends and apart from one another (CLREQ 3.4.2): one that
 * would leave the line stands at its edge, and what is in the way of another gives way to the right, then to the left.
 */
function readings(line: SetLine, marks: readonly RubyMark[], fonts: FontBook): readonly Ornament[] {
  const placed = marks.flatMap((mark) => {
    const cells = cellsWithin(line, mark, fonts);
    const [first, last] = [cells[0], cells.at(-1)];
    if (first === undefined || last === undefined) return [];
    const em = first.size;
    const ruby = setRuby(mark.reading, { ...parseFaceId(first.face), size: em }, fonts);
    const { width } = ruby;
    return [{ mark, ruby, em, width, ink: first.ink, x: (first.left + last.right - width) / 2 }];
  });
  makeWay(placed, line.measure);
  return placed.flatMap(({ mark, ruby, em, ink, x }) =>
    ruby.runs.map((run) => ({
      kind: 'reading',
      run: {
        ...run,
        size: ruby.size,
        ink,
        x: run.x.map((pen) => roundPoints(x + pen)),
        rise: roundPoints(RUBY_RISE * em),
        start: mark.start,
        end: mark.end,
      },
    })),
  );
}

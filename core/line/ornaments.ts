import { KIND, kindOf } from '../cjk';
import type { InlineMark, RubyMark } from '../document';
import { parseFaceId } from '../font';
import type { FontBook } from '../font';
import { roundPoints } from '../units';
import type { Points } from '../units';
import { cellsWithin } from './ornament-cells';
import type { OrnamentCell } from './ornament-cells';
import { RUBY_GAP, setRuby } from './ruby';
import type { SetRuby } from './ruby';
import type { Ornament, SetLine } from './types';

/**
 * Places below the baseline, in em: the em box ends at 0.12, so with the usual half em between lines all of them stand
 * clear of the type above and below and the line gap need not change (CLREQ 3.1.8).
 */
const LINE = { y: 0.2, width: 0.045 } as const;
/** A wave is as high as it can be told from a straight line at body size, and half a cell long. */
const WAVE = { y: 0.22, width: 0.045, height: 0.045, length: 0.5 } as const;
/** A dot by itself, and one under a line: the line comes first (CLREQ 3.1.8). */
const DOT = { radius: 0.075, y: 0.25, underLine: 0.36 } as const;
/** What a name's line leaves free at its two ends, in em, so that names side by side are told apart (CLREQ 3.1.2). */
const LINE_END = 0.06;
/** Baseline of a reading above that of its base, in em: its own em box stands on that of the base (CLREQ 3.4.2). */
const RUBY_RISE = 0.94;
/** Handles of a cubic that is half a wave, along it and across; of one that is a quarter of a circle. */
const HALF_WAVE = { along: 0.3642, across: 4 / 3 } as const;
const QUARTER_CIRCLE = 0.5523;

/**
 * What marks draw beside a set line: dots under Han, lines under names and titles, readings over their bases. The offsets
 * of the marks count as the line's do; marks on other lines draw nothing. Vertical lines have theirs elsewhere.
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
    if (mark.kind === 'name') ornaments.push(nameLine(cells));
    else if (mark.kind === 'title') ornaments.push(wave(cells));
    else ornaments.push(...dots(cells, lined));
  }
  const read = here.filter((mark): mark is RubyMark => mark.kind === 'ruby' && mark.start >= line.start);
  return [...ornaments, ...readings(line, read, fonts)];
}

/** Ends of a line under these cells, the size it is drawn for and its ink. */
function underline(cells: readonly OrnamentCell[]): { x1: Points; x2: Points; em: Points; ink: OrnamentCell['ink'] } {
  const em = Math.max(...cells.map(({ size }) => size));
  const [first, last] = [cells[0]!, cells.at(-1)!];
  return { x1: first.left + LINE_END * em, x2: last.right - LINE_END * em, em, ink: first.ink };
}

function nameLine(cells: readonly OrnamentCell[]): Ornament {
  const { x1, x2, em, ink } = underline(cells);
  return {
    kind: 'rule',
    x1: roundPoints(x1),
    x2: roundPoints(x2),
    y: roundPoints(LINE.y * em),
    width: LINE.width * em,
    ink,
  };
}

/** Whole waves from end to end, each half of them one cubic. */
function wave(cells: readonly OrnamentCell[]): Ornament {
  const { x1, x2, em, ink } = underline(cells);
  const halves = 2 * Math.max(1, Math.round((x2 - x1) / (WAVE.length * em)));
  const step = (x2 - x1) / halves;
  const y = WAVE.y * em;
  const contour = [x1, y];
  for (let half = 0; half < halves; half++) {
    const left = x1 + half * step;
    const crest = y + (half % 2 === 0 ? -1 : 1) * HALF_WAVE.across * WAVE.height * em;
    contour.push(left + HALF_WAVE.along * step, crest, left + (1 - HALF_WAVE.along) * step, crest, left + step, y);
  }
  return { kind: 'path', contours: [contour.map(roundPoints)], width: WAVE.width * em, ink };
}

/** A dot under each Han character, in the middle of its own cell however far the line is spaced (CLREQ 3.1.8). */
function dots(cells: readonly OrnamentCell[], lined: readonly InlineMark[]): readonly Ornament[] {
  const contours = cells.flatMap((cell) => {
    const kind = kindOf(cell.codePoint);
    if (kind !== KIND.han && kind !== KIND.iteration) return [];
    const underLine = lined.some(({ start, end }) => cell.offset >= start && cell.offset < end);
    const y = (underLine ? DOT.underLine : DOT.y) * cell.size;
    return [circle((cell.left + cell.right) / 2, y, DOT.radius * cell.size)];
  });
  return contours.length === 0 ? [] : [{ kind: 'path', contours, ink: cells[0]!.ink }];
}

function circle(x: Points, y: Points, radius: Points): readonly Points[] {
  const handle = QUARTER_CIRCLE * radius;
  const [left, right, top, foot] = [x - radius, x + radius, y - radius, y + radius];
  const quarters = [
    [right, y + handle, x + handle, foot, x, foot],
    [x - handle, foot, left, y + handle, left, y],
    [left, y - handle, x - handle, top, x, top],
    [x + handle, top, right, y - handle, right, y],
  ];
  return [right, y, ...quarters.flat()].map(roundPoints);
}

interface PlacedRuby {
  readonly mark: RubyMark;
  readonly ruby: SetRuby;
  readonly em: Points;
  readonly ink: OrnamentCell['ink'];
  x: Points;
}

/**
 * Readings in the middle over their bases, within the line's ends and apart from one another (CLREQ 3.4.2): one that would
 * leave the line stands at its edge, and what is in the way of another gives way to the right, then to the left.
 */
function readings(line: SetLine, marks: readonly RubyMark[], fonts: FontBook): readonly Ornament[] {
  const placed = marks.flatMap((mark): readonly PlacedRuby[] => {
    const cells = cellsWithin(line, mark, fonts);
    const [first, last] = [cells[0], cells.at(-1)];
    if (first === undefined || last === undefined) return [];
    const em = first.size;
    const ruby = setRuby(mark.reading, { ...parseFaceId(first.face), size: em }, fonts);
    return [{ mark, ruby, em, ink: first.ink, x: (first.left + last.right - ruby.width) / 2 }];
  });
  let free = 0;
  for (const one of placed) {
    one.x = Math.max(one.x, free);
    free = one.x + one.ruby.width + RUBY_GAP * one.em;
  }
  let end = line.measure;
  for (const one of placed.toReversed()) {
    one.x = Math.min(one.x, end - one.ruby.width);
    end = one.x - RUBY_GAP * one.em;
  }
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

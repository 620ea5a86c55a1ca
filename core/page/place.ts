import type { DisplayItem, GlyphRun, Owner, Source } from '../display-list';
import type { LineRun, Ornament, SetLine } from '../line';
import { movePoints, roundPoints } from '../units';
import type { Points } from '../units';

/** Where a set line stands and what it is a part of. */
export interface Placement {
  /** Left end of the line's measure. */
  readonly x: Points;
  /** The baseline. */
  readonly y: Points;
  readonly owner: Owner;
  /** The story's part the line's offsets count in; left out for text that no story has. */
  readonly source?: LineSource;
}

/** The text a line's offsets count in. */
export interface LineSource {
  readonly story: string;
  readonly part: string;
  /** Characters the offsets count before the part's own text, the part they are from, and where that part ends. */
  readonly opening?: { readonly length: number; readonly part: string; readonly end: number };
}

/**
 * The glyph runs of a set line at its place on the page, those without a glyph left out. Lines and dots beside its type
 * lie below it, so that the type is what is hit; readings come after it, so that the copy reads through.
 */
export function placeLine(line: SetLine, place: Placement): readonly DisplayItem[] {
  return placeWith(LEVEL, line, place);
}

/**
 * What a vertical line draws, in the same order; `x` of its place is its middle axis and `y` the top of its measure.
 */
export function placeVerticalLine(line: SetLine, place: Placement): readonly DisplayItem[] {
  return placeWith(VERTICAL, line, place);
}

/** How lines of one direction stand on the page. */
interface Direction {
  /** Pens of a run. */
  readonly pens: (run: LineRun, place: Placement) => Pick<GlyphRun, 'x' | 'y'>;
  /** A point given along and across a line. */
  readonly point: (along: Points, across: Points, place: Placement) => readonly [Points, Points];
}

const LEVEL: Direction = {
  pens: ({ x, rise = 0 }, place) => ({
    x: movePoints(x, place.x),
    y: new Array<Points>(x.length).fill(roundPoints(place.y - rise)),
  }),
  point: (along, across, place) => [roundPoints(place.x + along), roundPoints(place.y + across)],
};

/** A level line turned clockwise: what stood above it stands at its right. */
const VERTICAL: Direction = {
  pens: ({ x, cross, rise = 0 }, place) => ({
    x: x.map((_, index) => roundPoints(place.x + (cross?.[index] ?? 0) + rise)),
    y: x.map((pen) => roundPoints(place.y + pen)),
  }),
  point: (along, across, place) => [roundPoints(place.x - across), roundPoints(place.y + along)],
};

function placeWith(direction: Direction, line: SetLine, place: Placement): readonly DisplayItem[] {
  const runs: DisplayItem[] = [];
  for (const run of line.runs) {
    if (run.glyphs.length === 0) continue;
    runs.push(placeRun(direction, run, place, place.source && sourceOf(place.source, run.start, run.end)));
  }
  if (line.ornaments === undefined) return runs;
  const isReading = ({ kind }: Ornament): boolean => kind === 'reading';
  const placed = (ornament: Ornament): DisplayItem => placeOrnament(direction, ornament, place);
  const readings = line.ornaments.filter(isReading).map(placed);
  const below = line.ornaments.filter((ornament) => !isReading(ornament)).map(placed);
  return [...below, ...runs, ...readings];
}

function placeRun(direction: Direction, run: LineRun, place: Placement, source: Source | undefined): GlyphRun {
  const { face, size, ink, glyphs, text, stretch, turn } = run;
  const { x, y } = direction.pens(run, place);
  const { owner } = place;
  const placed: GlyphRun =
    source === undefined
      ? { kind: 'glyphs', owner, face, size, ink, glyphs, text, x, y }
      : { kind: 'glyphs', owner, source, face, size, ink, glyphs, text, x, y };
  if (stretch === undefined && turn === undefined) return placed;
  return { ...placed, ...(stretch !== undefined && { stretch }), ...(turn !== undefined && { turn }) };
}

function placeOrnament(direction: Direction, ornament: Ornament, place: Placement): DisplayItem {
  const { owner } = place;
  switch (ornament.kind) {
    case 'rule': {
      const [x1, y1] = direction.point(ornament.x1, ornament.y, place);
      const [x2, y2] = direction.point(ornament.x2, ornament.y, place);
      return { kind: 'rule', owner, x1, y1, x2, y2, width: ornament.width, ink: ornament.ink };
    }
    case 'path': {
      const contours = ornament.contours.map((contour) =>
        contour.flatMap((along, index) =>
          index % 2 === 0 ? direction.point(along, contour[index + 1] ?? 0, place) : [],
        ),
      );
      return { ...ornament, owner, contours };
    }
    case 'reading':
      return placeRun(direction, ornament.run, place, undefined);
  }
}

function sourceOf(line: LineSource, start: number, end: number): Source {
  const { story, part, opening } = line;
  if (opening === undefined) return { story, part, start, end };
  const limit = opening.end;
  if (end <= opening.length) {
    return { story, part: opening.part, start: Math.min(start, limit), end: Math.min(end, limit) };
  }
  return { story, part, start: Math.max(0, start - opening.length), end: end - opening.length };
}

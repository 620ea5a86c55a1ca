import type { DisplayItem, GlyphRun, Owner, Source } from '../display-list';
import type { LineRun, Ornament, SetLine } from '../line';
import { roundPoints } from '../units';
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
  const runs = line.runs
    .filter((run) => run.glyphs.length > 0)
    .map((run): GlyphRun => {
      const source = place.source && sourceOf(place.source, run.start, run.end);
      return placeRun(run, place, source);
    });
  if (line.ornaments === undefined) return runs;
  const isReading = ({ kind }: Ornament): boolean => kind === 'reading';
  const readings = line.ornaments.filter(isReading).map((ornament) => placeOrnament(ornament, place));
  const below = line.ornaments
    .filter((ornament) => !isReading(ornament))
    .map((ornament) => placeOrnament(ornament, place));
  return [...below, ...runs, ...readings];
}

function placeRun(run: LineRun, place: Placement, source: Source | undefined): GlyphRun {
  const { face, size, ink, glyphs, text, stretch } = run;
  const y = new Array<Points>(glyphs.length).fill(roundPoints(place.y - (run.rise ?? 0)));
  const x = run.x.map((pen) => roundPoints(place.x + pen));
  const { owner } = place;
  const placed: GlyphRun =
    source === undefined
      ? { kind: 'glyphs', owner, face, size, ink, glyphs, text, x, y }
      : { kind: 'glyphs', owner, source, face, size, ink, glyphs, text, x, y };
  return stretch === undefined ? placed : { ...placed, stretch };
}

/** The glyph runs of a vertical line; `x` is its middle axis and `y` the top of its measure. Runs without a glyph are left out. */
export function placeVerticalLine(line: SetLine, place: Placement): readonly GlyphRun[] {
  return line.runs
    .filter((run) => run.glyphs.length > 0)
    .map((run) => ({
      kind: 'glyphs',
      owner: place.owner,
      ...(place.source && { source: sourceOf(place.source, run.start, run.end) }),
      face: run.face,
      size: run.size,
      ink: run.ink,
      glyphs: run.glyphs,
      text: run.text,
      x: run.x.map((_, index) => roundPoints(place.x + (run.cross?.[index] ?? 0))),
      y: run.x.map((y) => roundPoints(place.y + y)),
      ...(run.stretch !== undefined && { stretch: run.stretch }),
      ...(run.turn !== undefined && { turn: run.turn }),
    }));
}

function placeOrnament(ornament: Ornament, place: Placement): DisplayItem {
  const { x, y, owner } = place;
  switch (ornament.kind) {
    case 'rule': {
      const level = roundPoints(y + ornament.y);
      const [x1, x2] = [roundPoints(x + ornament.x1), roundPoints(x + ornament.x2)];
      return { kind: 'rule', owner, x1, y1: level, x2, y2: level, width: ornament.width, ink: ornament.ink };
    }
    case 'path': {
      const contours = ornament.contours.map((contour) =>
        contour.map((value, index) => roundPoints((index % 2 === 0 ? x : y) + value)),
      );
      return { ...ornament, owner, contours };
    }
    case 'reading':
      return placeRun(ornament.run, place, undefined);
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

import type { GlyphRun, Owner, Source } from '../display-list';
import type { SetLine, SetVerticalLine } from '../line';
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

/** The glyph runs of a set line at its place on the page. Runs without a glyph are left out. */
export function placeLine(line: SetLine, place: Placement): readonly GlyphRun[] {
  return line.runs
    .filter((run) => run.glyphs.length > 0)
    .map((run) => {
      const source = place.source && sourceOf(place.source, run.start, run.end);
      return {
        kind: 'glyphs',
        owner: place.owner,
        ...(source && { source }),
        face: run.face,
        size: run.size,
        ink: run.ink,
        glyphs: run.glyphs,
        text: run.text,
        x: run.x.map((x) => roundPoints(place.x + x)),
        y: run.x.map(() => roundPoints(place.y - (run.rise ?? 0))),
        ...(run.stretch !== undefined && { stretch: run.stretch }),
      };
    });
}

/** The glyph runs of a vertical line; `x` is its middle axis and `y` its top. Runs without a glyph are left out. */
export function placeVerticalLine(line: SetVerticalLine, place: Placement): readonly GlyphRun[] {
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
      x: run.x.map((x) => roundPoints(place.x + x)),
      y: run.y.map((y) => roundPoints(place.y + y)),
      ...(run.stretch !== undefined && { stretch: run.stretch }),
      ...(run.turn !== 0 && { turn: run.turn }),
    }));
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

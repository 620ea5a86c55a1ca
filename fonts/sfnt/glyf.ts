import type { GlyphId, InkBox } from '../../core/font';
import { tableOf, type Tables } from './tables';

/**
 * A glyph's outline in em, y upwards. `commands` is one of the `OUTLINE_*` numbers a step; `points` holds the x, y
 * pairs they eat in order. Filled by the nonzero winding rule.
 */
export interface GlyphOutline {
  readonly commands: Uint8Array;
  readonly points: Float32Array;
}

/** Starts a contour: one point. */
export const OUTLINE_MOVE = 0;
/** Straight line: one point. */
export const OUTLINE_LINE = 1;
/** Quadratic curve: control point, end point. */
export const OUTLINE_QUADRATIC = 2;
/** Cubic curve: two control points, end point. */
export const OUTLINE_CUBIC = 3;
/** Closes the contour: no point. */
export const OUTLINE_CLOSE = 4;

/** The outline of a blank glyph. */
export const NO_OUTLINE: GlyphOutline = { commands: new Uint8Array(0), points: new Float32Array(0) };
/** The ink of a blank glyph. */
export const NO_INK: InkBox = { left: 0, bottom: 0, right: 0, top: 0 };

/** Composite glyphs may nest; real fonts go 2 deep, a looping one would never end. */
export const DEEPEST_COMPOSITE = 8;
/**
 * Glyphs that one glyph is made of, with all their parts: real fonts have under 20; a hostile one doubles them at every
 * level.
 */
export const MOST_PARTS = 1_000;
/** Points of a glyph with all its parts: `maxp` counts them in 16 bits. */
export const MOST_POINTS = 0xffff;

/** Bytes of a glyph's count of contours and its box. */
const GLYPH_HEADER = 10;

/** Simple-glyph point flags and composite flags of the `glyf` table. */
const ON_CURVE = 1;
const X_SHORT = 2;
const Y_SHORT = 4;
const REPEAT = 8;
const X_SAME = 16;
const Y_SAME = 32;
const WORDS = 1;
const OFFSETS = 2;
const SCALE = 8;
const MORE_PARTS = 32;
const SCALE_X_Y = 64;
const MATRIX = 128;

/** What a TrueType face knows about its glyphs' shapes. */
export interface GlyphShapes {
  /** Where a glyph has ink; all zero for a blank one. */
  inkOf(glyph: GlyphId): InkBox;
  /** A glyph's outline; empty for a blank one. */
  outlineOf(glyph: GlyphId): GlyphOutline;
}

/** A point of a TrueType contour in font units. */
interface ContourPoint {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

/** Reads shapes from the `glyf` and `loca` tables. Throws when a table is missing. */
export function readGlyphShapes(tables: Tables, unitsPerEm: number): GlyphShapes {
  const header = new DataView(new ArrayBuffer(GLYPH_HEADER));
  const loca = tableOf(tables, 'loca');
  const long = tableOf(tables, 'head').getInt16(50) === 1;
  const glyphCount = loca.byteLength / (long ? 4 : 2) - 1;
  const offsetAt = (i: number): number => (long ? loca.getUint32(4 * i) : 2 * loca.getUint16(2 * i));
  const startOf = (glyph: GlyphId): number | undefined => {
    if (glyph >= glyphCount || offsetAt(glyph + 1) <= offsetAt(glyph)) return undefined;
    return offsetAt(glyph);
  };
  return {
    inkOf: (glyph) => {
      const at = startOf(glyph);
      if (at === undefined) return NO_INK;
      tables.copyInto('glyf', at, new Uint8Array(header.buffer));
      return {
        left: header.getInt16(2) / unitsPerEm,
        bottom: header.getInt16(4) / unitsPerEm,
        right: header.getInt16(6) / unitsPerEm,
        top: header.getInt16(8) / unitsPerEm,
      };
    },
    outlineOf: (glyph) => {
      const contours: ContourPoint[][] = [];
      const glyf = tableOf(tables, 'glyf');
      collect({ glyf, startOf, contours, used: { parts: 0, points: 0 } }, glyph, 0);
      return contours.length === 0 ? NO_OUTLINE : traceContours(contours, unitsPerEm);
    },
  };
}

interface Collecting {
  readonly glyf: DataView;
  readonly startOf: (glyph: GlyphId) => number | undefined;
  readonly contours: ContourPoint[][];
  readonly used: { parts: number; points: number };
}

/** Adds a glyph's contours, simple or composed of others. */
function collect(into: Collecting, glyph: GlyphId, depth: number): void {
  into.used.parts += 1;
  if (depth > DEEPEST_COMPOSITE || into.used.parts > MOST_PARTS) throw new RangeError('composite glyph without end');
  const at = into.startOf(glyph);
  if (at === undefined) return;
  const contourCount = into.glyf.getInt16(at);
  if (contourCount < 0) return collectParts(into, at + 10, depth);
  into.used.points += pointsOf(into.glyf, at);
  if (into.used.points > MOST_POINTS) throw new RangeError('a glyph of too many points');
  into.contours.push(...simpleContours(into.glyf, at + 10, contourCount));
}

/** How many points the simple glyph at `at` has. */
export function pointsOf(glyf: DataView, at: number): number {
  const contourCount = glyf.getInt16(at);
  return contourCount === 0 ? 0 : glyf.getUint16(at + 10 + 2 * (contourCount - 1)) + 1;
}

function simpleContours(glyf: DataView, start: number, contourCount: number): ContourPoint[][] {
  if (contourCount === 0) return [];
  const pointCount = glyf.getUint16(start + 2 * (contourCount - 1)) + 1;
  let at = start + 2 * contourCount;
  at += 2 + glyf.getUint16(at);
  const flags = new Uint8Array(pointCount);
  for (let i = 0; i < pointCount; i++) {
    const flag = glyf.getUint8(at++);
    flags[i] = flag;
    if ((flag & REPEAT) === 0) continue;
    for (let times = glyf.getUint8(at++); times > 0 && i + 1 < pointCount; times--) flags[++i] = flag;
  }
  const readAxis = (short: number, same: number): Int32Array => {
    const values = new Int32Array(pointCount);
    let value = 0;
    for (let i = 0; i < pointCount; i++) {
      const flag = flags[i] ?? 0;
      if ((flag & short) !== 0) value += (flag & same) !== 0 ? glyf.getUint8(at++) : -glyf.getUint8(at++);
      else if ((flag & same) === 0) {
        value += glyf.getInt16(at);
        at += 2;
      }
      values[i] = value;
    }
    return values;
  };
  const xs = readAxis(X_SHORT, X_SAME);
  const ys = readAxis(Y_SHORT, Y_SAME);
  const contours: ContourPoint[][] = [];
  let first = 0;
  for (let c = 0; c < contourCount; c++) {
    const end = glyf.getUint16(start + 2 * c) + 1;
    if (end < first) throw new RangeError('contours out of order');
    const contour: ContourPoint[] = [];
    for (let i = first; i < Math.min(end, pointCount); i++) {
      contour.push({ x: xs[i] ?? 0, y: ys[i] ?? 0, on: ((flags[i] ?? 0) & ON_CURVE) !== 0 });
    }
    if (contour.length > 1) contours.push(contour);
    first = end;
  }
  return contours;
}

function collectParts(into: Collecting, start: number, depth: number): void {
  for (const { glyph, dx, dy, xx, xy, yx, yy } of partsAt(into.glyf, start)) {
    const before = into.contours.length;
    collect(into, glyph, depth + 1);
    for (let i = before; i < into.contours.length; i++) {
      const contour = into.contours[i] ?? [];
      into.contours[i] = contour.map((p) => ({ x: xx * p.x + yx * p.y + dx, y: xy * p.x + yy * p.y + dy, on: p.on }));
    }
  }
}

/** A part of a composite glyph: which glyph, shifted in font units, and turned by a matrix. */
export interface GlyphPart {
  readonly glyph: GlyphId;
  readonly dx: number;
  readonly dy: number;
  readonly xx: number;
  readonly xy: number;
  readonly yx: number;
  readonly yy: number;
}

/** The parts listed at `start`, behind a composite glyph's header. */
export function* partsAt(glyf: DataView, start: number): Generator<GlyphPart> {
  let at = start;
  for (let more = true; more;) {
    const flags = glyf.getUint16(at);
    const glyph = glyf.getUint16(at + 2);
    at += 4;
    const words = (flags & WORDS) !== 0;
    // Parts fitted by matching points instead of offsets are unknown in text faces; they stay where they are.
    const placed = (flags & OFFSETS) !== 0;
    const dx = placed ? (words ? glyf.getInt16(at) : glyf.getInt8(at)) : 0;
    const dy = placed ? (words ? glyf.getInt16(at + 2) : glyf.getInt8(at + 1)) : 0;
    at += words ? 4 : 2;
    let [xx, xy, yx, yy] = [1, 0, 0, 1];
    const fraction = (): number => {
      at += 2;
      return glyf.getInt16(at - 2) / 0x4000;
    };
    if ((flags & SCALE) !== 0) xx = yy = fraction();
    else if ((flags & SCALE_X_Y) !== 0) [xx, yy] = [fraction(), fraction()];
    else if ((flags & MATRIX) !== 0) [xx, xy, yx, yy] = [fraction(), fraction(), fraction(), fraction()];
    yield { glyph, dx, dy, xx, xy, yx, yy };
    more = (flags & MORE_PARTS) !== 0;
  }
}

/** Turns TrueType contours, where two off-curve points imply one between them, into plain steps in em. */
function traceContours(contours: readonly ContourPoint[][], unitsPerEm: number): GlyphOutline {
  const commands: number[] = [];
  const points: number[] = [];
  const put = (command: number, ...coordinates: number[]): void => {
    commands.push(command);
    for (const coordinate of coordinates) points.push(coordinate / unitsPerEm);
  };
  for (const contour of contours) {
    const ring = startingOnCurve(contour);
    const start = ring[0];
    if (start === undefined) continue;
    put(OUTLINE_MOVE, start.x, start.y);
    let control: ContourPoint | undefined;
    for (const point of [...ring.slice(1), start]) {
      if (control === undefined) {
        if (point.on) put(OUTLINE_LINE, point.x, point.y);
        else control = point;
      } else if (point.on) {
        put(OUTLINE_QUADRATIC, control.x, control.y, point.x, point.y);
        control = undefined;
      } else {
        put(OUTLINE_QUADRATIC, control.x, control.y, (control.x + point.x) / 2, (control.y + point.y) / 2);
        control = point;
      }
    }
    put(OUTLINE_CLOSE);
  }
  return { commands: Uint8Array.from(commands), points: Float32Array.from(points) };
}

/** The contour turned so that it starts on the curve; one with no such point starts between its first and last. */
function startingOnCurve(contour: readonly ContourPoint[]): readonly ContourPoint[] {
  const first = contour.findIndex((point) => point.on);
  if (first === 0) return contour;
  if (first > 0) return [...contour.slice(first), ...contour.slice(0, first)];
  const [head, last] = [contour[0], contour[contour.length - 1]];
  if (head === undefined || last === undefined) return [];
  return [{ x: (head.x + last.x) / 2, y: (head.y + last.y) / 2, on: true }, ...contour];
}

import { CLOSE, CUBIC, LINE, MOVE } from '../content/path';
import { viewOf, type ByteView } from './bytes';
import type { GlyphProgram } from './glyph-program';
import { sfntTables, type SfntTable } from './sfnt';

/** Composites within composites: fonts have two levels, and damaged ones a circle. */
const DEEPEST = 6;
/** Points of one glyph: the largest ideographs have some 500. */
const MOST_POINTS = 20_000;
/** Parts of one composite glyph. */
const MOST_PARTS = 64;

/** The outlines of a TrueType program (OpenType specification, tables glyf and loca); `undefined` where it has none. */
export function readTrueType(bytes: Uint8Array): GlyphProgram | undefined {
  const view = viewOf(bytes);
  const tables = sfntTables(bytes);
  const [glyf, loca, head, maxp, hhea, hmtx] = ['glyf', 'loca', 'head', 'maxp', 'hhea', 'hmtx'].map((tag) =>
    tables.get(tag),
  );
  if (glyf === undefined || loca === undefined || head === undefined) return undefined;
  const unitsPerEm = view.u16(head.offset + 18);
  if (unitsPerEm === 0) return undefined;
  const long = view.u16(head.offset + 50) !== 0;
  const glyphs = Math.min(maxp === undefined ? 65_535 : view.u16(maxp.offset + 4), loca.length / (long ? 4 : 2) - 1);
  const placeOf = (glyph: number): number =>
    long ? view.u32(loca.offset + 4 * glyph) : 2 * view.u16(loca.offset + 2 * glyph);
  const dataOf = (glyph: number): readonly [from: number, to: number] => {
    const [from, to] = [placeOf(glyph), placeOf(glyph + 1)];
    return [glyf.offset + from, glyf.offset + Math.min(to, glyf.length)];
  };
  const metrics = hhea === undefined ? 0 : view.u16(hhea.offset + 34);
  const characters = readCharacterMaps(view, tables.get('cmap'));
  return {
    glyphs,
    outlineOf: (glyph) => {
      if (!Number.isInteger(glyph) || glyph < 0 || glyph >= glyphs) return undefined;
      const path: number[] = [];
      appendGlyph(view, dataOf, glyph, { scale: [1 / unitsPerEm, 0, 0, 1 / unitsPerEm, 0, 0], path, depth: 0, glyphs });
      return path;
    },
    advanceOf: (glyph) => {
      if (hmtx === undefined || metrics === 0 || !Number.isInteger(glyph) || glyph < 0 || glyph >= glyphs)
        return undefined;
      // The last advance stands for all that follow (OpenType specification, hmtx).
      return view.u16(hmtx.offset + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
    },
    glyphOfCid: () => undefined,
    glyphOfName: () => undefined,
    glyphOfCode: (code) => characters.ofCode(code),
    glyphOfText: (text) => characters.ofText(text.codePointAt(0) ?? 0),
  };
}

interface Target {
  readonly scale: readonly [number, number, number, number, number, number];
  readonly path: number[];
  readonly depth: number;
  readonly glyphs: number;
}

type DataOf = (glyph: number) => readonly [from: number, to: number];

function appendGlyph(view: ByteView, dataOf: DataOf, glyph: number, target: Target): void {
  const [from, to] = dataOf(glyph);
  if (to - from < 10 || glyph >= target.glyphs) return;
  const contours = view.i16(from);
  if (contours >= 0) appendSimple(view, from, to, contours, target);
  else if (target.depth < DEEPEST) appendParts(view, from, to, dataOf, target);
}

function appendSimple(view: ByteView, from: number, to: number, contours: number, target: Target): void {
  const ends: number[] = [];
  for (let i = 0; i < contours; i++) ends.push(view.u16(from + 10 + 2 * i));
  const count = (ends.at(-1) ?? -1) + 1;
  if (count > MOST_POINTS || count > (to - from) * 256) return;
  let at = from + 10 + 2 * contours;
  at += 2 + view.u16(at);
  const flags = new Uint8Array(count);
  for (let i = 0; i < count && at < to;) {
    const flag = view.u8(at++);
    const repeats = (flag & 8) !== 0 ? view.u8(at++) : 0;
    for (let j = 0; j <= repeats && i < count; j++) flags[i++] = flag;
  }
  const readAxis = (short: number, same: number): Float64Array => {
    const values = new Float64Array(count);
    let value = 0;
    for (let i = 0; i < count; i++) {
      const flag = flags[i] ?? 0;
      if ((flag & short) !== 0) value += (flag & same) !== 0 ? view.u8(at++) : -view.u8(at++);
      else if ((flag & same) === 0) {
        value += view.i16(at);
        at += 2;
      }
      values[i] = value;
    }
    return values;
  };
  const xs = readAxis(2, 16);
  const ys = readAxis(4, 32);
  let start = 0;
  for (const end of ends) {
    if (end >= start) appendContour({ flags, xs, ys, start, end }, target);
    start = Math.max(start, end + 1);
  }
}

interface Contour {
  readonly flags: Uint8Array;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly start: number;
  readonly end: number;
}

/** Adds a contour of quadratic curves; between two handles lies a point that is not written. */
function appendContour({ flags, xs, ys, start, end }: Contour, { path, scale }: Target): void {
  const [a, b, c, d, e, f] = scale;
  const count = end - start + 1;
  const index = (i: number): number => start + (i % count);
  const x = (i: number): number => a * (xs[index(i)] ?? 0) + c * (ys[index(i)] ?? 0) + e;
  const y = (i: number): number => b * (xs[index(i)] ?? 0) + d * (ys[index(i)] ?? 0) + f;
  const on = (i: number): boolean => ((flags[index(i)] ?? 0) & 1) !== 0;
  let first = 0;
  while (first < count && !on(first)) first++;
  const [startX, startY] =
    first < count ? [x(first), y(first)] : [(x(0) + x(count - 1)) / 2, (y(0) + y(count - 1)) / 2];
  if (first >= count) first = count - 1;
  let [penX, penY] = [startX, startY];
  path.push(MOVE, penX, penY);
  for (let i = first + 1; i <= first + count; i++) {
    if (on(i)) {
      [penX, penY] = [x(i), y(i)];
      path.push(LINE, penX, penY);
      continue;
    }
    const [handleX, handleY] = [x(i), y(i)];
    const last = i === first + count;
    let [endX, endY] = [startX, startY];
    if (!last && on(i + 1)) [endX, endY] = [x(i + 1), y(i + 1)];
    else if (!last) [endX, endY] = [(handleX + x(i + 1)) / 2, (handleY + y(i + 1)) / 2];
    path.push(
      CUBIC,
      penX + ((handleX - penX) * 2) / 3,
      penY + ((handleY - penY) * 2) / 3,
      endX + ((handleX - endX) * 2) / 3,
      endY + ((handleY - endY) * 2) / 3,
      endX,
      endY,
    );
    [penX, penY] = [endX, endY];
    if (!last && on(i + 1)) i++;
  }
  path.push(CLOSE);
}

function appendParts(view: ByteView, from: number, to: number, dataOf: DataOf, target: Target): void {
  let at = from + 10;
  for (let part = 0; part < MOST_PARTS && at + 4 <= to; part++) {
    const flags = view.u16(at);
    const glyph = view.u16(at + 2);
    at += 4;
    let [dx, dy] = [0, 0];
    if ((flags & 1) !== 0) {
      [dx, dy] = [view.i16(at), view.i16(at + 2)];
      at += 4;
    } else {
      [dx, dy] = [(view.u8(at) << 24) >> 24, (view.u8(at + 1) << 24) >> 24];
      at += 2;
    }
    // Matching points instead of offsets are not met with in practice; such parts stay where they are.
    if ((flags & 2) === 0) [dx, dy] = [0, 0];
    const fraction = (): number => view.i16(at) / 16_384;
    let [a, b, c, d] = [1, 0, 0, 1];
    if ((flags & 8) !== 0) {
      a = d = fraction();
      at += 2;
    } else if ((flags & 64) !== 0) {
      a = fraction();
      at += 2;
      d = fraction();
      at += 2;
    } else if ((flags & 128) !== 0) {
      a = fraction();
      b = view.i16(at + 2) / 16_384;
      c = view.i16(at + 4) / 16_384;
      d = view.i16(at + 6) / 16_384;
      at += 8;
    }
    const [sa, sb, sc, sd, se, sf] = target.scale;
    appendGlyph(view, dataOf, glyph, {
      ...target,
      scale: [
        a * sa + b * sc,
        a * sb + b * sd,
        c * sa + d * sc,
        c * sb + d * sd,
        dx * sa + dy * sc + se,
        dx * sb + dy * sd + sf,
      ],
      depth: target.depth + 1,
    });
    if ((flags & 32) === 0 || target.path.length > 8 * MOST_POINTS) return;
  }
}

interface CharacterMaps {
  ofCode(code: number): number | undefined;
  ofText(point: number): number | undefined;
}

/** Character maps of formats 0, 4, 6 and 12: a symbol or Macintosh one for codes, one of Unicode for characters. */
function readCharacterMaps(view: ByteView, cmap: SfntTable | undefined): CharacterMaps {
  const maps = new Map<string, (code: number) => number>();
  for (let i = 0; cmap !== undefined && i < Math.min(view.u16(cmap.offset + 2), 32); i++) {
    const at = cmap.offset + 4 + 8 * i;
    const key = `${view.u16(at)},${view.u16(at + 2)}`;
    maps.set(key, (code) => lookUp(view, cmap.offset + view.u32(at + 4), code));
  }
  const glyph = (keys: readonly string[], code: number): number | undefined => {
    for (const key of keys) {
      const found = maps.get(key)?.(code) ?? 0;
      if (found !== 0) return found;
    }
    return undefined;
  };
  return {
    ofCode: (code) => glyph(['3,0'], code) ?? glyph(['3,0'], 0xf000 + code) ?? glyph(['1,0', '0,0', '0,1'], code),
    ofText: (point) => glyph(['3,10', '0,4', '0,6', '3,1', '0,3', '0,2', '0,1', '0,0'], point),
  };
}

function lookUp(view: ByteView, at: number, code: number): number {
  switch (view.u16(at)) {
    case 0:
      return code < 256 ? view.u8(at + 6 + code) : 0;
    case 4: {
      const segments = view.u16(at + 6) >> 1;
      for (let i = 0; i < segments; i++) {
        if (view.u16(at + 14 + 2 * i) < code) continue;
        const startAt = at + 16 + 2 * segments + 2 * i;
        const start = view.u16(startAt);
        if (start > code) return 0;
        const delta = view.u16(startAt + 2 * segments);
        const rangeAt = startAt + 4 * segments;
        const range = view.u16(rangeAt);
        if (range === 0) return (code + delta) & 0xffff;
        const glyph = view.u16(rangeAt + range + 2 * (code - start));
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
      }
      return 0;
    }
    case 6: {
      const index = code - view.u16(at + 6);
      return index >= 0 && index < view.u16(at + 8) ? view.u16(at + 10 + 2 * index) : 0;
    }
    case 12: {
      const groups = Math.min(view.u32(at + 12), 100_000);
      for (let i = 0; i < groups; i++) {
        const group = at + 16 + 12 * i;
        if (code <= view.u32(group + 4)) {
          const start = view.u32(group);
          return code >= start ? view.u32(group + 8) + code - start : 0;
        }
      }
      return 0;
    }
  }
  return 0;
}

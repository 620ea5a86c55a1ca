import { STANDARD_NAMES, encodingNames } from '../content/encodings';
import { viewOf, type ByteView } from './bytes';
import { runCharstring, type DrawnCharstring } from './charstring';
import type { GlyphProgram } from './glyph-program';

/** Objects of an INDEX: where each begins, and after the last its end. */
interface Index {
  readonly count: number;
  readonly end: number;
  at(index: number): readonly [from: number, to: number];
}

/** Strings that every CFF font knows without holding them. */
const STANDARD_STRINGS = 391;

/** The outlines and advances of a CFF program (Adobe Technical Note 5176); `undefined` where it has none. */
export function readCff(bytes: Uint8Array): GlyphProgram | undefined {
  const view = viewOf(bytes);
  const names = readIndex(view, view.u8(2));
  const tops = readIndex(view, names.end);
  const strings = readIndex(view, tops.end);
  const globals = readIndex(view, strings.end);
  const top = readDict(view, ...tops.at(0));
  const charstrings = readIndex(view, top.get(17)?.[0] ?? 0);
  if ((top.get(17)?.[0] ?? 0) === 0 || charstrings.count === 0) return undefined;
  const keyed = top.has(1230);
  const charset = readCharset(view, top.get(15)?.[0] ?? 0, charstrings.count);
  const fonts = keyed ? readIndex(view, top.get(1236)?.[0] ?? 0) : undefined;
  const dicts =
    fonts === undefined
      ? [top]
      : Array.from({ length: Math.min(fonts.count, 256) }, (_none, i) => readDict(view, ...fonts.at(i)));
  const privates = dicts.map((dict) => readPrivate(view, dict));
  const fontOf = keyed ? readFontSelect(view, top.get(1237)?.[0] ?? 0, charstrings.count) : () => 0;
  // The matrix may stand in the font, in its parts, or half in each.
  const scaleOf = (font: number): number => {
    const [whole, part] = [top.get(1207)?.[0], keyed ? dicts[font]?.get(1207)?.[0] : undefined];
    const scale = (whole ?? (part === undefined ? 0.001 : 1)) * (part ?? 1);
    return scale > 0 && scale < 1 ? scale : 0.001;
  };
  const byCid = new Map<number, number>();
  const byName = new Map<string, number>();
  const nameOf = (sid: number): string => {
    if (sid < STANDARD_STRINGS) return STANDARD_NAMES[sid] ?? '';
    const [from, to] = strings.at(sid - STANDARD_STRINGS);
    return String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 128)));
  };
  charset.forEach((id, glyph) => (keyed ? byCid.set(id, glyph) : byName.set(nameOf(id), glyph)));
  const encoding = keyed ? undefined : readEncoding(view, top.get(16)?.[0] ?? 0);
  const draw = (glyph: number): DrawnCharstring | undefined => {
    if (!Number.isInteger(glyph) || glyph < 0 || glyph >= charstrings.count) return undefined;
    const font = fontOf(glyph);
    const subroutines = { globals, locals: privates[font]?.subroutines };
    return runCharstring(bytes, charstrings.at(glyph), subroutines, scaleOf(font));
  };
  return {
    glyphs: charstrings.count,
    outlineOf: (glyph) => draw(glyph)?.path,
    advanceOf: (glyph) => {
      const drawn = draw(glyph);
      if (drawn === undefined) return undefined;
      const font = fontOf(glyph);
      const { nominalWidth = 0, defaultWidth = 0 } = privates[font] ?? {};
      return (drawn.width === undefined ? defaultWidth : nominalWidth + drawn.width) * scaleOf(font);
    },
    glyphOfCid: (cid) => (keyed ? byCid.get(cid) : undefined),
    glyphOfName: (name) => byName.get(name),
    glyphOfCode: (code) => {
      if (encoding === undefined || keyed) return undefined;
      if (encoding !== 'standard') return encoding.get(code);
      return byName.get(encodingNames(undefined)[code] ?? '');
    },
    glyphOfText: () => undefined,
  };
}

/** What the charstrings of a font, or of a part of one, share. */
interface PrivateDict {
  readonly subroutines: Index | undefined;
  /** Advance of a charstring that says none, and what one that says its own counts from. */
  readonly defaultWidth: number;
  readonly nominalWidth: number;
}

/** The private DICT that a font's DICT points to. */
function readPrivate(view: ByteView, font: ReadonlyMap<number, readonly number[]>): PrivateDict {
  const [size = 0, offset = 0] = font.get(18) ?? [];
  const dict = readDict(view, offset, offset + size);
  const subroutines = dict.get(19)?.[0];
  return {
    subroutines: subroutines === undefined ? undefined : readIndex(view, offset + subroutines),
    defaultWidth: dict.get(20)?.[0] ?? 0,
    nominalWidth: dict.get(21)?.[0] ?? 0,
  };
}

function readIndex(view: ByteView, start: number): Index {
  const count = start > 0 || view.length > 0 ? view.u16(start) : 0;
  const width = view.u8(start + 2);
  if (count === 0 || width < 1 || width > 4) return { count: 0, end: start + 2, at: () => [0, 0] };
  const base = start + 3;
  const offset = (index: number): number => {
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 256 + view.u8(base + index * width + i);
    return base + (count + 1) * width - 1 + value;
  };
  return {
    count,
    end: offset(count),
    at: (index) => (index < 0 || index >= count ? [0, 0] : [offset(index), Math.min(view.length, offset(index + 1))]),
  };
}

/** Operands by operator; those of two bytes are 1200 and the second. */
function readDict(view: ByteView, from: number, to: number): ReadonlyMap<number, readonly number[]> {
  const dict = new Map<number, readonly number[]>();
  let operands: number[] = [];
  for (let at = from; at < Math.min(to, view.length);) {
    const byte = view.u8(at++);
    if (byte <= 21) {
      dict.set(byte === 12 ? 1200 + view.u8(at++) : byte, operands);
      operands = [];
    } else if (byte === 28) {
      operands.push(view.i16(at));
      at += 2;
    } else if (byte === 29) {
      operands.push(view.u32(at) | 0);
      at += 4;
    } else if (byte === 30) {
      let text = '';
      for (let done = false; !done && at < to; at++) {
        for (const digit of [view.u8(at) >> 4, view.u8(at) & 15]) {
          if (digit === 15) done = true;
          else if (!done)
            text += ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', 'E', 'E-', '', '-'][digit] ?? '';
        }
      }
      operands.push(Number(text) || 0);
    } else if (byte >= 32 && byte <= 246) operands.push(byte - 139);
    else if (byte >= 247 && byte <= 250) operands.push((byte - 247) * 256 + view.u8(at++) + 108);
    else if (byte >= 251 && byte <= 254) operands.push(-(byte - 251) * 256 - view.u8(at++) - 108);
  }
  return dict;
}

/** String ids, or character ids, by glyph. */
function readCharset(view: ByteView, offset: number, glyphs: number): readonly number[] {
  const ids = [0];
  // The three predefined sets: the first is the standard strings in their order, the expert sets are for titling only.
  if (offset <= 2) return Array.from({ length: glyphs }, (_none, glyph) => glyph);
  const format = view.u8(offset);
  let at = offset + 1;
  while (ids.length < glyphs && at < view.length) {
    const first = view.u16(at);
    at += 2;
    let left = 0;
    if (format === 1) left = view.u8(at++);
    else if (format === 2) {
      left = view.u16(at);
      at += 2;
    }
    for (let i = 0; i <= left && ids.length < glyphs; i++) ids.push(first + i);
  }
  return ids;
}

function readFontSelect(view: ByteView, offset: number, glyphs: number): (glyph: number) => number {
  if (offset === 0) return () => 0;
  if (view.u8(offset) === 0) return (glyph) => view.u8(offset + 1 + glyph);
  const fonts = new Uint8Array(glyphs);
  const ranges = view.u16(offset + 1);
  for (let i = 0; i < ranges; i++) {
    const at = offset + 3 + 3 * i;
    fonts.fill(view.u8(at + 2), view.u16(at), Math.min(glyphs, view.u16(at + 3)));
  }
  return (glyph) => fonts[glyph] ?? 0;
}

/** The glyph of each code of the program's own encoding. */
function readEncoding(view: ByteView, offset: number): ReadonlyMap<number, number> | 'standard' {
  if (offset <= 1) return 'standard';
  const encoding = new Map<number, number>();
  const format = view.u8(offset) & 127;
  let glyph = 1;
  for (let i = 0; i < view.u8(offset + 1); i++) {
    const at = offset + 2 + (format === 0 ? i : 2 * i);
    const left = format === 0 ? 0 : view.u8(at + 1);
    for (let more = 0; more <= left; more++) encoding.set(view.u8(at) + more, glyph++);
  }
  return encoding;
}

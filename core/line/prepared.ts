import type { Face } from '../font';
import type { Points } from '../units';
import type { SettingNote, Span } from './types';

/**
 * How the white between two cells may shrink, in the order of CLREQ 3.6.3; the line end (its first step) is an edge.
 */
export const SHRINK = {
  none: 0,
  wordSpace: 1,
  interpunct: 2,
  bracket: 3,
  innerStop: 4,
  scriptGap: 5,
  finalStop: 6,
} as const;

/** Number of shrink classes. */
export const SHRINK_CLASSES = 7;

/** How the white between two cells may stretch, in the order of CLREQ 3.6.4. */
export const STRETCH = { none: 0, wordSpace: 1, scriptGap: 2, any: 3 } as const;

/** Whether a line may start with a cell. */
export const BREAK = { none: 0, allowed: 1, forced: 2 } as const;

/** What the glyphs of a run have in common. */
export interface CellType {
  readonly face: Face;
  /** Index of the span. */
  readonly span: number;
  readonly size: Points;
  /** How far its baseline stands above the line's. */
  readonly rise: Points;
  /** Horizontal scale of the outlines. */
  readonly stretch: number;
  /** Clockwise turn of each glyph, in degrees. */
  readonly turn: 0 | 90;
}

/**
 * A paragraph measured and ready to be broken to any measure: one cell a code point, struct of arrays over one block of
 * memory. Lengths are points. White is held between cells: `glue[i]` stands between cell `i` and `i + 1`.
 */
export interface Prepared {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Number of cells. */
  readonly length: number;
  /** UTF-16 offset of each cell, and the text's length. */
  readonly offsets: Uint32Array;
  /** Character kind (`KIND` of core/cjk) in its context. */
  readonly kinds: Uint8Array;
  readonly glyphs: Uint32Array;
  readonly types: readonly CellType[];
  /** Index in `types`. */
  readonly type: Uint16Array;
  /** Index in `spans`. */
  readonly span: Uint16Array;
  /** Width of a character cell of each span: size times stretch. */
  readonly em: readonly Points[];
  readonly body: Float64Array;
  /** Pen position from the body's left end. */
  readonly shift: Float32Array;
  /** In vertical lines only: how far right of the line's middle axis the pen stands. */
  readonly cross?: Float64Array;
  readonly glue: Float32Array;
  /** How much of the glue may go, and in which step. */
  readonly shrink: Float32Array;
  readonly shrinkClass: Uint8Array;
  /** How much may be added to word spaces and script gaps; for the rest what is added for a gap of one em. */
  readonly stretch: Float32Array;
  readonly stretchClass: Uint8Array;
  /** White the cell keeps before it at a line start and after it at a line end; negative where it hangs. */
  readonly startSpace: Float32Array;
  readonly endSpace: Float32Array;
  /**
   * 1 for a cell that is solid Han: its body one em and in its place, and after it no white but what `any` may open by
   * one share. Most are, and whoever sets a line need not ask what else they have. Whoever changes a cell takes it
   * away.
   */
  readonly solid: Uint8Array;
  readonly breaks: Uint8Array;
  /** Cost of starting a line with the cell, 0 for a good place. */
  readonly breakCost: Float32Array;
  readonly sums: Sums;
  readonly notes: readonly SettingNote[];
}

/** Running sums over the cells of a paragraph: what any line holds is a difference of two entries. */
export interface Sums {
  /** Bodies and white before each cell. */
  readonly width: Float64Array;
  /** White that may go in the first steps, and in the last (final stops). */
  readonly soft: Float64Array;
  readonly hard: Float64Array;
  /** What word spaces and script gaps may take. */
  readonly spaces: Float64Array;
  /** What is added to all other places for a gap of one em. */
  readonly gaps: Float64Array;
  /** Last cell before each that is no space; -1 when there is none. */
  readonly visible: Int32Array;
  /** Characters that are no marks before each. */
  readonly words: Int32Array;
}

/** Prepared cells while they are being made. */
export type Work = { -readonly [K in keyof Prepared]: Prepared[K] } & {
  types: CellType[];
  notes: SettingNote[];
};

/** Bytes of a cell over all arrays. */
const CELL_BYTES = 6 * 8 + 11 * 4 + 2 * 2 + 5;
/**
 * Paragraphs are carved out of slabs: memory of its own for each would cost more time than filling it. A slab lives as
 * long as any of its paragraphs.
 */
const SLAB_BYTES = 1 << 17;
let slab = new ArrayBuffer(0);
let used = 0;

/**
 * Where text that passes is prepared, one after the other, and its cells by how many `BENCH_STEP` there is room for.
 */
let bench = new ArrayBuffer(0);
let benches: (Work | undefined)[] = [];
const BENCH_STEP = 64;

/** Empty cells for a text of at most `size` code points; those of text that `passes` last until the next such text. */
export function emptyCells(text: string, spans: readonly Span[], size: number, passes = false): Work {
  const cells = passes ? clearBench(size + 1) : reserve(size + 1);
  cells.text = text;
  cells.spans = spans;
  cells.length = size;
  cells.types = [];
  cells.notes = [];
  cells.em = spans.map((span) => span.size * (span.stretch ?? 1));
  return cells;
}

function reserve(n: number): Work {
  const bytes = n * CELL_BYTES;
  if (used + bytes > slab.byteLength) {
    slab = new ArrayBuffer(Math.max(SLAB_BYTES, bytes));
    used = 0;
  }
  const start = used;
  used += Math.ceil(bytes / 8) * 8;
  return carve(slab, start, n);
}

function clearBench(n: number): Work {
  const steps = Math.ceil(n / BENCH_STEP);
  const bytes = steps * BENCH_STEP * CELL_BYTES;
  if (bytes > bench.byteLength) {
    bench = new ArrayBuffer(Math.max(SLAB_BYTES, 2 * bytes));
    benches = [];
  } else new Uint8Array(bench, 0, bytes).fill(0);
  const cells = (benches[steps] ??= carve(bench, 0, steps * BENCH_STEP));
  return cells;
}

/** Cells of no text, their arrays of `n` entries in the memory from `start` on, which is all nought. */
function carve(buffer: ArrayBuffer, start: number, n: number): Work {
  let at = start;
  const take = (bytes: number): number => (at += bytes * n) - bytes * n;
  return {
    text: '',
    spans: [],
    length: 0,
    types: [],
    notes: [],
    em: [],
    body: new Float64Array(buffer, take(8), n),
    sums: {
      width: new Float64Array(buffer, take(8), n),
      soft: new Float64Array(buffer, take(8), n),
      hard: new Float64Array(buffer, take(8), n),
      spaces: new Float64Array(buffer, take(8), n),
      gaps: new Float64Array(buffer, take(8), n),
      visible: new Int32Array(buffer, take(4), n),
      words: new Int32Array(buffer, take(4), n),
    },
    shift: new Float32Array(buffer, take(4), n),
    glue: new Float32Array(buffer, take(4), n),
    shrink: new Float32Array(buffer, take(4), n),
    stretch: new Float32Array(buffer, take(4), n),
    startSpace: new Float32Array(buffer, take(4), n),
    endSpace: new Float32Array(buffer, take(4), n),
    offsets: new Uint32Array(buffer, take(4), n),
    glyphs: new Uint32Array(buffer, take(4), n),
    breakCost: new Float32Array(buffer, take(4), n),
    type: new Uint16Array(buffer, take(2), n),
    span: new Uint16Array(buffer, take(2), n),
    kinds: new Uint8Array(buffer, take(1), n),
    shrinkClass: new Uint8Array(buffer, take(1), n),
    stretchClass: new Uint8Array(buffer, take(1), n),
    solid: new Uint8Array(buffer, take(1), n),
    breaks: new Uint8Array(buffer, take(1), n),
  };
}

/** One string for each UTF-16 unit, made as it comes into use: all lines share them. */
const strings = new Array<string | undefined>(0x10000);

/** The characters of a cell: one code point. */
export function characterOf({ text, offsets }: Prepared, cell: number): string {
  const start = offsets[cell]!;
  if (offsets[cell + 1]! - start > 1) return text.slice(start, offsets[cell + 1]);
  return (strings[text.charCodeAt(start)] ??= text.charAt(start));
}

/** The characters of the cells from `start` to before `end`, each as `characterOf` gives it. */
export function charactersOf({ text, offsets }: Prepared, start: number, end: number): string[] {
  const characters = new Array<string>(end - start);
  let offset = offsets[start]!;
  for (let cell = start; cell < end; cell++) {
    const next = offsets[cell + 1]!;
    const own =
      next - offset > 1 ? text.slice(offset, next) : (strings[text.charCodeAt(offset)] ??= text.charAt(offset));
    characters[cell - start] = own;
    offset = next;
  }
  return characters;
}

/** A measure for every line of a paragraph, from line 0. */
export type Measure = Points | ((line: number) => Points);

/** The measure of one line. */
export function measureOf(measure: Measure, line: number): Points {
  return typeof measure === 'number' ? measure : measure(line);
}

/** Natural width of the line of cells `first` to before `end`, spaces at its end hung. */
export function naturalWidth(cells: Prepared, first: number, end: number): Points {
  const { width, visible } = cells.sums;
  const v = visible[end]!;
  if (v < first) return 0;
  return width[v]! - width[first]! + cells.body[v]! + cells.startSpace[first]! + cells.endSpace[v]!;
}

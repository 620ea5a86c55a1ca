import type { DisplayList, GlyphRun } from '../../core/display-list';

/**
 * Where the columns of the measured pages stand, in points: the first one's left and top, and from one's left to the
 * next's.
 */
export interface ColumnGrid {
  readonly left: number;
  readonly step: number;
  readonly measure: number;
  readonly size: number;
  readonly leading: number;
}

/**
 * How calm justified Chinese columns are. The stretch of a line is the median pitch of its neighbouring Han over their
 * size, less 1, in em; last lines of paragraphs do not count.
 */
export interface Quality {
  readonly lines: number;
  readonly justified: number;
  readonly mean: number;
  readonly deviation: number;
  readonly least: number;
  readonly largest: number;
  /** Standard deviation of the change from a line to the next of its paragraph. */
  readonly jump: number;
  /** Share of lines that look unjustified: stretch within 0.02 em of none. */
  readonly even: number;
  /** Lines stretched by more than 0.10 em, and squeezed between Han by more than 0.02 em. */
  readonly loose: number;
  readonly tight: number;
  readonly faults: Readonly<Record<Fault, number>>;
  /** Farthest any baseline stands from the grid of its page, in points. */
  readonly offGrid: number;
  /** The loosest lines, loosest first, then a few of every fault; `|` stands for a line end. */
  readonly worst: readonly string[];
}

/** What may not be, or had better not be, by name. */
const FAULTS = [
  /** Justified lines that end more than half a point off the measure. */
  'ragged',
  /** Last lines of one character, and of one with marks (CLREQ 3.5.4). */
  'orphan',
  'orphanWithMark',
  /** Lines that begin with a mark that may not, or end with an opening one (GB/T 15834 5.1). */
  'badStart',
  'badEnd',
  /** Line ends inside a number or a Latin word. */
  'split',
  /**
   * Line ends at the space between two Latin words: lawful, but a measure that sees no spaces takes them for splits.
   */
  'wordBreak',
] as const;

type Fault = (typeof FAULTS)[number];

/** Lines listed as the worst, and characters shown either side of a line end. */
const WORST = 12;
const SHOWN = 8;

const EVEN = 0.02;
const LOOSE = 0.1;
const TIGHT = -0.02;
/** Points a line's end may be off: a tenth of a millimetre and more is seen. */
const RAGGED = 0.5;

const NO_START = new Set('，。、；：？！）》」』】〕〉”’…～·％‰℃,.;:?!)]}%');
const NO_END = new Set('（《「『【〔〈“‘([{');
const MARKS = new Set('，。、；：？！）》」』】〕〉”’,.;:?!)');
const HAN = /^[〇\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff]$/u;
const TOKEN = /^[0-9A-Za-z]$/;
const TOKEN_START = /^[0-9A-Za-z.%]$/;

/** A line as drawn: its visible characters with their pen positions. */
interface Line {
  readonly part: string;
  readonly y: number;
  readonly text: string[];
  readonly x: number[];
  spaceAtEnd: boolean;
}

/** Measures the body text of display lists, as drawn; nothing is asked of the engine that set them. */
export function measureQuality(lists: readonly DisplayList[], grid: ColumnGrid): Quality {
  const lines = lists.flatMap((list) => linesOf(list, grid));
  const stretches: number[] = [];
  const stretched: { readonly stretch: number; readonly text: string }[] = [];
  const jumps: number[] = [];
  const found: { readonly fault: Fault; readonly text: string }[] = [];
  let before: number | undefined;
  lines.forEach((line, index) => {
    const [previous, next] = [lines[index - 1], lines[index + 1]];
    const first = previous?.part !== line.part;
    const last = next?.part !== line.part;
    if (first) before = undefined;
    if (last) {
      const words = line.text.filter((character) => !MARKS.has(character)).length;
      if (!first && words <= 1) {
        found.push({ fault: line.text.length === 1 ? 'orphan' : 'orphanWithMark', text: line.text.join('') });
      }
      return;
    }
    const text = `${line.text.slice(-SHOWN).join('')}|${next.text.slice(0, SHOWN).join('')}`;
    found.push(...faultsBetween(line, next).map((fault) => ({ fault, text })));
    if (isRagged(line, grid)) found.push({ fault: 'ragged', text: line.text.join('') });
    const stretch = stretchOf(line, grid.size);
    if (stretch === undefined) return;
    stretches.push(stretch);
    stretched.push({ stretch, text: line.text.join('') });
    if (before !== undefined) jumps.push(stretch - before);
    before = stretch;
  });
  const texts = (fault: Fault): readonly string[] => found.flatMap((one) => (one.fault === fault ? [one.text] : []));
  const few = (all: readonly string[]): readonly string[] => [...new Set(all)].slice(0, WORST);
  const loosest = stretched.sort((a, b) => b.stretch - a.stretch);
  return {
    lines: lines.length,
    justified: stretches.length,
    mean: meanOf(stretches),
    deviation: deviationOf(stretches),
    least: stretches.reduce((least, one) => Math.min(least, one), Infinity),
    largest: stretches.reduce((largest, one) => Math.max(largest, one), -Infinity),
    jump: deviationOf(jumps),
    even: stretches.filter((one) => Math.abs(one) <= EVEN).length / Math.max(1, stretches.length),
    loose: stretches.filter((one) => one > LOOSE).length,
    tight: stretches.filter((one) => one < TIGHT).length,
    faults: Object.fromEntries(FAULTS.map((fault) => [fault, texts(fault).length])) as Record<Fault, number>,
    offGrid: lists.reduce((most, list) => Math.max(most, offGrid(list, grid)), 0),
    worst: [
      ...few(loosest.map(({ stretch, text }) => `${stretch.toFixed(3)} ${text}`)),
      ...FAULTS.flatMap((fault) => few(texts(fault)).map((text) => `${fault} ${text}`)),
    ],
  };
}

/** What is wrong with a line end inside a paragraph. */
function faultsBetween(line: Line, next: Line): readonly Fault[] {
  const [end, start] = [line.text.at(-1)!, next.text[0]!];
  const faults: Fault[] = [];
  if (mayNotStart(line, next)) faults.push('badStart');
  if (NO_END.has(end)) faults.push('badEnd');
  if (TOKEN.test(end) && TOKEN_START.test(start)) faults.push(line.spaceAtEnd ? 'wordBreak' : 'split');
  return faults;
}

/** A run of dashes or ellipses may be cut between two of them, never inside one (CLREQ 3.1.5.1). */
function mayNotStart(line: Line, next: Line): boolean {
  const start = next.text[0]!;
  const run = line.text.length - 1 - line.text.findLastIndex((character) => character !== start);
  if ('—…'.includes(start) && run > 0) return run % 2 === 1;
  return NO_START.has(start);
}

function bodyRuns(list: DisplayList): readonly GlyphRun[] {
  return list.items.filter((item): item is GlyphRun => item.kind === 'glyphs' && item.owner.part === 'body');
}

/** Runs come in the order of their text: a line ends where the pen goes back or another paragraph begins. */
function linesOf(list: DisplayList, grid: ColumnGrid): readonly Line[] {
  const lines: Line[] = [];
  for (const run of bodyRuns(list)) {
    const part = `${list.page}/${run.owner.id}/${run.source?.part}`;
    const y = run.y[0]!;
    let line = lines.at(-1);
    if (line?.part !== part || Math.abs(y - line.y) > grid.leading / 2 || run.x[0]! < line.x.at(-1)!) {
      line = { part, y, text: [], x: [], spaceAtEnd: false };
      lines.push(line);
    }
    run.text.forEach((character, index) => {
      line.spaceAtEnd = character.trim() === '';
      if (line.spaceAtEnd) return;
      line.text.push(character);
      line.x.push(run.x[index]!);
    });
  }
  return lines.filter((line) => line.text.length > 0);
}

function stretchOf({ text, x }: Line, size: number): number | undefined {
  const pitches: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    if (HAN.test(text[i]!) && HAN.test(text[i + 1]!)) pitches.push((x[i + 1]! - x[i]!) / size - 1);
  }
  return pitches.length === 0 ? undefined : medianOf(pitches);
}

/**
 * Measured where the end is known without the face: Han fill their cell, a mark at the end is a half cell, give or take
 * a half.
 */
function isRagged({ text, x }: Line, { left, step, measure, size }: ColumnGrid): boolean {
  const end = text.at(-1)!;
  const [mark, han] = [MARKS.has(end), HAN.test(end)];
  if (!mark && !han) return false;
  const edge = left + Math.floor((x[0]! - left + size) / step) * step + measure;
  const off = Math.abs(x.at(-1)! + (mark ? size / 2 : size) - edge);
  return off > (mark ? 0.6 * size : RAGGED);
}

/** Baselines against the grid that the page's first one stands on. */
function offGrid(list: DisplayList, { leading }: ColumnGrid): number {
  const runs = bodyRuns(list);
  const first = runs[0]?.y[0] ?? 0;
  return runs.reduce((most, { y: [y = first] }) => {
    const rows = (y - first) / leading;
    return Math.max(most, Math.abs(rows - Math.round(rows)) * leading);
  }, 0);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
}

function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((one) => (one - mean) ** 2)));
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

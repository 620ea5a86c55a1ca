import type { GlyphRun } from '../core/display-list';
import type { ContentBytes } from './content-bytes';
import type { FaceCodes } from './face-codes';

/** How far a glyph may lie from its place, in points (0.0035 mm; the house promises 0.01 mm). */
const TOLERANCE = 0.01;

/** Decimals of a line's place: right to half the tolerance. */
const PLACE_DECIMALS = 2;
/** Decimals of white between glyphs: right to the tolerance over a line of twenty. */
const SPACING_DECIMALS = 3;
/** Gaps on a line that are worth setting white between glyphs for. */
const GAPS_WORTH_SPACING = 3;

/** Decimals of sizes and factors: right to half the tolerance over a line of a hundred points' type. */
const FACTOR = 10_000;

/** The type size that fills the point: `Tf` sizes below this would make adjustments overflow. */
const SMALLEST_SIZE = 0.01;

/** Where a page's top left corner stands in PDF space, in points, y upwards. */
export interface PageOrigin {
  readonly left: number;
  readonly top: number;
}

/** A face as a page shows it. */
export interface ShownFace {
  readonly codes: FaceCodes;
  /** 1 for each code that the page shows, and those codes in the order they came. */
  readonly shown: Uint8Array;
  readonly inOrder: number[];
}

/** The text state that is in force in a content stream, so that neighbours alike do not repeat it. */
export interface TextState {
  /** Whether text is open, and then where its line starts and how it lies. */
  open: boolean;
  lineX: number;
  lineY: number;
  stretch: number;
  turned: boolean;
  /** White between glyphs (`Tc`), in points before stretching. */
  spacing: number;
}

/** The state a content stream starts with (ISO 32000-1, table 104). */
export function initialTextState(): TextState {
  return { open: false, lineX: 0, lineY: 0, stretch: 1, turned: false, spacing: 0 };
}

/**
 * Writes the operators that show a run: for each stretch of glyphs on a line its place, white between its glyphs where
 * the line is set wider or closer than the advances, then the glyphs with adjustments where one would lie off its place.
 * The pen is followed with every rounded number, so errors never add up. Glyph 0 is left out: what a face lacks is
 * reported by the composer, never drawn. Text must be open, with the run's face and size set.
 */
export function showRun(out: ContentBytes, run: GlyphRun, page: RunContext): void {
  const { face, origin, state } = page;
  const size = Math.round(run.size * FACTOR) / FACTOR;
  const stretch = Math.round((run.stretch ?? 1) * FACTOR) / FACTOR;
  if (size < SMALLEST_SIZE) throw new RangeError(`type of ${run.size} pt`);
  const turned = run.turn === 90;
  const line: Line = { codes: [], along: [], unit: (size * stretch) / 1000, stretch };
  const [along, aside] = turned ? [run.y, run.x] : [run.x, run.y];
  let across = 0;
  let first = 0;
  const finish = (): void => {
    if (line.codes.length === 0) return;
    moveTo(out, state, {
      x: origin.left + (run.x[first] ?? 0),
      y: origin.top - (run.y[first] ?? 0),
      stretch,
      turned,
    });
    // The line starts where its rounded numbers put it.
    const start = turned ? origin.top - state.lineY : state.lineX - origin.left;
    showLine(out, line, { start, widths: face.codes.widths, state });
    line.codes.length = 0;
    line.along.length = 0;
  };
  for (let i = 0; i < run.glyphs.length; i++) {
    const glyph = run.glyphs[i] ?? 0;
    if (glyph === 0) continue;
    const code = face.codes.codeOf(glyph, run.text[i] ?? '');
    if (face.shown[code] === 0) {
      face.shown[code] = 1;
      face.inOrder.push(code);
    }
    const off = aside[i] ?? 0;
    if (line.codes.length === 0 || Math.abs(off - across) > TOLERANCE / 2) {
      finish();
      first = i;
      across = off;
    }
    line.codes.push(code);
    line.along.push(along[i] ?? 0);
  }
  finish();
}

/** What showing a run needs to know of the page. */
export interface RunContext {
  readonly face: ShownFace;
  readonly origin: PageOrigin;
  readonly state: TextState;
}

/** Glyphs on one line. */
interface Line {
  readonly codes: number[];
  /** Where each stands along the line, in the page's own points. */
  readonly along: number[];
  /** A thousandth of an em on the page. */
  readonly unit: number;
  readonly stretch: number;
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly stretch: number;
  readonly turned: boolean;
}

/** Starts a line at a place: by a step from the line before where it lies the same way, else by a matrix. */
function moveTo(out: ContentBytes, state: TextState, { x, y, stretch, turned }: Placed): void {
  const same = state.stretch === stretch && state.turned === turned;
  if (same) {
    const [dx, dy] = [x - state.lineX, y - state.lineY];
    const along = rounded((turned ? -dy : dx) / stretch);
    const across = rounded(turned ? dx : dy);
    if (along !== 0 || across !== 0) {
      out.number(along, PLACE_DECIMALS);
      out.ascii(' ');
      out.number(across, PLACE_DECIMALS);
      out.ascii(' Td\n');
    }
    state.lineX += turned ? across : along * stretch;
    state.lineY += turned ? -along * stretch : across;
    return;
  }
  if (turned) out.operands(0, -stretch, 1, 0);
  else out.operands(stretch, 0, 0, 1);
  [state.lineX, state.lineY] = [rounded(x), rounded(y)];
  out.operands(state.lineX, state.lineY);
  out.ascii('Tm\n');
  state.stretch = stretch;
  state.turned = turned;
}

function rounded(value: number): number {
  const power = 10 ** PLACE_DECIMALS;
  return Math.round(value * power) / power;
}

interface LineContext {
  readonly start: number;
  readonly widths: Float64Array;
  readonly state: TextState;
}

function showLine(out: ContentBytes, line: Line, { start, widths, state }: LineContext): void {
  const { codes, along, unit, stretch } = line;
  const spacing = spacingOf(line, widths, state.spacing);
  if (spacing !== state.spacing) {
    out.number(spacing, SPACING_DECIMALS);
    out.ascii(' Tc\n');
    state.spacing = spacing;
  }
  const white = spacing * stretch;
  const decimals = adjustmentDecimals(unit);
  const power = 10 ** decimals;
  let pen = start;
  out.ascii('[(');
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? 0;
    const off = pen - (along[i] ?? 0);
    if (i > 0 && Math.abs(off) > TOLERANCE) {
      const adjustment = Math.round((off / unit) * power) / power;
      out.ascii(')');
      out.number(adjustment, decimals);
      out.ascii('(');
      pen -= adjustment * unit;
    }
    out.code(code);
    pen += (widths[code] ?? 0) * unit + white;
  }
  out.ascii(')]TJ\n');
}

/** Adjustments are thousandths of an em: of large type so many decimals of them keep half the tolerance. */
function adjustmentDecimals(unit: number): number {
  if (unit <= TOLERANCE) return 0;
  return unit <= 10 * TOLERANCE ? 1 : 2;
}

/** The gaps of the line being written: kept from line to line, so that nothing is allocated for them. */
let gapsOfLine = new Float64Array(64);

/**
 * The white between glyphs that most gaps of a line have: found by majority vote, then the mean of those that agree. The one
 * in force stays where the line is too short for it to matter or where it fits.
 */
function spacingOf({ codes, along, unit, stretch }: Line, widths: Float64Array, inForce: number): number {
  const gaps = codes.length - 1;
  if (gaps < GAPS_WORTH_SPACING) return inForce;
  if (gapsOfLine.length < gaps) gapsOfLine = new Float64Array(2 * gaps);
  const gapAt = gapsOfLine;
  let candidate = 0;
  let votes = 0;
  let place = along[0] ?? 0;
  for (let i = 0; i < gaps; i++) {
    const next = along[i + 1] ?? 0;
    const gap = next - place - (widths[codes[i] ?? 0] ?? 0) * unit;
    place = next;
    gapAt[i] = gap;
    if (votes === 0) candidate = gap;
    votes += Math.abs(gap - candidate) <= TOLERANCE / 2 ? 1 : -1;
  }
  let sum = 0;
  let agreeing = 0;
  for (let i = 0; i < gaps; i++) {
    const gap = gapAt[i] ?? 0;
    if (Math.abs(gap - candidate) > TOLERANCE / 2) continue;
    sum += gap;
    agreeing += 1;
  }
  if (agreeing < GAPS_WORTH_SPACING) return inForce;
  const white = sum / agreeing / stretch;
  if (Math.abs(white - inForce) * stretch * gaps < TOLERANCE / 2) return inForce;
  const power = 10 ** SPACING_DECIMALS;
  return Math.round(white * power) / power;
}

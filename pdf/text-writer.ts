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
  const { glyphs, text } = run;
  const { codes, shown, inOrder } = page.face;
  const { own } = codes;
  const turned = run.turn === 90;
  const along = turned ? run.y : run.x;
  const aside = turned ? run.x : run.y;
  const lying = lyingOf(run, turned);
  reserveLine(glyphs.length);
  let length = 0;
  let first = 0;
  let across = 0;
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i]!;
    if (glyph === 0) continue;
    const character = text[i]!;
    let code = character.length === 1 ? character.charCodeAt(0) : 0;
    if (own[code] !== glyph) code = codes.codeOf(glyph, character);
    if (shown[code] === 0) {
      shown[code] = 1;
      inOrder.push(code);
    }
    const off = aside[i]!;
    if (length === 0 || (off !== across && Math.abs(off - across) > TOLERANCE / 2)) {
      if (length > 0) showLine(out, length, { x: run.x[first]!, y: run.y[first]! }, lying, page);
      length = 0;
      first = i;
      across = off;
    }
    codeAt[length] = code;
    placeAt[length] = along[i]!;
    length += 1;
  }
  if (length > 0) showLine(out, length, { x: run.x[first]!, y: run.y[first]! }, lying, page);
}

/** What showing a run needs to know of the page. */
export interface RunContext {
  readonly face: ShownFace;
  readonly origin: PageOrigin;
  readonly state: TextState;
}

/** How the glyphs of a run lie. */
interface Lying {
  readonly stretch: number;
  readonly turned: boolean;
  /** A thousandth of an em on the page. */
  readonly unit: number;
}

function lyingOf(run: GlyphRun, turned: boolean): Lying {
  const size = Math.round(run.size * FACTOR) / FACTOR;
  const stretch = Math.round((run.stretch ?? 1) * FACTOR) / FACTOR;
  if (size < SMALLEST_SIZE) throw new RangeError(`type of ${run.size} pt`);
  return { stretch, turned, unit: (size * stretch) / 1000 };
}

/**
 * The line being written: the code of each glyph, where it stands along the line in the page's own points, and the white
 * before the next. Kept from line to line, so that nothing is allocated for them.
 */
let codeAt = new Uint16Array(64);
let placeAt = new Float64Array(64);
let gapAt = new Float64Array(64);

function reserveLine(glyphs: number): void {
  if (glyphs <= codeAt.length) return;
  codeAt = new Uint16Array(2 * glyphs);
  placeAt = new Float64Array(2 * glyphs);
  gapAt = new Float64Array(2 * glyphs);
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

/** Shows the first `length` glyphs of the line being written; `place` is that of the first. */
function showLine(
  out: ContentBytes,
  length: number,
  place: { readonly x: number; readonly y: number },
  { stretch, turned, unit }: Lying,
  { face, origin, state }: RunContext,
): void {
  moveTo(out, state, { x: origin.left + place.x, y: origin.top - place.y, stretch, turned });
  const { widths } = face.codes;
  const spacing = spacingOf(length, { unit, stretch, widths, inForce: state.spacing });
  if (spacing !== state.spacing) {
    out.number(spacing, SPACING_DECIMALS);
    out.ascii(' Tc\n');
    state.spacing = spacing;
  }
  const white = spacing * stretch;
  const decimals = adjustmentDecimals(unit);
  const power = 10 ** decimals;
  // The line starts where its rounded numbers put it.
  let pen = turned ? origin.top - state.lineY : state.lineX - origin.left;
  let written = 0;
  out.ascii('[(');
  for (let i = 0; i < length; i++) {
    const off = pen - placeAt[i]!;
    if ((off > TOLERANCE || off < -TOLERANCE) && i > 0) {
      const adjustment = Math.round((off / unit) * power) / power;
      out.codes(codeAt, written, i);
      written = i;
      out.ascii(')');
      out.number(adjustment, decimals);
      out.ascii('(');
      pen -= adjustment * unit;
    }
    pen += widths[codeAt[i]!]! * unit + white;
  }
  out.codes(codeAt, written, length);
  out.ascii(')]TJ\n');
}

/** Adjustments are thousandths of an em: of large type so many decimals of them keep half the tolerance. */
function adjustmentDecimals(unit: number): number {
  if (unit <= TOLERANCE) return 0;
  return unit <= 10 * TOLERANCE ? 1 : 2;
}

interface LineSpacing {
  readonly unit: number;
  readonly stretch: number;
  readonly widths: Float64Array;
  readonly inForce: number;
}

/**
 * The white between glyphs that most gaps of the line being written have: found by majority vote, then the mean of those
 * that agree. The one in force stays where the line is too short for it to matter or where it fits.
 */
function spacingOf(length: number, { unit, stretch, widths, inForce }: LineSpacing): number {
  const gaps = length - 1;
  if (gaps < GAPS_WORTH_SPACING) return inForce;
  const near = TOLERANCE / 2;
  let candidate = 0;
  let votes = 0;
  let place = placeAt[0]!;
  for (let i = 0; i < gaps; i++) {
    const next = placeAt[i + 1]!;
    const gap = next - place - widths[codeAt[i]!]! * unit;
    place = next;
    gapAt[i] = gap;
    if (votes === 0) candidate = gap;
    const off = gap - candidate;
    if (off <= near && off >= -near) votes += 1;
    else votes -= 1;
  }
  let sum = 0;
  let agreeing = 0;
  for (let i = 0; i < gaps; i++) {
    const gap = gapAt[i]!;
    const off = gap - candidate;
    if (off > near || off < -near) continue;
    sum += gap;
    agreeing += 1;
  }
  if (agreeing < GAPS_WORTH_SPACING) return inForce;
  const white = sum / agreeing / stretch;
  if (Math.abs(white - inForce) * stretch * gaps < TOLERANCE / 2) return inForce;
  const power = 10 ** SPACING_DECIMALS;
  return Math.round(white * power) / power;
}

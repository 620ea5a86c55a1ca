import type { GlyphRun } from '../core/display-list';
import type { ContentBytes } from './content-bytes';
import type { FaceCodes } from './face-codes';

/** How far a glyph may lie from its place, in points (0.0035 mm; the house promises 0.01 mm). */
const TOLERANCE = 0.01;

/** Decimals of a line's place: right to half the tolerance. */
const PLACE_DECIMALS = 2;
/** Decimals of white between glyphs: right to the tolerance over a line of twenty. */
const SPACING_DECIMALS = 3;
const PLACE_POWER = 10 ** PLACE_DECIMALS;
const SPACING_POWER = 10 ** SPACING_DECIMALS;
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
 * the line is set wider or closer than the advances, then the glyphs with adjustments where one would lie off its
 * place. The pen is followed with every rounded number, so errors never add up. Glyph 0 is left out: what a face lacks
 * is reported by the composer, never drawn. Text must be open, with the run's face and size set.
 */
export function showRun(out: ContentBytes, run: GlyphRun, page: RunContext): void {
  const { glyphs, text } = run;
  const { codes, shown, inOrder } = page.face;
  const { own, widths } = codes;
  const lying = lyingOf(run);
  const { unit, turned } = lying;
  const along = turned ? run.y : run.x;
  const aside = turned ? run.x : run.y;
  const near = TOLERANCE / 2;
  reserveLine(glyphs.length);
  let length = 0;
  let first = 0;
  let across = 0;
  let last = 0;
  let advance = 0;
  let commonGap = 0;
  let votes = 0;
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
    const place = along[i]!;
    const off = aside[i]!;
    if (length === 0 || (off !== across && Math.abs(off - across) > near)) {
      if (length > 0) showLine(out, { length, commonGap, x: run.x[first]!, y: run.y[first]! }, lying, page);
      length = 0;
      first = i;
      across = off;
      votes = 0;
    } else {
      // What most gaps have is found by majority vote.
      const gap = place - last - advance;
      gapAt[length - 1] = gap;
      if (votes === 0) commonGap = gap;
      const apart = gap - commonGap;
      if (apart <= near && apart >= -near) votes += 1;
      else votes -= 1;
    }
    last = place;
    advance = widths[code]! * unit;
    codeAt[length] = code;
    placeAt[length] = place;
    advanceAt[length] = advance;
    length += 1;
  }
  if (length > 0) showLine(out, { length, commonGap, x: run.x[first]!, y: run.y[first]! }, lying, page);
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

function lyingOf(run: GlyphRun): Lying {
  const size = Math.round(run.size * FACTOR) / FACTOR;
  const stretch = Math.round((run.stretch ?? 1) * FACTOR) / FACTOR;
  if (size < SMALLEST_SIZE) throw new RangeError(`type of ${run.size} pt`);
  return { stretch, turned: run.turn === 90, unit: (size * stretch) / 1000 };
}

/**
 * The line being written: the code of each glyph, where it stands along the line in the page's own points, how far it
 * advances, and the white before the next. Kept from line to line, so that nothing is allocated for them.
 */
let codeAt = new Uint16Array(64);
let placeAt = new Float64Array(64);
let advanceAt = new Float64Array(64);
let gapAt = new Float64Array(64);

function reserveLine(glyphs: number): void {
  if (glyphs <= codeAt.length) return;
  codeAt = new Uint16Array(2 * glyphs);
  placeAt = new Float64Array(2 * glyphs);
  advanceAt = new Float64Array(2 * glyphs);
  gapAt = new Float64Array(2 * glyphs);
}

/** What else is known of the line being written. */
interface Line {
  /** Number of its glyphs. */
  readonly length: number;
  /** The white between glyphs that most gaps of it have, if any is that of most. */
  readonly commonGap: number;
  /** Pen of its first glyph, from the page's top left. */
  readonly x: number;
  readonly y: number;
}

/**
 * Starts a line at a place in PDF space: by a step from the line before where it lies the same way, else by a matrix.
 */
function moveTo(out: ContentBytes, state: TextState, x: number, y: number, { stretch, turned }: Lying): void {
  if (state.stretch === stretch && state.turned === turned) {
    const dx = x - state.lineX;
    const dy = y - state.lineY;
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
  state.lineX = rounded(x);
  state.lineY = rounded(y);
  out.operands(state.lineX, state.lineY);
  out.ascii('Tm\n');
  state.stretch = stretch;
  state.turned = turned;
}

function rounded(value: number): number {
  return Math.round(value * PLACE_POWER) / PLACE_POWER;
}

/** Shows the line being written. */
function showLine(out: ContentBytes, line: Line, lying: Lying, { origin, state }: RunContext): void {
  const { length } = line;
  const { stretch, turned, unit } = lying;
  moveTo(out, state, origin.left + line.x, origin.top - line.y, lying);
  const spacing = spacingOf(line, stretch, state.spacing);
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
    pen += advanceAt[i]! + white;
  }
  out.codes(codeAt, written, length);
  out.ascii(')]TJ\n');
}

/** Adjustments are thousandths of an em: of large type so many decimals of them keep half the tolerance. */
function adjustmentDecimals(unit: number): number {
  if (unit <= TOLERANCE) return 0;
  return unit <= 10 * TOLERANCE ? 1 : 2;
}

/**
 * The white between the glyphs of a line: the mean of the gaps that agree with the commonest. The one in force stays
 * where the line is too short for it to matter or where it fits.
 */
function spacingOf({ length, commonGap }: Line, stretch: number, inForce: number): number {
  const gaps = length - 1;
  if (gaps < GAPS_WORTH_SPACING) return inForce;
  const near = TOLERANCE / 2;
  let sum = 0;
  let agreeing = 0;
  for (let i = 0; i < gaps; i++) {
    const gap = gapAt[i]!;
    const off = gap - commonGap;
    if (off > near || off < -near) continue;
    sum += gap;
    agreeing += 1;
  }
  if (agreeing < GAPS_WORTH_SPACING) return inForce;
  const white = sum / agreeing / stretch;
  if (Math.abs(white - inForce) * stretch * gaps < TOLERANCE / 2) return inForce;
  return Math.round(white * SPACING_POWER) / SPACING_POWER;
}

import type { PdfObject } from '../reader/objects';
import { isArray, isString } from '../reader/objects';
import { EVERYWHERE } from './clip';
import type { GlyphEvent } from './events';
import type { FontCode } from './font';
import { fillPaint, penOf, strokePaint, type GraphicsState } from './graphics-state';
import { IDENTITY, multiply, type Matrix } from './matrix';
import type { Operation } from './operations';
import type { PageRun } from './page-run';
import { numeric } from './state-operators';

/** Text rendering modes from this one on add their glyphs to the clip. */
const CLIPPING = 4;

/** What happens between `BT` and `ET`. */
export interface TextPainter {
  readonly inText: boolean;
  /** Applies an operator that begins or ends text, moves in it or shows it; false for all other operators. */
  apply(state: GraphicsState, operation: Operation): boolean;
}

/** Draws a glyph of a Type 3 font: its content with this map from its space. */
export type DrawGlyph = (state: GraphicsState, code: FontCode, matrix: Matrix) => void;

/** Follows the text matrix and turns shown strings into glyphs (ISO 32000-1, 9.4). */
export function createTextPainter(run: PageRun, inPattern: boolean, drawGlyph: DrawGlyph): TextPainter {
  let inText = false;
  let line: Matrix = IDENTITY;
  let pen: Matrix = IDENTITY;
  let clipping: GlyphEvent[] = [];

  const advance = (state: GraphicsState, by: number): void => {
    const [a, b, c, d, e, f] = pen;
    const [x, y] = state.font?.vertical === true ? [0, by] : [by * state.scale, 0];
    pen = [a, b, c, d, e + a * x + c * y, f + b * x + d * y];
  };

  const glyph = (state: GraphicsState, code: FontCode): void => {
    const { font, size, scale, rise } = state;
    if (font === undefined) return;
    const [x, y] = code.origin;
    const square: Matrix = [size * scale, 0, 0, size, x * size * scale, y * size + rise];
    const matrix = multiply(multiply(square, pen), state.ctm);
    const event: GlyphEvent = {
      kind: 'glyph',
      font,
      code,
      mode: state.mode,
      fill: fillPaint(state),
      stroke: strokePaint(state),
      pen: penOf(state),
      matrix,
      clip: state.clip,
      inPattern,
    };
    run.events.push(event);
    if (state.mode >= CLIPPING) clipping.push(event);
    if (font.type3 !== undefined && state.mode !== 3) drawGlyph(state, code, multiply(font.type3.matrix, matrix));
    advance(state, code.advance * size + state.characterSpace + (code.space ? state.wordSpace : 0));
  };

  const showString = (state: GraphicsState, bytes: Uint8Array): void => {
    for (const code of state.font?.codesOf(bytes) ?? []) {
      if (!run.work()) return;
      glyph(state, code);
    }
  };

  const begin = (): void => {
    inText = true;
    line = pen = IDENTITY;
    clipping = [];
  };

  /** Ends the text, and clips to its glyphs where its mode asks for that. */
  const end = (state: GraphicsState): void => {
    inText = false;
    if (clipping.length === 0) return;
    const bounds = state.clip?.bounds ?? EVERYWHERE;
    state.clip = { region: { kind: 'text', glyphs: clipping }, bounds, within: state.clip };
    clipping = [];
  };

  /** Starts a line, moved from the start of the last. */
  const move = (x: number, y: number): void => {
    line = pen = multiply([1, 0, 0, 1, x, y], line);
  };

  const show = (state: GraphicsState, text: PdfObject | undefined): void => {
    if (state.font === undefined) run.report('X-CONTENT', { reason: 'no-font' });
    if (isString(text)) showString(state, text.bytes);
    if (!isArray(text)) return;
    for (const item of text) {
      if (isString(item)) showString(state, item.bytes);
      else if (typeof item === 'number') advance(state, (-item / 1000) * state.size);
    }
  };

  return {
    get inText() {
      return inText;
    },
    apply: (state, { operator, operands }) => {
      const n = (index: number): number => numeric(operands[index]);
      switch (operator) {
        case 'BT':
          begin();
          return true;
        case 'ET':
          end(state);
          return true;
        case 'Td':
          move(n(0), n(1));
          return true;
        case 'TD':
          state.leading = -n(1);
          move(n(0), n(1));
          return true;
        case 'Tm':
          line = pen = [n(0), n(1), n(2), n(3), n(4), n(5)];
          return true;
        case 'T*':
          move(0, -state.leading);
          return true;
        case 'Tj':
        case 'TJ':
          show(state, operands[0]);
          return true;
        case "'":
          move(0, -state.leading);
          show(state, operands[0]);
          return true;
        case '"':
          state.wordSpace = n(0);
          state.characterSpace = n(1);
          move(0, -state.leading);
          show(state, operands[2]);
          return true;
        default:
          return false;
      }
    },
  };
}

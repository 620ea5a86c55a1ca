import type { GlyphId, InkBox } from '../../core/font';
import type { Cff } from './cff';
import { charStringNumber, flattenCharString, numberLength } from './cff-charstring';
import {
  NO_INK,
  NO_OUTLINE,
  OUTLINE_CLOSE,
  OUTLINE_CUBIC,
  OUTLINE_LINE,
  OUTLINE_MOVE,
  type GlyphOutline,
  type GlyphShapes,
} from './glyf';

/** Reads shapes from a `CFF ` table. A damaged glyph throws a RangeError when it is asked for. */
export function cffShapes(cff: Cff, unitsPerEm: number): GlyphShapes {
  const outlineOf = (glyph: GlyphId): GlyphOutline =>
    traceCharString(flattenCharString(cff, glyph).bytes, 1 / unitsPerEm);
  return { outlineOf, inkOf: (glyph) => boundsOf(outlineOf(glyph)) };
}

/** The box round all points, control points too: faces have points at the extremes of their curves. */
function boundsOf({ points }: GlyphOutline): InkBox {
  if (points.length === 0) return NO_INK;
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  points.forEach((value, i) => {
    if (i % 2 === 0) [left, right] = [Math.min(left, value), Math.max(right, value)];
    else [bottom, top] = [Math.min(bottom, value), Math.max(top, value)];
  });
  return { left, bottom, right, top };
}

/** Draws a charstring that calls nothing (Adobe Technical Note 5177). */
function traceCharString(code: Uint8Array, scale: number): GlyphOutline {
  const pen = new Pen(scale);
  let stack: number[] = [];
  let stems = 0;
  for (let at = 0; at < code.length;) {
    const byte = code[at] ?? 0;
    if (byte >= 32 || byte === 28) {
      stack.push(charStringNumber(code, at));
      at += numberLength(byte);
      continue;
    }
    at += 1;
    if (byte === 12) {
      const operator = code[at++] ?? 0;
      if (!compute(operator, stack)) {
        flex(operator, stack, pen);
        stack = [];
      }
      continue;
    }
    if (HINTS.has(byte)) stems += stack.length >> 1;
    if (byte === 19 || byte === 20) at += (stems + 7) >> 3;
    draw(byte, stack, pen);
    stack = [];
  }
  return pen.outline();
}

/** Horizontal and vertical stems, and the masks, which stand for vertical stems too when operands wait. */
const HINTS: ReadonlySet<number> = new Set([1, 3, 18, 19, 20, 23]);

class Pen {
  private readonly commands: number[] = [];
  private readonly points: number[] = [];
  private x = 0;
  private y = 0;
  private open = false;

  constructor(private readonly scale: number) {}

  move(dx: number, dy: number): void {
    this.close();
    this.step(dx, dy);
    this.commands.push(OUTLINE_MOVE);
    this.open = true;
  }

  line(dx: number, dy: number): void {
    this.step(dx, dy);
    this.commands.push(OUTLINE_LINE);
  }

  curve(dx1: number, dy1: number, dx2: number, dy2: number, dx3: number, dy3: number): void {
    this.step(dx1, dy1);
    this.step(dx2, dy2);
    this.step(dx3, dy3);
    this.commands.push(OUTLINE_CUBIC);
  }

  outline(): GlyphOutline {
    this.close();
    if (this.commands.length === 0) return NO_OUTLINE;
    return { commands: Uint8Array.from(this.commands), points: Float32Array.from(this.points) };
  }

  private step(dx: number, dy: number): void {
    this.x += dx;
    this.y += dy;
    this.points.push(this.x * this.scale, this.y * this.scale);
  }

  private close(): void {
    if (this.open) this.commands.push(OUTLINE_CLOSE);
    this.open = false;
  }
}

function draw(operator: number, stack: readonly number[], pen: Pen): void {
  const at = (i: number): number => stack[i] ?? 0;
  // A width may stand before the operands of the first move, so these are counted from the end.
  const last = (i: number): number => stack[stack.length - i] ?? 0;
  switch (operator) {
    case 21: // rmoveto
      return pen.move(last(2), last(1));
    case 22: // hmoveto
      return pen.move(last(1), 0);
    case 4: // vmoveto
      return pen.move(0, last(1));
    case 5: // rlineto
      return lines(stack, 0, stack.length, pen);
    case 6: // hlineto
    case 7: // vlineto
      return stack.forEach((d, i) => ((operator === 6) === (i % 2 === 0) ? pen.line(d, 0) : pen.line(0, d)));
    case 8: // rrcurveto
      return curves(stack, 0, stack.length, pen);
    case 24: // rcurveline
      curves(stack, 0, stack.length - 2, pen);
      return lines(stack, stack.length - 2, stack.length, pen);
    case 25: // rlinecurve
      lines(stack, 0, stack.length - 6, pen);
      return curves(stack, Math.max(0, stack.length - 6), stack.length, pen);
    case 26: // vvcurveto
    case 27: {
      // hhcurveto
      const odd = stack.length % 4 === 1 ? 1 : 0;
      for (let i = odd; i + 4 <= stack.length; i += 4) {
        const aside = i === odd && odd === 1 ? at(0) : 0;
        if (operator === 26) pen.curve(aside, at(i), at(i + 1), at(i + 2), 0, at(i + 3));
        else pen.curve(at(i), aside, at(i + 1), at(i + 2), at(i + 3), 0);
      }
      return;
    }
    case 30: // vhcurveto
    case 31: // hvcurveto
      return alternatingCurves(stack, operator === 31, pen);
  }
}

function lines(stack: readonly number[], from: number, to: number, pen: Pen): void {
  for (let i = from; i + 2 <= to; i += 2) pen.line(stack[i] ?? 0, stack[i + 1] ?? 0);
}

function curves(stack: readonly number[], from: number, to: number, pen: Pen): void {
  for (let i = from; i + 6 <= to; i += 6) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = stack.slice(i, i + 6);
    pen.curve(a, b, c, d, e, f);
  }
}

/** Curves that start level and end upright, then the other way about; the last may end askew. */
function alternatingCurves(stack: readonly number[], startsLevel: boolean, pen: Pen): void {
  let level = startsLevel;
  for (let i = 0; i + 4 <= stack.length; i += 4) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = stack.slice(i, i + 5);
    const askew = stack.length - i === 5 ? e : 0;
    if (level) pen.curve(a, 0, b, c, askew, d);
    else pen.curve(0, a, b, c, d, askew);
    level = !level;
  }
}

function flex(operator: number, stack: readonly number[], pen: Pen): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0, k = 0, l = 0] = stack;
  switch (operator) {
    case 34: // hflex
      pen.curve(a, 0, b, c, d, 0);
      return pen.curve(e, 0, f, -c, g, 0);
    case 35: // flex
      pen.curve(a, b, c, d, e, f);
      return pen.curve(g, h, i, j, k, l);
    case 36: // hflex1
      pen.curve(a, b, c, d, e, 0);
      return pen.curve(f, 0, g, h, i, -(b + d + h));
    case 37: {
      // flex1
      const [dx, dy] = [a + c + e + g + i, b + d + f + h + j];
      pen.curve(a, b, c, d, e, f);
      if (Math.abs(dx) > Math.abs(dy)) pen.curve(g, h, i, j, k, -dy);
      else pen.curve(g, h, i, j, -dx, k);
    }
  }
}

/** Carries out an operator that computes; says whether it was one. */
function compute(operator: number, stack: number[]): boolean {
  const pop = (): number => stack.pop() ?? 0;
  switch (operator) {
    case 9:
      stack.push(Math.abs(pop()));
      return true;
    case 14:
      stack.push(-pop());
      return true;
    case 18:
      pop();
      return true;
    case 26:
      stack.push(Math.sqrt(pop()));
      return true;
    case 27: {
      const top = pop();
      stack.push(top, top);
      return true;
    }
  }
  if (![10, 11, 12, 24, 28].includes(operator)) return false;
  const [second, first] = [pop(), pop()];
  switch (operator) {
    case 10:
      stack.push(first + second);
      return true;
    case 11:
      stack.push(first - second);
      return true;
    case 12:
      stack.push(first / second);
      return true;
    case 24:
      stack.push(first * second);
      return true;
    default: // exch
      stack.push(second, first);
      return true;
  }
}

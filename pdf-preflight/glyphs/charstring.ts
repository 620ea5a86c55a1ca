import type { Path } from '../content/path';
import { alternatingLines, axisCurves, curves, flex, lines, tangentCurves } from './charstring-curves';
import { createRelativePen } from './relative-pen';

/** Subroutines that charstrings call, as an INDEX of their bytes. */
export interface Subroutines {
  readonly globals: SubroutineIndex;
  readonly locals: SubroutineIndex | undefined;
}

interface SubroutineIndex {
  readonly count: number;
  at(index: number): readonly [from: number, to: number];
}

/** Calls within calls (Adobe Technical Note 5177, appendix B). */
const DEEPEST = 10;
/** Steps of one glyph; the largest real ones have some 2,000. */
const MOST_STEPS = 50_000;
const MOST_OPERANDS = 513;

/** What a charstring draws. */
export interface DrawnCharstring {
  /** Every coordinate times the scale asked for. */
  readonly path: Path;
  /**
   * By how much its advance differs from the nominal one, in its own units; `undefined` where it is the default one.
   */
  readonly width: number | undefined;
}

/** Places that a charstring keeps values in (Adobe Technical Note 5177, section 4.5). */
const STORAGE = 32;

/** Draws a Type 2 charstring (Adobe Technical Note 5177), every coordinate times `scale`. Never throws. */
export function runCharstring(
  bytes: Uint8Array,
  [start, end]: readonly [from: number, to: number],
  subroutines: Subroutines,
  scale: number,
): DrawnCharstring {
  const pen = createRelativePen(scale);
  const storage: number[] = [];
  let stack: number[] = [];
  let [stems, steps] = [0, 0];
  let widthSeen = false;
  let width: number | undefined;

  /** Takes the glyph's width off, which stands before the operands of the first operator. */
  const without = (count: number): void => {
    if (!widthSeen && stack.length > count) width = stack.shift();
    widthSeen = true;
  };
  /** The same for operators that otherwise take operands by twos. */
  const takeOdd = (): void => without(stack.length - (stack.length % 2));
  const countStems = (): void => {
    takeOdd();
    stems += stack.length >> 1;
  };
  const moveBy = (dx: number | undefined, dy: number | undefined): void => pen.move(dx ?? 0, dy ?? 0);

  /** Runs a stretch of bytes; true when the glyph has ended. */
  const run = (from: number, to: number, depth: number): boolean => {
    for (let at = from; at < to;) {
      if (++steps > MOST_STEPS) return true;
      const byte = bytes[at++] ?? 0;
      if (byte >= 32 || byte === 28) {
        if (stack.length < MOST_OPERANDS) stack.push(operandAt(bytes, at - 1));
        at += operandLength(byte) - 1;
        continue;
      }
      switch (byte) {
        case 10:
        case 29: {
          const [first, last] = calledBy(stack.pop() ?? 0, byte === 10 ? subroutines.locals : subroutines.globals);
          if (depth < DEEPEST && run(first, last, depth + 1)) return true;
          continue;
        }
        case 11:
          return false;
        case 12: {
          const operator = bytes[at++] ?? 0;
          if (!flex(pen, operator, stack) && reckon(operator, stack, storage)) continue;
          break;
        }
        case 14:
          // Of an accented letter made of two, four operands follow (appendix C).
          takeOdd();
          pen.close();
          return true;
        case 1:
        case 3:
        case 18:
        case 23:
          countStems();
          break;
        case 19:
        case 20:
          countStems();
          at += (stems + 7) >> 3;
          break;
        case 21:
          without(2);
          moveBy(stack[0], stack[1]);
          break;
        case 22:
          without(1);
          moveBy(stack[0], 0);
          break;
        case 4:
          without(1);
          moveBy(0, stack[0]);
          break;
        case 5:
          lines(pen, stack, 0, stack.length);
          break;
        case 6:
        case 7:
          alternatingLines(pen, stack, byte === 6);
          break;
        case 8:
          curves(pen, stack, 0, stack.length);
          break;
        case 24:
          curves(pen, stack, 0, stack.length - 2);
          lines(pen, stack, stack.length - 2, stack.length);
          break;
        case 25: {
          const straight = Math.max(0, stack.length - 6);
          lines(pen, stack, 0, straight);
          curves(pen, stack, straight - (straight % 2), stack.length);
          break;
        }
        case 26:
        case 27:
          axisCurves(pen, stack, byte === 26);
          break;
        case 30:
        case 31:
          tangentCurves(pen, stack, byte === 31);
          break;
      }
      stack = [];
    }
    return false;
  };

  run(start, end, 0);
  pen.close();
  return { path: pen.path, width };
}

/** Bytes that an operand takes, by its first (section 3.2). */
function operandLength(first: number): number {
  if (first === 28) return 3;
  if (first <= 246) return 1;
  return first === 255 ? 5 : 2;
}

/** The operand whose first byte stands at a place: a whole number, or one of 16 and 16 bits. */
function operandAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const next = (by: number): number => bytes[at + by] ?? 0;
  if (first === 28) return ((next(1) << 24) >> 16) | next(2);
  if (first <= 246) return first - 139;
  if (first <= 250) return (first - 247) * 256 + next(1) + 108;
  if (first <= 254) return -(first - 251) * 256 - next(1) - 108;
  return ((next(1) << 24) | (next(2) << 16) | (next(3) << 8) | next(4)) / 65_536;
}

/** The bytes of a subroutine; its number is told less a bias (section 4.7). */
function calledBy(number: number, index: SubroutineIndex | undefined): readonly [from: number, to: number] {
  const count = index?.count ?? 0;
  const bias = count < 1240 ? 107 : count < 33_900 ? 1131 : 32_768;
  return index?.at(number + bias) ?? [0, 0];
}

/** Arithmetic, whose result stays on the stack (section 4.5); false where the operator is none of it. */
function reckon(operator: number, stack: number[], storage: number[]): boolean {
  const pop = (): number => stack.pop() ?? 0;
  switch (operator) {
    case 9:
      stack.push(Math.abs(pop()));
      return true;
    case 10:
      stack.push(pop() + pop());
      return true;
    case 11: {
      const second = pop();
      stack.push(pop() - second);
      return true;
    }
    case 12: {
      const second = pop();
      stack.push(second === 0 ? 0 : pop() / second);
      return true;
    }
    case 14:
      stack.push(-pop());
      return true;
    case 18:
      pop();
      return true;
    case 20: {
      const index = pop();
      storage[Math.min(STORAGE - 1, Math.max(0, Math.floor(index)))] = pop();
      return true;
    }
    case 21:
      stack.push(storage[Math.floor(pop())] ?? 0);
      return true;
    case 24:
      stack.push(pop() * pop());
      return true;
    case 27:
      stack.push(stack.at(-1) ?? 0);
      return true;
    case 28: {
      const second = pop();
      const first = pop();
      stack.push(second, first);
      return true;
    }
    default:
      return false;
  }
}

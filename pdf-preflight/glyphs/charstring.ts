import { CLOSE, CUBIC, LINE, MOVE, type Path } from '../content/path';

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

/** Draws a Type 2 charstring (Adobe Technical Note 5177), every coordinate times `scale`. Never throws. */
export function runCharstring(
  bytes: Uint8Array,
  [start, end]: readonly [from: number, to: number],
  { globals, locals }: Subroutines,
  scale: number,
): DrawnCharstring {
  const path: number[] = [];
  const storage: number[] = [];
  let stack: number[] = [];
  let [x, y, stems, steps] = [0, 0, 0, 0];
  let open = false;
  let widthSeen = false;
  let width: number | undefined;

  const close = (): void => {
    if (open) path.push(CLOSE);
    open = false;
  };
  const move = (dx: number, dy: number): void => {
    close();
    [x, y] = [x + dx, y + dy];
    path.push(MOVE, x * scale, y * scale);
    open = true;
  };
  const line = (dx: number, dy: number): void => {
    [x, y] = [x + dx, y + dy];
    path.push(LINE, x * scale, y * scale);
  };
  const curve = (dx1: number, dy1: number, dx2: number, dy2: number, dx3: number, dy3: number): void => {
    const [x1, y1] = [x + dx1, y + dy1];
    const [x2, y2] = [x1 + dx2, y1 + dy2];
    [x, y] = [x2 + dx3, y2 + dy3];
    path.push(CUBIC, x1 * scale, y1 * scale, x2 * scale, y2 * scale, x * scale, y * scale);
  };
  const arg = (index: number): number => stack[index] ?? 0;
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
  /** Lines by turns along the axes. */
  const alternate = (level: boolean): void => {
    stack.forEach((value, i) => ((i % 2 === 0) === level ? line(value, 0) : line(0, value)));
  };
  /** Curves that begin along one axis and end along the other, by turns. */
  const tangents = (level: boolean): void => {
    for (let i = 0; i + 3 < stack.length; i += 4, level = !level) {
      const rest = stack.length - i === 5 ? arg(i + 4) : 0;
      if (level) curve(arg(i), 0, arg(i + 1), arg(i + 2), rest, arg(i + 3));
      else curve(0, arg(i), arg(i + 1), arg(i + 2), arg(i + 3), rest);
    }
  };
  const curves = (from: number, to: number): void => {
    for (let i = from; i + 5 < to; i += 6) curve(arg(i), arg(i + 1), arg(i + 2), arg(i + 3), arg(i + 4), arg(i + 5));
  };

  /** Runs a stretch of bytes; true when the glyph has ended. */
  const run = (from: number, to: number, depth: number): boolean => {
    for (let at = from; at < to;) {
      if (++steps > MOST_STEPS) return true;
      const byte = bytes[at++] ?? 0;
      if (byte >= 32 || byte === 28) {
        let value: number;
        if (byte === 28) {
          value = (((bytes[at] ?? 0) << 24) >> 16) | (bytes[at + 1] ?? 0);
          at += 2;
        } else if (byte <= 246) value = byte - 139;
        else if (byte <= 250) value = (byte - 247) * 256 + (bytes[at++] ?? 0) + 108;
        else if (byte <= 254) value = -(byte - 251) * 256 - (bytes[at++] ?? 0) - 108;
        else {
          value =
            ((((bytes[at] ?? 0) << 24) |
              ((bytes[at + 1] ?? 0) << 16) |
              ((bytes[at + 2] ?? 0) << 8) |
              (bytes[at + 3] ?? 0)) >>
              0) /
            65_536;
          at += 4;
        }
        if (stack.length < MOST_OPERANDS) stack.push(value);
        continue;
      }
      switch (byte) {
        case 10:
        case 29: {
          const subrs = byte === 10 ? locals : globals;
          const count = subrs?.count ?? 0;
          const bias = count < 1240 ? 107 : count < 33_900 ? 1131 : 32_768;
          const [first, last] = subrs?.at((stack.pop() ?? 0) + bias) ?? [0, 0];
          if (depth < DEEPEST && run(first, last, depth + 1)) return true;
          continue;
        }
        case 11:
          return false;
        case 14:
          // Of an accented letter made of two, four operands follow (appendix C).
          takeOdd();
          close();
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
          move(arg(0), arg(1));
          break;
        case 22:
          without(1);
          move(arg(0), 0);
          break;
        case 4:
          without(1);
          move(0, arg(0));
          break;
        case 5:
          for (let i = 0; i + 1 < stack.length; i += 2) line(arg(i), arg(i + 1));
          break;
        case 6:
        case 7:
          alternate(byte === 6);
          break;
        case 8:
          curves(0, stack.length);
          break;
        case 24:
          curves(0, stack.length - 2);
          line(arg(stack.length - 2), arg(stack.length - 1));
          break;
        case 25: {
          let i = 0;
          for (; i + 7 < stack.length; i += 2) line(arg(i), arg(i + 1));
          curves(i, stack.length);
          break;
        }
        case 26:
        case 27: {
          const odd = stack.length % 4 === 1 ? 1 : 0;
          for (let i = odd; i + 3 < stack.length; i += 4) {
            const first = odd === 1 && i === 1 ? arg(0) : 0;
            if (byte === 26) curve(first, arg(i), arg(i + 1), arg(i + 2), 0, arg(i + 3));
            else curve(arg(i), first, arg(i + 1), arg(i + 2), arg(i + 3), 0);
          }
          break;
        }
        case 30:
        case 31:
          tangents(byte === 31);
          break;
        case 12:
          escaped(bytes[at++] ?? 0);
          continue;
      }
      stack = [];
    }
    return false;
  };

  /** The flexes, which draw, and the arithmetic, which leaves its result on the stack. */
  const escaped = (operator: number): void => {
    const pop = (): number => stack.pop() ?? 0;
    switch (operator) {
      case 34:
        curve(arg(0), 0, arg(1), arg(2), arg(3), 0);
        curve(arg(4), 0, arg(5), -arg(2), arg(6), 0);
        break;
      case 35:
        curves(0, 12);
        break;
      case 36:
        curve(arg(0), arg(1), arg(2), arg(3), arg(4), 0);
        curve(arg(5), 0, arg(6), arg(7), arg(8), -(arg(1) + arg(3) + arg(7)));
        break;
      case 37: {
        const dx = arg(0) + arg(2) + arg(4) + arg(6) + arg(8);
        const dy = arg(1) + arg(3) + arg(5) + arg(7) + arg(9);
        const level = Math.abs(dx) > Math.abs(dy);
        curve(arg(0), arg(1), arg(2), arg(3), arg(4), arg(5));
        curve(arg(6), arg(7), arg(8), arg(9), level ? arg(10) : -dx, level ? -dy : arg(10));
        break;
      }
      case 9:
        stack.push(Math.abs(pop()));
        return;
      case 10:
        stack.push(pop() + pop());
        return;
      case 11: {
        const second = pop();
        stack.push(pop() - second);
        return;
      }
      case 12: {
        const second = pop();
        stack.push(second === 0 ? 0 : pop() / second);
        return;
      }
      case 14:
        stack.push(-pop());
        return;
      case 18:
        pop();
        return;
      case 20: {
        const index = pop();
        storage[Math.min(31, Math.max(0, Math.floor(index)))] = pop();
        return;
      }
      case 21:
        stack.push(storage[Math.floor(pop())] ?? 0);
        return;
      case 24:
        stack.push(pop() * pop());
        return;
      case 27:
        stack.push(arg(stack.length - 1));
        return;
      case 28: {
        const second = pop();
        const first = pop();
        stack.push(second, first);
        return;
      }
    }
    stack = [];
  };

  run(start, end, 0);
  close();
  return { path, width };
}

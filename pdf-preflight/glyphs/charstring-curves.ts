import type { RelativePen } from './relative-pen';

/** The operands before an operator, by their places; those that lack are nought. */
type Operand = (index: number) => number;

/** Lines by turns along the axes. */
export function alternatingLines(pen: RelativePen, operands: readonly number[], level: boolean): void {
  operands.forEach((value, i) => ((i % 2 === 0) === level ? pen.line(value, 0) : pen.line(0, value)));
}

/** Lines, each by two of the operands between two places. */
export function lines(pen: RelativePen, operands: readonly number[], from: number, to: number): void {
  const arg = operandsOf(operands);
  for (let i = from; i + 1 < to; i += 2) pen.line(arg(i), arg(i + 1));
}

/** Curves, each by six of the operands between two places. */
export function curves(pen: RelativePen, operands: readonly number[], from: number, to: number): void {
  const arg = operandsOf(operands);
  for (let i = from; i + 5 < to; i += 6) pen.curve(arg(i), arg(i + 1), arg(i + 2), arg(i + 3), arg(i + 4), arg(i + 5));
}

/** Curves that begin along one axis and end along the other, by turns. */
export function tangentCurves(pen: RelativePen, operands: readonly number[], level: boolean): void {
  const arg = operandsOf(operands);
  for (let i = 0; i + 3 < operands.length; i += 4, level = !level) {
    const rest = operands.length - i === 5 ? arg(i + 4) : 0;
    if (level) pen.curve(arg(i), 0, arg(i + 1), arg(i + 2), rest, arg(i + 3));
    else pen.curve(0, arg(i), arg(i + 1), arg(i + 2), arg(i + 3), rest);
  }
}

/** Curves that begin and end along one axis; the first may lean by an operand before all others. */
export function axisCurves(pen: RelativePen, operands: readonly number[], upright: boolean): void {
  const arg = operandsOf(operands);
  const leaning = operands.length % 4 === 1 ? 1 : 0;
  for (let i = leaning; i + 3 < operands.length; i += 4) {
    const first = leaning === 1 && i === 1 ? arg(0) : 0;
    if (upright) pen.curve(first, arg(i), arg(i + 1), arg(i + 2), 0, arg(i + 3));
    else pen.curve(arg(i), first, arg(i + 1), arg(i + 2), arg(i + 3), 0);
  }
}

/** Draws one of the flexes, which are two curves each (operators 12 34 to 12 37); false where it is none. */
export function flex(pen: RelativePen, operator: number, operands: readonly number[]): boolean {
  const arg = operandsOf(operands);
  switch (operator) {
    case 34:
      pen.curve(arg(0), 0, arg(1), arg(2), arg(3), 0);
      pen.curve(arg(4), 0, arg(5), -arg(2), arg(6), 0);
      return true;
    case 35:
      curves(pen, operands, 0, 12);
      return true;
    case 36:
      pen.curve(arg(0), arg(1), arg(2), arg(3), arg(4), 0);
      pen.curve(arg(5), 0, arg(6), arg(7), arg(8), -(arg(1) + arg(3) + arg(7)));
      return true;
    case 37: {
      const dx = arg(0) + arg(2) + arg(4) + arg(6) + arg(8);
      const dy = arg(1) + arg(3) + arg(5) + arg(7) + arg(9);
      const level = Math.abs(dx) > Math.abs(dy);
      pen.curve(arg(0), arg(1), arg(2), arg(3), arg(4), arg(5));
      pen.curve(arg(6), arg(7), arg(8), arg(9), level ? arg(10) : -dx, level ? -dy : arg(10));
      return true;
    }
    default:
      return false;
  }
}

function operandsOf(operands: readonly number[]): Operand {
  return (index) => operands[index] ?? 0;
}

/**
 * The row (from 0) that a key leads to in a list: arrows, Home and End, with `across` rows beside each other also the
 * arrows to the sides. `at` is -1 where none was reached yet. `undefined` for other keys and in an empty list.
 */
export function listStep(
  key: string,
  { at, count, across = 1 }: { readonly at: number; readonly count: number; readonly across?: number },
): number | undefined {
  if (count === 0) return undefined;
  const to = stepOf(key, { at, count, across });
  return to === undefined ? undefined : Math.min(Math.max(to, 0), count - 1);
}

function stepOf(key: string, { at, count, across }: { at: number; count: number; across: number }): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return at < 0 ? 0 : at + across;
    case 'ArrowUp':
      return at < 0 ? count - 1 : at - across;
    case 'ArrowRight':
      return across > 1 ? at + 1 : undefined;
    case 'ArrowLeft':
      return across > 1 ? at - 1 : undefined;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

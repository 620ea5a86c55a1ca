import { startTransition, useEffect, useState } from 'react';

/** So many rows fill any panel, and cost hardly more than the panel itself. */
const AT_ONCE = 40;

/**
 * How many rows of a list whose rows are of many heights are drawn: what is in sight at once, the others one lot after
 * another as the window has time, so that a list of hundreds opens as soon as one of ten.
 */
export function useGrowing(count: number): number {
  const [drawn, setDrawn] = useState(AT_ONCE);
  const isWhole = drawn >= count;
  useEffect(() => {
    if (isWhole) return undefined;
    const waiting = requestIdleCallback(() => startTransition(() => setDrawn((before) => before + AT_ONCE)));
    return () => cancelIdleCallback(waiting);
  }, [drawn, isWhole]);
  return Math.min(drawn, count);
}

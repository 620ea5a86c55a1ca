import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A function that stays the same one from drawing to drawing and does what the last given does: for rows that are kept.
 */
export function useSteady<Values extends readonly unknown[]>(deed: (...values: Values) => void): typeof deed {
  const last = useRef(deed);
  useLayoutEffect(() => {
    last.current = deed;
  });
  return useCallback((...values: Values) => last.current(...values), []);
}

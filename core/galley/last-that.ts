/**
 * The last whole number from 0 on of which something holds, where it holds of all up to it and of none after: found by
 * steps outwards from a guess. 0 is taken to hold. The answer is checked, and that the next number fails.
 */
export function lastThat(holds: (n: number) => boolean, guess: number): number {
  let low = 0;
  let high = Math.max(1, guess);
  if (holds(high)) {
    low = high;
    let step = 1;
    for (; holds(low + step); step *= 2) low += step;
    high = low + step;
  } else {
    let step = 1;
    for (; high - step > 0 && !holds(high - step); step *= 2) high -= step;
    low = Math.max(0, high - step);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

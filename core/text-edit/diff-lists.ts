/**
 * A stretch of two lists: both have it, only the first, or only the second. Indices of its first item and after its
 * last.
 */
export interface ListPart {
  readonly kind: 'same' | 'removed' | 'added';
  /** In the first list; empty where `added`. */
  readonly from: number;
  readonly to: number;
  /** In the second list; empty where `removed`. */
  readonly at: number;
  readonly until: number;
}

/** Beyond so many differences two lists count as different throughout between what they begin and end with alike. */
const MOST_STEPS = 1200;

/**
 * What must be removed from a list and added to it to make the other, as little as can be (Myers, “An O(ND) Difference
 * Algorithm”, 1986). Parts are in order and without gaps; of one difference what is removed comes first.
 */
export function diffLists<Item>(before: readonly Item[], after: readonly Item[]): readonly ListPart[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const parts: ListPart[] = [];
  const add = (kind: ListPart['kind'], from: number, to: number, at: number, until: number): void => {
    if (from < to || at < until) parts.push({ kind, from, to, at, until });
  };
  add('same', 0, head, 0, head);
  const [endBefore, endAfter] = [before.length - tail, after.length - tail];
  let [x, y] = [head, head];
  for (const [from, at, length] of [
    ...runsAlike(before.slice(head, endBefore), after.slice(head, endAfter)),
    [endBefore - head, endAfter - head, 0] as const,
  ]) {
    add('removed', x, head + from, y, y);
    add('added', head + from, head + from, y, head + at);
    add('same', head + from, head + from + length, head + at, head + at + length);
    [x, y] = [head + from + length, head + at + length];
  }
  add('same', endBefore, before.length, endAfter, after.length);
  return parts;
}

type Run = readonly [from: number, at: number, length: number];

/**
 * The runs of items that both lists have on a shortest way from one to the other; none where that is too long. What
 * only one of the lists has is on no such way and not looked at: of a text that was edited throughout that is nearly
 * all.
 */
function runsAlike<Item>(before: readonly Item[], after: readonly Item[]): readonly Run[] {
  const [old, now] = [indicesOfCommon(before, after), indicesOfCommon(after, before)];
  if (old.length === before.length && now.length === after.length) return runsOfCommon(before, after);
  const runs: Run[] = [];
  for (const [first, second, length] of runsOfCommon(
    old.map((index) => before[index]!),
    now.map((index) => after[index]!),
  )) {
    for (let step = 0; step < length; step++) {
      const [from, at] = [old[first + step]!, now[second + step]!];
      const last = runs.at(-1);
      if (last !== undefined && last[0] + last[2] === from && last[1] + last[2] === at)
        runs[runs.length - 1] = [last[0], last[1], last[2] + 1];
      else runs.push([from, at, 1]);
    }
  }
  return runs;
}

function indicesOfCommon<Item>(items: readonly Item[], others: readonly Item[]): readonly number[] {
  const known = new Set(others);
  return items.flatMap((item, index) => (known.has(item) ? index : []));
}

function runsOfCommon<Item>(before: readonly Item[], after: readonly Item[]): readonly Run[] {
  if (before.length === 0 || after.length === 0) return [];
  const most = Math.min(before.length + after.length, MOST_STEPS);
  const middle = most + 1;
  const furthest = new Int32Array(2 * middle + 1);
  const traces: Int32Array[] = [];
  for (let step = 0; step <= most; step++) {
    traces.push(furthest.slice(middle - step - 1, middle + step + 2));
    for (let line = -step; line <= step; line += 2) {
      const down = goesDown(line, step, (at) => furthest[middle + at]!);
      let x = down ? furthest[middle + line + 1]! : furthest[middle + line - 1]! + 1;
      while (x < before.length && x - line < after.length && before[x] === after[x - line]) x += 1;
      furthest[middle + line] = x;
      if (x >= before.length && x - line >= after.length) return wayBack(traces, before.length, after.length);
    }
  }
  return [];
}

function wayBack(traces: readonly Int32Array[], length: number, other: number): readonly Run[] {
  const runs: Run[] = [];
  let [x, y] = [length, other];
  for (let step = traces.length - 1; step >= 0; step--) {
    const trace = traces[step]!;
    const known = (at: number): number => trace[at + step + 1]!;
    const line = x - y;
    const from = goesDown(line, step, known) ? line + 1 : line - 1;
    const [fromX, fromY] = step === 0 ? [0, 0] : [known(from), known(from) - from];
    const startX = step === 0 ? 0 : from > line ? fromX : fromX + 1;
    if (x > startX) runs.push([startX, startX - line, x - startX]);
    [x, y] = [fromX, fromY];
  }
  return runs.reverse();
}

function goesDown(line: number, step: number, known: (line: number) => number): boolean {
  return line === -step || (line !== step && known(line - 1) < known(line + 1));
}

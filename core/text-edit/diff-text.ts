import { nextCluster } from './clusters';
import { diffLists } from './diff-lists';
import type { ListPart } from './diff-lists';

/** A stretch of a text as it was edited: kept, taken out or put in. */
export interface TextDifference {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

const WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;

/**
 * How a text became another, by characters, Latin words and numbers whole: what is kept and removed is the first text,
 * what is kept and added the second. What little is alike between larger differences counts as changed with them, as a
 * person would say it.
 */
export function diffText(before: string, after: string): readonly TextDifference[] {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  return joined(withoutSlivers(diffLists(old, now))).map(({ kind, from, to, at, until }) => ({
    kind,
    text: kind === 'added' ? now.slice(at, until).join('') : old.slice(from, to).join(''),
  }));
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  while (at < text.length) {
    let end = nextCluster(text, at);
    if (WORD.test(text.charAt(at)))
      while (end < text.length && WORD.test(text.charAt(end))) end = nextCluster(text, end);
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

/** So many characters alike between two differences, none of which is smaller, are chance. */
const SLIVER = 2;

function withoutSlivers(parts: readonly ListPart[]): readonly ListPart[] {
  return parts.flatMap((part, index) => {
    const length = part.to - part.from;
    if (part.kind !== 'same' || length > SLIVER) return [part];
    const isChance = changeSize(parts, index, -1) > length && changeSize(parts, index, 1) > length;
    if (!isChance) return [part];
    const { from, to, at, until } = part;
    return [{ kind: 'removed', from, to, at, until: at } as const, { kind: 'added', from: to, to, at, until } as const];
  });
}

/** How much differs right before a part (`by` -1) or after it: the larger of what is removed and added. */
function changeSize(parts: readonly ListPart[], index: number, by: 1 | -1): number {
  let size = 0;
  for (let at = index + by; parts[at] !== undefined && parts[at]!.kind !== 'same'; at += by) {
    const { from, to, at: start, until } = parts[at]!;
    size = Math.max(size, to - from, until - start);
  }
  return size;
}

/** Neighbouring differences as one: all that is removed, then all that is added. */
function joined(parts: readonly ListPart[]): readonly ListPart[] {
  const whole: ListPart[] = [];
  let removed: ListPart | undefined;
  let added: ListPart | undefined;
  const close = (): void => {
    if (removed !== undefined) whole.push(removed);
    if (added !== undefined) whole.push(added);
    removed = added = undefined;
  };
  for (const part of parts) {
    if (part.kind === 'same') {
      close();
      whole.push(part);
    } else if (part.kind === 'removed') removed = removed === undefined ? part : { ...removed, to: part.to };
    else added = added === undefined ? part : { ...added, until: part.until };
  }
  close();
  return whole;
}

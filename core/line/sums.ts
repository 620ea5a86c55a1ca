import { KIND, KINDS } from '../cjk';
import { SHRINK, STRETCH } from './prepared';
import type { Prepared } from './prepared';

/** Kinds that hang at a line's end, and those that are counted as characters: 1 for each. */
const HANGS = oneFor(KIND.space, KIND.ideographicSpace, KIND.control, KIND.attached);
const WORDS = oneFor(KIND.han, KIND.letter, KIND.digit);

function oneFor(...kinds: readonly number[]): Uint8Array {
  return Uint8Array.from({ length: KINDS }, (_, kind) => (kinds.includes(kind) ? 1 : 0));
}

/** Adds up cells, anew after each change of them, so that what any line holds is a difference of two entries. */
export function sumUp(cells: Prepared): void {
  const { kinds, body, glue, shrink, shrinkClass, stretch, stretchClass, solid, length } = cells;
  const { width, soft, hard, spaces, gaps, visible, words } = cells.sums;
  // Said once: most texts are added up before V8 has compiled this.
  const { finalStop } = SHRINK;
  const { any } = STRETCH;
  visible[0] = -1;
  for (let i = 0; i < length; i++) {
    if (solid[i] === 1) {
      width[i + 1] = width[i]! + body[i]!;
      soft[i + 1] = soft[i]!;
      hard[i + 1] = hard[i]!;
      spaces[i + 1] = spaces[i]!;
      gaps[i + 1] = gaps[i]! + stretch[i]!;
      visible[i + 1] = i;
      words[i + 1] = words[i]! + 1;
      continue;
    }
    const kind = kinds[i]!;
    width[i + 1] = width[i]! + body[i]! + glue[i]!;
    const stop = shrinkClass[i] === finalStop;
    soft[i + 1] = soft[i]! + (stop ? 0 : shrink[i]!);
    hard[i + 1] = hard[i]! + (stop ? shrink[i]! : 0);
    const opens = stretchClass[i] === any;
    spaces[i + 1] = spaces[i]! + (opens ? 0 : stretch[i]!);
    gaps[i + 1] = gaps[i]! + (opens ? stretch[i]! : 0);
    visible[i + 1] = HANGS[kind] === 1 ? visible[i]! : i;
    words[i + 1] = words[i]! + WORDS[kind]!;
  }
}

import { KIND } from '../cjk';
import { SHRINK, STRETCH } from './prepared';
import type { Prepared } from './prepared';

/** Adds up cells, anew after each change of them, so that what any line holds is a difference of two entries. */
export function sumUp(cells: Prepared): void {
  const { kinds, body, glue, shrink, shrinkClass, stretch, stretchClass, length } = cells;
  const { width, soft, hard, spaces, gaps, visible, words } = cells.sums;
  visible[0] = -1;
  for (let i = 0; i < length; i++) {
    const kind = kinds[i]!;
    width[i + 1] = width[i]! + body[i]! + glue[i]!;
    const stop = shrinkClass[i] === SHRINK.finalStop;
    soft[i + 1] = soft[i]! + (stop ? 0 : shrink[i]!);
    hard[i + 1] = hard[i]! + (stop ? shrink[i]! : 0);
    const opens = stretchClass[i];
    spaces[i + 1] = spaces[i]! + (opens === STRETCH.any ? 0 : stretch[i]!);
    gaps[i + 1] = gaps[i]! + (opens === STRETCH.any ? stretch[i]! : 0);
    const hangs =
      kind === KIND.space || kind === KIND.ideographicSpace || kind === KIND.control || kind === KIND.attached;
    visible[i + 1] = hangs ? visible[i]! : i;
    const word = kind === KIND.han || kind === KIND.letter || kind === KIND.digit;
    words[i + 1] = words[i]! + (word ? 1 : 0);
  }
}

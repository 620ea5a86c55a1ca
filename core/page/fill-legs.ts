import type { Flow, Galley, LegLine } from '../galley';
import { createCompositionCache } from './cache';
import { anySlots } from './legs';
import type { Leg } from './legs';
import { flowFull, flowLevel } from './flow-around';
import type { AroundText } from './flow-around';
import { pourFull, pourLevel } from './pour';
import type { Pour } from './pour';
import { pourLines } from './pour-lines';

/** The rest of a story, and its galley at the measure of a whole leg. */
export interface LegText extends Omit<AroundText, 'rows'> {
  readonly galley: Galley;
  /** The galley's first line that was not set before. */
  readonly first: number;
}

/** How legs are filled. */
export interface FillOptions {
  /** `level` where the text fits, else full; or full at once. */
  readonly how: 'level' | 'full';
  /** What is left over is set elsewhere. */
  readonly runsOn: boolean;
}

/** Fills legs with text: poured from the galley, or where pictures narrow the legs set anew for them. */
export function fillLegs(text: LegText, legs: readonly Leg[], { how, runsOn }: FillOptions): Flow {
  const { galley, first } = text;
  if (anySlots(legs)) {
    // Whoever keeps no cache still sets each paragraph once for all the legs that are tried.
    const cache = text.cache ?? createCompositionCache();
    const around = { ...text, cache, rows: galley.lines.slice(first).reduce((sum, line) => sum + line.rows, 0) };
    return (how === 'level' ? flowLevel(around, legs) : undefined) ?? flowFull(around, legs, { runsOn });
  }
  const lines = pourLines(galley);
  const level = how === 'level' ? pourLevel(lines, first, legs) : undefined;
  return poured(galley, first, level ?? pourFull(lines, first, legs, { runsOn }));
}

function poured(galley: Galley, first: number, pour: Pour): Flow {
  const placed = pour.ends.flatMap((end, leg): LegLine[] => {
    let row = 0;
    return galley.lines.slice(pour.ends[leg - 1] ?? first, end).map((line, index) => {
      if (index > 0) row += line.white ?? 0;
      const at = line.rows === 0 ? row - 1 : row;
      row += line.rows;
      return { line, leg, row: at, x: 0 };
    });
  });
  return { placed, over: galley.lines.slice(pour.end), notes: galley.notes };
}

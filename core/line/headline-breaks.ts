import { KIND } from '../cjk';
import { BREAK } from './prepared';
import type { Prepared } from './prepared';

/** What a break in a headline costs; 0 is a phrase's end. A cost of 10 is worth a quarter of the line's balance. */
const COST = {
  insideWord: 10,
  afterStop: 4,
  atBracket: 3,
  besideLatin: 8,
  insideBrackets: 40,
  afterNumber: 60,
  weakStart: 45,
  weakEnd: 25,
  afterParticle: 5,
} as const;

/** Particles and conjunctions that never open a line of a headline (newspaper rule L18). */
const WEAK_STARTS = new Set([...'的地得了着过等和与及们之者吗呢吧啊性化式'].map((c) => c.codePointAt(0)));
/** Words that lean on what follows and should not close a line. */
const WEAK_ENDS = new Set([...'在为向把被与和及对将从不是让使给以于由比更最很再又第各每'].map((c) => c.codePointAt(0)));
/** After these a phrase has usually ended. */
const PARTICLES = new Set([...'的了着'].map((c) => c.codePointAt(0)));

/** Cost of breaking a headline before each cell; infinite where no line may start. */
export function headlineBreakCosts(cells: Prepared): Float64Array {
  const costs = new Float64Array(cells.length + 1).fill(Infinity);
  let depth = 0;
  for (let p = 1; p < cells.length; p++) {
    const before = cells.kinds[p - 1]!;
    const after = cells.kinds[p]!;
    if (before === KIND.opening) depth += 1;
    if (before === KIND.closing) depth = Math.max(0, depth - 1);
    if (cells.breaks[p] === BREAK.none) continue;
    costs[p] = placeCost(cells, p, before, after) + (depth > 0 ? COST.insideBrackets : 0);
  }
  return costs;
}

function placeCost(cells: Prepared, p: number, before: number, after: number): number {
  if (cells.breaks[p] === BREAK.forced) return 0;
  if (before === KIND.space || before === KIND.ideographicSpace) return 0;
  if (before === KIND.innerStop || before === KIND.finalStop) return COST.afterStop;
  if (before === KIND.closing || after === KIND.opening) return COST.atBracket;
  if (before === KIND.digit && after === KIND.han) return COST.afterNumber;
  const last = cells.text.codePointAt(cells.offsets[p - 1]!);
  const next = cells.text.codePointAt(cells.offsets[p]!);
  const weak = (WEAK_STARTS.has(next) ? COST.weakStart : 0) + (WEAK_ENDS.has(last) ? COST.weakEnd : 0);
  if (weak > 0) return weak + COST.insideWord;
  if (PARTICLES.has(last)) return COST.afterParticle;
  return before === KIND.han && after === KIND.han ? COST.insideWord : COST.besideLatin;
}

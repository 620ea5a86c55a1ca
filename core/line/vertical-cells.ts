import { KIND, kindOf } from '../cjk';

/** One step down a vertical line: a character in its cell, digits side by side, or a run lying on its side. */
export interface VerticalStep {
  readonly kind: 'upright' | 'combined' | 'turned';
  /** UTF-16 offsets of its characters. */
  readonly start: number;
  readonly end: number;
}

/** Digits that stand side by side in one cell 纵中横 (CLREQ 3.2.3). */
const MOST_COMBINED = 3;
/** Marks that have no vertical form in common faces and lie on their side (CLREQ 3.1.2, GB/T 15834 5.2). */
const TURNED = /^[-‐–~～〜/]$/u;
/** Code points below this are Latin: a run of several lies on its side. */
const BEYOND_LATIN = 0x250;
const DIGITS = /^[0-9]+$/;
const ACRONYM = /^[A-Z]{1,4}$/;

/** Cuts the text of a vertical line into steps: short numbers combined, single letters and acronyms upright, the rest of Latin turned. */
export function verticalSteps(text: string): VerticalStep[] {
  const steps: VerticalStep[] = [];
  for (const [run] of text.matchAll(/[!-~\u00a0-\u024f]+(?: +[!-~\u00a0-\u024f]+)*|[^]/gu)) {
    const start = steps.at(-1)?.end ?? 0;
    const end = start + run.length;
    if (DIGITS.test(run) && run.length <= MOST_COMBINED) {
      steps.push({ kind: run.length === 1 ? 'upright' : 'combined', start, end });
    } else if (ACRONYM.test(run)) {
      for (let at = start; at < end; at++) steps.push({ kind: 'upright', start: at, end: at + 1 });
    } else {
      steps.push({ kind: isTurned(run) ? 'turned' : 'upright', start, end });
    }
  }
  return steps;
}

function isTurned(run: string): boolean {
  if (run.length > 1 && run.codePointAt(0)! < BEYOND_LATIN) return true;
  const kind = kindOf(run.codePointAt(0) ?? 0);
  return TURNED.test(run) || kind === KIND.connector || kind === KIND.solidus;
}

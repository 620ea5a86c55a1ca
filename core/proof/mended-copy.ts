import type { CleanCopy, LedgerEntry } from '../copy';
import type { ProofCode, Slip } from './finding';
import { isKnownWord } from './lists/known';

/**
 * The rules of copy cleaning that mend slips of writers, by what these are; the others undo habits of keyboards and
 * files.
 */
const SLIPS: Readonly<Record<string, ProofCode>> = {
  'half-width-marks': 'half-width-mark',
  'straight-quotes': 'half-width-mark',
  ellipses: 'wrong-mark',
  dashes: 'wrong-mark',
  readings: 'garbled',
  'full-width-letters': 'look-alike',
  'cut-sentences': 'broken-sentence',
};
/** A mark is a slip where its right form is met so many times as often; else it is how the file was keyed. */
const USUAL = 5;
/** So many sentences of one file break off by a slip, or so many of its lines. */
const MOST_CUT = 2;
const MOST_CUT_OF = 1 / 20;
/** So many readings in one file are a converter's. */
const READINGS = 2;
/** So many marks of one form may be slips where the right form is not met. */
const FEW = 2;
const CONFIDENCE = 0.8;

/**
 * Slips in a file of copy that cleaning mended, as they stand in the file: marks, letters and figures in a
 * form that the file else does not have, and sentences that break off at a line's end.
 */
export function mendedSlips(source: string, { ledger }: CleanCopy): readonly Omit<Slip, 'against'>[] {
  const times = new Map<string, number>();
  for (const entry of ledger) times.set(keyOf(entry), (times.get(keyOf(entry)) ?? 0) + 1);
  return ledger.flatMap((entry): Omit<Slip, 'against'>[] => {
    const code = SLIPS[entry.rule];
    const count = times.get(keyOf(entry)) ?? 0;
    if (code === undefined || entry.before === '' || /^…/u.test(entry.before)) return [];
    const isUsual = source.split(entry.after.trim()).length - 1 >= count * USUAL;
    if (entry.rule === 'cut-sentences') {
      // Copy with more of them, or with lines that end within words, was pasted out of columns.
      const cut = source.charAt(entry.start - 1) + source.charAt(entry.end);
      const most = Math.max(MOST_CUT, (source.match(/\S.*/gu)?.length ?? 0) * MOST_CUT_OF);
      if (count > most || isKnownWord(cut)) return [];
      return [{ code, start: entry.start - 1, end: entry.start, confidence: CONFIDENCE }];
    }
    const isHabit = entry.rule === 'full-width-letters' ? !isMostlyHalfWidth(source) : !isUsual;
    // Dots that were keyed as full stops are nobody's habit.
    // Dots and hyphens that were keyed for a mark, once or twice, are nobody's habit either.
    const isKeyed = count <= FEW && (entry.rule === 'ellipses' || entry.rule === 'dashes');
    const isSlip = code === 'garbled' ? count <= READINGS : !isHabit || isKeyed || entry.before.startsWith('。');
    if (!isSlip) return [];
    return [{ code, start: entry.start, end: entry.end, suggestion: entry.after, confidence: CONFIDENCE }];
  });
}

/** Whether letters and figures of a file are half-width but for a few. */
function isMostlyHalfWidth(source: string): boolean {
  const [half, full] = [source.match(/[\dA-Za-z]+/gu), source.match(/[０-９Ａ-Ｚａ-ｚ]+/gu)];
  return (half?.length ?? 0) >= (full?.length ?? 0) * USUAL;
}

/** Readings are one kind, whatever they are; marks by what they are. */
function keyOf({ rule, before }: LedgerEntry): string {
  return rule === 'readings' ? rule : `${rule} ${before.trim()}`;
}

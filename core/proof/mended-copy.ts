import type { CleanCopy, LedgerEntry } from '../copy';
import type { ProofCode, Slip } from './finding';

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
};
/** A mark is a slip where its right form is met so many times as often; else it is how the file was keyed. */
const USUAL = 5;
/** So many readings in one file are a converter's. */
const READINGS = 2;
const CONFIDENCE = 0.8;

/**
 * Slips in a file of copy that cleaning mended, as they stand in the file: marks in a form that the file else does not
 * have.
 */
export function mendedSlips(source: string, { ledger }: CleanCopy): readonly Omit<Slip, 'against'>[] {
  const times = new Map<string, number>();
  for (const entry of ledger) times.set(keyOf(entry), (times.get(keyOf(entry)) ?? 0) + 1);
  return ledger.flatMap((entry): Omit<Slip, 'against'>[] => {
    const code = SLIPS[entry.rule];
    const count = times.get(keyOf(entry)) ?? 0;
    if (code === undefined || entry.before === '' || /^…/u.test(entry.before)) return [];
    const isUsual = source.split(entry.after.trim()).length - 1 >= count * USUAL;
    // Dots that were keyed as full stops are nobody's habit.
    const isSlip = code === 'garbled' ? count <= READINGS : isUsual || entry.before.startsWith('。');
    if (!isSlip) return [];
    return [{ code, start: entry.start, end: entry.end, suggestion: entry.after, confidence: CONFIDENCE }];
  });
}

/** Readings are one kind, whatever they are; marks by what they are. */
function keyOf({ rule, before }: LedgerEntry): string {
  return rule === 'readings' ? rule : `${rule} ${before.trim()}`;
}

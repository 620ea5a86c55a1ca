import type { PaperLanguage } from '../document';
import { applyEdits, extendLedger } from './ledger';
import type { LedgerEntry } from './ledger';
import { MARK_RULES } from './rules';

/**
 * What makes straight quotes and half-width marks of a text Chinese ones, in order of place: the marks' rules of
 * cleaning.
 */
export function correctMarks(source: string, language: PaperLanguage): readonly LedgerEntry[] {
  let text = source;
  let ledger: readonly LedgerEntry[] = [];
  for (const rule of MARK_RULES) {
    const { edits } = rule.find(text, { language });
    if (edits.length === 0) continue;
    ledger = extendLedger({ source, current: text, ledger, rule: rule.name, edits });
    text = applyEdits(text, edits);
  }
  return ledger;
}

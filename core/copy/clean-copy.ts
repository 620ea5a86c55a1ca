import type { PaperLanguage } from '../document';
import { garbledSpans } from './garbled';
import { applyEdits, extendLedger, sourceOffset } from './ledger';
import type { LedgerEntry } from './ledger';
import { COPY_RULES } from './rules';
import { detectLanguage, isSimplified, isTraditional } from './script';
import type { CopyWarning } from './warning';

/** Copy after cleaning 净稿, and how it came to be. */
export interface CleanCopy {
  readonly text: string;
  readonly language: PaperLanguage;
  /** Every change, in order of place: forwards it makes the text, backwards the source. */
  readonly ledger: readonly LedgerEntry[];
  /** Offsets in the source. */
  readonly warnings: readonly CopyWarning[];
}

/** How copy is to be cleaned. */
export interface CleanOptions {
  /** Left out, the copy's own characters decide. */
  readonly language?: PaperLanguage;
}

/** Cleans copy by the rules in their order. Linear in the length of the source. */
export function cleanCopy(source: string, options: CleanOptions = {}): CleanCopy {
  const language = options.language ?? detectLanguage(source);
  let text = source;
  let ledger: readonly LedgerEntry[] = [];
  const warnings: CopyWarning[] = checkSource(source, language);
  for (const rule of COPY_RULES) {
    const { edits, warnings: found = [] } = rule.find(text, { language });
    for (const warning of found) {
      const start = sourceOffset(ledger, warning.start);
      warnings.push({ ...warning, start, end: Math.max(start, sourceOffset(ledger, warning.end)) });
    }
    if (edits.length === 0) continue;
    ledger = extendLedger({ source, current: text, ledger, rule: rule.name, edits });
    text = applyEdits(text, edits);
  }
  warnings.sort((a, b) => a.start - b.start || a.end - b.end);
  return { text, language, ledger, warnings };
}

/** How many of the other script's characters a warning shows. */
const SHOWN = 12;

/** Doubts about the copy itself, which no rule can mend. */
function checkSource(source: string, language: PaperLanguage): CopyWarning[] {
  const warnings: CopyWarning[] = garbledSpans(source).map(({ start, end }) => ({
    code: 'garbled-text',
    values: { text: source.slice(start, end) },
    start,
    end,
  }));
  const unread = [...source.matchAll(/\ufffd+/gu)];
  for (const match of unread) {
    const end = match.index + match[0].length;
    warnings.push({ code: 'unreadable-bytes', values: { count: match[0].length }, start: match.index, end });
  }
  const isForeign = language === 'zh-Hant' ? isSimplified : isTraditional;
  const foreign: number[] = [];
  for (let at = 0; at < source.length; at += 1) if (isForeign(source.charAt(at))) foreign.push(at);
  const [first, last] = [foreign[0], foreign[foreign.length - 1]];
  if (first !== undefined && last !== undefined) {
    const characters = [...new Set(foreign.map((at) => source.charAt(at)))].slice(0, SHOWN).join('');
    warnings.push({
      code: 'mixed-scripts',
      values: { count: foreign.length, characters },
      start: first,
      end: last + 1,
    });
  }
  return warnings;
}

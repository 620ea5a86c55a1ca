import type { PaperLanguage } from '../../document';
import type { Edit } from '../ledger';
import type { CopyWarning } from '../warning';

/** What a rule knows besides the text. */
export interface RuleContext {
  readonly language: PaperLanguage;
}

/** What a rule wants done. Offsets, of warnings too, speak of the text the rule was given. */
export interface RuleResult {
  readonly edits: readonly Edit[];
  readonly warnings?: readonly CopyWarning[];
}

/** One rule of copy cleaning. It reads the text as the rules before it left it. */
export interface CopyRule {
  /** The name in the ledger; it never changes once released. */
  readonly name: string;
  readonly find: (text: string, context: RuleContext) => RuleResult;
}

/** Edits for every match of a pattern with the `g` flag; `replace` returns what stands there instead. */
export function editsFor(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpMatchArray & { readonly index: number }) => string | undefined,
): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const found = match as RegExpMatchArray & { readonly index: number };
    const after = replace(found);
    if (after !== undefined && after !== found[0]) {
      edits.push({ start: found.index, end: found.index + found[0].length, after });
    }
  }
  return edits;
}

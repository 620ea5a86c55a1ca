import { cleanCopy } from '../../../core/copy';
import type { Edition, PaperLanguage } from '../../../core/document';
import type { TextRange } from '../../../core/text-edit';

/** What a paste was cleaned of: changes by the name of the rule that made them, the most frequent first. */
export interface PastedNotice {
  readonly kind: 'pasted';
  readonly changes: readonly { readonly rule: string; readonly count: number }[];
  /** It came with styles, which were left behind. */
  readonly styled: boolean;
  /** The edition with it: once that is another, it is no longer put in as it was. */
  readonly edition: Edition;
  /** Where it stands, and what came from the clipboard. */
  readonly range: TextRange;
  readonly source: string;
}

/** Every text has its line ends made one: nobody needs to be told. */
const UNTOLD: ReadonlySet<string> = new Set(['line-ends']);

/** Copy from elsewhere as it is put into a text: cleaned, without line ends after it. */
export function cleanPaste(
  source: string,
  language: PaperLanguage | undefined,
): { readonly text: string; readonly changes: PastedNotice['changes'] } {
  const { text, ledger } = cleanCopy(source, language === undefined ? {} : { language });
  const counts = new Map<string, number>();
  for (const { rule } of ledger) if (!UNTOLD.has(rule)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const changes = [...counts].map(([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count);
  return { text: text.replace(/\n+$/u, ''), changes };
}

/** The same as it came: only line ends are as texts have them, and what no text can hold is left out. */
export function plainPaste(source: string): string {
  const lines = source.replaceAll(/\r\n?/gu, '\n').replace(/\n+$/u, '').split('\n');
  return lines.map((line) => line.replaceAll(/(?!\t)\p{Cc}/gu, '')).join('\n');
}

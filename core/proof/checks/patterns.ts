import type { ProofCode, Slip } from '../finding';
import type { ReadText } from '../reading';
import { matchesIn } from '../pattern-needs';

/** A kind of slip that a pattern tells. */
export interface Pattern {
  readonly code: ProofCode;
  readonly pattern: RegExp;
  /** What should stand there, from the match. */
  readonly right?: (match: string) => string;
  readonly values?: (match: string) => Readonly<Record<string, string | number>>;
  readonly confidence: number;
  /** Only in these; everywhere when left out. */
  readonly kinds?: readonly ReadText['kind'][];
}

/**
 * What patterns in Simplified characters find in a text; where two of them meet, the first is told. In Traditional copy
 * nothing is suggested.
 */
export function slipsByPatterns(text: ReadText, patterns: readonly Pattern[]): readonly Slip[] {
  const slips: Slip[] = [];
  for (const { code, pattern, right, values, confidence, kinds } of patterns) {
    if (kinds !== undefined && !kinds.includes(text.kind)) continue;
    for (const { index: start, 0: match } of matchesIn(text.folded, pattern)) {
      const end = start + match.length;
      if (slips.some((slip) => slip.start < end && start < slip.end)) continue;
      const suggestion = text.text === text.folded ? right?.(match) : undefined;
      slips.push({
        ...{ code, start, end, confidence },
        ...(suggestion !== undefined && { suggestion }),
        ...(values !== undefined && { values: values(match) }),
      });
    }
  }
  return slips.sort((a, b) => a.start - b.start);
}

import type { Diagnostic, TextPlace } from '../diagnostic';
import type { ProofCode, ProofFinding } from './finding';

/** What preflight tells of the same texts, as errors (rule L33). */
const TOLD_BY_PREFLIGHT: readonly ProofCode[] = ['no-such-date', 'wrong-today', 'wrong-weekday', 'wrong-lunar'];

/**
 * Findings as the other checks tell theirs, for the list of what was found: they lead to the text, bring what mends them, and
 * can be let stand. They only tell (`info`), for a person decides. `values.slip` is the kind of slip, whose words are in
 * `locales/proof`.
 */
export function slipDiagnostics(findings: readonly ProofFinding[]): readonly Diagnostic[] {
  return findings.flatMap((finding): Diagnostic[] => {
    const { code, story, part, start, text, suggestion, values } = finding;
    if (TOLD_BY_PREFLIGHT.includes(code)) return [];
    const [name = part, index] = part.split(':');
    const of: TextPlace = { kind: 'story', story, part };
    const told = { ...values, slip: code, text };
    return [
      {
        ...(suggestion === undefined
          ? { code: 'slip', values: told, fix: { kind: 'ask-text', of } }
          : {
              code: 'slip-suggestion',
              values: { ...told, suggestion },
              fix: { kind: 'replace-text', of, start, was: text, text: suggestion },
            }),
        severity: 'info',
        place: { story, part: name, offset: start, ...(index !== undefined && { paragraph: Number(index) }) },
      },
    ];
  });
}

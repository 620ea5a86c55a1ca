import type { Diagnostic, Fix, Place, TextPlace } from '../diagnostic';
import type { ProofCode, ProofFinding } from './finding';

/** What no calendar has or agrees with is an error (rule L33), and what its words call the right day. */
const DAY_ERRORS = {
  'no-such-date': undefined,
  'wrong-today': undefined,
  'wrong-weekday': 'weekday',
  'wrong-lunar': 'lunar',
} as const;

/** Whether a kind of slip is an error of the calendar. */
export function isDayError(code: ProofCode): code is keyof typeof DAY_ERRORS {
  return code in DAY_ERRORS;
}

/**
 * Findings as the other checks tell theirs, for the list of what was found: they lead to the text, bring what mends
 * them, and can be let stand. They only tell (`info`), for a person decides, but for days that no calendar has.
 * `values.slip` is the kind of slip, whose words are in `locales/proof`.
 */
export function slipDiagnostics(findings: readonly ProofFinding[]): readonly Diagnostic[] {
  return findings.map((finding): Diagnostic => {
    const { code, story, part, start, text, suggestion, values } = finding;
    const of: TextPlace = { kind: 'story', story, part };
    const place = placeOf(finding);
    const against = finding.against && { against: finding.against.map(placeOf) };
    const fix: Fix =
      suggestion === undefined
        ? { kind: 'ask-text', of }
        : { kind: 'replace-text', of, start, was: text, text: suggestion };
    if (isDayError(code)) {
      const right = DAY_ERRORS[code];
      const told = suggestion === undefined || right === undefined ? {} : { [right]: suggestion };
      return {
        code,
        severity: 'error',
        rule: 'L33',
        place,
        values: { written: text, ...values, ...told },
        fix,
        ...against,
      };
    }
    const words = finding.against && { against: wordsAgainst(finding) };
    const told = { ...values, ...words, slip: code, text };
    return suggestion === undefined
      ? { code: 'slip', severity: 'info', place, values: told, fix, ...against }
      : { code: 'slip-suggestion', severity: 'info', place, values: { ...told, suggestion }, fix, ...against };
  });
}

/** The words that a finding contradicts, as they are quoted in its reason. */
export function wordsAgainst({ against = [] }: Pick<ProofFinding, 'against'>): string {
  return against.map(({ text }) => text).join('、');
}

function placeOf({ story, part, start, end }: Pick<ProofFinding, 'story' | 'part' | 'start' | 'end'>): Place {
  const [name = part, index] = part.split(':');
  return { story, part: name, offset: start, end, ...(index !== undefined && { paragraph: Number(index) }) };
}

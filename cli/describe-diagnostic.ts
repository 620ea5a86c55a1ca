import type { Diagnostic } from '../core/diagnostic';
import { sentenceFor } from './words';

/** A diagnostic in the form that scripts read: `{code, severity, rule, page, story, place, message, next, fix}`. */
export function describeDiagnostic({ code, severity, place, values, rule, fix }: Diagnostic): unknown {
  const { page, story, ...rest } = place;
  return { code, severity, rule, page, story, place: rest, values, ...sentenceFor(code, values), fix };
}

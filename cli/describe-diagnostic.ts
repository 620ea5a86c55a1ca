import type { Diagnostic } from '../core/diagnostic';
import { sentenceFor } from './words';

/** A diagnostic in the form that scripts read: `{code, severity, page, story, place, message, next}`. */
export function describeDiagnostic({ code, severity, place, values }: Diagnostic): unknown {
  const { page, story, ...rest } = place;
  return { code, severity, page, story, place: rest, values, ...sentenceFor(code, values) };
}

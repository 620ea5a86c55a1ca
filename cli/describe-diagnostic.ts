import type { Diagnostic } from '../core/diagnostic';
import { LAYOUT_RULES } from '../core/layout-rules';
import { messageLanguage, sentenceFor } from './words';

/**
 * A diagnostic in the form that scripts read: `{code, severity, rule, name, page, story, place, message, next, fix}`;
 * `name` is what newspaper people call the rule, in the paper's characters. One that an editor lets stand has the
 * reason as `waived`.
 */
export function describeDiagnostic(diagnostic: Diagnostic, waived?: string): unknown {
  const { code, severity, rule, place, values, fix } = diagnostic;
  const { page, story, ...rest } = place;
  const names = LAYOUT_RULES.find(({ id }) => id === rule)?.name;
  const name = names?.[messageLanguage(process.env) === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans'];
  return { code, severity, rule, name, page, story, place: rest, values, ...sentenceFor(code, values), fix, waived };
}

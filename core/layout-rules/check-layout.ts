import type { Diagnostic, Place, Severity } from '../diagnostic';
import type { Edition } from '../document';
import { partPlace } from '../page';
import type { ComposedPage } from '../page';
import { buildRulePages } from './build-rule-pages';
import { LAYOUT_RULES } from './layout-rules';
import type { Hit, LayoutRule, RuleSeverity } from './rule';
import type { RulePage } from './rule-page';

/** What a rule's weight means to whoever sends a page to press. */
const SEVERITY: Readonly<Record<RuleSeverity, Severity>> = { hard: 'error', soft: 'warning', info: 'info' };

/** A hit of a lower grade is none to mend before others. */
const MILD = 0.5;

/**
 * What layout rules find on an edition's pages, page by page in the order of the rules: what composing told of, with
 * the rule that it breaks, then the hits of the others. `pages` are the edition's, composed, in order.
 */
export function checkLayout(edition: Edition, pages: readonly ComposedPage[]): readonly Diagnostic[] {
  const rulePages = buildRulePages(edition, pages);
  return pages.flatMap(({ list, diagnostics }): readonly Diagnostic[] => {
    const page = rulePages.find(({ number }) => number === list.page);
    const told = diagnostics.map((diagnostic) => withRule(diagnostic, page));
    if (page === undefined) return told;
    const found = LAYOUT_RULES.flatMap((rule) =>
      hitsOf(rule, page, rulePages).map((hit) => diagnosticOf(rule, hit, page)),
    );
    return [...told, ...found];
  });
}

/** The hits of one rule on a page; none of one that composing watches. */
export function hitsOf(rule: LayoutRule, page: RulePage, pages: readonly RulePage[]): readonly Hit[] {
  switch (rule.scope) {
    case 'page':
      return rule.check(page);
    case 'edition':
      return rule.check(page, pages);
    case 'composing':
      return [];
  }
}

/** What composing told of, with the rule that it breaks. */
function withRule(diagnostic: Diagnostic, page: RulePage | undefined): Diagnostic {
  const rule = LAYOUT_RULES.find((one) => one.scope !== 'edition' && one.codes?.includes(diagnostic.code));
  if (rule === undefined) return diagnostic;
  if (rule.scope !== 'composing') return { ...diagnostic, rule: rule.id };
  const fix = rule.fix?.(diagnostic, page);
  const severity = SEVERITY[rule.weigh(diagnostic, page)];
  return { ...diagnostic, severity, rule: rule.id, ...(fix && { fix }) };
}

/** What a hit weighs: of a soft rule, one that the eye hardly minds only tells. */
function weightOf(rule: LayoutRule, { severity = rule.severity, grade = 1 }: Hit): RuleSeverity {
  return severity === 'soft' && grade < MILD ? 'info' : severity;
}

function diagnosticOf(rule: LayoutRule, hit: Hit, page: RulePage): Diagnostic {
  const { code, values, fix, articles = [], rects, furniture, picture, part } = hit;
  const [first] = articles;
  const one = page.articles.find(({ article }) => article.id === first);
  const place: Place = {
    page: page.number,
    ...(first !== undefined && { article: first }),
    ...(one && { story: one.story.id }),
    ...(furniture !== undefined && { furniture }),
    ...(picture !== undefined && { picture }),
    ...(articles.length > 1 && { articles }),
    rects,
  };
  return {
    code,
    severity: SEVERITY[weightOf(rule, hit)],
    rule: rule.id,
    place: part === undefined ? place : partPlace(place, part),
    values,
    ...(fix && { fix }),
  };
}

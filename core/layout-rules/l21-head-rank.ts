import { headlineOf, tenths } from './gaps';
import { ranked } from './lead';
import type { Hit, LayoutRule } from './rule';
import type { RuleArticle, RulePage } from './rule-page';

/** The lead's head is at least so many times as large as the next. */
export const LEAD_RATIO = 1.25;

/**
 * L21 题级倒挂: a story's main head is larger than the lead's, or than that of any story before it in importance by more
 * than a step; and the lead's is less than a quarter larger than the next, which is told mildly, for the paper's own
 * sizes may not allow it. Stories of the lead's own importance are leads as well 双头条.
 */
export const headRank: LayoutRule = {
  id: 'L21',
  name: { 'zh-Hans': '题级倒挂', 'zh-Hant': '題級倒掛', en: 'heads out of rank' },
  severity: 'hard',
  scope: 'page',
  check: (page) => {
    const [lead, ...others] = ranked(page);
    if (lead === undefined) return [];
    const hits = others.flatMap((one, index) => overRank(one, [lead, ...others.slice(0, index)], page));
    if (hits.length > 0) return hits;
    return others.flatMap((one) => notDominant(lead, one, page)).slice(0, 1);
  },
};

function sizeOf(one: RuleArticle): number {
  return one.head?.main?.size ?? 0;
}

/** A head larger than the first's, or by more than a quarter than one of those before it. */
function overRank(one: RuleArticle, before: readonly RuleArticle[], page: RulePage): readonly Hit[] {
  const size = sizeOf(one);
  const wrong = before.find((other, index) => {
    if (other.story.priority >= one.story.priority) return false;
    return index === 0 ? size > sizeOf(other) : size > LEAD_RATIO * sizeOf(other);
  });
  return wrong === undefined ? [] : [hitOf('head-over-rank', one, wrong, page)];
}

function notDominant(lead: RuleArticle, one: RuleArticle, page: RulePage): readonly Hit[] {
  if (one.story.priority <= lead.story.priority) return [];
  if (sizeOf(lead) >= LEAD_RATIO * sizeOf(one) - 0.01) return [];
  return [{ ...hitOf('lead-not-dominant', one, lead, page), severity: 'soft' }];
}

/** The head that is too large, and the largest of the paper's sizes with which the fault is none. */
function hitOf(
  code: 'head-over-rank' | 'lead-not-dominant',
  one: RuleArticle,
  other: RuleArticle,
  page: RulePage,
): Hit {
  const limit = ranked(page)[0] === other ? sizeOf(other) / LEAD_RATIO : sizeOf(other);
  const size = page.headlineSizes.find((step) => step <= limit + 0.01);
  return {
    code,
    articles: [one.article.id, other.article.id],
    rects: [one, other].flatMap(({ head }) => (head?.main === undefined ? [] : [head.main.rect])),
    values: {
      headline: headlineOf(one),
      other: headlineOf(other),
      size: tenths(sizeOf(one)),
      least: tenths(sizeOf(other)),
    },
    ...(size !== undefined && { fix: { kind: 'set-head-size', article: one.article.id, size } }),
  };
}

import { headlineOf, tenths } from './gaps';
import { headStrength } from './head-strength';
import { ranked } from './lead';
import type { Hit, LayoutRule } from './rule';
import type { RuleArticle, RulePage } from './rule-page';

/** The lead's head looks at least so many times as strong as the next. */
const LEAD_RATIO = 1.25;
/** Parts of a point that are lost in products of lengths. */
const LOST = 0.01;

/**
 * L21 题级倒挂: a story's main head is larger than the lead's; or, which is told mildly, by more than a quarter than
 * that of a story before it in importance, or the lead's looks less than a quarter stronger than another's. Strength is
 * size, and a little width: across four columns 48 points lead 40 points across two, but not those across four. Stories
 * of the lead's own importance are leads as well 双头条. A story in a box or under a label is raised by these and needs
 * no large head: it holds no other head down.
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
    return index === 0 ? size > sizeOf(other) : !isRaised(other) && size > LEAD_RATIO * sizeOf(other);
  });
  if (wrong === undefined) return [];
  const hit = hitOf('head-over-rank', one, wrong, page);
  return [wrong === before[0] ? hit : { ...hit, severity: 'soft' }];
}

/** Whether something else than its head tells of a story's importance. */
function isRaised({ article }: RuleArticle): boolean {
  return article.box !== undefined || article.label !== undefined;
}

function notDominant(lead: RuleArticle, one: RuleArticle, page: RulePage): readonly Hit[] {
  if (one.story.priority <= lead.story.priority) return [];
  const limit = headStrength(sizeOf(lead), columnsOf(lead, page)) / LEAD_RATIO + LOST;
  if (headStrength(sizeOf(one), columnsOf(one, page)) <= limit) return [];
  return [{ ...hitOf('lead-not-dominant', one, lead, page), severity: 'soft' }];
}

/** Base columns that a level head spans; a vertical one stands in its strip. */
function columnsOf({ head }: RuleArticle, { grid }: RulePage): number {
  const width = head === undefined ? 0 : head.right - head.left;
  return Math.max(1, (width + grid.gutter) / (grid.measure + grid.gutter));
}

/** The head that is too large, and the largest of the paper's sizes with which this is no fault. */
function hitOf(
  code: 'head-over-rank' | 'lead-not-dominant',
  one: RuleArticle,
  other: RuleArticle,
  page: RulePage,
): Hit {
  const isLead = ranked(page)[0] === other;
  const strength = headStrength(sizeOf(other), columnsOf(other, page)) / LEAD_RATIO;
  const size = page.headlineSizes.find((step) =>
    isLead
      ? step <= sizeOf(other) && headStrength(step, columnsOf(one, page)) <= strength + LOST
      : step <= sizeOf(other),
  );
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

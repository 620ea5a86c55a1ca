import type { RuleArticle, RulePage } from './rule-page';

/** The stories that begin on a page under a main head, the most important first; equals in the page's order. */
export function ranked({ articles }: RulePage): readonly RuleArticle[] {
  return articles
    .filter(({ head, continued }) => head?.main !== undefined && !continued)
    .toSorted((a, b) => a.story.priority - b.story.priority);
}

import { gapAcross, headlineOf } from './gaps';
import type { LayoutRule } from './rule';
import type { RuleArticle } from './rule-page';

/**
 * L07 题不盖文: text stands beside the width of the head that is over it, in its article or in one of its story that
 * goes on from there: whoever reads takes it for a text without a head, or for the end of another's. Heads beside or
 * within their text, vertical ones, and text under a picture that stands beside the head 题图并列 are made so.
 */
export const textBeyondHead: LayoutRule = {
  id: 'L07',
  name: { 'zh-Hans': '题不盖文', 'zh-Hant': '題不蓋文', en: 'text beyond its head' },
  severity: 'soft',
  scope: 'page',
  check: (page) =>
    page.articles.flatMap((one) => {
      const { head, pictures, article } = one;
      if (head?.place !== 'over') return [];
      const parts = page.articles.filter((other) => other === one || goesOn(other, one));
      const legs = parts.flatMap((part) => part.legs);
      const { cell } = page.grid;
      const beyond = legs.filter(({ rect }) => {
        const right = rect.x + rect.width;
        if (rect.x >= head.left - cell && right <= head.right + cell) return false;
        return !pictures.some((picture) => picture.rect.y < rect.y && gapAcross(picture.rect, rect) < 0);
      });
      if (beyond.length === 0) return [];
      return [
        {
          code: 'text-beyond-head' as const,
          articles: [article.id],
          rects: [head.rect, ...beyond.map(({ rect }) => rect)],
          values: { headline: headlineOf(one) },
        },
      ];
    }),
};

/** Whether an article holds more of another's story, beside it and without a head of its own. */
function goesOn({ story, head, rect }: RuleArticle, { story: of, rect: beside }: RuleArticle): boolean {
  return story === of && head === undefined && rect.y < beside.y + beside.height && rect.x > beside.x;
}

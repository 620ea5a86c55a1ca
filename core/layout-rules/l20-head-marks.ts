import { headlineOf } from './gaps';
import type { Hit, LayoutRule } from './rule';
import type { RuleArticle } from './rule-page';

/** A half-width mark after a Han character, where a full-width one belongs; points in numbers and Latin are none. */
const HALF_WIDTH = /(?<=\p{Script=Han})[,;:!?](?!\w)|(?<=\p{Script=Han})[,;:!?](?=\p{Script=Han})/u;

/**
 * L20 标题标点: a full stop at the end of a head, or half-width marks in Chinese. Whether a comma or a space parts the
 * phrases of a head is each paper's own style, which nothing in the edition states, so that no comma is told.
 */
export const headMarks: LayoutRule = {
  id: 'L20',
  name: { 'zh-Hans': '标题标点', 'zh-Hant': '標題標點', en: 'marks in heads' },
  severity: 'hard',
  scope: 'page',
  check: (page) => page.articles.flatMap((one) => one.head?.parts.flatMap((part) => marksIn(one, part)) ?? []),
};

function marksIn(one: RuleArticle, part: NonNullable<RuleArticle['head']>['parts'][number]): readonly Hit[] {
  const text = part.lines
    .map((line) => line.text)
    .join('')
    .trim();
  const about = { articles: [one.article.id], part: part.part, rects: [part.rect] };
  const headline = headlineOf(one);
  if (/[。．][”’」』]?$/u.test(text)) return [{ code: 'head-full-stop', ...about, values: { headline } }];
  const half = HALF_WIDTH.exec(text)?.[0];
  return half === undefined ? [] : [{ code: 'head-half-width-mark', ...about, values: { headline, character: half } }];
}

import { gapAcross, gapDown } from './gaps';
import type { Hit, LayoutRule } from './rule';
import type { RuleArticle, RulePage, RulePicture } from './rule-page';

/** Lengths that differ by less than this, in points, are equal to the eye. */
const ALIKE = 0.5;

/**
 * L36 图文关系: a caption more than a column from its picture, or under it (or over it) and wider; a picture without
 * caption or without credit. Drawings and charts have no photographer: without a caption too they are one hit, not two.
 */
export const captions: LayoutRule = {
  id: 'L36',
  name: { 'zh-Hans': '图文关系', 'zh-Hant': '圖文關係', en: 'picture and caption' },
  severity: 'soft',
  scope: 'page',
  check: (page) => page.articles.flatMap((one) => one.pictures.flatMap((picture) => faults(one, picture, page))),
};

function faults(
  { article, story }: RuleArticle,
  { rect, caption, words, file }: RulePicture,
  page: RulePage,
): readonly Hit[] {
  const about = { articles: [article.id], picture: file.id, rects: [rect], values: { picture: file.name } };
  const ask = { kind: 'ask-picture-words', story: story.id, picture: file.id } as const;
  if (words.caption === '') return [{ code: 'picture-without-caption', ...about, fix: ask }];
  if (words.credit === '') return [{ code: 'picture-without-credit', ...about, fix: ask }];
  if (caption === undefined) return [];
  const both = { ...about, rects: [rect, caption] };
  const away = Math.max(gapAcross(rect, caption), gapDown(rect, caption));
  if (away > page.grid.measure) return [{ code: 'caption-far', ...both }];
  const beside = gapAcross(rect, caption) >= 0;
  return !beside && caption.width > rect.width + ALIKE ? [{ code: 'caption-too-wide', ...both }] : [];
}

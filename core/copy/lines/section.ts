const PAGE = '第?[一二三四五六七八九十\\dA-D]{1,3}版|[A-D]?\\d{1,2}版';
const NAMES =
  '(?:要闻|要聞|民生|综合|綜合|副刊|文化|经济|經濟|社会|社會|时事|時事|教育|体育|體育|健康|法治|三农|三農|农业|農業|旅游|旅遊|专版|專版|专题|專題|广告|廣告|国际|國際|国内|國內|本地|城事|县域|縣域|乡村|鄉村|基层|基層|党建|黨建|评论|評論|人物|财经|財經|生活|服务|服務|公告|影像|视觉|視覺|新闻|新聞)';
const MARKER = new RegExp(
  `^(?:[【〔\\[]?[ \\u3000]*)(?:(?:${PAGE})(?:[ \\u3000:：·|｜]*(?<named>\\p{Script=Han}{2,6}))?|(?<name>${NAMES}(?:新闻|新聞|版)?)(?=[ \\u3000]*[】〕\\]]))[ \\u3000]*[】〕\\]]?$`,
  'u',
);

/** A page marker such as `第二版`, `2版 民生` or `【民生】`: the name of the page the next stories want, or nothing. */
export function readSection(text: string): { readonly section: string } | undefined {
  if (text.length > 20) return undefined;
  const found = MARKER.exec(text);
  if (!found) return undefined;
  return { section: found.groups?.['named'] ?? found.groups?.['name'] ?? text };
}

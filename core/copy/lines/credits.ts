import type { Credit } from '../../document';

const ROLE =
  '(?:本版|本报|本報|值班|执行|執行|责任|責任|美术|美術|首席|见习|見習|专题|專題|文字|图片|圖片|版面|总|總|副|一|二|三)*' +
  '(?:责编|責編|编辑|編輯|编审|編審|主编|主編|总编|總編|总监|總監|校对|校對|统稿|統稿|视觉|視覺|版式|美编|美編|终审|終審|审核|審核|审校|審校|初审|初審|二审|二審|三审|三審|组版|組版|制图|製圖|设计|設計|排版|监制|監製|策划|策劃|统筹|統籌|电话|電話)' +
  '(?:设计|設計)?';
const ENTRY = new RegExp(
  `^(?<role>${ROLE})(?:[ \\u3000]*[：:/／|｜][ \\u3000]*|[ \\u3000]+)(?<names>(?:(?!${ROLE}[ \\u3000：:/／])[^：:；;。|｜]){1,30}?)[ \\u3000;；,，|｜]*(?=$|${ROLE}[ \\u3000：:/／|｜])`,
  'u',
);

/** Where to find the people of a notice; the paper's own imprint is read as fields before. */
const PLACE = '(?:地址|邮编|郵編|电话|電話|传真|傳真|(?:投诉|投訴|新闻|新聞|订阅|訂閱)(?:热线|熱線|电话|電話))';
const PLACE_START = /^地址[：:]/u;
const PLACE_ENTRY = new RegExp(
  `^(?<role>${PLACE})[：:][ \\u3000]*(?<names>[^：:]{1,60}?)[ \\u3000;；,，|｜]*(?=$|${PLACE}[：:])`,
  'u',
);

/** The longest line of credits. */
const LONGEST = 160;

/** The people responsible for a page 责编, or an address, when the whole line is that; otherwise nothing. */
export function readCredits(text: string): Credit[] | undefined {
  if (text.length > LONGEST) return undefined;
  const credits: Credit[] = [];
  const entry = PLACE_START.test(text) ? PLACE_ENTRY : ENTRY;
  let rest = text.replace(/^[（(【〔]|[）)】〕]$/gu, '');
  while (rest !== '') {
    const found = entry.exec(rest);
    const { role, names } = found?.groups ?? {};
    if (!found || role === undefined || names === undefined) return undefined;
    credits.push({ role, names });
    rest = rest.slice(found[0].length);
  }
  return credits.length > 0 ? credits : undefined;
}

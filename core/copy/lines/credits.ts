import type { Credit } from '../../document';

const ROLE =
  '(?:本版|本报|本報|值班|执行|執行|责任|責任|美术|美術|首席|见习|見習|专题|專題|文字|图片|圖片|版面|总|總|副|一|二|三)*' +
  '(?:责编|責編|编辑|編輯|编审|編審|主编|主編|总编|總編|总监|總監|校对|校對|统稿|統稿|视觉|視覺|版式|美编|美編|终审|終審|审核|審核|审校|審校|初审|初審|二审|二審|三审|三審|组版|組版|制图|製圖|设计|設計|排版|监制|監製|策划|策劃|统筹|統籌|电话|電話)' +
  '(?:设计|設計)?';
const ENTRY = new RegExp(
  `^(?<role>${ROLE})(?:[ \\u3000]*[：:/／|｜][ \\u3000]*|[ \\u3000]+)(?<names>(?:(?!${ROLE}[ \\u3000：:/／])[^：:；;。|｜]){1,30}?)[ \\u3000;；,，|｜]*(?=$|${ROLE}[ \\u3000：:/／|｜])`,
  'u',
);

/** What the imprint 报尾 says, each with its label; it stands at a page's foot as the credits do. */
const IMPRINT =
  '(?:社址|地址|报社地址|報社地址|邮编|郵編|邮政编码|郵政編碼|电话|電話|传真|傳真|(?:广告|廣告|发行|發行|订阅|訂閱|投诉|投訴|新闻|新聞|订报|訂報|零售)(?:热线|熱線|电话|電話|许可证|許可證|价|價)?|定价|定價|印刷|承印)(?:单位|單位)?';
const IMPRINT_START = new RegExp(`^(?:社址|地址|报社地址|報社地址|邮编|郵編|承印|印刷|定价|定價)[：:]`, 'u');
const IMPRINT_ENTRY = new RegExp(
  `^(?<role>${IMPRINT})[：:][ \\u3000]*(?<names>[^：:]{1,60}?)[ \\u3000;；,，|｜]*(?=$|${IMPRINT}[：:])`,
  'u',
);

/** The longest line of credits. */
const LONGEST = 160;

/** The people responsible for a page 责编, or its imprint, when the whole line is that; otherwise nothing. */
export function readCredits(text: string): Credit[] | undefined {
  if (text.length > LONGEST) return undefined;
  const credits: Credit[] = [];
  const entry = IMPRINT_START.test(text) ? IMPRINT_ENTRY : ENTRY;
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

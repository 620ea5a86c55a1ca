/** What a hand-set mark at a line start says the line is. */
export type MarkKind =
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'dateline'
  | 'caption'
  | 'picture'
  | 'subhead'
  | 'section'
  | 'priority'
  | 'package'
  | 'related'
  | 'teaser'
  | 'masthead'
  | 'credits'
  | 'body';

/** A line whose part is written before it: `标题：…`, `【标题】…`. */
export interface MarkedLine {
  readonly mark: MarkKind;
  /** What follows the mark. */
  readonly value: string;
}

const WORDS: readonly (readonly [MarkKind, string])[] = [
  ['kicker', '引题|引題|肩题|肩題|眉题|眉題'],
  ['headline', '标题|標題|主题|主題|主标题|主標題|大标题|大標題'],
  ['deck', '副题|副題|副标题|副標題|子题|子題|提要|摘要'],
  ['byline', '作者|署名'],
  ['dateline', '电头|電頭'],
  ['caption', '图说|圖說|图片说明|圖片說明|图注|圖註'],
  ['picture', '图片|圖片|配图|配圖'],
  ['subhead', '小标题|小標題|小题|小題'],
  ['section', '版面|版次|版名'],
  ['priority', '优先|優先|优先级|優先級'],
  ['package', '组稿|組稿'],
  ['related', '相关稿|相關稿'],
  ['teaser', '导读|導讀'],
  ['masthead', '报头|報頭|报名|報名'],
  ['credits', '版面人员|版面人員'],
  ['body', '正文|内文|內文'],
];

const SPACE = '[ \u3000]*';

const TABLE = WORDS.map(([mark, words]) => {
  const bracketed = `[【〔［\\[](?:${words})[】〕］\\]]${SPACE}[：:]?`;
  return [mark, new RegExp(`^(?:${bracketed}|(?:${words})${SPACE}[：:])${SPACE}`, 'u')] as const;
});

/** `# headline` and `## subhead`. */
const HASHES = /^(#{1,3})[ \u3000]+(?=\S)/u;

/** The mark an editor typed at the start of a line, if there is one. */
export function markedLine(text: string): MarkedLine | undefined {
  const hashes = HASHES.exec(text);
  if (hashes) {
    const mark = (hashes[1] as string).length === 1 ? 'headline' : 'subhead';
    return { mark, value: text.slice(hashes[0].length) };
  }
  for (const [mark, pattern] of TABLE) {
    const found = pattern.exec(text);
    if (found) return { mark, value: text.slice(found[0].length) };
  }
  return undefined;
}

/** A line of hyphens or equals signs that parts stories. */
export function isSeparator(text: string): boolean {
  return /^(?:[-=＝─━*＊_]\s?){3,}$/u.test(text.slice(0, 200)) || /^——{1,}$/u.test(text);
}

/** Words under a picture, and who took it. */
export interface CaptionText {
  readonly text: string;
  /** As printed: `周闻 摄`; empty when the line names nobody. */
  readonly credit: string;
}

const TAKEN = '(?:摄影报道|攝影報導|摄影报导|摄影|攝影|供图|供圖|制图|製圖|摄|攝)';
const CREDIT = new RegExp(
  `[ \\u3000]*(?:[（(](?<inner>[^（）()。，]{0,24}${TAKEN})[）)]|(?<=[。！？”）\\s])(?<bare>[^（）()。，；：]{2,24}[ \\u3000/／]?${TAKEN}|资料图片?|資料圖片?))[。]?$`,
  'u',
);
const OPENING =
  /^(?:[▲△▼▽◀▶]|图[①-⑳\d一二三四五六七八九十]{0,3}(?:为|：|:)|圖[①-⑳\d一二三四五六七八九十]{0,3}(?:為|：|:)|[左右上下](?:图|圖)(?:为|為|：|:)|(?:资料图|資料圖))/u;

/** The longest line that can be a caption. */
const LONGEST = 160;

/** Takes the photographer off the end of a caption. */
export function splitCredit(text: string): CaptionText {
  const found = CREDIT.exec(text.slice(-60));
  if (!found) return { text, credit: '' };
  const cut = text.length - found[0].length;
  if (cut === 0) return { text, credit: '' };
  return { text: text.slice(0, cut).trimEnd(), credit: found[0].trim() };
}

/** Whether a line says by its words that it stands under a picture. */
export function isCaption(text: string): boolean {
  if (text.length > LONGEST) return false;
  return OPENING.test(text) || splitCredit(text).credit !== '';
}

/** A line `file｜caption｜credit`, as editors who prepare copy write it. */
export interface PictureLine extends CaptionText {
  readonly file: string;
}

/** Reads the value of a `图片：` line; the caption keeps bars that stand beyond the third part. */
export function readPictureLine(value: string): PictureLine {
  const parts = value.split(/[ \u3000]*[｜|][ \u3000]*/u);
  const [file = '', text = '', ...credit] = parts;
  if (parts.length === 2) return { file, ...splitCredit(text) };
  return { file, text, credit: credit.join('｜') };
}

import { isNameRow, isPersonName } from './names';

const REPORTER =
  '(?:本报|本報|本刊|全媒体|全媒體|融媒体|融媒體|见习|見習|实习|實習|特约|特約|首席|通讯|通訊)*(?:记者|記者|通讯员|通訊員|评论员|評論員|融媒体|融媒體|撰稿|撰文|作者|文[/／图圖·]*[图圖]?|编译|編譯|整理|供稿)';
const SIGNED = new RegExp(`^(?:[□■◆●▲]\\s?)?${REPORTER}[ \\u3000/／:：|｜]`, 'u');
const BRACKETED = /^[（(〔[]([^（）()。]{2,40})[）)〕\]]$/u;
const BRACKETED_NESTED = /^（[^。]{2,48}）$/u;

/** The longest line that can be a byline. */
const LONGEST = 60;

/** Words for offices, at whose end a speaker's name follows: `县城建局局长 王青`. */
const OFFICE_END =
  /(?:长|長|书记|書記|主任|记|記|员|員|师|師|授|代表|委员|委員|经理|經理|总裁|總裁|理事|会长|會長|秘书|秘書|院士|博士|研究生|学生|學生|志愿者|志願者|校长|校長|教师|教師|作家|律师|律師|医生|醫生)$/u;

/** A line in brackets that closes a story as its signature: `（融媒体 王清）`. */
function isBracketSignature(text: string): boolean {
  if (text.length > LONGEST || /[，,；;]/u.test(text)) return false;
  const inner = BRACKETED.exec(text)?.[1] ?? (BRACKETED_NESTED.test(text) ? text.slice(1, -1) : undefined);
  if (inner === undefined) return false;
  return !/^(?:[一二三四五六七八九十\d]+|上接|下转|下轉|完|续|續|待续|待續|图|圖|资料|資料)/u.test(inner);
}

/** A row that names reporters: `本报记者 王清 通讯员 李晶`, `□王清`. */
function isReporterRow(text: string): boolean {
  if (text.length > LONGEST || /[。，！？：；]./u.test(text.replace(/^.{0,8}[：:]/u, ''))) return false;
  if (SIGNED.test(`${text} `)) return true;
  return /^[□■◆●▲◎○]\s?/u.test(text) && isNameRow(text.replace(/^[□■◆●▲◎○]\s?/u, ''));
}

/** An office and a name under a headline: the speaker or author. */
export function isOfficeAndName(text: string): boolean {
  if (text.length > LONGEST || /[。，！？：；]/u.test(text)) return false;
  const found = /^(\S{2,40})[ \u3000]+(\p{Script=Han}[ \u3000]?\p{Script=Han}{1,3})$/u.exec(text);
  return found !== null && OFFICE_END.test(found[1] as string) && isPersonName(found[2] as string);
}

/** A name alone on its line, parted or not: `王 清`. */
export function isNameAlone(text: string): boolean {
  return text.length <= 5 && isPersonName(text);
}

/** Whether a line stands as a signature wherever it is. */
export function isSignature(text: string): boolean {
  return isBracketSignature(text) || isReporterRow(text);
}

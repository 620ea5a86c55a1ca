import { valueOf } from '../figures';
import type { Slip } from '../finding';
import type { TextCheck } from '../reading';
import { matchesIn } from '../pattern-needs';

const NUMERALS = '一二三四五六七八九十';
/** How many there are, and of what: `四个方面`, `三点建议`. */
const TOLD =
  /(?<![第\d一二三四五六七八九十])(?<told>[两二三四五六七八九十]|\d{1,2})(?:个方面|个重点|个环节|方面|大方面|点|项|条|大|个|种|件|类|步|招|道|篇|份|关)(?:具体|主要|重点|大)?(?:意见|要求|建议|措施|内容|任务|问题|工作|举措|原因|部分|阶段|步骤|特点|目标|原则|亮点|行动|方面|做法|变化|环节|事情|大事|实事|事|要|硬仗|文章)?”?(?=[^。]{0,24}。?$)/gu;
/** Names in a row: `三个镇：甲镇、乙镇、丙镇。` */
const ROW =
  /(?<![第\d一二三四五六七八九十])(?<told>[两三四五六七八九十]|\d{1,2})(?:个|名|位|家|所|条|项|种|类|大|座|件|处|场|部|篇|本|首|幅|期|批|门|科|节|间|栋|村|镇|乡|校|支|款|场次)[^。；，：、\d]{0,12}(?:：|，(?:分别是|分别为|即|包括|依次为|依次是)：?)(?<row>[^。；：！？]{3,120}?)(?=[。；]|，[〇㐀-鿿𠀀-𲎯]{2,4}[^、，。]*。|$)/gu;

/** `活动分四个部分：看航天模型，听科普讲座，动手做水火箭。`: what is done, a clause each. */
const CLAUSES =
  /(?<![第\d一二三四五六七八九十])(?<told>[两三四五六七八九十])(?:个|大)?(?:部分|环节|阶段|板块|步骤|篇章|单元)：(?<row>[^。；：！？、]{2,14}(?:，[^。；：！？、]{2,14}){1,7})(?=。)/gu;

/** The other way round: `甲、乙、丙三个镇`. */
const ROW_BEFORE =
  /(?<![、）)])(?<row>[^，。；：！？、\d]{2,12}(?:、(?:[^，。；：！？、\d等]|等(?=奖)){2,10})+?)(?<told>[两三四五六七八九十]|\d{1,2})(?:(?:个|大|项|种|类)(?=[〇㐀-鿿𠀀-𲎯])|(?:科|门|村|镇|乡|县|省|市|校|所学校|家单位|家企业|位同志|人)(?![〇㐀-鿿𠀀-𲎯]?[级区长]))/gu;

/** What two names of a row may be one of. */
const NAMED_TOGETHER = /文化和旅游|农业和农村|住房和城乡|发展和改革|资源和社会|卫生和健康|生态和环境|工业和信息/u;
/** What is counted in classes, two of them too. */
const CLASSES = /^(?:类|种|科|门|大类|个层次|个批次)/u;
/** `“四不”要求：不吃请、不收礼……`: things that begin alike, and how many. */
const ALIKE =
  /“?(?<told>[两三四五六七八九十])(?:个)?(?<head>不|有|化|要|强|清|新|进|到|查|带头|必须|确保|严禁|坚持|结合|统一|提升|转变|一律)”?[^。；，：]{0,8}[：:](?<row>[^。；：！？]{4,80})(?=[。；]|$)/gu;

/** `秋收、秋耕、秋种“三秋”`. */
const ALIKE_BEFORE =
  /(?<![、])(?<row>[〇㐀-鿿𠀀-𲎯]{2,5}(?:、[〇㐀-鿿𠀀-𲎯]{2,5})*[、和][〇㐀-鿿𠀀-𲎯]{2,5})(?:等)?“(?<told>[两三四五六七八九十])(?<head>[〇㐀-鿿𠀀-𲎯])”/gu;

/** The number of items told against those that follow, and rows of numbered items with one missing. */
export const checkItems: TextCheck = ({ folded }) => {
  const slips: Slip[] = [];
  for (const row of numberedRows(folded)) {
    const counted = row.length;
    row.forEach(({ number, start, end }, index) => {
      if (number !== index + 1 && (index === 0 ? number : (row[index - 1]?.number ?? 0)) !== number - 1) {
        slips.push({ code: 'item-order', start, end, confidence: 0.8, values: { missing: index + 1 } });
      }
    });
    const first = row[0];
    if (first === undefined || counted < 2) continue;
    const lead = folded.slice(0, first.start);
    const told = [...lead.matchAll(TOLD)].at(-1);
    if (told === undefined) continue;
    const value = valueOf(told.groups?.['told'] ?? '');
    if (value === undefined || value < 2 || value === counted || slips.length > 0) continue;
    slips.push({
      code: 'item-count',
      start: told.index,
      end: told.index + told[0].length,
      confidence: 0.75,
      values: { told: value, counted },
      against: [{ start: first.start, end: row.at(-1)?.end ?? first.end }],
    });
  }
  for (const match of matchesIn(folded, ROW)) {
    const value = valueOf(match.groups?.['told'] ?? '');
    const row = match.groups?.['row'] ?? '';
    if (value === undefined || /等|以及其|，/u.test(row) || !/、|》和《/u.test(row)) continue;
    const items = row.split(/、|和(?!平|谐|睦)|及|与/u);
    // A name may hold 和 or 与 itself: both ways of counting have to differ.
    const counts = [items.length, row.split('、').length];
    // Of many, some may be named.
    const some = /包括：?$/u.test(match[0].slice(0, -row.length)) && value > 2 * items.length;
    if (some || counts.includes(value) || items.some((item) => item.length > 14)) continue;
    slips.push({
      code: 'item-count',
      start: match.index,
      end: match.index + (match.groups?.['told'] ?? '').length,
      confidence: 0.6,
      values: { told: value, counted: items.length },
      against: [{ start: match.index + match[0].length - row.length, end: match.index + match[0].length }],
    });
  }
  for (const match of matchesIn(folded, CLAUSES)) {
    const { told = '', row = '' } = match.groups ?? {};
    const [value, counted] = [valueOf(told), row.split('，').length];
    if (value === undefined || value === counted || /等|还有/u.test(row)) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    slips.push({
      ...{ code: 'item-count', start, end: start + told.length, confidence: 0.6, values: { told: value, counted } },
      against: [{ start: end - row.length, end }],
    });
  }
  for (const match of matchesIn(folded, ALIKE)) {
    const { told = '', head = '', row = '' } = match.groups ?? {};
    const value = valueOf(told);
    const items = row.split(/[、，]/u);
    if (value === undefined || items.length === value || !items.every((item) => item.includes(head))) continue;
    slips.push({
      ...{ code: 'item-count', start: match.index, end: match.index + match[0].length - row.length - 1 },
      ...{ confidence: 0.7, values: { told: value, counted: items.length } },
      against: [{ start: match.index + match[0].length - row.length, end: match.index + match[0].length }],
    });
  }
  for (const match of matchesIn(folded, ALIKE_BEFORE)) {
    const { row = '', told = '', head = '' } = match.groups ?? {};
    const items = row.split(/[、和]/u);
    const value = valueOf(told);
    if (value === undefined || value < 2 || items.length === value || !items.every((item) => item.includes(head)))
      continue;
    const start = match.index + match[0].indexOf('“');
    const end = match.index + match[0].length;
    slips.push({
      ...{ code: 'item-count', start, end, confidence: 0.7, values: { told: value, counted: items.length } },
      against: [{ start: match.index, end: match.index + row.length }],
    });
  }
  for (const match of matchesIn(folded, ROW_BEFORE)) {
    const { told = '', row = '' } = match.groups ?? {};
    const value = valueOf(told);
    const all = row.split(/、|和(?!平|谐|睦)|及|与/u).length;
    // 电脑和园艺 are two, 文化和旅游 may be one.
    const isPlain = /(?:^|、)[〇㐀-鿿𠀀-𲎯]{2,3}和[〇㐀-鿿𠀀-𲎯]{2,3}$/u.test(row) && !NAMED_TOGETHER.test(row);
    const counts = isPlain ? [all] : [row.split('、').length, all];
    const least = CLASSES.test(folded.slice(match.index + row.length + told.length)) ? 2 : 3;
    if (value === undefined || value < least || counts.includes(value) || counts.some((count) => count < 2)) continue;
    // The row may begin before what was found: behind a bracket, or with a name of other characters.
    if (/[、）)”》][^，。；：]*$/u.test(folded.slice(0, match.index))) continue;
    const start = match.index + row.length;
    slips.push({
      code: 'item-count',
      start,
      end: start + told.length,
      confidence: 0.55,
      values: { told: value, counted: counts[0] ?? 0 },
      against: [{ start: match.index, end: start }],
    });
  }
  return slips.sort((a, b) => a.start - b.start);
};

interface Item {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Rows of `一是…二是…` and `（一）…（二）…`, each from its first item to where another begins. */
function numberedRows(text: string): readonly (readonly Item[])[] {
  return [
    /(?<=^|[，。；：、,;:“])(?<number>[一二三四五六七八九十])(?:是|要|看)(?=[^否不])/gu,
    /(?<=^|[，。；：、\s])[（(](?<number>[一二三四五六七八九十])[）)]/gu,
    /(?<=^|[。；：])第(?<number>[一二三四五六七八九十])[，、]/gu,
  ].flatMap((pattern) => {
    const rows: Item[][] = [];
    for (const match of matchesIn(text, pattern)) {
      const number = NUMERALS.indexOf(match.groups?.['number'] ?? '') + 1;
      const item = { number, start: match.index, end: match.index + match[0].length };
      const row = rows.at(-1);
      if (row === undefined || number === 1) rows.push([item]);
      else row.push(item);
    }
    // A row that does not begin with one goes on from another paragraph.
    return rows.filter((row) => row[0]?.number === 1);
  });
}

/** What marks are called in reading aloud. */
const MARKS: Readonly<Record<string, string>> = {
  ...{ '，': '逗', '。': '句', '、': '顿', '；': '分', '：': '冒', '？': '问', '！': '叹' },
  ...{ '“': '引', '”': '引完', '‘': '单引', '’': '单引完', '「': '引', '」': '引完', '『': '双引', '』': '双引完' },
  ...{ '《': '书名', '》': '书名完', '（': '括', '）': '括完', '·': '点', '—': '破折', '…': '省略', '～': '到' },
};
const DIGITS = '零一二三四五六七八九';
const STEPS = ['', '十', '百', '千'];
const GROUPS = ['', '万', '亿', '万亿'];
/** Longer rows of digits are numbers of telephones, permits and the like: read one by one. */
const LONGEST_NUMBER = 6;
/** Years, hours and rates, numbers with groups of three, then any other. */
const FIGURES =
  /(?<year>\d{4})(?=年)|(?<hour>\d{1,2})[:：](?<minute>\d{2})(?!\d)|(?<number>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<decimals>\d+))?(?<percent>[%％])?/gu;

/** A text as whoever reads proofs aloud says it: figures in words, marks by their names in brackets 〔〕. */
export function spokenText(text: string): string {
  const wide = text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const said = wide.replace(FIGURES, (...match: readonly unknown[]) => {
    const groups = match.at(-1) as Readonly<Record<string, string | undefined>>;
    return spokenFigure(groups);
  });
  return said.replace(/——|……|\p{P}/gu, (mark) => {
    const name = MARKS[mark.charAt(0)];
    return name === undefined ? mark : `〔${name}〕`;
  });
}

function spokenFigure({
  year,
  hour,
  minute,
  number = '',
  decimals,
  percent,
}: Readonly<Record<string, string | undefined>>): string {
  if (year !== undefined) return oneByOne(year);
  if (hour !== undefined && minute !== undefined)
    return `${spokenNumber(hour)}点${minute === '00' ? '整' : `${minute.startsWith('0') ? '零' : ''}${spokenNumber(String(Number(minute)))}分`}`;
  const digits = number.replaceAll(',', '');
  const whole = number.length > LONGEST_NUMBER && digits === number ? oneByOne(number) : spokenNumber(digits);
  const value = decimals === undefined ? whole : `${whole}点${oneByOne(decimals)}`;
  return percent === undefined ? value : `百分之${value}`;
}

function oneByOne(digits: string): string {
  return Array.from(digits, (digit) => DIGITS.charAt(Number(digit))).join('');
}

/**
 * A whole number in words: 30500 is 三万零五百, 100005000 一亿零五千. One that begins with 0 is read digit by digit.
 */
function spokenNumber(digits: string): string {
  if (digits.length > 1 && digits.startsWith('0')) return oneByOne(digits);
  if (Number(digits) === 0) return '零';
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 4) groups.push(digits.slice(Math.max(0, end - 4), end));
  let said = '';
  let isPassed = false;
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const group = groups[at] ?? '';
    if (Number(group) === 0) {
      isPassed = true;
      continue;
    }
    const gap = said !== '' && (isPassed || Number(group) < 1000);
    said += `${gap ? '零' : ''}${spokenGroup(group)}${GROUPS[at] ?? ''}`;
    isPassed = false;
  }
  return said.replace(/^一十/u, '十');
}

function spokenGroup(group: string): string {
  let said = '';
  let gap = false;
  for (const [index, digit] of [...group].entries()) {
    if (digit === '0') {
      gap = said !== '';
      continue;
    }
    said += `${gap ? '零' : ''}${DIGITS.charAt(Number(digit))}${STEPS[group.length - 1 - index] ?? ''}`;
    gap = false;
  }
  return said;
}
